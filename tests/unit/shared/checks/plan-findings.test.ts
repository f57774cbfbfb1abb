import { expect, it } from 'vitest'
import { planFindings } from '../../../../shared/checks/plan-findings'
import { compileDeck } from '../../../../shared/deck/compile'
import type { Slide, SlidePlan } from '../../../../shared/deck/plan'
import { themeOf } from '../../../../shared/deck/theme'
import { correctedQuarter } from '../../../support/samples'

const quarter = correctedQuarter()
const plan = compileDeck(quarter)
const { floor } = themeOf(quarter)
const rulesOf = (changed: SlidePlan, floors = floor) => planFindings(changed, floors).map(({ rule }) => rule)
const first = (change: (slide: Slide) => Slide): SlidePlan => ({
  ...plan,
  slides: plan.slides.map((slide, index) => (index === 1 ? change(slide) : slide)),
})

it('has nothing to say about a deck that fits', () => {
  expect(rulesOf(plan)).toEqual([])
})

it('tells overflow, small text and long blocks with the slide they begin on', () => {
  const spilt = first((slide) => ({ ...slide, fit: { ...slide.fit, overflows: 2 } }))
  expect(planFindings(spilt, floor)).toMatchObject([
    {
      rule: 'slide-overflow',
      severity: 'error',
      sentence: 'On slide 2, 2 texts or tables are larger than their place.',
    },
  ])
  expect(rulesOf(first((slide) => ({ ...slide, part: { index: 1, of: 4 } })))).toEqual(['slide-continued'])
  expect(rulesOf(first((slide) => ({ ...slide, part: { index: 2, of: 4 } })))).toEqual([])
  expect(rulesOf(plan, { table: 14, body: 12 })).toContain('text-small')
})
