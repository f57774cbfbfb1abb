import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { mainTextSize } from '../../../../renderer/app/main-text-size'
import { currentSlide } from '../../../../renderer/app/current-slide'
import { placeCells } from '../../../../renderer/preview/paint-table'
import { topOf } from '../../../../renderer/preview/paint-text'
import { SlideView } from '../../../../renderer/preview/slide-view'
import { compileDeck } from '../../../../shared/deck/compile'
import type { Item, LaidText, Slide } from '../../../../shared/deck/plan'
import { sampleQuarter } from '../../../support/samples'

const plan = compileDeck(sampleQuarter('technology-q2-fy21-22'))
const paint = (slide: Slide): string =>
  renderToStaticMarkup(createElement(SlideView, { slide, media: plan.media, label: slide.title }))

const textsOf = (item: Item): readonly LaidText[] => {
  if (item.type === 'text') return [item.text]
  if (item.type === 'group') return item.items.flatMap(textsOf)
  if (item.type !== 'table') return []
  return item.rows.flatMap((row) => row.cells.flatMap((cell) => (cell === null ? [] : [cell.text])))
}
const escape = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#x27;')

describe('a painted slide', () => {
  it.each(plan.slides.map((slide) => [slide.id, slide] as const))(
    '%s has every line of its plan',
    (_id, slide) => {
      const painted = paint(slide)
      const fragments = slide.items
        .flatMap(textsOf)
        .flatMap((text) => text.paragraphs.flatMap(({ lines }) => lines.flatMap((line) => line.fragments)))
      expect(fragments.length).toBeGreaterThan(0)
      for (const { text } of fragments) expect(painted).toContain(`>${escape(text)}<`)
      expect(painted).not.toContain('NaN')
    },
  )

  it('shows every picture it has', () => {
    const pictures = plan.slides.flatMap(({ items }) => items).filter(({ type }) => type === 'picture')
    const painted = plan.slides.map(paint).join('')
    expect(pictures.length).toBeGreaterThan(0)
    expect(painted.split('<image ')).toHaveLength(pictures.length + 1)
    expect(painted).toContain('href="data:image/png;base64,')
  })

  it('says where its texts come from', () => {
    const slide = plan.slides.find(({ kind }) => kind === 'keyResults')
    expect(slide && paint(slide)).toMatch(/data-id="kr-data-1" data-field="entry" data-period="2021-Q2"/)
  })
})

describe('places', () => {
  it('puts text at the top, in the middle or at the foot of its box, inside the padding', () => {
    const padding = { left: 0, right: 0, top: 10, bottom: 20 }
    expect(topOf(30, 100, padding, 'top')).toBe(10)
    expect(topOf(30, 100, padding, 'middle')).toBe(30)
    expect(topOf(30, 100, padding, 'bottom')).toBe(50)
  })

  it('lets a cell cover what it spans', () => {
    const table = plan.slides.flatMap(({ items }) => items).find((item) => item.type === 'table')
    if (table?.type !== 'table') throw new Error('the sample has no table')
    const template = table.rows[0]?.cells[0]
    if (!template) throw new Error('the table has no cell')
    const cells = placeCells({
      ...table,
      box: { x: 5, y: 7, w: 60, h: 30 },
      columns: [10, 20, 30],
      rows: [
        { h: 10, cells: [{ ...template, rowSpan: 2 }, { ...template, columnSpan: 2 }, null] },
        { h: 20, cells: [null, template, template] },
      ],
    })
    expect(cells.map(({ box }) => [box.x, box.y, box.w, box.h])).toEqual([
      [5, 7, 10, 30],
      [15, 7, 50, 10],
      [15, 17, 20, 20],
      [35, 17, 30, 20],
    ])
  })
})

describe('the slide of the selection', () => {
  const block = 'objective-platform'
  it('is the first of the block, that of the KR, that of the field, or the one chosen by hand', () => {
    expect(currentSlide(plan, { block }, undefined)?.kind).toBe('objective')
    const keyResult = currentSlide(plan, { block, item: 'kr-platform-4' }, undefined)
    expect(keyResult?.kind).toBe('keyResults')
    const entry = { id: 'kr-platform-4', field: 'entry', period: '2021-Q2' } as const
    expect(currentSlide(plan, { block, item: 'kr-platform-4', place: entry }, undefined)).toBe(keyResult)
    const last = plan.slides.at(-1)
    expect(currentSlide(plan, { block }, last?.id)).toBe(last)
    expect(currentSlide(plan, { block }, 'no longer there')?.kind).toBe('objective')
  })
})

it('measures main text without footer and captions', () => {
  const slide = plan.slides.find(({ kind }) => kind === 'objective')
  expect(slide && mainTextSize(slide)).toBeGreaterThan(slide?.fit.smallestText ?? 0)
})
