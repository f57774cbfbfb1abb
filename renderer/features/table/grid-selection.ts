/** Where one is in the table; rows and columns count from 0. */
export interface Cell {
  readonly row: number
  readonly column: number
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
}

/**
 * What is chosen: the box between two corners, and in it the cell that has the focus and is written in,
 * as in every spreadsheet. Stretching moves `corner`; `origin` stays.
 */
export interface GridSelection {
  readonly origin: Cell
  readonly corner: Cell
  readonly active: Cell
}

/** A box of cells; `toRow` and `toColumn` belong to it. */
export interface CellRange {
  readonly fromRow: number
  readonly toRow: number
  readonly fromColumn: number
  readonly toColumn: number
}

export const only = (cell: Cell): GridSelection => ({ origin: cell, corner: cell, active: cell })

/** The box from the active cell to another corner. */
export const stretchTo = ({ active }: GridSelection, corner: Cell): GridSelection => ({
  origin: active,
  corner,
  active,
})

export const rangeOf = ({ origin, corner }: GridSelection): CellRange => ({
  fromRow: Math.min(origin.row, corner.row),
  toRow: Math.max(origin.row, corner.row),
  fromColumn: Math.min(origin.column, corner.column),
  toColumn: Math.max(origin.column, corner.column),
})

export const heightOf = ({ fromRow, toRow }: CellRange): number => toRow - fromRow + 1
export const widthOf = ({ fromColumn, toColumn }: CellRange): number => toColumn - fromColumn + 1
export const isSingle = (range: CellRange): boolean => heightOf(range) === 1 && widthOf(range) === 1

/** Its cells, row by row. */
export const cellsOf = (range: CellRange): readonly Cell[] =>
  Array.from({ length: heightOf(range) * widthOf(range) }, (_, index) => ({
    row: range.fromRow + Math.floor(index / widthOf(range)),
    column: range.fromColumn + (index % widthOf(range)),
  }))

/** The nearest cell inside the table; rows may have gone since. */
export const inside = ({ row, column }: Cell, { rows, columns }: GridSize): Cell => ({
  row: Math.max(0, Math.min(row, rows - 1)),
  column: Math.max(0, Math.min(column, columns - 1)),
})

export const selectionInside = (
  { origin, corner, active }: GridSelection,
  size: GridSize,
): GridSelection => ({
  origin: inside(origin, size),
  corner: inside(corner, size),
  active: inside(active, size),
})

/** The next or previous cell in reading order of a box: `across` its rows first, or down its columns. */
export function stepWithin(
  range: CellRange,
  at: Cell,
  by: 1 | -1,
  order: 'across' | 'down',
): Cell | undefined {
  const [height, width] = [heightOf(range), widthOf(range)]
  const [row, column] = [at.row - range.fromRow, at.column - range.fromColumn]
  const index = (order === 'across' ? row * width + column : column * height + row) + by
  if (index < 0 || index >= height * width) return undefined
  const [nextRow, nextColumn] =
    order === 'across'
      ? [Math.floor(index / width), index % width]
      : [index % height, Math.floor(index / height)]
  return { row: range.fromRow + nextRow, column: range.fromColumn + nextColumn }
}

/** The whole table as a box. */
export const everything = ({ rows, columns }: GridSize): CellRange => ({
  fromRow: 0,
  toRow: rows - 1,
  fromColumn: 0,
  toColumn: columns - 1,
})
