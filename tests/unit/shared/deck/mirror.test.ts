import { describe, expect, it } from 'vitest'
import { compileDeck } from '../../../../shared/deck/compile'
import { mirrorItem } from '../../../../shared/deck/mirror'
import type { LaidParagraph } from '../../../../shared/deck/plan'
import type { Quarter } from '../../../../shared/quarter/schema'
import { generateQuarter } from '../../../support/generated-quarters'
import { gridOf, slidesOfKind, tableOf } from '../../../support/plan-reading'

/** The paragraphs of a deck whose text has `words`, tables included. */
const paragraphsWith = (quarter: Quarter, words: string): readonly LaidParagraph[] =>
  compileDeck(quarter)
    .slides.flatMap(({ items }) => items)
    .flatMap((item) =>
      item.type === 'text'
        ? item.text.paragraphs
        : item.type === 'table'
          ? item.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.text.paragraphs ?? []))
          : [],
    )
    .filter(({ runs }) =>
      runs
        .map(({ text }) => text)
        .join('')
        .includes(words),
    )

describe('words of both directions on right-to-left slides', () => {
  const arabic = generateQuarter({ objectives: 2, keyResults: 2, drillDowns: 1, script: 'arabic', seed: 3 })
  const read = { direction: 'ltr', align: 'end' }

  it.each(['scheduled key results', 'SLOs met', '% of the way', 'another status', 'Wording of KR'])(
    'reads “%s” from left to right, at the page’s start',
    (words) => {
      const found = paragraphsWith(arabic, words)
      expect(found.length).toBeGreaterThan(0)
      for (const paragraph of found) expect(paragraph).toMatchObject(read)
    },
  )

  it('keeps a head with a word of the file in it together', () => {
    const blocks = arabic.blocks.map((block) =>
      block.kind === 'metrics' ? { ...block, goalHeading: 'هدف 2027' } : block,
    )
    const found = paragraphsWith({ ...arabic, blocks }, 'From baseline to هدف 2027')
    expect(found.length).toBeGreaterThan(0)
    for (const paragraph of found) expect(paragraph).toMatchObject(read)
  })

  it('reads the file’s own sentences from right to left, and numbers behind a label with their words', () => {
    const blocks = arabic.blocks.map((block) =>
      block.kind === 'metrics'
        ? {
            ...block,
            metrics: block.metrics.map((one) => ({ ...one, baseline: { ...one.baseline, text: '11 يوماً' } })),
          }
        : block,
    )
    const found = paragraphsWith({ ...arabic, blocks }, 'Baseline: \u200f11 يوماً')
    expect(found.length).toBeGreaterThan(0)
    for (const paragraph of found) expect(paragraph).toMatchObject({ direction: 'rtl', align: 'start' })
  })
})

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
    const start = { rtl: 'start', ltr: 'end' }
    const elsewhere = texts.filter(({ align, direction }) => align !== 'middle' && align !== start[direction])
    // Page numbers stand at the other end.
    expect(elsewhere.filter(({ runs }) => !/^\d+$/.test(runs.map(({ text }) => text).join('')))).toEqual([])
  })
})
