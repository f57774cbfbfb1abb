import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newKeyResult } from '../../../../shared/quarter/new-parts'
import type { Entry, Goal, KeyResult } from '../../../../shared/quarter/schema'
import { measureProgress, progressOf } from '../../../../shared/status/progress'

const period = '2021-Q2'
type Numbers = { readonly value?: number; readonly unit?: string }

const keyResult = (baseline: Numbers, goal: Partial<Goal>, entry: Numbers | undefined): KeyResult => ({
  ...newKeyResult(() => 'kr', period),
  baseline: { text: '', ...baseline },
  goal: { text: '', staged: [], ...goal },
  entries: entry ? [{ period, text: '', ...entry } satisfies Entry] : [],
})

const raw = (baseline: Numbers, goal: Partial<Goal>, entry: Numbers | undefined) =>
  measureProgress(keyResult(baseline, goal, entry), period)?.raw

describe('measureProgress', () => {
  it('measures the way from baseline to goal, up and down', () => {
    expect(raw({ value: 100 }, { value: 200, direction: 'increase' }, { value: 150 })).toBe(0.5)
    expect(raw({ value: 19 }, { value: 9, direction: 'reduce' }, { value: 14 })).toBe(0.5)
    expect(raw({ value: 0 }, { value: 3 }, { value: 1 })).toBeCloseTo(1 / 3)
  })

  it('tells worse than the baseline and beyond the goal, and clips both for bars', () => {
    const worse = keyResult({ value: 19 }, { value: 17.6, direction: 'reduce' }, { value: 46 })
    expect(measureProgress(worse, period)).toMatchObject({ clipped: 0 })
    expect(measureProgress(worse, period)?.raw).toBeCloseTo(-19.29, 2)
    expect(progressOf(worse, period)).toBe(0)
    const beyond = keyResult({ value: 0 }, { value: 10 }, { value: 18 })
    expect(measureProgress(beyond, period)).toEqual({ raw: 1.8, clipped: 1 })
  })

  it('takes a percentage beside another unit for a change of the baseline', () => {
    const baseline = { value: 1880, unit: 'maintainers' }
    expect(raw(baseline, { value: 25, unit: '%', direction: 'increase' }, { value: 2251 })).toBeCloseTo(
      0.789,
      3,
    )
    expect(raw(baseline, { value: 25, unit: '%', direction: 'increase' }, { value: 12.5, unit: '%' })).toBe(
      0.5,
    )
    expect(raw({ value: 1032 }, { value: 10, unit: '%', direction: 'reduce' }, { value: 980.4 })).toBeCloseTo(
      0.5,
    )
    expect(
      raw({ value: 1032 }, { value: -10, unit: '%', direction: 'reduce' }, { value: 980.4 }),
    ).toBeCloseTo(0.5)
  })

  it('takes a percentage beside percentages as it stands', () => {
    expect(raw({ value: 50, unit: '%' }, { value: 100, unit: '%' }, { value: 75, unit: '%' })).toBe(0.5)
    expect(raw({ value: 0 }, { value: 10, unit: '%', direction: 'increase' }, { value: 5, unit: '%' })).toBe(
      0.5,
    )
  })

  it('keeps: whole while as good as the goal, a ratio below it', () => {
    expect(raw({}, { value: 99, unit: '%', direction: 'keep' }, { value: 99.248, unit: '%' })).toBe(1)
    expect(raw({}, { value: 100, direction: 'keep' }, { value: 80 })).toBe(0.8)
    expect(raw({ value: 4 }, { direction: 'keep' }, { value: 3 })).toBe(0.75)
    expect(raw({ value: 25 }, { value: 10, direction: 'keep' }, { value: 8 })).toBe(1)
    expect(raw({ value: 25 }, { value: 10, direction: 'keep' }, { value: 20 })).toBe(0.5)
  })

  it('counts milestones from nothing, or from the baseline', () => {
    expect(raw({}, { value: 3, direction: 'milestone' }, { value: 1 })).toBeCloseTo(1 / 3)
    expect(raw({ value: 1 }, { value: 3, direction: 'milestone' }, { value: 2 })).toBe(0.5)
  })

  it('measures staged goals of the period, and of the last period when the year has none', () => {
    const staged = [
      { period: '2021-Q2', text: '', value: 2 },
      { period: '2021-Q3', text: 'no number' },
      { period: '2021-Q4', text: '', value: 4 },
      { period: '2022-Q1', text: 'next year' },
    ] as const
    expect(measureProgress(keyResult({}, { staged, direction: 'milestone' }, { value: 1 }), period)).toEqual({
      raw: 0.25,
      clipped: 0.25,
      staged: 0.5,
    })
    const year = keyResult({ value: 0 }, { staged, value: 10 }, { value: 1 })
    expect(measureProgress(year, period)).toEqual({ raw: 0.1, clipped: 0.1, staged: 0.5 })
  })

  it.each([
    ['no entry', {}, { value: 1 }, undefined],
    ['no value', { value: 0 }, { value: 1 }, {}],
    ['no baseline', {}, { value: 1, direction: 'increase' }, { value: 1 }],
    ['no goal', { value: 1 }, { direction: 'increase' }, { value: 1 }],
    ['goal equal to baseline', { value: 3 }, { value: 3, direction: 'increase' }, { value: 3 }],
    ['goal below the baseline to increase', { value: 3 }, { value: 2, direction: 'increase' }, { value: 3 }],
    ['goal above the baseline to reduce', { value: 2 }, { value: 3, direction: 'reduce' }, { value: 3 }],
    [
      'units that differ',
      { value: 2, unit: 'days' },
      { value: 1, unit: 'hours' },
      { value: 1, unit: 'days' },
    ],
    [
      'a percentage of nothing',
      { value: 0, unit: 'teams' },
      { value: 100, unit: '%' },
      { value: 7, unit: 'teams' },
    ],
    ['nothing to keep', {}, { direction: 'keep' }, { value: 1 }],
    ['a ratio to nothing', {}, { value: 0, direction: 'keep' }, { value: -1 }],
  ] as const)('says nothing for %s', (_, baseline, goal, entry) => {
    expect(raw(baseline, goal, entry)).toBeUndefined()
  })

  it('is 0 at the baseline, 1 at the goal, grows toward the goal, and is always a number', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(number, number, number, (from, goal, value) => {
        const one = keyResult({ value: from }, { value: goal }, { value })
        const progress = measureProgress(one, period)
        if (Math.abs(goal - from) < 1e-6) return
        expect(progress?.clipped).toBeGreaterThanOrEqual(0)
        expect(progress?.clipped).toBeLessThanOrEqual(1)
        expect(raw({ value: from }, { value: goal }, { value: from })).toBeCloseTo(0, 9)
        expect(raw({ value: from }, { value: goal }, { value: goal })).toBeCloseTo(1, 9)
        const closer = (value + goal) / 2
        const distance = (at: number) =>
          Math.abs((raw({ value: from }, { value: goal }, { value: at }) ?? 0) - 1)
        expect(distance(closer)).toBeLessThanOrEqual(distance(value) + 1e-9)
      }),
    )
    const any = fc.double({ noNaN: true, noDefaultInfinity: true })
    const unit = fc.constantFrom(undefined, '%', 'days')
    const numbers = fc
      .tuple(any, unit)
      .map(([value, one]) => (one === undefined ? { value } : { value, unit: one }))
    const direction = fc.constantFrom<NonNullable<Goal['direction']>>(
      'increase',
      'reduce',
      'keep',
      'milestone',
    )
    fc.assert(
      fc.property(numbers, numbers, numbers, direction, (baseline, goal, entry, way) => {
        const progress = measureProgress(keyResult(baseline, { ...goal, direction: way }, entry), period)
        if (progress) expect(Number.isFinite(progress.raw)).toBe(true)
      }),
    )
  })
})
