import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawRows, holdsRows, rowsWithin } from '../../../../renderer/features/table/row-window'

/** Rows of 10 px and more, each higher than the last by one. */
const uneven = (row: number): number => 10 + row

describe('the rows in sight', () => {
  it('are those that any part of is seen, however high they are', () => {
    // Rows begin at 0, 10, 21, 33, 46.
    expect(rowsWithin(5, uneven, 0, 5)).toEqual({ from: 0, to: 0 })
    expect(rowsWithin(5, uneven, 10, 21)).toEqual({ from: 1, to: 1 })
    expect(rowsWithin(5, uneven, 9, 22)).toEqual({ from: 0, to: 2 })
    expect(rowsWithin(5, uneven, 33, 500)).toEqual({ from: 3, to: 4 })
  })

  it('are the first or the last where one looks beyond the table', () => {
    expect(rowsWithin(5, uneven, -100, -50)).toEqual({ from: 0, to: 0 })
    expect(rowsWithin(5, uneven, 900, 950)).toEqual({ from: 4, to: 4 })
  })
})

describe('what is drawn', () => {
  it('leaves the height of what is not, above, between and below', () => {
    expect(drawRows(10, { from: 3, to: 4 }, [7], () => 10)).toEqual({
      stretches: [
        { from: 3, to: 4, space: 30 },
        { from: 7, to: 7, space: 20 },
      ],
      below: 20,
    })
  })

  it('is the whole of a table that is in sight', () => {
    expect(drawRows(3, { from: 0, to: 9 }, [], () => 10)).toEqual({
      stretches: [{ from: 0, to: 2, space: 0 }],
      below: 0,
    })
  })

  it('has every kept row once, none that does not exist, and is as high as all rows', () => {
    const rows = fc.nat(60)
    fc.assert(
      fc.property(rows, rows, rows, fc.array(fc.integer({ min: -5, max: 70 })), (count, a, b, kept) => {
        const window = { from: Math.min(a, b), to: Math.max(a, b) }
        const { stretches, below } = drawRows(count, window, kept, uneven)
        const drawn = stretches.flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, index) => from + index),
        )
        const wanted = Array.from({ length: count }, (_, row) => row).filter(
          (row) => holdsRows(window, { from: row, to: row }) || kept.includes(row),
        )
        expect(drawn).toEqual(wanted)
        const height = (list: readonly number[]): number => list.reduce((sum, row) => sum + uneven(row), 0)
        const spaces = stretches.reduce((sum, { space }) => sum + space, below)
        expect(spaces + height(drawn)).toBe(height(Array.from({ length: count }, (_, row) => row)))
      }),
    )
  })
})
