import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import {
  countSeverities,
  severities,
  type FindingIndex,
  type Listed,
} from '../../../shared/checks/finding-index'
import { findBlock } from '../../../shared/quarter/find'
import { say } from '../../../shared/words/words'
import { useDocument, useDocumentStore, useQuarter } from '../../app/context'
import { Icon } from '../../components/icon'
import { PaneDivider } from '../../components/pane-divider'
import { SeverityMark } from '../../components/severity-mark'
import { toggleChecks } from './check-commands'
import { chosenFinding, setChecks } from './finding-actions'
import { FindingDetail } from './finding-detail'
import { FindingList } from './finding-list'
import { sayFindings } from './say-findings'
import './checks.css'

const noneListed: readonly Listed[] = []

/** The findings below editor and slides. Its strip with the counts and the deck's result never goes away. */
export function CheckPane({ children }: { readonly children: ReactNode }) {
  const store = useDocumentStore()
  const quarter = useQuarter()
  const { index, ran, open, scope, showsDismissed } = useDocument((state) => state.checks)
  const block = useDocument((state) => state.selection.block)
  const here = index.byBlock.get(block) ?? noneListed
  const isObjective = findBlock(quarter, block)?.kind === 'objective'
  return (
    <section className="checks" aria-label={say('checks.region')} data-open={open}>
      {open && <PaneDivider pane="checks" />}
      <div className="checks-strip">
        <Button
          className="button icon-only"
          aria-label={say(open ? 'checks.hide' : 'checks.show')}
          aria-expanded={open}
          onPress={() => toggleChecks(store)}
        >
          <Icon name={open ? 'down' : 'right'} />
        </Button>
        <h2>{say('checks.region')}</h2>
        <Counts index={index} ran={ran} />
        {open && (
          <ToggleButtonGroup
            className="segments"
            aria-label={say('checks.scope')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[scope]}
            onSelectionChange={(keys) => setChecks(store, { scope: keys.has('block') ? 'block' : 'file' })}
          >
            <ToggleButton id="block">
              {say(isObjective ? 'checks.scopeObjective' : 'checks.scopeBlock')} {here.length}
            </ToggleButton>
            <ToggleButton id="file">
              {say('checks.scopeFile')} {index.open.length}
            </ToggleButton>
          </ToggleButtonGroup>
        )}
        {open && index.dismissed.length > 0 && (
          <ToggleButton
            className="button small"
            aria-label={say('checks.showKept')}
            isSelected={showsDismissed}
            onChange={(shows) => setChecks(store, { showsDismissed: shows })}
          >
            {sayFindings(index.dismissed.length, 'kept')}
          </ToggleButton>
        )}
        {children}
      </div>
      {open && <Body open={scope === 'block' ? here : index.open} />}
    </section>
  )
}

function Counts({ index, ran }: { readonly index: FindingIndex; readonly ran: boolean }) {
  if (!ran) return <span className="quiet small">{say('checks.running')}</span>
  const counts = countSeverities(index.open)
  return (
    <ul className="checks-counts">
      {severities.map((severity) => (
        <li key={severity} data-none={counts[severity] === 0}>
          <SeverityMark severity={severity} />
          <span aria-hidden="true">
            {counts[severity]}{' '}
            <span className="wide-only">{sayFindings(counts[severity], severity).replace(/^\S+\s/, '')}</span>
          </span>
          <span className="unseen">{sayFindings(counts[severity], severity)}</span>
        </li>
      ))}
    </ul>
  )
}

function Body({ open }: { readonly open: readonly Listed[] }) {
  const { index, ran, scope, showsDismissed } = useDocument((state) => state.checks)
  const block = useDocument((state) => state.selection.block)
  const chosen = useDocument((state) => chosenFinding(state.checks))
  const body = useRef<HTMLDivElement>(null)
  const dismissed = useMemo(
    () =>
      showsDismissed
        ? index.dismissed.filter(({ finding }) => scope === 'file' || finding.place.block === block)
        : noneListed,
    [index, scope, showsDismissed, block],
  )
  const isEmpty = open.length === 0 && dismissed.length === 0
  const focusList = (): void =>
    body.current?.querySelector<HTMLElement>('[role="grid"], .checks-empty')?.focus()
  // What had the focus may have been mended: the list, or what stands in its place, takes it over.
  const hadFocus = useRef(false)
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) focusList()
  })
  return (
    <div
      role="presentation"
      ref={body}
      className="checks-body"
      data-alone={!isEmpty && chosen === undefined}
      onFocus={() => {
        hadFocus.current = true
      }}
      onBlur={({ relatedTarget }) => {
        // Focus that went to another element has left; focus that went nowhere was taken away.
        if (relatedTarget instanceof Node && body.current?.contains(relatedTarget) === false)
          hadFocus.current = false
      }}
    >
      {isEmpty ? (
        // It takes the focus when the pane is opened, as the list does.
        <div className="empty checks-empty" tabIndex={-1}>
          <h3>{say(!ran ? 'checks.running' : index.open.length > 0 ? 'checks.noneHere' : 'checks.none')}</h3>
          {ran && <p>{say(index.open.length > 0 ? 'checks.noneHereHint' : 'checks.noneHint')}</p>}
        </div>
      ) : (
        <>
          {/* Another scope is another list, which begins at its top. */}
          <FindingList key={scope} open={open} dismissed={dismissed} />
          {chosen === undefined ? (
            <p className="finding-detail quiet">{say('checks.choose')}</p>
          ) : (
            <FindingDetail listed={chosen} done={focusList} />
          )}
        </>
      )}
    </div>
  )
}
