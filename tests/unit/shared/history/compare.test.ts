import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compareQuarters, createComparer, isUnchanged } from '../../../../shared/history/compare'
import { rollForward } from '../../../../shared/history/roll-forward'
import { openQuarter } from '../../../../shared/quarter/open-quarter'
import type { KeyResult, Quarter } from '../../../../shared/quarter/schema'

function sample(name: string): Quarter {
  const opened = openQuarter(
    readFileSync(new URL(`../../../../shared/samples/${name}`, import.meta.url), 'utf8'),
  )
  if (!opened.ok) throw new Error(`${name} does not open: ${opened.error.kind}`)
  return opened.value.quarter
}

const q1 = sample('technology-q1-fy21-22.quarter')
const q2 = sample('technology-q2-fy21-22.quarter')

/** The Q2 sample with one key result replaced. */
const edited = (id: string, edit: (keyResult: KeyResult) => KeyResult): Quarter => ({
  ...q2,
  blocks: q2.blocks.map((block) =>
    block.kind === 'objective'
      ? { ...block, keyResults: block.keyResults.map((one) => (one.id === id ? edit(one) : one)) }
      : block,
  ),
})

describe('the two samples', () => {
  const comparison = compareQuarters(q1, q2)
  const of = (id: string) => comparison.keyResults.find((one) => one.id === id)

  it('name the one key result that was reworded, with its words compared', () => {
    expect(comparison.keyResults.filter(({ wording }) => wording !== undefined).map(({ id }) => id)).toEqual([
      'kr-community-3',
    ])
    const parts = of('kr-community-3')?.wording?.parts ?? []
    expect(parts.some(({ change, text }) => change === 'added' && /community/i.test(text))).toBe(true)
    expect(parts.some(({ change }) => change === 'same')).toBe(true)
  })

  it('name the statuses that moved', () => {
    expect(of('kr-platform-1')?.status?.move).toBe('slipped')
    expect(of('kr-culture-4')?.status?.move).toBe('improved')
    expect(of('kr-performance-1')?.status?.move).toBe('noLongerScheduled')
    expect(of('kr-data-1')?.status).toBeUndefined()
  })

  it('tell new evidence from repeated words', () => {
    expect(of('kr-platform-4')?.evidence).toBe('same')
    expect(of('kr-culture-1')?.evidence).toBe('new')
    expect(of('kr-performance-1')?.evidence).toBe('none')
  })

  it('have no key result new, gone, moved or restated', () => {
    for (const one of comparison.keyResults) {
      expect(one).toMatchObject({ kind: 'both', restated: [] })
      expect(one.movedFrom).toBeUndefined()
    }
  })
})

describe('createComparer', () => {
  it('says the same as comparing afresh, and makes again only what an edit has changed', () => {
    const compare = createComparer()
    const first = compare(q1, q2)
    const after = edited('kr-data-1', (keyResult) => ({
      ...keyResult,
      goal: { ...keyResult.goal, text: 'More' },
    }))
    const second = compare(q1, after)
    expect(second).toEqual(compareQuarters(q1, after))
    const kept = second.keyResults.filter((one, index) => one === first.keyResults[index])
    expect(kept).toHaveLength(27)
  })

  it('forgets what another scale or period makes untrue', () => {
    const compare = createComparer()
    compare(q1, q2)
    const later: Quarter = { ...q2, period: '2021-Q3' }
    expect(compare(q1, later)).toEqual(compareQuarters(q1, later))
    const fewer: Quarter = { ...q2, scale: q2.scale.filter(({ id }) => id !== 'atRisk') }
    expect(compare(q1, fewer)).toEqual(compareQuarters(q1, fewer))
  })

  it('notices that a block was renamed', () => {
    const compare = createComparer()
    compare(q1, q2)
    const renamed: Quarter = {
      ...q2,
      blocks: q2.blocks.map((block) =>
        block.id === 'objective-data' && block.kind === 'objective' ? { ...block, title: 'Data' } : block,
      ),
    }
    expect(compare(q1, renamed)).toEqual(compareQuarters(q1, renamed))
  })
})

describe('compareQuarters', () => {
  it('finds nothing between a file and itself', () => {
    const comparison = compareQuarters(q2, q2)
    expect(comparison.keyResults.filter((one) => !isUnchanged(one))).toEqual([])
    expect(comparison.unchanged).toBe(28)
  })

  it('is symmetric in what it pairs: new one way is gone the other way', () => {
    const without: Quarter = {
      ...q2,
      blocks: q2.blocks.map((block) =>
        block.kind === 'objective' ? { ...block, keyResults: block.keyResults.slice(1) } : block,
      ),
    }
    const kinds = (kind: string, a: Quarter, b: Quarter) =>
      compareQuarters(a, b)
        .keyResults.filter((one) => one.kind === kind)
        .map(({ id }) => id)
    expect(kinds('gone', q2, without)).toHaveLength(7)
    expect(kinds('gone', q2, without)).toEqual(kinds('new', without, q2))
  })

  it('pairs by label and wording where ids differ', () => {
    const renamed = edited('kr-data-1', (keyResult) => ({ ...keyResult, id: 'other' }))
    expect(compareQuarters(q2, renamed).keyResults.find(({ id }) => id === 'other')).toMatchObject({
      kind: 'both',
    })
  })

  it('pairs a split key result with the one it came from', () => {
    const split = edited('kr-data-1', (keyResult) => ({
      ...keyResult,
      id: 'half',
      label: 'KR9',
      wording: [{ text: 'Something else entirely', since: '2021-Q3' }],
      lineage: ['kr-data-1'],
    }))
    expect(compareQuarters(q2, split).keyResults.find(({ id }) => id === 'half')).toMatchObject({
      kind: 'both',
      wording: { to: 'Something else entirely' },
    })
  })

  it('tells baseline, goal and restated entries', () => {
    const changed = edited('kr-platform-1', (keyResult) => ({
      ...keyResult,
      baseline: { ...keyResult.baseline, value: 1 },
      goal: { ...keyResult.goal, text: '3 new features' },
      entries: keyResult.entries.map((entry) =>
        entry.period === '2021-Q1' ? { ...entry, status: 'atRisk' } : entry,
      ),
    }))
    const found = compareQuarters(q1, changed).keyResults.find(({ id }) => id === 'kr-platform-1')
    expect(found?.baseline).toBeDefined()
    expect(found?.goal?.to).toBe('3 new features')
    expect(found?.restated.map(({ period }) => period)).toEqual(['2021-Q1'])
  })

  it('compares files of different scales by the place of a status', () => {
    const lights: Quarter = {
      ...q2,
      scale: q2.scale.map((status) => ({
        ...status,
        id: `light-${status.id}`,
        label: `Light ${status.label}`,
      })),
      blocks: q2.blocks.map((block) =>
        block.kind === 'objective'
          ? {
              ...block,
              stated: [],
              keyResults: block.keyResults.map((keyResult) => ({
                ...keyResult,
                entries: keyResult.entries.map((entry) =>
                  entry.status === undefined ? entry : { ...entry, status: `light-${entry.status}` },
                ),
              })),
            }
          : block,
      ),
    }
    const found = compareQuarters(q1, lights).keyResults
    expect(found.find(({ id }) => id === 'kr-platform-1')?.status?.move).toBe('slipped')
    expect(found.find(({ id }) => id === 'kr-performance-1')?.status?.move).toBe('noLongerScheduled')
  })
})

describe('a quarter that has just been rolled', () => {
  const rolled = rollForward(q2, { id: 'q3' })
  const silent = ({ move }: { readonly move?: string } = {}): boolean =>
    move === 'reported' || move === 'notReported'

  it('is not told for each key result to be not reported', () => {
    for (const comparison of [compareQuarters(q2, rolled), compareQuarters(rolled, q2)]) {
      expect(comparison.keyResults.filter(({ status }) => silent(status))).toEqual([])
      expect(comparison.objectives.filter((one) => one.kind === 'both' && silent(one.status))).toEqual([])
    }
  })

  it('is, once something is said in it, also when the comparison was made before', () => {
    const compare = createComparer()
    compare(q2, rolled)
    const begun: Quarter = {
      ...rolled,
      blocks: rolled.blocks.map((block) =>
        block.kind === 'objective' && block.id === 'objective-community'
          ? {
              ...block,
              keyResults: block.keyResults.map((one, index) =>
                index === 0
                  ? {
                      ...one,
                      entries: [...one.entries, { period: rolled.period, text: 'Begun', status: 'onTrack' }],
                    }
                  : one,
              ),
            }
          : block,
      ),
    }
    const { keyResults } = compare(q2, begun)
    expect(keyResults.filter(({ status }) => status?.move === 'notReported').length).toBeGreaterThan(10)
    expect(keyResults).toEqual(compareQuarters(q2, begun).keyResults)
  })
})

describe('what words alone do not show', () => {
  const only = (quarter: Quarter, id: string) =>
    compareQuarters(q2, quarter).keyResults.find((one) => one.id === id)

  it('is a number: of a baseline, of a goal, of one quarter’s goal', () => {
    const numbered = edited('kr-data-2', (one) => ({
      ...one,
      baseline: { ...one.baseline, value: 7, unit: 'silos' },
    }))
    const text = 'Each team has its own silo of analytics'
    expect(only(numbered, 'kr-data-2')?.baseline).toMatchObject({ from: text, to: `${text} (7 silos)` })
    const staged = (value: number) =>
      edited('kr-data-2', (one) => ({
        ...one,
        goal: { ...one.goal, staged: [{ period: '2021-Q3', text: 'Two', value }] },
      }))
    const goal = compareQuarters(staged(2), staged(3)).keyResults.find(({ id }) => id === 'kr-data-2')?.goal
    expect(goal).toMatchObject({ from: 'Q3: Two (2)', to: 'Q3: Two (3)' })
  })

  it('is that a goal is to be reached the other way', () => {
    const turned = edited('kr-community-2', (one) => ({ ...one, goal: { ...one.goal, direction: 'reduce' } }))
    const of = (a: Quarter, b: Quarter) =>
      compareQuarters(a, b).keyResults.find(({ id }) => id === 'kr-community-2')?.goal
    expect(of(q2, turned)?.to).toMatch(/ ↓$/)
    expect(of(turned, q2)?.from).toMatch(/ ↓$/)
    expect(of(q2, q2)).toBeUndefined()
  })

  it('is an objective’s new title, and its target quarter as a whole', () => {
    const renamed: Quarter = {
      ...q2,
      blocks: q2.blocks.map((block) =>
        block.kind === 'objective' && block.title === 'Data as a Service'
          ? { ...block, title: 'Data for everybody', targetQuarter: 'Q1 FY22-23' }
          : block,
      ),
    }
    const comparison = compareQuarters(q2, renamed)
    expect(comparison.unchanged).toBe(comparison.keyResults.length)
    expect(comparison.objectives.filter(({ wording }) => wording !== undefined)).toMatchObject([
      { wording: { from: 'Data as a Service', to: 'Data for everybody' } },
    ])
    expect(comparison.objectives.find(({ target }) => target !== undefined)?.target?.parts).toEqual([
      { text: 'Q4 FY21-22', change: 'removed' },
      { text: 'Q1 FY22-23', change: 'added' },
    ])
  })
})

it('finds nothing restated between calendars, whose periods of one name are other times', () => {
  const elsewhere: Quarter = { ...q2, calendar: { ...q2.calendar, startMonth: 1 } }
  const corrected = edited('kr-data-1', (one) => ({
    ...one,
    entries: one.entries.map((entry) =>
      entry.period === '2021-Q1' ? { ...entry, text: 'Corrected' } : entry,
    ),
  }))
  const restatedIn = (now: Quarter) =>
    compareQuarters(corrected, now).keyResults.filter(({ restated }) => restated.length > 0)
  expect(restatedIn(q2).map(({ id }) => id)).toEqual(['kr-data-1'])
  expect(restatedIn(elsewhere)).toEqual([])
})
