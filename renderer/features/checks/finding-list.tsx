import { useEffect, useMemo, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { Collection } from 'react-aria-components/Collection'
import { GridList, GridListHeader, GridListItem, GridListSection } from 'react-aria-components/GridList'
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer'
import type { Listed } from '../../../shared/checks/finding-index'
import { severities } from '../../../shared/checks/finding-index'
import { say } from '../../../shared/words/words'
import { useDocument, useDocumentStore, useQuarter, useServices } from '../../app/context'
import { SeverityMark } from '../../components/severity-mark'
import { bringFindingBack, chooseFinding, fixFinding, goToFinding } from './finding-actions'
import { sayPlace, sayRow } from './say-findings'

interface Props {
  readonly open: readonly Listed[]
  /** Those kept as they are; empty while they are not shown. */
  readonly dismissed: readonly Listed[]
}

/** Sizes in px, as checks.css has them: hundreds of findings are drawn only where they are in sight. */
const rowSize = 44
const headSize = 30
const layout = { rowSize, headingSize: headSize }

/** Where a row begins in the list, px. */
function topOf(sections: readonly Section[], key: string): number | undefined {
  let top = 0
  for (const { rows } of sections) {
    top += headSize
    const at = rows.findIndex(({ id }) => id === key)
    if (at >= 0) return top + at * rowSize
    top += rows.length * rowSize
  }
  return undefined
}

interface Section {
  readonly id: string
  readonly head: string
  readonly rows: readonly { readonly id: string; readonly listed: Listed }[]
}

const sectionsOf = (open: readonly Listed[], dismissed: readonly Listed[]): readonly Section[] =>
  [
    ...severities.map((severity) => ({
      id: severity,
      head: say(`checks.head.${severity}`),
      listed: open.filter(({ finding }) => finding.severity === severity),
    })),
    { id: 'dismissed', head: say('checks.head.dismissed'), listed: dismissed },
  ]
    .filter(({ listed }) => listed.length > 0)
    .map(({ id, head, listed }) => ({ id, head, rows: listed.map((one) => ({ id: one.key, listed: one })) }))

/** The findings by severity. Choosing marks the place, Enter goes there, Alt Enter mends it. */
export function FindingList({ open, dismissed }: Props) {
  const store = useDocumentStore()
  const chosen = useDocument((state) => state.checks.chosen)
  const { app } = useServices()
  const list = useRef<HTMLDivElement>(null)
  // Coming into the list chooses nothing: the page stays where it is until a row is meant.
  const pressed = useRef(false)
  const press = (): void => {
    pressed.current = true
  }
  const all = [...open, ...dismissed]
  const find = (key: unknown): Listed | undefined => all.find((one) => one.key === key)
  // The same rows as long as the findings are the same: a press must not lose its row.
  const sections = useMemo(() => sectionsOf(open, dismissed), [open, dismissed])

  // A step by key takes the focus along when it is in the list; wherever it is, the row comes into sight.
  useEffect(() => {
    const element = list.current
    if (chosen === undefined || element === null) return undefined
    const top = topOf(sections, chosen)
    if (top === undefined) return undefined
    const lowest = top + rowSize - element.clientHeight
    element.scrollTop = Math.min(top - headSize, Math.max(lowest, element.scrollTop))
    if (!element.contains(document.activeElement)) return undefined
    // The row is drawn once it is in sight.
    const frame = requestAnimationFrame(() =>
      element
        .querySelector<HTMLElement>(`[data-key="${CSS.escape(chosen)}"]`)
        ?.focus({ preventScroll: true }),
    )
    return () => cancelAnimationFrame(frame)
    // Findings that come and go do not move the list.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [chosen])

  return (
    // Alt Enter reaches the list from whichever row has the focus.
    <div
      role="presentation"
      className="checks-list"
      onPointerDownCapture={press}
      // A screen reader clicks without a pointer.
      onClickCapture={press}
      onKeyDownCapture={(event) => {
        press()
        const row = find(chosen)
        if (event.key !== 'Enter' || !event.altKey || row === undefined) return
        event.preventDefault()
        event.stopPropagation()
        fixFinding(app, store, row)
      }}
    >
      <Virtualizer layout={ListLayout} layoutOptions={layout}>
        <GridList
          ref={list}
          className="findings"
          aria-label={say('checks.list')}
          items={sections}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={chosen === undefined ? [] : [chosen]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : [...keys]
            const row = find(key)
            if (row !== undefined && pressed.current) chooseFinding(store, row)
          }}
          onAction={(key) => {
            const row = find(key)
            if (row !== undefined) goToFinding(store, row)
          }}
        >
          {(section) => (
            <GridListSection id={section.id}>
              <GridListHeader className="findings-head">{section.head}</GridListHeader>
              <Collection items={section.rows}>{({ listed }) => <FindingRow listed={listed} />}</Collection>
            </GridListSection>
          )}
        </GridList>
      </Virtualizer>
    </div>
  )
}

function FindingRow({ listed }: { readonly listed: Listed }) {
  const quarter = useQuarter()
  const store = useDocumentStore()
  const readOnly = useDocument((state) => state.readOnly)
  const { app } = useServices()
  const { key, finding, why } = listed
  const place = sayPlace(quarter, finding)
  return (
    <GridListItem
      id={key}
      textValue={sayRow(quarter, listed)}
      className={why === undefined ? 'finding' : 'finding finding-kept'}
    >
      <SeverityMark severity={finding.severity} />
      <span className="finding-words" title={`${place}: ${finding.sentence}`}>
        <span className="finding-place" dir="auto">
          {why === undefined ? place : `${place} · ${say('checks.kept', { why })}`}
        </span>
        <span className="finding-sentence">{finding.sentence}</span>
      </span>
      {why !== undefined && !readOnly && (
        <Button className="button link" onPress={() => bringFindingBack(app, store, listed)}>
          {say('checks.bringBack')}
        </Button>
      )}
      {why === undefined && finding.fix !== undefined && !readOnly && (
        <Button className="button link" onPress={() => fixFinding(app, store, listed)}>
          {finding.fix.label}
        </Button>
      )}
    </GridListItem>
  )
}
