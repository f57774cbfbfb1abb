import type { TableItem, TableRow } from './plan'
import { layoutTable } from './table/layout-table'
import { paginateTable } from './table/paginate-table'
import type { RowSpec, TableSpec } from './table/table-spec'

/** The rows of a table at one size; body rows are made when asked for. */
export interface TableRows {
  readonly header: readonly RowSpec[]
  readonly count: number
  /** The last cell of each row must say where it comes from, so that parts know which rows they show. */
  readonly row: (index: number) => RowSpec
}

export interface TableToFit {
  /** Column presets to choose from. */
  readonly columns: readonly (readonly number[])[]
  /** Largest first; at the last one a table continues instead of shrinking further. */
  readonly sizes: readonly number[]
  /** A single row too high for a slide steps down to this before it breaks between lines. */
  readonly floor: number
  /** Room on the first and on every further slide. */
  readonly heights: { readonly first: number; readonly rest: number }
  readonly rows: (columns: readonly number[]) => (size: number) => TableRows
}

export interface TablePart {
  readonly rows: readonly TableRow[]
  readonly headerRows: number
  /** For every body row of the part, which of the table's rows it shows. */
  readonly sources: readonly number[]
  /** The rows that no earlier part has shown. */
  readonly fresh: readonly number[]
}

export interface FittedTable {
  readonly columns: readonly number[]
  readonly size: number
  readonly parts: readonly TablePart[]
}

/** Presets whose heights differ by less than this are as good as each other: the first is taken. */
const tie = 6

/**
 * Chooses columns and size for a table and cuts it into parts: the preset with the least height at the
 * smallest size; the largest size at which everything fits, else the largest that needs no more slides than
 * the smallest. Parts are as even as the order of the rows allows.
 */
export function fitTable(table: TableToFit): FittedTable {
  const smallest = table.sizes.at(-1) ?? table.floor
  const columns = chooseColumns(table, smallest)
  const rowsAt = table.rows(columns)
  const tried: { size: number; spec: TableSpec; parts: readonly TableRow[][] }[] = []
  for (const size of table.sizes) {
    const spec = specAt(table, rowsAt, columns, size)
    const whole = layoutTable(spec)
    if (whole.h <= table.heights.first + 0.01)
      return { columns, size, parts: partsOf(spec, [[...whole.rows]]) }
    tried.push({ size, spec, parts: paginateTable(spec, table.heights) })
  }
  const least = Math.min(...tried.map(({ parts }) => parts.length))
  const best = tried.find(({ parts }) => parts.length === least)
  if (best === undefined) return { columns, size: smallest, parts: [] }
  return { columns, size: best.size, parts: partsOf(best.spec, best.parts) }
}

function chooseColumns(table: TableToFit, size: number): readonly number[] {
  const [first = [], ...others] = table.columns
  if (others.length === 0) return first
  const heights = table.columns.map((columns) => {
    const { header, count, row } = table.rows(columns)(size)
    return layoutTable({ columns, rows: [...header, ...bodyOf(count, row)] }).h
  })
  const least = Math.min(...heights)
  return table.columns[heights.findIndex((h) => h < least + tie)] ?? first
}

function bodyOf(count: number, row: (index: number) => RowSpec): readonly RowSpec[] {
  return Array.from({ length: count }, (_, index) => row(index))
}

function specAt(
  table: TableToFit,
  rowsAt: (size: number) => TableRows,
  columns: readonly number[],
  size: number,
): TableSpec {
  const { header, count, row } = rowsAt(size)
  const room = table.heights.rest - layoutTable({ columns, rows: header }).h
  const body = bodyOf(count, row).map((spec, index) => {
    const alone = spec.cells.every((cell) => cell !== null && cell.rowSpan === undefined)
    if (!alone || layoutTable({ columns, rows: [spec] }).h <= room) return spec
    return rowsAt(table.floor).row(index)
  })
  return { columns, headerRows: header.length, rows: [...header, ...body] }
}

function partsOf(spec: TableSpec, parts: readonly (readonly TableRow[])[]): readonly TablePart[] {
  const indexOf = new Map<string, number>()
  spec.rows.slice(spec.headerRows).forEach((row, index) => {
    const id = row.cells.at(-1)?.source?.id
    if (id !== undefined && !indexOf.has(id)) indexOf.set(id, index)
  })
  const header = layoutTable({ columns: spec.columns, rows: spec.rows.slice(0, spec.headerRows) }).rows[0]
  const seen = new Set<number>()
  return parts.map((rows) => {
    // Laid text is remembered, so a repeated header is the very same text.
    const repeated = header !== undefined && rows[0]?.cells[0]?.text === header.cells[0]?.text
    const headerRows = repeated ? spec.headerRows : 0
    const sources = rows.slice(headerRows).map((row) => indexOf.get(row.cells.at(-1)?.source?.id ?? '') ?? -1)
    const fresh = [...new Set(sources)].filter((source) => source >= 0 && !seen.has(source))
    for (const source of fresh) seen.add(source)
    return { rows, headerRows, sources, fresh }
  })
}

/** A table item as high and wide as its rows and columns. */
export function tableItem(
  id: string,
  table: {
    readonly x: number
    readonly y: number
    readonly columns: readonly number[]
    readonly part: Pick<TablePart, 'rows' | 'headerRows'>
    readonly alt: string
  },
): TableItem {
  const { x, y, columns, part, alt } = table
  return {
    type: 'table',
    id,
    box: { x, y, w: sum(columns), h: sum(part.rows.map((row) => row.h)) },
    columns,
    headerRows: part.headerRows,
    rows: part.rows,
    alt,
  }
}

function sum(values: readonly number[]): number {
  return Math.round(values.reduce((total, value) => total + value, 0) * 1_000) / 1_000
}
