import { describe, expect, it } from 'vitest'
import { checkQuarter, createChecker } from '../../../../shared/checks/check-quarter'
import { placeKey } from '../../../../shared/checks/finding'
import { openQuarter } from '../../../../shared/quarter/open-quarter'
import type { Block, Dismissal, Quarter } from '../../../../shared/quarter/schema'
import { serialiseQuarter } from '../../../../shared/quarter/serialise-quarter'
import { generateQuarter } from '../../../support/generated-quarters'
import { sampleQuarter } from '../../../support/samples'
import { entry, file, goal, keyResult, objective } from './corpus/case'

const q2 = sampleQuarter('technology-q2-fy21-22')

describe('dismissals', () => {
  const error = checkQuarter(q2).open.find(({ rule }) => rule === 'metric-baselines')
  if (error === undefined) throw new Error('The sample has two baselines')
  const dismissal: Dismissal = {
    rule: error.rule,
    place: placeKey(error.place),
    why: 'Two ways of counting',
    period: q2.period,
  }
  const dismissing = (given: Partial<Dismissal>): Quarter => ({
    ...q2,
    dismissals: [{ ...dismissal, ...given }],
  })

  it('take a finding away and keep it with its reason, also through the file', () => {
    const opened = openQuarter(serialiseQuarter(dismissing({})))
    if (!opened.ok) throw new Error('The file does not open')
    const { open, dismissed } = checkQuarter(opened.value.quarter)
    expect(open).toEqual(
      checkQuarter(q2).open.filter(
        (finding) => placeKey(finding.place) !== dismissal.place || finding.rule !== dismissal.rule,
      ),
    )
    expect(dismissed).toEqual([{ ...error, why: 'Two ways of counting' }])
  })

  it.each<Partial<Dismissal>>([
    { period: '2021-Q1' },
    { rule: 'percent-arithmetic' },
    { place: 'kr-community-3 baseline' },
    { place: 'kr-community-2 goal' },
  ])('of %o are about something else', (other) => {
    const { open, dismissed } = checkQuarter(dismissing(other))
    expect(open).toContainEqual(error)
    expect(dismissed).toEqual([])
  })
})

describe('one flaw', () => {
  it.each([
    ['grew from 200 to 250 (+30%)', 'en'],
    ['stieg von 200 auf 250 (+30 %)', 'de'],
  ])('is told once: %s', (text, language) => {
    const counted = keyResult({
      baseline: { text: '200 users', value: 200, unit: 'users' },
      goal: goal({ text: '300 users', value: 300, unit: 'users' }),
      entries: [entry({ period: '2021-Q1', text: '210 users' }), entry({ text, value: 250, unit: 'users' })],
    })
    const { open } = checkQuarter(file([objective({ keyResults: [counted] })], { language }))
    expect(open.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual([
      'stated-change',
    ])
  })
})

describe('an edit', () => {
  const quarter = generateQuarter({ objectives: 6, keyResults: 4, period: '2021-Q3' })
  const edited = (at: number): Quarter => ({
    ...quarter,
    blocks: quarter.blocks.map((block, index): Block =>
      index === at ? { ...block, title: `${block.title} ${at}` } : block,
    ),
  })

  it('is answered as if everything were checked anew, whatever was checked before', () => {
    const checker = createChecker()
    checker.check(quarter)
    for (let at = 0; at < quarter.blocks.length; at += 1)
      expect(checker.check(edited(at))).toEqual(checkQuarter(edited(at)))
    for (const changed of [
      { ...quarter, period: '2021-Q4' as const },
      { ...quarter, language: 'de' },
      quarter,
    ])
      expect(checker.check(changed)).toEqual(checkQuarter(changed))
  })

  it('is answered the same after runs that were broken off', () => {
    const checker = createChecker()
    const all = [...createChecker().steps(quarter)].length
    for (const taken of [0, 1, 7, Math.floor(all / 2), all - 3]) {
      const run = checker.steps(edited(taken % quarter.blocks.length))
      for (let step = 0; step < taken; step += 1) run.next()
      expect(checker.check(edited(2))).toEqual(checkQuarter(edited(2)))
    }
    // A step is a part of the work: a rule on a block, which is not done again while the block stays as it is.
    expect(all).toBeGreaterThan(quarter.blocks.length * 10)
    checker.check(quarter)
    expect([...checker.steps(edited(3))].length).toBeLessThan(all / 10)
  })

  it('lets findings follow the order of the blocks', () => {
    const order = (file: Quarter) => new Map(file.blocks.map(({ id }, index) => [id, index]))
    const turned = { ...quarter, blocks: quarter.blocks.toReversed() }
    for (const file of [quarter, turned, q2]) {
      const positions = checkQuarter(file).open.map(({ place }) => order(file).get(place.block) ?? Infinity)
      expect(positions).toEqual(positions.toSorted((a, b) => a - b))
    }
  })
})
