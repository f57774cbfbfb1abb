/*
 * Which rows of a long table are drawn: those in sight, some around them, and those that must be there wherever
 * the table is scrolled to, such as the one with the focus. The rest is blank space as high as they would be.
 */

/** Rows from one to another, both drawn; counted from 0. */
export interface RowSpan {
  readonly from: number
  readonly to: number
}

/** Rows drawn one after the other, below a blank space of this height in px. */
export interface Stretch extends RowSpan {
  readonly space: number
}

/** What is drawn of a table, from top to bottom, and the blank space that ends it, in px. */
export interface Drawn {
  readonly stretches: readonly Stretch[]
  readonly below: number
}

/** Height of a row in px: as measured, or what rows are like. */
export type HeightOf = (row: number) => number

/** The rows that lie in a part of the table, given in px from the top of its first row; at least one. */
export function rowsWithin(count: number, heightOf: HeightOf, top: number, bottom: number): RowSpan {
  let from = 0
  let edge = 0
  while (from < count - 1 && edge + heightOf(from) <= top) {
    edge += heightOf(from)
    from += 1
  }
  let to = from
  edge += heightOf(from)
  while (to < count - 1 && edge < bottom) {
    to += 1
    edge += heightOf(to)
  }
  return { from, to }
}

/** Draws a window of rows and single ones beside it. Rows that the table does not have (any more) are left out. */
export function drawRows(count: number, window: RowSpan, kept: readonly number[], heightOf: HeightOf): Drawn {
  const drawn = new Set(kept.filter((row) => row >= 0 && row < count))
  for (let row = Math.max(0, window.from); row <= Math.min(window.to, count - 1); row += 1) drawn.add(row)
  const stretches: Stretch[] = []
  let space = 0
  for (let row = 0; row < count; row += 1) {
    const last = stretches.at(-1)
    if (!drawn.has(row)) space += heightOf(row)
    else if (last?.to === row - 1) stretches[stretches.length - 1] = { ...last, to: row }
    else {
      stretches.push({ from: row, to: row, space })
      space = 0
    }
  }
  return { stretches, below: space }
}

export const holdsRows = (outer: RowSpan, inner: RowSpan): boolean =>
  outer.from <= inner.from && outer.to >= inner.to
