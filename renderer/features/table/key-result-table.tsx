import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { printPeriodName } from '../../../shared/period/print-period'
import { keyResultsOf } from '../../../shared/quarter/find'
import type { BlockOf, KeyResult, Objective } from '../../../shared/quarter/schema'
import { rollUp } from '../../../shared/status/roll-up'
import { statusOf } from '../../../shared/status/status-of'
import { say } from '../../../shared/words/words'
import { useApp, useDocument, useDocumentStore, useQuarter, useServices } from '../../app/context'
import { printKey } from '../../app/keys'
import { Icon } from '../../components/icon'
import { StatusList } from '../../components/status-picker'
import { StatusPill, statusLabel } from '../../components/status-pill'
import { writeText } from '../../store/fields'
import { placeKey } from '../../store/place'
import { chooseStatus } from '../editor/entry-status'
import { blockTitle, keyResultName } from '../outline/outline-rows'
import { FieldMark } from '../checks/field-mark'
import { type Column, columnsOf, placeOf, statusIdOf, textOf } from './columns'
import { type Cell, pressInCell, pressInGrid } from './grid-keys'
import { InlineMarkdown } from './inline-markdown'
import './key-result-table.css'

interface Props {
  readonly block: BlockOf<'objective' | 'metrics'>
}

/** What is being written: a cell, from a burst of typing that Escape takes back as a whole. */
interface Writing {
  readonly cell: Cell
  readonly burst: string
}

/** The key results of an objective, or a block's metrics, edited like a spreadsheet. */
export function KeyResultTable({ block }: Props) {
  const quarter = useQuarter()
  const store = useDocumentStore()
  const readOnly = useDocument((state) => state.readOnly)
  const request = useDocument((state) => state.focusRequest)
  const selected = useDocument((state) => state.selection.item)
  const platform = useApp((state) => state.start.platform)
  const { app } = useServices()
  const rows = keyResultsOf(block)
  const columns = columnsOf(quarter, block)
  const size = { rows: rows.length, columns: columns.length }
  const now = columns.findIndex((column) => column.when === 'now')
  const selectedRow = Math.max(
    0,
    rows.findIndex((row) => row.id === selected),
  )
  const [at, setAt] = useState<Cell>({ row: selectedRow, column: now })
  const [writing, setWriting] = useState<Writing>()
  const [picking, setPicking] = useState<Cell>()
  const table = useRef<HTMLTableElement>(null)
  const anchor = useRef<HTMLElement>(null)
  const bursts = useRef(0)

  const cellElement = (cell: Cell): HTMLElement | null =>
    table.current?.querySelector<HTMLElement>(`[data-cell="${cell.row}/${cell.column}"]`) ?? null

  const keyResultAt = (cell: Cell): KeyResult | undefined => rows[cell.row]
  const canWrite = (cell: Cell): boolean => !readOnly && columns[cell.column]?.canWrite === true

  /** The cell that gets the focus makes itself the current one. */
  const focusCell = (cell: Cell): void => {
    const element = cellElement(cell)
    element?.focus({ preventScroll: true })
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  const pick = (cell: Cell): void => {
    if (columns[cell.column]?.field !== 'entry' || !canWrite(cell)) return
    anchor.current = cellElement(cell)
    setPicking(cell)
  }

  // Undo, and a click on the slide, go to their cell.
  useEffect(() => {
    if (request === undefined) return
    const { id, field, period } = request.place
    const row = rows.findIndex((one) => one.id === id)
    const column = columns.findIndex((one) => one.field === field && one.period === period)
    if (row >= 0) focusCell({ row, column: Math.max(column, 0) })
    // Only a new request moves the focus.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [request])

  const write = (cell: Cell, text: string, merge?: string): void => {
    const row = keyResultAt(cell)
    const column = columns[cell.column]
    if (row === undefined || column === undefined || !canWrite(cell)) return
    const place = placeOf(row, column)
    const what = say('what.field', { field: column.head, subject: keyResultName(row) })
    store
      .getState()
      .edit({ what, place, ...(merge === undefined ? {} : { merge }) }, (before) =>
        writeText(before, place, text),
      )
  }

  const startWriting = (cell: Cell, replaceWith?: string): void => {
    if (!canWrite(cell)) return
    bursts.current += 1
    const burst = `cell#${bursts.current}`
    if (replaceWith !== undefined) write(cell, replaceWith, burst)
    setWriting({ cell, burst })
  }

  const stopWriting = (): void => {
    store.getState().closeStep()
    setWriting(undefined)
  }

  const pressAtCell = (event: KeyboardEvent, cell: Cell): void => {
    const action = pressInGrid(event, cell, size)
    if (action === undefined || action.kind === 'leave') return
    event.preventDefault()
    switch (action.kind) {
      case 'move':
        focusCell(action.to)
        break
      case 'edit':
        startWriting(cell, action.replaceWith)
        break
      case 'clear':
        write(cell, '')
        break
      case 'status':
        pick(cell)
        break
      case 'copyAbove': {
        const above = keyResultAt({ ...cell, row: cell.row - 1 })
        const column = columns[cell.column]
        if (above !== undefined && column !== undefined) write(cell, textOf(above, column))
        break
      }
    }
  }

  const pressWhileWriting = (event: KeyboardEvent<HTMLTextAreaElement>, { cell, burst }: Writing): void => {
    const action = pressInCell(event, cell, size)
    // While one writes, keys are the text's; only the status by key works here, too.
    event.stopPropagation()
    if (action === undefined) {
      if ((event.ctrlKey || event.metaKey) && event.key === '.') {
        event.preventDefault()
        stopWriting()
        pick(cell)
      }
      return
    }
    if (action.kind !== 'leave') event.preventDefault()
    switch (action.kind) {
      case 'newLine': {
        const { selectionStart, selectionEnd } = event.currentTarget
        event.currentTarget.setRangeText('\n', selectionStart, selectionEnd, 'end')
        write(cell, event.currentTarget.value, burst)
        break
      }
      case 'restore':
        store.getState().abandonStep(burst)
        stopWriting()
        focusCell(cell)
        break
      case 'finish':
        stopWriting()
        focusCell(action.to)
        break
      case 'leave':
        stopWriting()
        break
    }
  }

  const pickingRow = picking && keyResultAt(picking)
  const pickingColumn = picking && columns[picking.column]
  const statusKey = printKey('CmdOrCtrl+.', platform)
  const label = say(block.kind === 'objective' ? 'table.region' : 'table.metrics', {
    title: blockTitle(block),
  })

  if (rows.length === 0) {
    return (
      <div className="empty editor-empty">
        <h3>{say('table.empty')}</h3>
        <p>{say('table.emptyHint')}</p>
      </div>
    )
  }
  return (
    <div className="grid-area">
      <div className="grid-scroll">
        {/* A grid of the authoring practices: a table that is moved through by arrow keys. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role */}
        <table ref={table} className="grid" role="grid" aria-label={label} aria-describedby="grid-keys">
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={`${column.field}${column.period ?? ''}`}
                  scope="col"
                  className={`head-${column.field} head-${column.when ?? 'fixed'}`}
                  {...(column.when === 'now' && { 'aria-current': 'true' as const })}
                >
                  {column.head}
                  {column.when === 'past' && (
                    <>
                      <Icon name="lock" />
                      <span className="unseen">{say('table.frozen')}</span>
                    </>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, rowIndex) => (
              <tr key={row.id}>
                {columns.map((column, columnIndex) => {
                  const cell = { row: rowIndex, column: columnIndex }
                  const here = at.row === rowIndex && at.column === columnIndex
                  const written =
                    writing?.cell.row === rowIndex && writing.cell.column === columnIndex
                      ? writing
                      : undefined
                  const isLabel = column.field === 'label' || column.field === 'title'
                  const Tag = isLabel ? 'th' : 'td'
                  return (
                    <Tag
                      key={`${column.field}${column.period ?? ''}`}
                      {...(isLabel ? { scope: 'row' as const, role: 'rowheader' } : { role: 'gridcell' })}
                      className={`cell cell-${column.field} cell-${column.when ?? 'fixed'}${written ? ' cell-written' : ''}`}
                      data-cell={`${rowIndex}/${columnIndex}`}
                      data-place={placeKey(placeOf(row, column))}
                      tabIndex={here && written === undefined ? 0 : -1}
                      aria-readonly={!canWrite(cell)}
                      onFocus={(event) => {
                        if (event.target !== event.currentTarget) return
                        setAt(cell)
                        store
                          .getState()
                          .select({ block: block.id, item: row.id, place: placeOf(row, column) })
                      }}
                      onKeyDown={(event) => {
                        if (event.target === event.currentTarget) pressAtCell(event, cell)
                      }}
                      onDoubleClick={() => startWriting(cell)}
                    >
                      {column.field === 'entry' && <CellStatus row={row} column={column} />}
                      <FieldMark place={placeOf(row, column)} />
                      {written ? (
                        <textarea
                          className="cell-input"
                          aria-label={say('what.entry', { subject: keyResultName(row), period: column.head })}
                          value={textOf(row, column)}
                          rows={1}
                          // The cell was chosen by the user to be written in.
                          // eslint-disable-next-line jsx-a11y/no-autofocus
                          autoFocus
                          onFocus={(event) => {
                            const end = event.target.value.length
                            event.target.setSelectionRange(end, end)
                          }}
                          onChange={(event) => write(cell, event.target.value, written.burst)}
                          onKeyDown={(event) => pressWhileWriting(event, written)}
                          onBlur={stopWriting}
                        />
                      ) : (
                        <InlineMarkdown text={textOf(row, column)} />
                      )}
                    </Tag>
                  )
                })}
              </tr>
            ))}
          </tbody>
          {block.kind === 'objective' && <DerivedRow objective={block} columns={columns} />}
        </table>
      </div>
      <p className="grid-keys quiet small" id="grid-keys">
        {say('table.keys', { key: statusKey })}
      </p>
      {picking && pickingRow && pickingColumn?.period && (
        <Popover
          className="popover"
          isOpen
          onOpenChange={(open) => {
            if (!open) setPicking(undefined)
          }}
          triggerRef={anchor}
          placement="bottom start"
          offset={2}
        >
          <Dialog
            className="popover-dialog"
            aria-label={say('status.picker', { subject: keyResultName(pickingRow) })}
          >
            <StatusList
              scale={quarter.scale}
              chosen={statusIdOf(pickingRow, pickingColumn)}
              clear={say('status.clear')}
              label={say('status.picker', { subject: keyResultName(pickingRow) })}
              choose={(status) => {
                const { period } = pickingColumn
                if (period)
                  chooseStatus(app, store, { block: block.id, keyResult: pickingRow, period }, status)
                setPicking(undefined)
                focusCell(picking)
              }}
            />
          </Dialog>
        </Popover>
      )}
    </div>
  )
}

function CellStatus({ row, column }: { readonly row: KeyResult; readonly column: Column }) {
  const { scale } = useQuarter()
  const status = statusOf(scale, statusIdOf(row, column))
  if (status === undefined && column.when !== 'now') return null
  return <StatusPill status={status} />
}

/** What the key results make of the objective, quarter by quarter. */
function DerivedRow({
  objective,
  columns,
}: {
  readonly objective: Objective
  readonly columns: readonly Column[]
}) {
  const quarter = useQuarter()
  const fixed = columns.filter((column) => column.field !== 'entry').length
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={fixed} className="derived-head">
          {say('table.derived')}
        </th>
        {columns.slice(fixed).map(({ period, when }) => {
          if (period === undefined) return null
          const { derived, reported, scheduled } = rollUp(objective, period, quarter.scale)
          return (
            <td
              key={period}
              className={`derived cell-${when ?? 'fixed'}`}
              aria-label={printPeriodName(period) + ' ' + statusLabel(derived)}
            >
              {(derived !== undefined || when === 'now') && <StatusPill status={derived} />}
              {when === 'now' && (
                <span className="quiet small">{say('table.reported', { reported, scheduled })}</span>
              )}
            </td>
          )
        })}
      </tr>
    </tfoot>
  )
}
