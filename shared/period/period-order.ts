import type { PeriodKey } from './period'
import { partsOfPeriod, periodKey, periodsIn } from './period-parts'

/** The period after this one; after a year's last period comes the next year's first. */
export function nextPeriod(key: PeriodKey): PeriodKey {
  const { year, unit, number } = partsOfPeriod(key)
  return number === periodsIn(unit)
    ? periodKey({ year: year + 1, unit, number: 1 })
    : periodKey({ year, unit, number: number + 1 })
}

export function previousPeriod(key: PeriodKey): PeriodKey {
  const { year, unit, number } = partsOfPeriod(key)
  return number === 1
    ? periodKey({ year: year - 1, unit, number: periodsIn(unit) })
    : periodKey({ year, unit, number: number - 1 })
}

/** All periods of the fiscal year that this one belongs to, in order: four quarters or two halves. */
export function periodsOfYear(key: PeriodKey): readonly PeriodKey[] {
  const { year, unit } = partsOfPeriod(key)
  return Array.from({ length: periodsIn(unit) }, (_, index) => periodKey({ year, unit, number: index + 1 }))
}

/** Below 0 when `a` comes before `b`, 0 when they are one, above 0 when after. Periods of one calendar only. */
export function comparePeriods(a: PeriodKey, b: PeriodKey): number {
  const [first, second] = [partsOfPeriod(a), partsOfPeriod(b)]
  return first.year - second.year || first.number - second.number
}

/** Whether both belong to one fiscal year. */
export const inSameYear = (a: PeriodKey, b: PeriodKey): boolean =>
  partsOfPeriod(a).year === partsOfPeriod(b).year
