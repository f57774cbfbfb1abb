import { describe, expect, it } from 'vitest'
import { compileDeck } from '../../../../shared/deck/compile'
import { mirrorItem } from '../../../../shared/deck/mirror'
import { generateQuarter } from '../../../support/generated-quarters'
import { gridOf, slidesOfKind, tableOf } from '../../../support/plan-reading'

describe('right-to-left decks', () => {
  const options = { objectives: 2, keyResults: 3, seed: 4 }
  const ltr = compileDeck(generateQuarter(options))
  const rtl = compileDeck(generateQuarter({ ...options, direction: 'rtl' }))

  it('turn every box round and keep its size', () => {
    for (const [index, slide] of rtl.slides.entries())
      for (const [at, item] of slide.items.entries()) {
        const twin = ltr.slides[index]?.items[at]?.box
        expect(item.box.x).toBeCloseTo(960 - (twin?.x ?? 0) - (twin?.w ?? 0), 6)
        expect(item.box).toMatchObject({ y: twin?.y, w: twin?.w, h: twin?.h })
      }
  })

  it('read tables from the right', () => {
    const [left] = slidesOfKind(ltr, 'keyResults')
    const [right] = slidesOfKind(rtl, 'keyResults')
    if (left === undefined || right === undefined) throw new Error('No key results')
    expect(tableOf(right).columns).toEqual(tableOf(left).columns.toReversed())
    expect(gridOf(right)[0]).toEqual(gridOf(left)[0]?.toReversed())
  })

  it('write a cell over several columns in the first of them, borders and padding swapped', () => {
    const cell = {
      text: { paragraphs: [], w: 0, h: 0 },
      anchor: 'top',
      padding: { left: 1, right: 2, top: 3, bottom: 4 },
      borders: { left: { w: 4.5, colour: '#123456' } },
      columnSpan: 2,
    } as const
    const table = mirrorItem({
      type: 'table',
      id: 't',
      alt: '',
      headerRows: 0,
      columns: [10, 20, 30],
      box: { x: 48, y: 0, w: 60, h: 10 },
      rows: [{ h: 10, cells: [cell, null, null] }],
    })
    expect(table.columns).toEqual([30, 20, 10])
    expect(table.rows[0]?.cells).toEqual([
      null,
      {
        ...cell,
        padding: { left: 2, right: 1, top: 3, bottom: 4 },
        borders: { right: { w: 4.5, colour: '#123456' } },
      },
      null,
    ])
  })

  it('align texts at the start, which is the right', () => {
    const texts = rtl.slides.flatMap((slide) =>
      slide.items.flatMap((item) => (item.type === 'text' ? item.text.paragraphs : [])),
    )
    expect(texts.length).toBeGreaterThan(0)
    expect(texts.filter((paragraph) => paragraph.direction !== 'rtl')).toEqual([])
  })
})
