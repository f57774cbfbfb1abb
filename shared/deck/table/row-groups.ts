import type { CellSpec, RowSpec } from './table-spec'

/** Rows in groups that no shared cell crosses; a row without shared cells is a group of its own. */
export function groupRows(rows: readonly RowSpec[]): readonly (readonly RowSpec[])[] {
  const groups: RowSpec[][] = []
  let reach = 0
  for (const [index, row] of rows.entries()) {
    if (index >= reach) groups.push([])
    groups.at(-1)?.push(row)
    for (const cell of row.cells) reach = Math.max(reach, index + (cell?.rowSpan ?? 1))
  }
  return groups
}

/**
 * The rows from `count` on. Cells that began above and reach into them begin anew in the first: with their
 * text again, or blank where it has been said line by line.
 */
export function rowsFrom(
  rows: readonly RowSpec[],
  count: number,
  shared: 'repeat' | 'blank',
): readonly RowSpec[] {
  const [first, ...others] = rows.slice(count)
  if (first === undefined) return []
  const carried = new Map<number, CellSpec>()
  for (const [index, row] of rows.slice(0, count).entries()) {
    for (const [column, cell] of row.cells.entries()) {
      const rowSpan = (cell?.rowSpan ?? 1) - (count - index)
      if (cell === null || rowSpan < 1) continue
      const again = { ...cell, rowSpan }
      carried.set(column, shared === 'repeat' ? again : { ...again, paragraphs: [] })
    }
  }
  if (carried.size === 0) return [first, ...others]
  const cells = first.cells.map((cell, column) => cell ?? carried.get(column) ?? null)
  return [{ ...first, cells }, ...others]
}
