import { describe, expect, it } from 'vitest'
import { compileDeck } from '../../../shared/deck/compile'
import type { Item, LaidText, Slide } from '../../../shared/deck/plan'
import { keyResultsOf } from '../../../shared/quarter/find'
import type { Block, Quarter } from '../../../shared/quarter/schema'
import { holds, publishedFigures } from '../../support/published-figures'
import { correctedQuarter, sampleQuarter } from '../../support/samples'

const quarter = sampleQuarter('technology-q2-fy21-22')
const { slides } = compileDeck(quarter)

/** One line a text box or cell, link targets after their words. */
const slideText = (slide: Slide): string => slide.items.flatMap(itemTexts).join('\n')

function itemTexts(item: Item): readonly string[] {
  if (item.type === 'text') return [textOf(item.text)]
  if (item.type === 'group') return item.items.flatMap(itemTexts)
  if (item.type !== 'table') return []
  return item.rows.flatMap((row) => row.cells.map((cell) => (cell === null ? '' : textOf(cell.text))))
}

const textOf = ({ paragraphs }: LaidText): string =>
  paragraphs
    .flatMap(({ runs }) => [
      runs.map(({ text }) => text).join(''),
      ...runs.flatMap(({ link }) => (link === undefined ? [] : [link])),
    ])
    .join('\n')

/** The block on whose slides a KR, drill-down, SLO or promise appears. */
function blockOf(id: string, { blocks, promises }: Quarter): string | undefined {
  const promise = promises.find((one) => one.id === id)
  return promise?.announcedIn ?? blocks.find((block) => block.id === id || partsOf(block).includes(id))?.id
}

function partsOf(block: Block): readonly string[] {
  if (block.kind === 'sloReport')
    return block.services.flatMap(({ objectives }) => objectives.map((objective) => objective.id))
  const drillDowns = block.kind === 'objective' ? block.drillDowns : []
  return [...keyResultsOf(block), ...drillDowns].map((part) => part.id)
}

/** Days are printed in words; everything else stands on the slide as it stands in the file. */
const reworded: Readonly<Record<string, readonly string[]>> = {
  'slo-report from': ['1 Sep'],
  'slo-report to': ['30 Nov 2021'],
}

describe('the slides of the sample', () => {
  it.each(Object.entries({ ...publishedFigures, ...reworded }))('show %s', (place, figures) => {
    const block = blockOf(place.split(' ')[0] ?? '', quarter)
    const shown = slides.filter((slide) => slide.block === block)
    expect(shown).not.toEqual([])
    const text = shown.map(slideText).join('\n')
    expect(figures.filter((figure) => !holds(text, figure.replaceAll('**', '')))).toEqual([])
  })

  it('have speaker notes wherever a status is chosen', () => {
    const withKeyResults = slides.filter(({ kind }) => kind === 'keyResults')
    expect(withKeyResults.every(({ notes }) => notes.length > 0)).toBe(true)
  })
})

it.each([
  ['the first sample', sampleQuarter('technology-q1-fy21-22')],
  ['the second sample', quarter],
  ['the corrected copy', correctedQuarter()],
])('the slides of %s hold everything', (_, file) => {
  const overflowing = compileDeck(file).slides.filter(({ fit }) => fit.overflows > 0)
  expect(overflowing.map(({ id }) => id)).toEqual([])
})
