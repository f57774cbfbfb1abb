/** A kept version of a file: when it was what the file said, and how many bytes it has. */
export interface KeptVersion {
  readonly atMs: number
  readonly size: number
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/**
 * How closely versions stand: every one of the last hour, then one an hour for a day, one a day for a month,
 * one a week for a year, and the newest of all before. Spans count from the newest version and not from today, so that a file which
 * nobody has touched for a year still has its last hour. Versions of a time that has not come yet, from a clock
 * that was wrong, say nothing of the age of the others: they stay where there is room.
 */
const STEPS = [
  { until: HOUR, every: 0 },
  { until: DAY, every: HOUR },
  { until: 31 * DAY, every: DAY },
  { until: 366 * DAY, every: 7 * DAY },
  // One of all before: what a file said that has lain for years, until somebody saved it twice today.
  { until: Infinity, every: Infinity },
] as const

/** Of one file. */
export const MOST_VERSIONS = 120
export const MOST_BYTES = 256 * 1024 * 1024

/**
 * The versions that stay, newest first, then those of times after `now`. The newest always does. Hours, days and weeks begin at the same
 * moments whenever one looks, so thinning often takes no more than thinning once.
 */
export function versionsToKeep<Version extends KeptVersion>(
  versions: readonly Version[],
  now: number,
): readonly Version[] {
  const sorted = versions.toSorted((a, b) => b.atMs - a.atMs)
  const toCome = sorted.filter(({ atMs }) => atMs > now + MINUTE)
  const newestFirst = [...sorted.slice(toCome.length), ...toCome]
  const newest = newestFirst[0]
  if (newest === undefined) return []
  const taken = new Set<string>()
  const spread = newestFirst.filter(({ atMs }) => {
    const age = newest.atMs - atMs
    const step = STEPS.find(({ until }) => age <= until)
    if (step === undefined) return false
    if (step.every === 0) return true
    // The newest of each hour, day or week, since it holds the work of it.
    const slot = `${step.every} ${Math.floor(atMs / step.every)}`
    if (taken.has(slot)) return false
    taken.add(slot)
    return true
  })
  let bytes = 0
  return spread.slice(0, MOST_VERSIONS).filter((version) => {
    bytes += version.size
    return version === newest || bytes <= MOST_BYTES
  })
}
