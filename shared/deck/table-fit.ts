import type { TableItem, TableRow } from './plan'
import type { LaidCells, LaidTable } from './table/layout-table'
import { laidCellsOf, layoutTable } from './table/layout-table'
import { paginateTable } from './table/paginate-table'
import type { CellSpec, RowSpec, TableSpec } from './table/table-spec'
import { textHeights } from './text/text-heights'

/** The rows of a table at one size; body rows are made when asked for. */
export interface TableRows {
  readonly header: readonly RowSpec[]
  readonly count: number
  /** The last cell of each row says where it comes from, so that parts know which rows they show. */
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
  readonly rows: (size: number) => TableRows
  /** Whether the very same rows are fitted again after an edit elsewhere, so that they are worth remembering. */
  readonly kept?: boolean
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

interface Laid {
  readonly spec: TableSpec
  readonly whole: LaidTable
}

/** Presets whose heights differ by less than this are as good as each other: the first is taken. */
const tie = 6

/**
 * Chooses columns and size for a table and cuts it into parts: the preset with the least height at the
 * smallest size; the largest size at which everything fits, else the largest that needs no more slides than
 * the smallest. Parts are as even as the order of the rows allows.
 */
export function fitTable(table: TableToFit): FittedTable {
  const [largest = table.floor, ...smaller] = table.sizes
  const smallest = smaller.at(-1) ?? largest
  const [first = []] = table.columns
  // Where the least heights of the rows already need several slides, most sizes need not be tried.
  const long = table.columns.length === 1 && lowestHeight(table.rows(largest)) > table.heights.first
  const start = long ? smallest : largest
  const begun = specAt(table, first, start)
  const columns = chooseColumns(table.columns, begun.rows, smallest / start, table.kept === true)
  const before = table.kept === true ? laidBefore : undefined
  const laidAt = new Map<number, Laid>()
  const layAt = (size: number) => {
    const known = laidAt.get(size)
    if (known !== undefined) return known
    const spec = size === start ? { ...begun, columns } : specAt(table, columns, size)
    const laid = { spec, whole: layoutTable(spec, before) }
    laidAt.set(size, laid)
    return laid
  }
  const laidOf = ({ spec, whole }: Laid): LaidCells => before ?? laidCellsOf(spec, whole)
  if (!long) {
    const { spec, whole } = layAt(largest)
    if (fits(whole.h, table.heights.first))
      return { columns, size: largest, parts: partsOf(spec, [whole.rows]) }
  }

  // The least number of parts is that at the smallest size; the largest size with no more of them wins.
  const last = layAt(smallest)
  const lastSpec = withLowRows(table, last.spec, last.whole)
  const least = fits(last.whole.h, table.heights.first)
    ? [last.whole.rows]
    : paginateTable(lastSpec, table.heights, laidOf(last))
  for (const size of table.sizes) {
    if (size === smallest) break
    if (leastParts(lowestHeight(table.rows(size)), table.heights) > least.length) continue
    const { spec, whole } = layAt(size)
    if (fits(whole.h, table.heights.first)) return { columns, size, parts: partsOf(spec, [whole.rows]) }
    if (leastParts(whole.h, table.heights) > least.length) continue
    const lowered = withLowRows(table, spec, whole)
    const parts = paginateTable(lowered, table.heights, laidOf({ spec, whole }))
    if (parts.length <= least.length) return { columns, size, parts: partsOf(lowered, parts) }
  }
  return { columns, size: smallest, parts: partsOf(lastSpec, least) }
}

/** A table can be no lower than this; all its rows have the least height of the first. */
function lowestHeight({ header, count, row }: TableRows): number {
  const head = header.reduce((sum, spec) => sum + (spec.minHeight ?? 0), 0)
  return head + (count === 0 ? 0 : count * (row(0).minHeight ?? 0))
}

function fits(h: number, room: number): boolean {
  return h <= room + 0.01
}

/** A table of height `h` needs at least so many parts, even if rows could be cut anywhere and no header repeated. */
function leastParts(h: number, heights: TableToFit['heights']): number {
  return 1 + Math.max(0, Math.ceil((h - heights.first - 0.01) / Math.max(1, heights.rest)))
}

/** The first preset that is at most a tie higher than the lowest, at the scale of the smallest size. */
function chooseColumns(
  presets: readonly (readonly number[])[],
  rows: readonly RowSpec[],
  scale: number,
  kept: boolean,
): readonly number[] {
  const [first = [], ...others] = presets
  if (others.length === 0) return first
  const heights = presets.map(() => 0)
  for (const row of rows) {
    const highest = presets.map(() => row.minHeight ?? 0)
    row.cells.forEach((cell, column) => {
      if (cell === null || cell.paragraphs.length === 0) return
      const across = cell.padding.left + cell.padding.right
      // Text of a smaller size in a column is text of the larger size in a wider one.
      const widths = presets.map((columns) => ((columns[column] ?? 0) - across) / scale)
      const found = kept ? heightsOnce(cell, widths) : textHeights(cell.paragraphs, widths)
      found.forEach((h, at) => {
        const needed = h * scale + cell.padding.top + cell.padding.bottom
        highest[at] = Math.max(highest[at] ?? 0, needed)
      })
    })
    highest.forEach((h, at) => (heights[at] = (heights[at] ?? 0) + h))
  }
  const least = Math.min(...heights)
  return presets[heights.findIndex((h) => h < least + tie)] ?? first
}

/** Cells of rows that are kept. */
const laidBefore: LaidCells = new WeakMap()

const heightsLast = new WeakMap<
  CellSpec,
  { readonly widths: readonly number[]; readonly heights: readonly number[] }
>()

/** Cells are plain values: the same cell is as high in the same widths. */
function heightsOnce(cell: CellSpec, widths: readonly number[]): readonly number[] {
  const last = heightsLast.get(cell)
  const isSame = last?.widths.length === widths.length
  if (isSame && last.widths.every((width, at) => width === widths[at])) return last.heights
  const heights = textHeights(cell.paragraphs, widths)
  heightsLast.set(cell, { widths, heights })
  return heights
}

function specAt(table: TableToFit, columns: readonly number[], size: number): TableSpec {
  const { header, count, row } = table.rows(size)
  const body = Array.from({ length: count }, (_, index) => row(index))
  return { columns, headerRows: header.length, rows: [...header, ...body] }
}

/** Rows that no slide can hold whole are made anew at the floor. */
function withLowRows(
  table: TableToFit,
  spec: TableSpec,
  laid: { readonly rows: readonly TableRow[] },
): TableSpec {
  const header = laid.rows.slice(0, spec.headerRows).reduce((sum, row) => sum + row.h, 0)
  const room = table.heights.rest - header
  const isTooHigh = (index: number): boolean => {
    const alone = spec.rows[index]?.cells.every((cell) => cell !== null && cell.rowSpan === undefined)
    return alone === true && (laid.rows[index]?.h ?? 0) > room
  }
  if (!laid.rows.some((_, index) => index >= spec.headerRows && isTooHigh(index))) return spec
  const atFloor = table.rows(table.floor)
  const rows = spec.rows.map((row, index) =>
    index >= spec.headerRows && isTooHigh(index) ? atFloor.row(index - spec.headerRows) : row,
  )
  return { ...spec, rows }
}

function partsOf(spec: TableSpec, parts: readonly (readonly TableRow[])[]): readonly TablePart[] {
  const indexOf = new Map<string, number>()
  spec.rows.slice(spec.headerRows).forEach((row, index) => {
    const id = row.cells.at(-1)?.source?.id
    if (id !== undefined && !indexOf.has(id)) indexOf.set(id, index)
  })
  const seen = new Set<number>()
  return parts.map((rows) => {
    // Heads come from no field of the file; every other row ends with a cell that does.
    const headerRows = rows.findIndex((row) => row.cells.at(-1)?.source !== undefined)
    if (headerRows < 0) return { rows, headerRows: rows.length, sources: [], fresh: [] }
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
