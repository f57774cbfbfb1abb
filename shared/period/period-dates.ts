import type { FiscalCalendar, PeriodKey } from './period'
import { partsOfPeriod, periodKey, periodsIn, unitOf } from './period-parts'

/** First day of a period, YYYY-MM-DD. */
export function periodStart(key: PeriodKey, calendar: FiscalCalendar): string {
  return isoDay(firstMonth(key, calendar), 1)
}

/** Last day of a period, YYYY-MM-DD. */
export function periodEnd(key: PeriodKey, calendar: FiscalCalendar): string {
  const month = firstMonth(key, calendar) + 12 / periodsIn(partsOfPeriod(key).unit) - 1
  return isoDay(month, daysIn(month))
}

/** The period of a calendar that a day (YYYY-MM-DD) falls in. */
export function periodOfDay(isoDay: string, calendar: FiscalCalendar): PeriodKey {
  const month = Number(isoDay.slice(0, 4)) * 12 + Number(isoDay.slice(5, 7)) - calendar.startMonth
  const unit = unitOf(calendar.periodsPerYear)
  const length = 12 / calendar.periodsPerYear
  const year = Math.floor(month / 12)
  return periodKey({ year, unit, number: Math.floor((month - year * 12) / length) + 1 })
}

/** Months counted from January of year 0. */
function firstMonth(key: PeriodKey, calendar: FiscalCalendar): number {
  const { year, unit, number } = partsOfPeriod(key)
  return year * 12 + calendar.startMonth - 1 + (number - 1) * (12 / periodsIn(unit))
}

function isoDay(month: number, day: number): string {
  const pad = (value: number, digits: number): string => String(value).padStart(digits, '0')
  return `${pad(Math.floor(month / 12), 4)}-${pad((month % 12) + 1, 2)}-${pad(day, 2)}`
}

function daysIn(month: number): number {
  const year = Math.floor(month / 12)
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return days[month % 12] ?? 31
}
