import { applyPaste } from '../../../shared/clipboard/apply-paste'
import { nextLabel } from '../../../shared/quarter/next-label'
import type { PasteGrid } from '../../../shared/clipboard/paste-target'
import type { PastePlan } from '../../../shared/clipboard/plan-paste'
import { addKeyResult } from '../../../shared/quarter/arrange'
import { newKeyResult } from '../../../shared/quarter/new-parts'
import type { BlockOf, Quarter } from '../../../shared/quarter/schema'
import { statusOf } from '../../../shared/status/status-of'
import { keyResultName } from '../../../shared/quarter/key-result-name'
import { say, sayCount } from '../../../shared/words/words'
import { statusLabel } from '../../components/status-pill'
import { announce, type AppStore } from '../../store/app-store'
import { type DocumentStore, quarterOf } from '../../store/document-store'
import { newId } from '../../app/new-id'
import { chooseStatus } from '../editor/entry-status'
import { placeOf } from './columns'
import { type Cell, type CellRange, cellsOf, type GridSelection, heightOf, only } from './grid-selection'
import * as edits from './range-edits'

export interface GridHost {
  readonly app: AppStore
  readonly store: DocumentStore
  readonly block: BlockOf<'objective' | 'metrics'>
  readonly table: edits.Table
  readonly selection: GridSelection
  readonly range: CellRange
  readonly readOnly: boolean
  readonly select: (selection: GridSelection) => void
}

/** Everything that is done to chosen cells and rows, whether by key, by menu or by the clipboard. */
export function createGridActions(host: GridHost) {
  const { app, store, block, table, selection, range } = host
  const chosenRows = table.rows.slice(range.fromRow, range.toRow + 1)
  const subject =
    chosenRows.length === 1 && chosenRows[0] !== undefined
      ? keyResultName(chosenRows[0])
      : sayCount('grid.rows', chosenRows.length)
  const placeAt = (cell: Cell) => {
    const [row, column] = [table.rows[cell.row], table.columns[cell.column]]
    return row && column && placeOf(row, column)
  }

  /** Edits as one step at the active cell. Answers whether anything changed. */
  function edit(what: string, change: (quarter: Quarter) => Quarter, at = selection.active): boolean {
    const place = placeAt(at)
    const before = quarterOf(store.getState())
    store.getState().edit({ what, ...(place && { place }) }, change)
    return quarterOf(store.getState()) !== before
  }

  /** Says that nothing can be written here, if that is so. */
  function refusesAll(): boolean {
    if (host.readOnly) announce(app, say('grid.readOnly'))
    return host.readOnly
  }

  /** Says why a cell cannot be written in, if it cannot. */
  function refuses(cell = selection.active): boolean {
    const column = table.columns[cell.column]
    if (column === undefined || column.canWrite) return false
    if (!refusesAll())
      announce(app, say(column.when === 'past' ? 'grid.frozen' : 'grid.toCome', { period: column.head }))
    return true
  }

  const writable = (of: CellRange): number => edits.writableCells(table, of).length
  const cells = (count: number): string => sayCount('grid.cells', count)

  function change(
    count: number,
    words: {
      readonly what: 'what.clear' | 'what.fill' | 'what.cut'
      readonly done: 'grid.cleared' | 'grid.filled' | 'grid.cut'
    },
    by: (quarter: Quarter) => Quarter,
  ): void {
    if (count === 0) refuses()
    else if (edit(say(words.what, { cells: cells(count) }), by))
      announce(app, say(words.done, { cells: cells(count) }))
  }

  return {
    refuses,
    refusesAll,
    clear: (): void => {
      change(writable(range), { what: 'what.clear', done: 'grid.cleared' }, (quarter) =>
        edits.clearRange(quarter, table, range),
      )
    },
    cut: (): void => {
      change(writable(range), { what: 'what.cut', done: 'grid.cut' }, (quarter) =>
        edits.clearRange(quarter, table, range),
      )
    },
    fillDown: (): void => {
      const first = heightOf(range) === 1 ? range.fromRow : range.fromRow + 1
      change(writable({ ...range, fromRow: first }), { what: 'what.fill', done: 'grid.filled' }, (quarter) =>
        edits.fillDown(quarter, table, range),
      )
    },
    fillRight: (): void => {
      const first = range.fromColumn === range.toColumn ? range.fromColumn : range.fromColumn + 1
      change(
        writable({ ...range, fromColumn: first }),
        { what: 'what.fill', done: 'grid.filled' },
        (quarter) => edits.fillRight(quarter, table, range),
      )
    },

    setStatus: (id: string | undefined): void => {
      const targets = edits.statusTargets(table, range)
      const [first] = targets
      if (first === undefined) return
      if (targets.length === 1) {
        chooseStatus(app, store, { block: block.id, keyResult: first.row, period: first.period }, id)
        return
      }
      const count = cells(targets.length)
      const what = say('what.statuses', { cells: count })
      const status = statusLabel(statusOf(quarterOf(store.getState()).scale, id)).toLowerCase()
      const done = edit(what, (quarter) => edits.setStatuses(quarter, targets, id))
      if (done) announce(app, say('grid.statuses', { cells: count, status }))
    },

    /** Adds an empty row; the wording is what one writes first. */
    insertRow: (index: number): void => {
      if (refusesAll()) return
      const { period } = quarterOf(store.getState())
      const label = block.kind === 'objective' ? nextLabel(table.rows.map((row) => row.label)) : ''
      const made = newKeyResult(newId, period, label)
      store
        .getState()
        .edit({ what: say('what.addRow'), place: { id: made.id, field: 'wording' } }, (quarter) =>
          addKeyResult(quarter, block.id, made, index),
        )
      const name = say(block.kind === 'objective' ? 'grid.keyResult' : 'grid.metric')
      const rows = table.rows.length + 1
      announce(app, say('grid.rowAdded', { subject: label === '' ? name : label, row: index + 1, rows }))
      const wording = table.columns.findIndex(({ field }) => field === 'wording')
      host.select(only({ row: index, column: Math.max(wording, 0) }))
    },

    deleteRows: (): void => {
      if (chosenRows.length === 0 || refusesAll()) return
      edit(say('what.deleteRows', { subject }), (quarter) => edits.deleteRows(quarter, chosenRows))
      announce(app, say('grid.rowsDeleted', { subject }))
      const left = table.rows.length - chosenRows.length
      host.select(
        only({ row: Math.max(0, Math.min(range.fromRow, left - 1)), column: selection.active.column }),
      )
    },

    moveRows: (by: 1 | -1): void => {
      const what = say('what.moveRows', { subject })
      if (!edit(what, (quarter) => edits.moveRows(quarter, table, range, by))) return
      const shift = ({ row, column }: Cell): Cell => ({ row: row + by, column })
      const { origin, corner, active } = selection
      host.select({ origin: shift(origin), corner: shift(corner), active: shift(active) })
      announce(app, say('grid.rowMoved', { subject, row: range.fromRow + by + 1, rows: table.rows.length }))
    },

    /** Writes what was planned, as one step, and says what became of it. */
    paste: (plan: PastePlan): void => {
      const { replaced, same, frozen, unclear } = plan
      let added: readonly string[] = []
      const count = cells(replaced)
      edit(say('what.paste', { cells: count }), (quarter) => {
        const pasted = applyPaste(quarter, block.id, plan, newId)
        added = pasted.added
        return pasted.quarter
      })
      const left = frozen + unclear
      announce(
        app,
        left === 0
          ? say('sheet.done', { replaced: count, same })
          : say('sheet.doneLeft', { replaced: count, same, left }),
      )
      // What has been pasted is what is chosen then, as far as it lies in one box from where one began.
      const rows = plan.rows.filter(({ taken }) => taken).length
      if (rows > 0 && added.length === 0 && selection.active.row + rows <= table.rows.length) return
      if (added.length > 0) host.select(only({ row: table.rows.length, column: selection.active.column }))
    },

    /** A box for the clipboard. */
    sheet: () => edits.sheetOfRange(table, range, quarterOf(store.getState()).scale),
    countCells: () => cells(cellsOf(range).length),
  }
}

export type GridActions = ReturnType<typeof createGridActions>

/** What pasting must know of the table. */
export const pasteGridOf = (table: edits.Table, quarter: Quarter): PasteGrid => ({
  rows: table.rows,
  columns: table.columns,
  period: quarter.period,
  calendar: quarter.calendar,
  scale: quarter.scale,
})
