import type { Sheet, SheetCell } from '../../../shared/clipboard/sheet'
import { plainToMarkdown } from '../../../shared/clipboard/plain-cell'
import { movePart, removePart } from '../../../shared/quarter/arrange'
import { clearCell, copyCell, isProse, readCell } from '../../../shared/quarter/cells'
import { setEntry } from '../../../shared/quarter/edits'
import type { KeyResult, Quarter, Status } from '../../../shared/quarter/schema'
import { parseMarkdown } from '../../../shared/rich-text/parse-markdown'
import { printMarkdown } from '../../../shared/rich-text/print-markdown'
import { statusOf } from '../../../shared/status/status-of'
import type { PeriodKey } from '../../../shared/period/period'
import { type Column, statusIdOf } from './columns'
import { type Cell, type CellRange, cellsOf } from './grid-selection'

/*
 * What is done to a chosen box of cells: pure functions from quarter to quarter, each one step of undo.
 * Cells that may not be written stay as they are.
 */

/** The table that a box is chosen in. */
export interface Table {
  readonly rows: readonly KeyResult[]
  readonly columns: readonly Column[]
}

interface Target {
  readonly row: KeyResult
  readonly column: Column
  readonly cell: Cell
}

/** The cells of a box that can be written, with what they are. */
export function writableCells({ rows, columns }: Table, range: CellRange): readonly Target[] {
  return cellsOf(range).flatMap((cell) => {
    const [row, column] = [rows[cell.row], columns[cell.column]]
    return row !== undefined && column?.canWrite === true ? [{ row, column, cell }] : []
  })
}

export const clearRange = (quarter: Quarter, table: Table, range: CellRange): Quarter =>
  writableCells(table, range).reduce((after, { row, column }) => clearCell(after, row.id, column), quarter)

/** The box's first row into all below it; a single row is filled from the row above. */
export function fillDown(quarter: Quarter, table: Table, range: CellRange): Quarter {
  const source = range.fromRow === range.toRow ? range.fromRow - 1 : range.fromRow
  const from = table.rows[source]
  if (from === undefined) return quarter
  return writableCells(table, range)
    .filter(({ cell }) => cell.row !== source)
    .reduce(
      (after, { row, column }) => copyCell(after, { id: from.id, column }, { id: row.id, column }),
      quarter,
    )
}

/** The box's first column into all beside it that hold the same kind of text; a single column is filled from its left. */
export function fillRight(quarter: Quarter, table: Table, range: CellRange): Quarter {
  const source = range.fromColumn === range.toColumn ? range.fromColumn - 1 : range.fromColumn
  const from = table.columns[source]
  if (from === undefined) return quarter
  return writableCells(table, range)
    .filter(({ cell, column }) => cell.column !== source && isProse(column.field) === isProse(from.field))
    .reduce(
      (after, { row, column }) => copyCell(after, { id: row.id, column: from }, { id: row.id, column }),
      quarter,
    )
}

/** Where a status set for a box goes: its entries that can be written, else its rows' entries of the quarter. */
export function statusTargets(
  table: Table,
  range: CellRange,
): readonly { readonly row: KeyResult; readonly period: PeriodKey }[] {
  const entries = writableCells(table, range).flatMap(({ row, column }) =>
    column.field === 'entry' && column.period !== undefined ? [{ row, period: column.period }] : [],
  )
  if (entries.length > 0) return entries
  const now = table.columns.find(({ field, canWrite }) => field === 'entry' && canWrite)?.period
  const rows = table.rows.slice(range.fromRow, range.toRow + 1)
  return now === undefined ? [] : rows.map((row) => ({ row, period: now }))
}

export const setStatuses = (
  quarter: Quarter,
  targets: readonly { readonly row: KeyResult; readonly period: PeriodKey }[],
  status: string | undefined,
): Quarter => targets.reduce((after, { row, period }) => setEntry(after, row.id, period, { status }), quarter)

export const deleteRows = (quarter: Quarter, rows: readonly KeyResult[]): Quarter =>
  rows.reduce((after, { id }) => removePart(after, id), quarter)

/** Neighbouring rows one place up or down, together; at the edge they stay. */
export function moveRows(quarter: Quarter, { rows }: Table, range: CellRange, by: 1 | -1): Quarter {
  const passed = rows[by === -1 ? range.fromRow - 1 : range.toRow + 1]
  // Moving the neighbour to the other side moves all of them.
  return passed === undefined
    ? quarter
    : movePart(quarter, passed.id, by === -1 ? range.toRow : range.fromRow)
}

/** A box for the clipboard: entries with their status as a first line, and exactly, for this app. */
export const sheetOfRange = ({ rows, columns }: Table, range: CellRange, scale: readonly Status[]): Sheet =>
  rows
    .slice(range.fromRow, range.toRow + 1)
    .map((row) =>
      columns.slice(range.fromColumn, range.toColumn + 1).map((column) => sheetCell(row, column, scale)),
    )

function sheetCell(row: KeyResult, column: Column, scale: readonly Status[]): SheetCell {
  const text = readCell(row, column)
  const { field } = column
  if (!isProse(field)) return { text: plainToMarkdown(text), own: { field, text } }
  const status = statusOf(scale, statusIdOf(row, column))
  if (status === undefined) return { text, own: { field, text } }
  const shown = [{ runs: [{ text: status.label, bold: true as const }] }, ...parseMarkdown(text)]
  return { text: printMarkdown(shown), own: { field, text, status: status.id } }
}
