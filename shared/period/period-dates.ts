import type { FiscalCalendar, PeriodKey } from './period'
import { daysIn, isoDay } from './iso-day'
import { partsOfPeriod, periodKey, periodsIn, unitOf } from './period-parts'

/** First day of a period, YYYY-MM-DD. */
export function periodStart(key: PeriodKey, calendar: FiscalCalendar): string {
  const { year, first } = monthsOf(key, calendar)
  return isoDay(year, first, 1)
}

/** Last day of a period, YYYY-MM-DD. */
export function periodEnd(key: PeriodKey, calendar: FiscalCalendar): string {
  const { year, last } = monthsOf(key, calendar)
  return isoDay(year, last, daysIn(year, last))
}

/** The period of a calendar that a day (YYYY-MM-DD) falls in. */
export function periodOfDay(day: string, calendar: FiscalCalendar): PeriodKey {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - calendar.startMonth
  const unit = unitOf(calendar.periodsPerYear)
  const length = 12 / calendar.periodsPerYear
  const year = Math.floor(month / 12)
  return periodKey({ year, unit, number: Math.floor((month - year * 12) / length) + 1 })
}

/** The first and the last month of a period, counted from January of the year in which its fiscal year starts. */
export function monthsOf(
  key: PeriodKey,
  calendar: FiscalCalendar,
): { readonly year: number; readonly first: number; readonly last: number } {
  const { year, unit, number } = partsOfPeriod(key)
  const length = 12 / periodsIn(unit)
  const first = calendar.startMonth + (number - 1) * length
  return { year, first, last: first + length - 1 }
}
