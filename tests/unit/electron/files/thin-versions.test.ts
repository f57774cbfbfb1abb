import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  MOST_BYTES,
  MOST_VERSIONS,
  versionsToKeep as versionsToKeepAt,
  type KeptVersion,
} from '../../../../electron/files/thin-versions'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** The middle of an hour, a day and a week, so that slots begin where one would think. */
const NOW = Date.UTC(2021, 10, 17, 12, 30)

const version = (atMs: number, size = 1000): KeptVersion => ({ atMs, size })
const every = (stepMs: number, forMs: number): readonly KeptVersion[] =>
  Array.from({ length: Math.floor(forMs / stepMs) + 1 }, (_, index) => version(NOW - index * stepMs))
const versionsToKeep = (all: readonly KeptVersion[]) => versionsToKeepAt(all, NOW)
const ages = (kept: readonly KeptVersion[]): readonly number[] => kept.map(({ atMs }) => NOW - atMs)

const versions = fc.array(
  fc.record({
    atMs: fc.integer({ min: NOW - 500 * DAY, max: NOW }),
    size: fc.integer({ min: 1, max: MOST_BYTES / 4 }),
  }),
  { maxLength: 300 },
)

describe('which versions stay', () => {
  it('keeps every one of the last hour', () => {
    expect(versionsToKeep(every(MINUTE, HOUR))).toHaveLength(61)
  })

  it('keeps one an hour for a day, the newest of each', () => {
    const older = ages(versionsToKeep(every(10 * MINUTE, DAY))).filter((age) => age > HOUR)
    expect(older.length).toBeGreaterThanOrEqual(22)
    expect(older.length).toBeLessThanOrEqual(24)
    const hours = older.map((age) => Math.floor((NOW - age) / HOUR))
    expect(new Set(hours).size).toBe(hours.length)
  })

  it('keeps one a day for a month and one a week for a year, and one older', () => {
    const kept = ages(versionsToKeep(every(6 * HOUR, 500 * DAY)))
    expect(kept.filter((age) => age > DAY && age <= 31 * DAY).length).toBeGreaterThanOrEqual(29)
    const weeks = kept.filter((age) => age > 31 * DAY && age <= 366 * DAY)
    expect(weeks.length).toBeGreaterThanOrEqual(46)
    expect(weeks.length).toBeLessThanOrEqual(49)
    expect(kept.filter((age) => age > 366 * DAY)).toHaveLength(1)
  })

  it('counts from the newest version, so that a file left alone for years keeps its last hour', () => {
    const old = every(MINUTE, HOUR).map(({ atMs, size }) => version(atMs - 2000 * DAY, size))
    expect(versionsToKeep(old)).toHaveLength(61)
  })

  it('keeps the newest even where it alone is too large', () => {
    const huge = version(NOW, 2 * MOST_BYTES)
    expect(versionsToKeep([version(NOW - MINUTE), huge])).toEqual([huge])
  })

  it('is bounded in number and bytes, has the newest, and thins no further the second time', () => {
    fc.assert(
      fc.property(versions, (all) => {
        const kept = versionsToKeep(all)
        expect(kept.length).toBeLessThanOrEqual(MOST_VERSIONS)
        expect(kept.every((one) => all.includes(one))).toBe(true)
        expect(kept.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(MOST_BYTES)
        if (all.length > 0) expect(kept[0]?.atMs).toBe(Math.max(...all.map(({ atMs }) => atMs)))
        expect(versionsToKeep(kept)).toEqual(kept)
      }),
    )
  })

  it('thinned at every save, it has the same slots as thinned once', () => {
    let kept: readonly KeptVersion[] = []
    const all = every(25 * MINUTE, 60 * DAY).toReversed()
    for (const one of all) kept = versionsToKeep([...kept, one])
    const slots = (list: readonly KeptVersion[]) =>
      new Set(list.map(({ atMs }) => Math.floor(atMs / DAY)).filter((day) => day * DAY > NOW - 30 * DAY))
    expect(slots(kept)).toEqual(slots(versionsToKeep(all)))
  })

  it('takes times that a wrong clock gave for no measure of the others’ age', () => {
    const wrong = [version(NOW + 3650 * DAY), version(NOW + 3649 * DAY)]
    const right = every(MINUTE, HOUR / 2)
    expect(versionsToKeep([...wrong, ...right])).toEqual([...right, ...wrong])
    const many = Array.from({ length: MOST_VERSIONS }, (_, index) => version(NOW + 3650 * DAY + index))
    expect(versionsToKeep([...many, ...right])).toEqual(expect.arrayContaining([...right]))
  })

  it('keeps what a file said that nobody had touched for years', () => {
    const old = version(NOW - 800 * DAY)
    const today = every(MINUTE, HOUR / 2)
    expect(versionsToKeep([...today, old, version(NOW - 900 * DAY)])).toEqual([...today, old])
  })
})
