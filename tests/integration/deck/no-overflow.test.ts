import { describe, expect, it } from 'vitest'
import { compileDeck } from '../../../shared/deck/compile'
import type { GeneratedQuarter } from '../../support/generated-quarters'
import { generateQuarter, generateScale } from '../../support/generated-quarters'

/** Content of every size and script that a quarter may hold; nothing of it may leave its box. */
const cases: Readonly<Record<string, GeneratedQuarter>> = {
  'nothing at all': { objectives: 0, metrics: 0, services: 0, promises: 0, changes: 0 },
  'empty everything': { textLength: 0, titleLength: 0, drillDowns: 1 },
  '1 objective': { objectives: 1 },
  '10 objectives': { objectives: 10 },
  '200 objectives': { objectives: 200 },
  '1,000 objectives': { objectives: 1_000 },
  'texts of 1 character': { textLength: 1, drillDowns: 1 },
  'texts of 200 characters': { textLength: 200, drillDowns: 1 },
  'texts of 2,000 characters': { textLength: 2_000, drillDowns: 1 },
  'texts of 20,000 characters': {
    objectives: 1,
    keyResults: 2,
    textLength: 20_000,
    drillDowns: 1,
    metrics: 1,
  },
  '12 key results an objective': { keyResults: 12 },
  '60 key results an objective': { objectives: 1, keyResults: 60 },
  '40 departments': { departments: 40 },
  '300 departments': { objectives: 1, departments: 300 },
  'control characters, surrogates, markup': { script: 'hostile', drillDowns: 1 },
  emoji: { script: 'emoji', drillDowns: 1 },
  Japanese: { script: 'japanese', drillDowns: 1 },
  'Japanese, 2,000 characters': { script: 'japanese', textLength: 2_000 },
  'Arabic, right to left': { script: 'arabic', drillDowns: 1, services: 6 },
  'words of 500 letters': { script: 'longWords', textLength: 1_200, drillDowns: 1 },
  'broken Markdown': { script: 'markup', drillDowns: 1 },
  'titles of 500 characters': { titleLength: 500 },
  'titles of one word of 500 letters': { titleLength: 500, script: 'longWords' },
  '60 metrics': { metrics: 60 },
  '30 services': { services: 30 },
  '200 promises': { promises: 200 },
  '200 changes': { changes: 200 },
  '60 objectives in a section': { objectives: 60, sectionEvery: 60 },
  'a scale of 2': { scale: generateScale(2) },
  'a scale of 7': { scale: generateScale(7) },
  'a scale of 7 with long labels': { scale: generateScale(7, 40), objectives: 12 },
  'first quarter': { period: '2021-Q1' },
  'third quarter': { period: '2021-Q3' },
  'fourth quarter': { period: '2021-Q4', keyResults: 12 },
  'first half': { period: '2021-H1' },
  'second half': { period: '2021-H2', keyResults: 6 },
}

describe('nothing overflows', () => {
  for (const [name, options] of Object.entries(cases))
    it(name, () => {
      const plan = compileDeck(generateQuarter(options))
      const overflowing = plan.slides.filter((slide) => slide.fit.overflows > 0).map((slide) => slide.id)
      expect(overflowing).toEqual([])
      const smallest = plan.slides.map((slide) => slide.fit.smallestText).filter((size) => size > 0)
      expect(Math.min(...smallest)).toBeGreaterThanOrEqual(10)
    })
})
