import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeRowsOf } from '../../../../shared/history/changes-from-comparison'
import { compareQuarters, isUnchanged, type Comparison } from '../../../../shared/history/compare'
import { marksOf } from '../../../../shared/history/compare-marks'
import type { Quarter } from '../../../../shared/quarter/schema'
import { quarter } from '../../../support/arbitrary-quarter'
import { sampleQuarter } from '../../../support/samples'

const q1 = sampleQuarter('technology-q1-fy21-22')
const q2 = sampleQuarter('technology-q2-fy21-22')

const mirrored = {
  improved: 'slipped',
  slipped: 'improved',
  noLongerScheduled: 'scheduledAgain',
  scheduledAgain: 'noLongerScheduled',
  reported: 'notReported',
  notReported: 'reported',
} as const
const otherKind = { both: 'both', new: 'gone', gone: 'new' } as const

/** What a comparison says of every pair, by both ids, so that both directions can be set side by side. */
function facts(comparison: Comparison, turned: boolean): readonly string[] {
  const change = (one: { readonly from: unknown; readonly to: unknown } | undefined): readonly unknown[] =>
    one === undefined ? [] : turned ? [one.to, one.from] : [one.from, one.to]
  return comparison.keyResults
    .map((one) =>
      JSON.stringify({
        kind: turned ? otherKind[one.kind] : one.kind,
        move: one.status === undefined ? '' : turned ? mirrored[one.status.move] : one.status.move,
        wording: change(one.wording),
        baseline: change(one.baseline),
        goal: change(one.goal),
        lifecycle: change(one.lifecycle),
        moved: one.movedFrom !== undefined,
        restated: one.restated.map((each) => [each.period, ...change(each)]),
      }),
    )
    .toSorted()
}

/** Another quarter made of parts of the first: some ids gone, so that wording and lineage must pair them. */
const relative = (of: Quarter, seed: number): Quarter => {
  let state = seed
  const chance = (): number => {
    state = (Math.imul(state + 1, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  return {
    ...of,
    period: '2021-Q3',
    blocks: of.blocks
      .map((block) => {
        if (block.kind !== 'objective') return block
        const keyResults = block.keyResults
          .filter(() => chance() > 0.2)
          .map((one) => {
            const other = `${one.id}-x`
            if (chance() < 0.3) return { ...one, id: other }
            if (chance() < 0.3) return { ...one, id: other, lineage: [one.id] }
            return chance() < 0.3 ? { ...one, goal: { ...one.goal, text: 'Another goal' } } : one
          })
          .toSorted(() => chance() - 0.5)
        return { ...block, ...(chance() < 0.3 ? { id: `${block.id}-x` } : {}), keyResults }
      })
      .toSorted(() => chance() - 0.5),
  }
}

describe('compareQuarters', { timeout: 30_000 }, () => {
  it('finds nothing between any file and itself', () => {
    fc.assert(
      fc.property(quarter, (one) => {
        const comparison = compareQuarters(one, one)
        expect(comparison.keyResults.filter((each) => !isUnchanged(each))).toEqual([])
        expect(changeRowsOf(comparison)).toEqual([])
        expect(comparison.objectives.filter(({ kind }) => kind !== 'both')).toEqual([])
        for (const marks of marksOf(comparison).values()) expect(marks).toEqual([{ kind: 'unchanged' }])
      }),
      { numRuns: 25 },
    )
  })

  it('says the mirror image the other way round, of any two files', () => {
    fc.assert(
      fc.property(quarter, quarter, (a, b) => {
        expect(facts(compareQuarters(b, a), true)).toEqual(facts(compareQuarters(a, b), false))
      }),
      { numRuns: 25 },
    )
  })

  it('says the mirror image of files that share parts under other ids and places', () => {
    fc.assert(
      fc.property(fc.constantFrom(q1, q2), fc.nat(), (one, seed) => {
        const other = relative(one, seed)
        const [there, back] = [compareQuarters(one, other), compareQuarters(other, one)]
        expect(facts(back, true)).toEqual(facts(there, false))
        expect(back.unchanged).toBe(there.unchanged)
      }),
      { numRuns: 25 },
    )
  })

  it('pairs everything that is there where only ids differ, and calls nothing moved', () => {
    const renamed: Quarter = {
      ...q2,
      blocks: q2.blocks.map((block) =>
        block.kind === 'objective'
          ? {
              ...block,
              id: `other-${block.id}`,
              keyResults: block.keyResults.map((one) => ({ ...one, id: `other-${one.id}` })),
            }
          : block.kind === 'metrics'
            ? { ...block, metrics: block.metrics.map((one) => ({ ...one, id: `other-${one.id}` })) }
            : block,
      ),
    }
    const comparison = compareQuarters(q2, renamed)
    expect(comparison.keyResults.filter((one) => !isUnchanged(one))).toEqual([])
    expect(comparison.unchanged).toBe(28)
  })
})

describe('the two samples', () => {
  it('differ in exactly what the two decks differ in', () => {
    const said = [...marksOf(compareQuarters(q1, q2))]
      .map(([id, marks]) => `${id} ${marks.map(({ kind }) => kind).join(' ')}`)
      .filter((line) => !line.endsWith(' unchanged'))
    expect(said).toEqual([
      'objective-data slipped',
      'objective-performance slipped',
      'objective-intelligence improved',
      'objective-community slipped',
      'objective-resilience slipped',
      'kr-data-3 slipped',
      'kr-performance-1 noLongerScheduled',
      'kr-performance-2 reported',
      'kr-performance-3 noLongerScheduled',
      'kr-platform-1 slipped',
      'kr-platform-2 slipped',
      'kr-intelligence-2 improved',
      'kr-community-3 slipped reworded',
      'kr-resilience-1 slipped',
      'kr-resilience-2 rebaselined',
      'kr-culture-4 improved',
    ])
  })
})
