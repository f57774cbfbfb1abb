/** A day of the calendar: the month counts from 1. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The parts of a day written YYYY-MM-DD; undefined for any other text, and for a month that no year has. */
export function readDay(isoDay: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDay)
  if (match === null) return undefined
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number)
  return month >= 1 && month <= 12 ? { year, month, day } : undefined
}

/** A day as YYYY-MM-DD. Months may lie outside 1 to 12: month 14 is February of the next year. */
export function isoDay(year: number, month: number, day: number): string {
  const inYear = withinYear(year, month)
  return [pad(inYear.year, 4), pad(inYear.month, 2), pad(day, 2)].join('-')
}

/** How many days a month has; months outside 1 to 12 as in {@link isoDay}. */
export function daysIn(year: number, month: number): number {
  const inYear = withinYear(year, month)
  const leap = inYear.year % 4 === 0 && (inYear.year % 100 !== 0 || inYear.year % 400 === 0)
  return inYear.month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(inYear.month) ? 30 : 31
}

const withinYear = (year: number, month: number): { readonly year: number; readonly month: number } => {
  const months = year * 12 + month - 1
  const whole = Math.floor(months / 12)
  return { year: whole, month: months - whole * 12 + 1 }
}

const pad = (value: number, digits: number): string => String(value).padStart(digits, '0')
