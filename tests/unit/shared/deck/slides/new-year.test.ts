import { describe, expect, it } from 'vitest'
import { compileDeck } from '../../../../../shared/deck/compile'
import { rollForward } from '../../../../../shared/history/roll-forward'
import { gridOf, slidesOfKind } from '../../../../support/plan-reading'
import { sampleQuarter } from '../../../../support/samples'

const q2 = sampleQuarter('technology-q2-fy21-22')

describe('promises that were not kept', () => {
  it('say how often they have slipped', () => {
    const twice = ['q3', 'q4'].reduce((quarter, id) => rollForward(quarter, { id }), q2)
    const words = slidesOfKind(compileDeck(twice), 'promises')
      .flatMap((slide) => gridOf(slide))
      .flat()
    expect(words.join('\n')).toContain('in Q4, slipped 2×')
  })
})

describe('the first quarter of a fiscal year', () => {
  const answers = { 'kr-data-2': { answer: 'close' as const, why: 'Done elsewhere' } }
  const q3 = rollForward(q2, { id: 'q3', answers })
  const q1 = ['q4', 'q1'].reduce((quarter, id) => rollForward(quarter, { id }), q3)
  const tablesOf = (quarter: typeof q1, id: string) =>
    slidesOfKind(compileDeck(quarter), 'keyResults').filter(({ block }) => block === id)
  const rows = tablesOf(q1, 'objective-community').flatMap((slide) => gridOf(slide).slice(1))

  it('has empty history columns, and last year’s end beside the baseline', () => {
    expect(rows.map((row) => row[0]).join('\n')).toContain('FY21-22 ended with: ON TRACK')
    expect(rows.flatMap((row) => row.slice(3)).join('')).toBe('')
  })

  it('shows a closed key result to the end of its year, and not in the next', () => {
    const words = (quarter: typeof q1) =>
      tablesOf(quarter, 'objective-data')
        .flatMap((slide) => gridOf(slide))
        .flat()
        .join('\n')
    expect(words(q3)).toContain('Done elsewhere')
    expect(words(q1)).not.toContain('Done elsewhere')
  })
})
