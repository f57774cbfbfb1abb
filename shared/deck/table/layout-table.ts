import type { TableCell, TableRow } from '../plan'
import { rounded } from '../text/line-metrics'
import { layoutText } from '../text/layout-text'
import type { CellSpec, TableSpec } from './table-spec'

export interface LaidTable {
  readonly rows: readonly TableRow[]
  /** Sum of the rows' heights, in points. */
  readonly h: number
}

/**
 * How cells were laid last, by the cell, for who lays the same ones several times. Cells are plain values: the same cell
 * at the same width is laid the same. A `WeakMap` only where cells outlive their table: every collection of garbage looks
 * through its entries, and that took a tenth of an export.
 */
export interface LaidCells {
  readonly get: (cell: CellSpec) => LaidCell | undefined
  readonly set: (cell: CellSpec, laid: LaidCell) => unknown
}

interface LaidCell {
  /** Of the text, in points. */
  readonly width: number
  readonly rowSpan: number
  readonly cell: TableCell
}

interface Need {
  readonly from: number
  readonly h: number
}

/**
 * Lays the text of every cell and finds the heights of the rows: each as high as its tallest cell and its
 * `minHeight`. What a cell over several rows needs beyond them goes to the last of them. Spans that reach
 * out of the table end with it.
 *
 * @param before cells that need not be laid again; those that are laid here are added.
 */
export function layoutTable(spec: Pick<TableSpec, 'columns' | 'rows'>, before?: LaidCells): LaidTable {
  const needs: Need[][] = spec.rows.map(() => [])
  const cells = spec.rows.map((row, from) =>
    row.cells.map((cell, column) => {
      if (cell === null) return null
      const rowSpan = rowSpanOf(cell, from, spec.rows.length)
      const laid = layOnce(cell, textWidthOf(cell, column, spec.columns), rowSpan, before)
      needs[from + rowSpan - 1]?.push({ from, h: laid.text.h + cell.padding.top + cell.padding.bottom })
      return laid
    }),
  )
  const tops: number[] = []
  let bottom = 0
  const rows = spec.rows.map((row, index): TableRow => {
    const top = bottom
    tops.push(top)
    bottom = top + (row.minHeight ?? 0)
    for (const need of needs[index] ?? []) bottom = Math.max(bottom, (tops[need.from] ?? 0) + need.h)
    return { h: rounded(bottom - top), cells: cells[index] ?? [] }
  })
  return { rows, h: rounded(bottom) }
}

/** Width of the text of the cell in a column. */
export function textWidthOf(
  { columnSpan = 1, padding }: CellSpec,
  column: number,
  columns: readonly number[],
): number {
  const spanned = columns.slice(column, column + columnSpan)
  return Math.max(0, spanned.reduce((sum, w) => sum + w, 0) - padding.left - padding.right)
}

const rowSpanOf = ({ rowSpan = 1 }: CellSpec, from: number, rows: number): number =>
  Math.min(rowSpan, rows - from)

/** The cells of a table that is laid, for who lays parts of it. */
export function laidCellsOf({ columns, rows }: TableSpec, laid: LaidTable): LaidCells {
  const cells = new Map<CellSpec, LaidCell>()
  for (const [index, row] of rows.entries()) {
    for (const [column, spec] of row.cells.entries()) {
      const cell = laid.rows[index]?.cells[column]
      if (spec === null || cell === null || cell === undefined) continue
      const [width, rowSpan] = [textWidthOf(spec, column, columns), rowSpanOf(spec, index, rows.length)]
      cells.set(spec, { width, rowSpan, cell })
    }
  }
  return cells
}

function layOnce(cell: CellSpec, width: number, rowSpan: number, before?: LaidCells): TableCell {
  const last = before?.get(cell)
  if (last?.width === width && last.rowSpan === rowSpan) return last.cell
  const laid = layCell(cell, width, rowSpan)
  before?.set(cell, { width, rowSpan, cell: laid })
  return laid
}

function layCell(cell: CellSpec, width: number, rowSpan: number): TableCell {
  const { paragraphs, padding, anchor = 'top', fill, borders, columnSpan = 1, source } = cell
  return {
    text: layoutText(paragraphs, width),
    anchor,
    padding,
    borders,
    fill,
    rowSpan: rowSpan > 1 ? rowSpan : undefined,
    columnSpan: columnSpan > 1 ? columnSpan : undefined,
    source,
  }
}
