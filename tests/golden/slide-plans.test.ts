import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compileDeck } from '../../shared/deck/compile'
import { openQuarter } from '../../shared/quarter/open-quarter'
import { digestPlan } from '../support/plan-digest'

/*
 * The plans of the samples, line by line. After a change that is meant to move something, look at the
 * slides, then write the files anew and review their difference:
 *
 *   npx vitest run --config build/vitest.config.mjs --project integration tests/golden -u
 */
describe('slide plans of the samples', () => {
  for (const name of ['technology-q1-fy21-22', 'technology-q2-fy21-22']) {
    it(`are as reviewed: ${name}`, async () => {
      const text = readFileSync(new URL(`../../shared/samples/${name}.quarter`, import.meta.url), 'utf8')
      const opened = openQuarter(text)
      if (!opened.ok) throw new Error(`${name}: ${opened.error.kind}`)
      const plan = compileDeck(opened.value.quarter)
      expect(plan.slides.filter((slide) => slide.fit.overflows > 0)).toEqual([])
      await expect(digestPlan(plan)).toMatchFileSnapshot(`${name}.plan.txt`)
    })
  }
})
