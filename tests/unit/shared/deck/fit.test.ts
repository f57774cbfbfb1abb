import { describe, expect, it } from 'vitest'
import { measureFit } from '../../../../shared/deck/fit'
import type { Item, LaidText, TextItem } from '../../../../shared/deck/plan'

function text(w: number, h: number): LaidText {
  return {
    w,
    h,
    paragraphs: [
      {
        align: 'start',
        direction: 'ltr',
        gapBefore: 0,
        lineHeight: { factor: 1 },
        indent: 0,
        runs: [{ text: 'x', size: 12, colour: '#000000' }],
        lines: [{ baseline: 10, w, fragments: [{ text: 'x', x: 0, w, run: 0 }] }],
      },
    ],
  }
}

const none = { left: 0, right: 0, top: 0, bottom: 0 }

function item(laid: LaidText, box: TextItem['box'], padding = none): Item {
  return { type: 'text', id: 'a', role: 'label', anchor: 'top', padding, box, text: laid }
}

describe('measureFit', () => {
  const box = { x: 48, y: 88, w: 100, h: 20 }

  it('counts text that is higher or wider than its box', () => {
    expect(measureFit([item(text(100, 20), box)], 16).overflows).toBe(0)
    expect(measureFit([item(text(100, 21), box)], 16).overflows).toBe(1)
    expect(measureFit([item(text(101, 20), box)], 16).overflows).toBe(1)
    expect(measureFit([item(text(100, 20), box, { ...none, left: 2 })], 16).overflows).toBe(1)
  })

  it('counts boxes that leave the page', () => {
    expect(measureFit([item(text(10, 10), { x: 900, y: 88, w: 61, h: 20 })], 16).overflows).toBe(1)
    expect(measureFit([item(text(10, 10), { x: 48, y: 530, w: 60, h: 20 })], 16).overflows).toBe(1)
    expect(
      measureFit([{ type: 'picture', id: 'p', media: 'm', alt: '', box: { ...box, x: -1 } }], 16).overflows,
    ).toBe(1)
  })

  it('counts cells whose text is larger than their spans, and tables higher than their box', () => {
    const cell = { anchor: 'top', padding: none, borders: {}, text: text(60, 30) } as const
    const table = {
      type: 'table',
      id: 't',
      alt: '',
      columns: [50, 50],
      headerRows: 0,
      box: { x: 48, y: 88, w: 100, h: 40 },
    } as const
    const row = { h: 20, cells: [null, null] }
    const spanning = { h: 20, cells: [{ ...cell, rowSpan: 2, columnSpan: 2 }, null] }
    expect(measureFit([{ ...table, rows: [spanning, row] }], 16).overflows).toBe(0)
    expect(measureFit([{ ...table, rows: [{ h: 20, cells: [cell, null] }, row] }], 16).overflows).toBe(1)
    expect(measureFit([{ ...table, rows: [row, row, row] }], 16).overflows).toBe(1)
  })

  it('tells the smallest text and how many lines would still fit', () => {
    const fit = measureFit([item(text(10, 10), { x: 48, y: 400, w: 60, h: 12 })], 20)
    expect(fit).toEqual({ smallestText: 12, overflows: 0, freeLines: 4 })
  })
})
