import { describe, expect, it } from 'vitest'
import { readEmbeddedQuarter } from '../../../electron/import/read-embedded-quarter'
import { compileDeck } from '../../../shared/deck/compile'
import type { SlidePlan } from '../../../shared/deck/plan'
import type { Quarter } from '../../../shared/quarter/schema'
import { serialiseQuarter } from '../../../shared/quarter/serialise-quarter'
import { paintPlan } from '../../support/pptx/paint-plan'
import { generateQuarter, type GeneratedQuarter } from '../../support/generated-quarters'
import { everything, plan, slide } from '../../support/pptx/sample-plan'
import { validatorErrors } from '../../support/pptx/validate'
import { samples, sampleQuarter } from '../../support/samples'

/**
 * Decks of every kind against the schemas of Open XML, as Microsoft's SDK knows them. Our own package rules,
 * text for text against the plan among them, are checked by every one of these exports as well: painting
 * throws where one is broken.
 */
async function expectValid(source: SlidePlan, quarterFile: string): Promise<void> {
  const bytes = await paintPlan(source, quarterFile)
  expect(await validatorErrors(bytes)).toEqual([])
  expect(readEmbeddedQuarter(bytes)).toEqual({ ok: true, value: quarterFile })
}

const expectValidDeck = (quarter: Quarter): Promise<void> =>
  expectValid(compileDeck(quarter), serialiseQuarter(quarter))

const MINUTES = 60_000

describe('exported decks are valid', () => {
  it('with every kind of item', () => expectValid(everything(), '{}'))
  it('right to left', () => {
    const source = everything()
    return expectValid(
      { ...source, properties: { ...source.properties, direction: 'rtl', language: 'ar' } },
      '{}',
    )
  })
  it('without slides', () => expectValid(plan([], { media: [] }), ''))
  it('of one slide without anything', () => expectValid(plan([slide(0)]), ''))

  it.each(samples)('of the sample %s', (name) => expectValidDeck(sampleQuarter(name)))

  it.each<readonly [name: string, options: GeneratedQuarter]>([
    ['one objective', { objectives: 1 }],
    ['ten objectives', { objectives: 10 }],
    ['200 objectives', { objectives: 200 }],
    ['1,000 objectives', { objectives: 1_000, textLength: 80 }],
    ['key results of one character', { textLength: 1 }],
    ['key results of 200 characters', { textLength: 200 }],
    ['key results of 2,000 characters', { textLength: 2_000 }],
    [
      'key results of 20,000 characters',
      { objectives: 1, keyResults: 1, textLength: 20_000, metrics: 1, services: 1, changes: 1, promises: 1 },
    ],
    ['twelve key results an objective', { keyResults: 12 }],
    ['drill-downs', { drillDowns: 2 }],
    ['no sections', { sectionEvery: 0 }],
    ['empty texts', { textLength: 0, titleLength: 0 }],
    [
      'no objectives, metrics, services, promises or changes',
      { objectives: 0, metrics: 0, services: 0, promises: 0, changes: 0 },
    ],
    ['control characters and lone surrogates', { script: 'hostile' }],
    ['markup', { script: 'markup' }],
    ['emoji', { script: 'emoji' }],
    ['Japanese', { script: 'japanese' }],
    ['Arabic', { script: 'arabic' }],
    ['very long words', { script: 'longWords', textLength: 600 }],
    ['very long titles', { titleLength: 300 }],
  ])('of a quarter with %s', (_name, options) => expectValidDeck(generateQuarter(options)), 5 * MINUTES)

  it('of a quarter with no blocks at all', () =>
    expectValidDeck({ ...generateQuarter(), blocks: [], promises: [] }))
})
