import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { laidCellsOf, layoutTable } from '../../../../../shared/deck/table/layout-table'
import { paginateTable } from '../../../../../shared/deck/table/paginate-table'
import type { RowSpec } from '../../../../../shared/deck/table/table-spec'
import { cell, columnText, heightOf, letters, line, row, tableOf, tables } from './tables'

const head: RowSpec = { minHeight: 22, cells: [cell('Head')] }
const one = line + 12
const rowsOf = (count: number): RowSpec[] => Array.from({ length: count }, (_, index) => row(`row${index}`))
const texts = (parts: ReturnType<typeof paginateTable>): string[] => parts.map((part) => columnText(part, 0))
/** Room for a few lines at least. */
const rooms = fc.record({
  first: fc.integer({ min: 60, max: 300 }),
  rest: fc.integer({ min: 100, max: 300 }),
})

describe('paginateTable', () => {
  it('leaves a table that fits in one part', () => {
    const parts = paginateTable(tableOf([head, ...rowsOf(3)], 1), { first: 110, rest: 110 })
    expect(texts(parts)).toEqual(['Head row0 row1 row2'])
  })

  it('repeats the header and evens out the heights', () => {
    const parts = paginateTable(tableOf([head, ...rowsOf(6)], 1), { first: 40 + 5 * one, rest: 40 + 5 * one })
    expect(texts(parts)).toEqual(['Head row0 row1 row2', 'Head row3 row4 row5'])
  })

  it('takes as few parts as it needs before it evens out', () => {
    const parts = paginateTable(tableOf(rowsOf(7)), { first: 2 * one, rest: 4 * one })
    expect(parts.map((part) => part.length)).toEqual([2, 3, 2])
  })

  it('starts on the next part when nothing fits under the header of the first', () => {
    const parts = paginateTable(tableOf([head, ...rowsOf(2)], 1), { first: 40, rest: 200 })
    expect(texts(parts)).toEqual(['', 'Head row0 row1'])
    expect(parts[0]).toEqual([])
  })

  it('keeps rows that share a cell together', () => {
    const shared: RowSpec[] = [
      { cells: [cell('service', { rowSpan: 2 }), cell('a')] },
      { cells: [null, cell('b')] },
    ]
    const parts = paginateTable(tableOf([row('x', 'x'), row('y', 'y'), ...shared]), {
      first: 3 * one,
      rest: 3 * one,
    })
    expect(texts(parts)).toEqual(['x y', 'service'])
  })

  it('says the text of a shared cell again where its rows are too many for one part', () => {
    const shared: RowSpec[] = Array.from({ length: 5 }, (_, index) => ({
      cells: [index === 0 ? cell('service', { rowSpan: 5 }) : null, cell(`slo${index}`)],
    }))
    const parts = paginateTable(tableOf(shared), { first: 3 * one, rest: 3 * one })
    expect(texts(parts)).toEqual(['service', 'service'])
    expect(parts.map((part) => columnText(part, 1))).toEqual(['slo0 slo1 slo2', 'slo3 slo4'])
    expect(parts.map((part) => part[0]?.cells[0]?.rowSpan)).toEqual([3, 2])
  })

  it('cuts between rows that share a cell where keeping them together would take another part', () => {
    const service = (name: string): RowSpec[] =>
      Array.from({ length: 4 }, (_, index) => ({
        cells: [index === 0 ? cell(name, { rowSpan: 4 }) : null, cell(`${name}${index}`)],
      }))
    const rows = ['a', 'b', 'c'].flatMap(service)
    const parts = paginateTable(tableOf(rows), { first: 6 * one, rest: 6 * one })
    expect(texts(parts)).toEqual(['a b', 'b c'])
    expect(parts.map((part) => columnText(part, 1))).toEqual(['a0 a1 a2 a3 b0 b1', 'b2 b3 c0 c1 c2 c3'])
  })

  it('cuts a row that is higher than a part between lines, all cells at the same height', () => {
    const numbered = (name: string, count: number): string =>
      Array.from({ length: count }, (_, index) => `${name}${index}`).join('\n')
    const parts = paginateTable(tableOf([row('x', 'x'), row(numbered('a', 10), numbered('b', 4))]), {
      first: one + 6 * line + 12,
      rest: one + 6 * line + 12,
    })
    expect(parts).toHaveLength(2)
    const [first, second] = parts
    expect(columnText(first ?? [], 0).split('\n')).toEqual(['x a0', 'a1', 'a2', 'a3'])
    expect(columnText(first ?? [], 1).split('\n')).toEqual(['x b0', 'b1', 'b2', 'b3'])
    expect(columnText(second ?? [], 0).split('\n')).toEqual(['a4', 'a5', 'a6', 'a7', 'a8', 'a9'])
    expect(columnText(second ?? [], 1)).toBe('')
  })

  it('drops the minimum height of a row that is higher than a part', () => {
    const parts = paginateTable(tableOf([{ ...row('x'), minHeight: 900 }]), { first: 100, rest: 100 })
    expect(parts.map(heightOf)).toEqual([expect.closeTo(one, 3)])
  })

  it('does not repeat a header that would take more than half of every part', () => {
    const tall: RowSpec = { cells: [cell('h\nh\nh\nh')] }
    const parts = paginateTable(tableOf([tall, ...rowsOf(4)], 1), { first: 100, rest: 4 * line })
    expect(texts(parts).filter((text) => text.includes('h\nh'))).toHaveLength(1)
  })

  it('gives the header alone for a table without rows', () => {
    expect(texts(paginateTable(tableOf([head], 1), { first: 10, rest: 10 }))).toEqual(['Head'])
  })

  it('loses nothing, keeps the order and stays within the heights, whatever the table', () => {
    fc.assert(
      fc.property(tables, rooms, (spec, room) => {
        const parts = paginateTable(spec, room)
        const body = parts.map((part) => part.slice(spec.headerRows))
        for (const column of [1, 2]) {
          const original = spec.rows
            .slice(spec.headerRows)
            .flatMap((each) => each.cells[column]?.paragraphs ?? [])
            .flatMap(({ runs }) => runs.map(({ text }) => text))
          const shown = body.map((part) => columnText(part, column)).join(' ')
          expect(letters(shown)).toBe(letters(original.join(' ')))
        }
        const labels = spec.rows
          .slice(spec.headerRows)
          .flatMap((each) => each.cells[0]?.paragraphs ?? [])
          .flatMap(({ runs }) => letters(runs.map(({ text }) => text).join('')))
          .join('')
        // A label that is said again makes the text longer, never shorter, and nothing changes its place.
        let at = 0
        for (const letter of letters(body.map((part) => columnText(part, 0)).join('')))
          if (letter === labels[at]) at += 1
        expect(at).toBe(labels.length)
        parts.forEach((part, index) => {
          expect(heightOf(part)).toBeLessThanOrEqual((index === 0 ? room.first : room.rest) + 0.05)
        })
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same of cells that are laid already', () => {
    fc.assert(
      fc.property(tables, rooms, (spec, room) => {
        const laid = laidCellsOf(spec, layoutTable(spec))
        expect(paginateTable(spec, room, laid)).toEqual(paginateTable(spec, room))
      }),
    )
  })

  it('ends for every height, even those where not a line fits', () => {
    const heights = fc.record({
      first: fc.oneof(fc.integer({ min: -50, max: 60 }), fc.constantFrom(NaN, Infinity, -Infinity)),
      rest: fc.oneof(fc.integer({ min: -50, max: 60 }), fc.constantFrom(NaN, Infinity, -Infinity)),
    })
    fc.assert(
      fc.property(tables, heights, (spec, room) => {
        const shown = paginateTable(spec, room).map((part) => columnText(part, 1))
        const original = spec.rows
          .slice(spec.headerRows)
          .flatMap((each) => each.cells[1]?.paragraphs ?? [])
          .flatMap(({ runs }) => runs.map(({ text }) => text))
        expect(letters(shown.join('')).replaceAll('Head', '')).toBe(letters(original.join('')))
      }),
      { numRuns: 200 },
    )
  })

  it('makes the tallest part as low as the order allows', () => {
    const spec = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(spec, (lines) => {
        const heights = lines.map((count) => count * line + 12)
        const rows = lines.map((count) => row(Array.from({ length: count }, () => 'x').join('\n')))
        const room = 9 * line + 12
        const parts = paginateTable(tableOf(rows), { first: room, rest: room })
        const tallest = Math.max(...parts.map(heightOf))
        expect(tallest).toBeLessThanOrEqual(lowestTallest(heights, parts.length) + 0.51)
        expect(parts.length === 1 || lowestTallest(heights, parts.length - 1) > room).toBe(true)
      }),
    )
  })
})

/** By trying every way to cut a list into so many parts. */
function lowestTallest(heights: readonly number[], parts: number): number {
  const total = heights.reduce((sum, h) => sum + h, 0)
  if (parts <= 1) return total
  let lowest = total
  let first = 0
  for (let count = 1; count < heights.length; count += 1) {
    first += heights[count - 1] ?? 0
    lowest = Math.min(lowest, Math.max(first, lowestTallest(heights.slice(count), parts - 1)))
  }
  return lowest
}
