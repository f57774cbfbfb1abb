import type { FiscalCalendar, PeriodKey } from '../../../shared/period/period'
import { comparePeriods, nextPeriod, previousPeriod } from '../../../shared/period/period-order'
import { printPeriod } from '../../../shared/period/print-period'
import type { Option } from '../../components/choice'

/** A year back and two years on, and whatever is chosen now, in order of time. */
export function periodChoices(
  around: PeriodKey,
  chosen: PeriodKey,
  calendar: FiscalCalendar,
): readonly Option<PeriodKey>[] {
  const periods = [around]
  for (let back = 0; back < calendar.periodsPerYear; back += 1) {
    periods.unshift(previousPeriod(periods[0] ?? around))
  }
  for (let on = 0; on < 2 * calendar.periodsPerYear; on += 1) {
    periods.push(nextPeriod(periods.at(-1) ?? around))
  }
  if (!periods.includes(chosen)) periods.push(chosen)
  return periods.toSorted(comparePeriods).map((id) => ({ id, label: printPeriod(id, calendar) }))
}
