import { memo, type ReactNode } from 'react'
import { printPeriodName } from '../../../shared/period/print-period'
import { fieldOf, type Listed } from '../../../shared/checks/finding-index'
import { entryOf } from '../../../shared/quarter/find'
import type { Entry, KeyResult, Status } from '../../../shared/quarter/schema'
import { measureProgress } from '../../../shared/status/progress'
import { statusOf } from '../../../shared/status/status-of'
import { say } from '../../../shared/words/words'
import { useDocument } from '../../app/context'
import { Icon } from '../../components/icon'
import { StatusPill } from '../../components/status-pill'
import { placeKey } from '../../store/place'
import { type Column, columnKey, placeOf, statusIdOf, textOf } from './columns'
import { FieldMark } from '../checks/field-mark'
import { ChangeMarks, useChangedName } from '../reference/change-marks'
import { InlineMarkdown } from './inline-markdown'

interface Props {
  readonly row: KeyResult
  readonly index: number
  readonly columns: readonly Column[]
  readonly template: string
  readonly scale: readonly Status[]
  /** The column of the active cell, or -1. */
  readonly active: number
  /** The chosen columns of this row; none where `from` is beyond `to`. */
  readonly from: number
  readonly to: number
  /** Cells that were copied or cut are dashed until they are pasted; none where `from` is beyond `to`. */
  readonly copiedFrom: number
  readonly copiedTo: number
  /** The column being written in, or -1, and its editor. */
  readonly written: number
  readonly editor?: ReactNode
}

/** One KR or metric. Only rows whose own props change are drawn again, however many there are. */
export const TableRow = memo(function TableRow(props: Props) {
  const { row, index, columns, template, active, from, to, copiedFrom, copiedTo, written, editor } = props
  // One question for the row; only cells where something was found ask what.
  const marked = useDocument(({ checks }) => markedFields(checks.index.byPart.get(row.id))).split(' ')
  return (
    <div
      role="row"
      className="grid-row"
      aria-rowindex={index + 2}
      style={{ gridTemplateColumns: template }}
      data-row={row.id}
    >
      {columns.map((column, at) => {
        const chosen = at >= from && at <= to
        const isWritten = at === written
        const isName = column.field === 'label' || (column.field === 'title' && at === 0)
        const classes = [
          'cell',
          `cell-${column.field}`,
          `cell-${column.when ?? 'fixed'}`,
          isWritten && 'cell-written',
          chosen && at !== active && 'cell-chosen',
          at >= copiedFrom && at <= copiedTo && 'cell-copied',
        ]
        return (
          <div
            key={columnKey(column)}
            role={isName ? 'rowheader' : 'gridcell'}
            className={classes.filter((name) => name !== false).join(' ')}
            data-cell={`${index}/${at}`}
            data-place={placeKey(placeOf(row, column))}
            tabIndex={at === active && !isWritten ? 0 : -1}
            aria-readonly={!column.canWrite}
            aria-selected={chosen}
            aria-colindex={at + 1}
          >
            {column.field === 'entry' ? <EntryHead {...props} column={column} /> : null}
            {marked.includes(columnKey(column)) && <FieldMark place={placeOf(row, column)} />}
            {isWritten ? editor : <CellText row={row} column={column} />}
            {isName && <RowChanges id={row.id} />}
          </div>
        )
      })}
    </div>
  )
})

/** The columns of a row with findings, by their keys: a plain text, which is the same while they are. */
const markedFields = (listed: readonly Listed[] = []): string =>
  listed.map(({ finding }) => columnKey(fieldOf(finding.place))).join(' ')

/** What changed in the row since the reference: as shapes, and in words for those who do not see them. */
function RowChanges({ id }: { readonly id: string }) {
  const words = useChangedName(id, '')
  return (
    <>
      <ChangeMarks id={id} />
      {words !== '' && <span className="unseen">{words}</span>}
    </>
  )
}

function CellText({ row, column }: { readonly row: KeyResult; readonly column: Column }) {
  const text = textOf(row, column)
  // Names, owners and numbers are plain text; a star in them is a star.
  if (
    column.field === 'wording' ||
    column.field === 'baseline' ||
    column.field === 'goal' ||
    column.field === 'entry'
  )
    return <InlineMarkdown text={text} />
  return <p className={column.field === 'value' ? 'prose number' : 'prose'}>{text}</p>
}

/** What stands above an entry's text: its status, how far it is, and that it was corrected. */
function EntryHead({ row, column, scale }: Props & { readonly column: Column }) {
  const { period, when, canWrite } = column
  if (period === undefined) return null
  const status = statusOf(scale, statusIdOf(row, column))
  const entry = entryOf(row, period)
  const progress = when === 'now' ? measureProgress(row, period) : undefined
  const pill =
    status === undefined && when !== 'now' ? null : (
      <StatusPill status={status}>{canWrite && <Icon name="down" />}</StatusPill>
    )
  if (pill === null && entry?.restated === undefined) return null
  return (
    <div className="entry-head">
      {pill !== null && (canWrite ? <span className="pill-choose">{pill}</span> : pill)}
      {progress !== undefined && <Progress share={progress.clipped} raw={progress.raw} />}
      {entry?.restated !== undefined && <Restated entry={entry} />}
    </div>
  )
}

function Progress({ share, raw }: { readonly share: number; readonly raw: number }) {
  const percent = Math.round(raw * 100)
  const words = say('grid.progress', { percent: String(percent).replace('-', '−') })
  return (
    <span className="share" role="img" aria-label={words} title={words}>
      <span className="share-track">
        <span className="share-bar" style={{ width: `${share * 100}%` }} />
      </span>
      <span aria-hidden="true">{say('grid.percent', { percent: String(percent).replace('-', '−') })}</span>
    </span>
  )
}

function Restated({ entry }: { readonly entry: Entry }) {
  const last = entry.restated?.at(-1)
  if (last === undefined) return null
  const period = printPeriodName(last.restatedIn)
  return (
    <span className="restated" title={say('grid.restatedBefore', { period, text: last.text })}>
      {say('grid.restated', { period })}
    </span>
  )
}
