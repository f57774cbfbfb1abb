import { describe, expect, it } from 'vitest'
import { compileDeck } from '../../../shared/deck/compile'
import type { Quarter } from '../../../shared/quarter/schema'
import { paintPlan } from '../../support/pptx/paint-plan'
import { generateQuarter } from '../../support/generated-quarters'
import { measureDeck } from '../../support/libreoffice/measure-deck'
import { canRender, renderWords } from '../../support/libreoffice/render'
import { samples, sampleQuarter } from '../../support/samples'

/**
 * At least so many of all text boxes and cells are drawn with as many lines as planned. The rest have one
 * less: a little of each width is held back, so that no renderer needs more lines than there is room for.
 */
const LEAST_AGREEMENT = 0.98
/** Words in random order end lines in worse places than sentences do. */
const LEAST_AGREEMENT_GENERATED = 0.97

const rendering = await canRender()
if (!rendering) console.warn('Not compared with LibreOffice: soffice or pdftotext is not installed.')

/** Draws a deck with a renderer that is not ours and compares it with the plan, box by box. */
async function expectAgreement(name: string, quarter: Quarter, least = LEAST_AGREEMENT): Promise<void> {
  const plan = compileDeck(quarter)
  const { boxes, sameLines, otherLines, moreLines, outside } = measureDeck(
    plan,
    await renderWords(await paintPlan(plan, '')),
  )
  const percent = ((sameLines / boxes) * 100).toFixed(1)
  console.log(`${name}: ${percent} % of ${boxes} text boxes and cells have the planned number of lines.`)
  if (otherLines.length > 0) console.log(otherLines.map((line) => `  ${line}`).join('\n'))
  expect(outside).toEqual([])
  expect(moreLines).toEqual([])
  expect(boxes).toBeGreaterThan(0)
  expect(sameLines / boxes).toBeGreaterThanOrEqual(least)
}

describe.runIf(rendering)('LibreOffice draws what was planned', () => {
  it.each(samples)('in the sample %s', (name) => expectAgreement(name, sampleQuarter(name)))
  it('in a generated quarter', () =>
    expectAgreement(
      'generated',
      generateQuarter({ objectives: 6, textLength: 300, drillDowns: 1 }),
      LEAST_AGREEMENT_GENERATED,
    ))
})
