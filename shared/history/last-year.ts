import { goesOn } from '../quarter/find'
import type { PeriodKey } from '../period/period'
import { comparePeriods, inSameYear, periodsOfYear, previousPeriod } from '../period/period-order'
import type { Entry, KeyResult } from '../quarter/schema'

/**
 * Where a key result stood when the fiscal year before this period's ended: its last entry of that year.
 * The columns of the new year are empty, so this stands beside the baseline.
 */
export function lastYearEnd(keyResult: KeyResult, period: PeriodKey): Entry | undefined {
  const first = periodsOfYear(period)[0] ?? period
  return keyResult.entries
    .filter((entry) => inSameYear(entry.period, previousPeriod(first)))
    .toSorted((a, b) => comparePeriods(a.period, b.period))
    .at(-1)
}

/**
 * Whether slides still show a key result: one that was handed over or closed leaves them with the fiscal
 * year of its last entry.
 */
export function isInThisYear(keyResult: KeyResult, period: PeriodKey): boolean {
  if (goesOn(keyResult)) return true
  const { entries } = keyResult
  const first = periodsOfYear(period)[0] ?? period
  return entries.length === 0 || entries.some((entry) => comparePeriods(entry.period, first) >= 0)
}
