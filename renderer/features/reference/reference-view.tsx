import { useEffect, useMemo, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { referenceRows, type ReferenceRow } from '../../../shared/history/reference-rows'
import { printPeriod } from '../../../shared/period/print-period'
import { findBlock } from '../../../shared/quarter/find'
import type { Block } from '../../../shared/quarter/schema'
import type { OpenReference } from '../../../shared/ipc/history'
import { blockTitle } from '../../../shared/words/block-title'
import { say, sayCount } from '../../../shared/words/words'
import { useDocument, useDocumentStore, useQuarter, useServices } from '../../app/context'
import { Checkbox } from '../../components/checkbox'
import { Icon } from '../../components/icon'
import { Message } from '../../components/message'
import { LookBackFrame } from './look-back-frame'
import { NoReference } from './no-reference'
import { ReferenceGrid } from './reference-grid'

/** An earlier quarter beside this one, block by block as the outline is walked through. */
export function ReferenceView() {
  const quarter = useQuarter()
  const reference = useDocument((state) => state.reference)
  const selected = useDocument((state) => state.selection.block)
  const block = findBlock(quarter, selected)
  if (reference === undefined || block === undefined) {
    return (
      <LookBackFrame
        className="reference"
        label={say('reference.button')}
        head={
          <>
            <b>{say('reference.button')}</b>
            <span className="grow" />
          </>
        }
      >
        <NoReference />
      </LookBackFrame>
    )
  }
  return <BesideEachOther reference={reference} block={block} />
}

function BesideEachOther({ reference, block }: { readonly reference: OpenReference; readonly block: Block }) {
  const quarter = useQuarter()
  const store = useDocumentStore()
  const failure = useDocument((state) => state.lookBackFailure)
  const { run } = useServices()
  const [onlyDifferences, setOnly] = useState(false)
  const { before, rows } = useMemo(
    () => referenceRows(reference.quarter, quarter, block),
    [reference, quarter, block],
  )
  // The command that opens the reference brings the keyboard along; walking through the outline doesn't.
  useEffect(() => {
    document.querySelector<HTMLElement>('.duo td[tabindex="0"]')?.focus()
  }, [])
  const differing = rows.filter(({ difference }) => difference !== 'same')
  const shown = onlyDifferences ? differing : rows
  const period = printPeriod(reference.quarter.period, reference.quarter.calendar)
  const title = blockTitle(block)
  return (
    <LookBackFrame
      className="reference"
      label={say('reference.region', { title })}
      head={
        <>
          <span className="look-title">{title}</span>
          <span className="grow" />
          <span className="quiet small look-count">
            {sayCount('reference.differences', differing.length)}
          </span>
          <Steps rows={differing} />
          <Checkbox isSelected={onlyDifferences} onChange={setOnly}>
            {say('reference.only')}
          </Checkbox>
          <Button className="button" onPress={() => run('view.compare')}>
            {say('compare.list', { period })}
          </Button>
          <Button className="button" onPress={() => run('file.openReference')}>
            {say('reference.other')}
          </Button>
        </>
      }
    >
      {failure !== undefined && (
        <Message text={failure} dismiss={() => store.getState().set({ lookBackFailure: undefined })} />
      )}
      {before === undefined && (
        <div className="look-note" role="note">
          <b>{say('reference.noMatch', { period })}</b> {say('reference.noMatchHint')}
        </div>
      )}
      {before === undefined && rows.length === 0 ? null : shown.length === 0 ? (
        <p className="empty editor-empty">
          {rows.length === 0 ? say('reference.nothing') : say('reference.allSame', { period })}
        </p>
      ) : (
        <ReferenceGrid key={block.id} reference={reference} block={block} rows={shown} />
      )}
    </LookBackFrame>
  )
}

/** To the difference before and after the focused row. */
function Steps({ rows }: { readonly rows: readonly ReferenceRow[] }) {
  const step = (by: 1 | -1): void => {
    const cells = rows.flatMap(({ key }) => {
      const cell = document.querySelector<HTMLElement>(`[data-reference-row="${CSS.escape(key)}"] .duo-now`)
      return cell === null ? [] : [cell]
    })
    const at = cells.findIndex((cell) => cell.tabIndex === 0)
    cells[at === -1 ? (by === 1 ? 0 : cells.length - 1) : (at + by + cells.length) % cells.length]?.focus()
  }
  return (
    <>
      <Button
        className="button icon-only"
        aria-label={say('reference.previous')}
        isDisabled={rows.length === 0}
        onPress={() => step(-1)}
      >
        <Icon name="left" />
      </Button>
      <Button
        className="button icon-only"
        aria-label={say('reference.next')}
        isDisabled={rows.length === 0}
        onPress={() => step(1)}
      >
        <Icon name="right" />
      </Button>
    </>
  )
}
