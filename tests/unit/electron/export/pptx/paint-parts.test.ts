import { expect, it } from 'vitest'
import { paintParts } from '../../../../../electron/export/pptx/paint-parts'
import type { PlannedPart } from '../../../../../electron/export/pptx/self-check/self-check'
import { everything } from '../../../../support/pptx/sample-plan'
import { streamPlan } from '../../../../support/pptx/stream-plan'

const plan = everything()
const count = plan.slides.length
const ITEM = 'customXml/item1.xml'

async function namesOf(quarterFile: string): Promise<readonly string[]> {
  const names: string[] = []
  const add = ({ name }: PlannedPart) => void names.push(name)
  await paintParts(streamPlan(plan), quarterFile, { add, hurry: () => undefined })
  return names
}

it.each([
  ['a short one after the first slide', 1, 'ppt/slides/slide1.xml', 'ppt/slides/slide2.xml'],
  ['a longer one after more', 3 * 8_192, 'ppt/slides/slide3.xml', 'ppt/slides/slide4.xml'],
  [
    'one as long as the deck after its last slide',
    count * 8_192,
    `ppt/slides/slide${count}.xml`,
    'ppt/presentation.xml',
  ],
  ['a longer one after the pictures', (count + 1) * 8_192, 'ppt/media/image1.png', 'ppt/presentation.xml'],
])('sends the quarter file once, at a place that its length tells: %s', async (_, length, before, after) => {
  const names = await namesOf('x'.repeat(length))
  expect(names.filter((name) => name === ITEM)).toHaveLength(1)
  expect(names.indexOf(ITEM)).toBeGreaterThan(names.indexOf(before))
  expect(names.indexOf(ITEM)).toBeLessThan(names.indexOf(after))
  expect(names).toContain(before)
  expect(names).toContain(after)
})
