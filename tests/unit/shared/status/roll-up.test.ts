import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultScale } from '../../../../shared/quarter/default-scale'
import { newBlock, newKeyResult } from '../../../../shared/quarter/new-parts'
import type { KeyResult, Objective, Status } from '../../../../shared/quarter/schema'
import { rollUp } from '../../../../shared/status/roll-up'
import { statusOf } from '../../../../shared/status/status-of'
import { defaultCalendar } from '../../../../shared/period/default-calendar'

const period = '2021-Q2'

/** An objective whose KRs have these statuses for the period; undefined has no entry. */
function objectiveWith(
  statuses: readonly (string | undefined)[],
  change: Partial<Objective> = {},
): Objective {
  let last = 0
  const keyResults = statuses.map((status): KeyResult => ({
    ...newKeyResult(() => `kr-${(last += 1)}`, period),
    entries: status === undefined ? [] : [{ period, status, text: '' }],
  }))
  return {
    ...newBlock('objective', () => 'objective', { period, calendar: defaultCalendar }),
    keyResults,
    ...change,
  }
}

const rolled = (statuses: readonly (string | undefined)[], change?: Partial<Objective>) =>
  rollUp(objectiveWith(statuses, change), period, defaultScale)

describe('rollUp', () => {
  it.each([
    [['complete', 'complete'], 'complete'],
    [['complete', 'onTrack'], 'onTrack'],
    [['onTrack', 'onTrack', 'onTrack'], 'onTrack'],
    [['onTrack', 'onTrack', 'concerns'], 'concerns'],
    [['complete', 'complete', 'atRisk'], 'onTrack'],
    [['complete', 'atRisk'], 'concerns'],
    [['concerns', 'atRisk'], 'atRisk'],
    [['atRisk'], 'atRisk'],
    [['notScheduled', 'onTrack'], 'onTrack'],
    [['notScheduled', 'complete'], 'complete'],
    [['notScheduled', 'notScheduled'], 'notScheduled'],
  ])('averages %j to %s, rounding toward the worse', (statuses, derived) => {
    expect(rolled(statuses).derived?.id).toBe(derived)
  })

  it('counts what was scheduled and reported, and names what is missing', () => {
    expect(rolled(['onTrack', undefined, 'notScheduled', 'concerns'])).toMatchObject({
      scheduled: 3,
      reported: 2,
      missing: ['kr-2'],
    })
    expect(rolled([])).toEqual({ why: '', scheduled: 0, reported: 0, missing: [] })
  })

  it('is never complete while an entry is missing', () => {
    expect(rolled(['complete', 'complete', 'complete', undefined]).derived?.id).toBe('onTrack')
    expect(rolled(['onTrack', undefined]).derived?.id).toBe('onTrack')
  })

  it('derives nothing when nobody reported', () => {
    expect(rolled([undefined, undefined])).toEqual({
      why: '',
      scheduled: 2,
      reported: 0,
      missing: ['kr-1', 'kr-2'],
    })
    expect(rolled([undefined, 'notScheduled'])).toMatchObject({ scheduled: 1, reported: 0 })
    expect(rolled([undefined, 'notScheduled'])).not.toHaveProperty('derived')
  })

  it('takes an entry without status, or with one that left the scale, for missing', () => {
    const [keyResult] = objectiveWith(['purple']).keyResults
    if (!keyResult) throw new Error('no key result')
    const silent: KeyResult = { ...keyResult, id: 'silent', entries: [{ period, text: 'Some words' }] }
    expect(rolled([], { keyResults: [keyResult, silent] })).toMatchObject({
      reported: 0,
      missing: ['kr-1', 'silent'],
    })
  })

  it('expects no report of a KR that is paused, handed over or closed, but counts one that is there', () => {
    const [silent, reported] = objectiveWith([undefined, 'atRisk']).keyResults
    if (!silent || !reported) throw new Error('no key results')
    for (const lifecycle of ['paused', 'handedOver', 'closed'] as const) {
      expect(
        rolled([], {
          keyResults: [
            { ...silent, lifecycle },
            { ...reported, lifecycle },
          ],
        }),
      ).toMatchObject({
        derived: { id: 'atRisk' },
        scheduled: 1,
        reported: 1,
        missing: [],
      })
    }
  })

  it('shows the stated status, with its reason, beside the derived one', () => {
    const stated = [
      { period: '2021-Q1', status: 'atRisk', why: 'Earlier' },
      { period, status: 'concerns', why: 'One result decides' },
    ] as const
    expect(rolled(['onTrack'], { stated })).toMatchObject({
      derived: { id: 'onTrack' },
      stated: { id: 'concerns' },
      shown: { id: 'concerns' },
      why: 'One result decides',
    })
    expect(rolled(['onTrack']).shown?.id).toBe('onTrack')
    expect(rolled(['onTrack'], { stated: [{ period, status: 'purple', why: '' }] }).shown?.id).toBe('onTrack')
  })

  it('looks at its own period only', () => {
    expect(rollUp(objectiveWith(['onTrack']), '2021-Q3', defaultScale)).toMatchObject({
      scheduled: 1,
      reported: 0,
    })
  })

  it('knows other scales: any order, gaps and fractions of weights', () => {
    const [best, , , , grey] = defaultScale
    if (!best || !grey) throw new Error('no scale')
    const scale: Status[] = [
      grey,
      ...[0.1, 0.7, 0.3].map((weight) => ({ ...best, id: `w${weight}`, weight })),
    ]
    const of = (...statuses: string[]) => rollUp(objectiveWith(statuses), period, scale).derived?.id
    expect(of('w0.1', 'w0.1', 'w0.1')).toBe('w0.1')
    expect(of('w0.3', 'w0.3', 'w0.3')).toBe('w0.3')
    expect(of('w0.7', 'w0.7', 'w0.7')).toBe('w0.7')
    expect(of('w0.7', 'w0.3')).toBe('w0.3')
  })

  it('stays between the worst and the average, never rises by silence, and ignores order', () => {
    const weight = (id: string | undefined) => statusOf(defaultScale, id)?.weight ?? undefined
    const status = fc.constantFrom('complete', 'onTrack', 'concerns', 'atRisk', 'notScheduled', undefined)
    fc.assert(
      fc.property(fc.array(status, { maxLength: 8 }), (statuses) => {
        const { derived, scheduled, reported, missing } = rolled(statuses)
        const weights = statuses.flatMap((id) => weight(id) ?? [])
        expect(reported).toBe(weights.length)
        expect(scheduled).toBe(reported + missing.length)
        expect(rolled(statuses.toReversed()).derived).toBe(derived)
        if (weights.length > 0) {
          const average = weights.reduce((sum, one) => sum + one, 0) / weights.length
          expect(derived?.weight).toBeLessThanOrEqual(average)
          expect(derived?.weight).toBeGreaterThanOrEqual(Math.min(3, Math.min(...weights)))
          const withSilence = rolled([...statuses, undefined]).derived
          expect(withSilence?.weight).toBeLessThanOrEqual(derived?.weight ?? 0)
        }
        const allComplete = weights.length > 0 && missing.length === 0 && weights.every((one) => one === 4)
        expect(derived?.id === 'complete').toBe(allComplete)
      }),
    )
  })
})
