import { goesOn } from '../quarter/find'
import type { PeriodKey } from '../period/period'
import { comparePeriods, periodsOfYear } from '../period/period-order'
import { partsOfPeriod } from '../period/period-parts'
import type { Entry, KeyResult } from '../quarter/schema'

/**
 * Where a key result stood when the fiscal year before this period's ended: its last entry of that year.
 * The columns of the new year are empty, so this stands beside the baseline.
 */
export function lastYearEnd(keyResult: KeyResult, period: PeriodKey): Entry | undefined {
  const lastYear = partsOfPeriod(period).year - 1
  let last: Entry | undefined
  for (const entry of keyResult.entries) {
    if (partsOfPeriod(entry.period).year !== lastYear) continue
    if (last === undefined || comparePeriods(entry.period, last.period) >= 0) last = entry
  }
  return last
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
