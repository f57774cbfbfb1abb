import type { CellField } from '../quarter/cells'

/** One cell on its way from or to another program. */
export interface SheetCell {
  /** What the cell says, as Markdown of the file's subset. */
  readonly text: string
  /** Part of a merged cell that says it elsewhere: nothing is said about what stands here. */
  readonly covered?: true
  /** What this app itself put beside the text, so that nothing is lost on the way to another row. */
  readonly own?: OwnCell
}

/** A cell of our own tables, exactly. */
export interface OwnCell {
  readonly field: CellField
  readonly text: string
  /** A status id; only entries have one. */
  readonly status?: string
}

/** Rows of equally many cells, at least one of one. */
export type Sheet = readonly (readonly SheetCell[])[]

/** Rows of any lengths as a sheet: short rows get empty cells. Undefined where there is no cell at all. */
export function sheetOf(rows: readonly (readonly SheetCell[])[]): Sheet | undefined {
  const width = Math.max(0, ...rows.slice(0, mostRows).map((row) => row.length))
  if (width === 0) return undefined
  return rows
    .slice(0, mostRows)
    .map((row) => [...row, ...Array.from({ length: width - row.length }, () => ({ text: '' }))])
}

/** A whole column of a spreadsheet has a million rows; nobody has a thousand key results. */
export const mostRows = 2000
export const mostColumns = 200
