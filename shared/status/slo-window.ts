import { periodEnd, periodStart } from '../period/period-dates'
import type { FiscalCalendar, PeriodKey } from '../period/period'

/**
 * The days that an SLO report covers for a period, first and last, YYYY-MM-DD: as long as the period, and
 * `monthsAhead` months before it. One month ahead of July to September is June to August.
 */
export const sloWindow = (
  period: PeriodKey,
  calendar: FiscalCalendar,
  monthsAhead: number,
): { readonly from: string; readonly to: string } => ({
  from: isoDay(monthOf(periodStart(period, calendar)) - monthsAhead, 1),
  // The day before a month's first is the last of the month before.
  to: isoDay(monthOf(periodEnd(period, calendar)) - monthsAhead + 1, 0),
})

/** Months counted from January of 2000, since which dates are read without surprises. */
const monthOf = (day: string): number => (Number(day.slice(0, 4)) - 2000) * 12 + Number(day.slice(5, 7)) - 1

const isoDay = (month: number, day: number): string =>
  new Date(Date.UTC(2000, month, day)).toISOString().slice(0, 10)
