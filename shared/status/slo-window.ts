import { daysIn, isoDay } from '../period/iso-day'
import { monthsOf } from '../period/period-dates'
import type { FiscalCalendar, PeriodKey } from '../period/period'

/**
 * The days that an SLO report covers for a period, first and last, YYYY-MM-DD: as long as the period, and
 * `monthsAhead` months before it. One month ahead of July to September is June to August.
 */
export function sloWindow(
  period: PeriodKey,
  calendar: FiscalCalendar,
  monthsAhead: number,
): { readonly from: string; readonly to: string } {
  const { year, first, last } = monthsOf(period, calendar)
  const end = last - monthsAhead
  return { from: isoDay(year, first - monthsAhead, 1), to: isoDay(year, end, daysIn(year, end)) }
}
