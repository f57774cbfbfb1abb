import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutTable } from '../../../../../shared/deck/table/layout-table'
import { cell, heightOf, line, row, tableOf, tables } from './tables'

describe('layoutTable', () => {
  it('makes a row as high as its tallest cell with its padding', () => {
    const { rows, h } = layoutTable(tableOf([row('one', 'one\ntwo\nthree'), row('one', 'one')]))
    expect(rows[0]?.h).toBeCloseTo(3 * line + 12, 3)
    expect(rows[1]?.h).toBeCloseTo(line + 12, 3)
    expect(h).toBeCloseTo(4 * line + 24, 3)
  })

  it('keeps the minimum height of a row', () => {
    expect(layoutTable(tableOf([{ ...row('one'), minHeight: 78 }])).rows[0]?.h).toBe(78)
  })

  it('gives what a cell over several rows needs beyond them to the last of them', () => {
    const { rows } = layoutTable(
      tableOf([
        { cells: [cell('1\n2\n3\n4\n5\n6', { rowSpan: 2 }), cell('one')] },
        { cells: [null, cell('one')] },
        row('one', 'one'),
      ]),
    )
    expect(rows[0]?.h).toBeCloseTo(line + 12, 3)
    expect(rows[1]?.h).toBeCloseTo(6 * line + 12 - (line + 12), 3)
    expect(rows[2]?.h).toBeCloseTo(line + 12, 3)
  })

  it('breaks the text of a cell over several columns at their common width', () => {
    const text = 'a text that is too wide for one column'
    const { rows } = layoutTable(tableOf([{ cells: [cell(text, { columnSpan: 2 }), null, cell('')] }]))
    expect(rows[0]?.cells[0]?.text.paragraphs[0]?.lines).toHaveLength(2)
    expect(rows[0]?.cells[1]).toBeNull()
  })

  it('ends spans with the table and leaves out those of one row or column', () => {
    const { rows } = layoutTable(
      tableOf([{ cells: [cell('one', { rowSpan: 9 }), cell('one', { rowSpan: 1, columnSpan: 1 })] }]),
    )
    expect(rows[0]?.cells[0]?.rowSpan).toBeUndefined()
    expect(rows[0]?.cells[1]?.columnSpan).toBeUndefined()
  })

  it('has room for every cell', () => {
    fc.assert(
      fc.property(tables, (spec) => {
        const { rows, h } = layoutTable(spec)
        expect(h).toBeCloseTo(heightOf(rows), 2)
        rows.forEach((laid, index) => {
          expect(laid.h).toBeGreaterThanOrEqual(spec.rows[index]?.minHeight ?? 0)
          for (const laidCell of laid.cells) {
            if (laidCell === null) continue
            const room = heightOf(rows.slice(index, index + (laidCell.rowSpan ?? 1)))
            expect(laidCell.text.h + 12).toBeLessThanOrEqual(room + 0.01)
          }
        })
      }),
    )
  })
})
