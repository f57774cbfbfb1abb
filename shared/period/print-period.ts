import type { FiscalCalendar, PeriodKey } from './period'
import { partsOfPeriod } from './period-parts'

/** Two digits name the years of one century only: 1970 to 2069. Outside, all four are printed. */
export const firstTwoDigitYear = 1970

/** A period as the file's calendar names it: `Q2 FY21-22`, or `FY21-22 Q2`. */
export function printPeriod(key: PeriodKey, calendar: FiscalCalendar): string {
  const name = printPeriodName(key)
  const year = printFiscalYear(key, calendar)
  return calendar.order === 'period-first' ? `${name} ${year}` : `${year} ${name}`
}

/** A period within its year, as column heads say it: `Q2`, `H1`. */
export function printPeriodName(key: PeriodKey): string {
  const { unit, number } = partsOfPeriod(key)
  return `${unit}${number}`
}

/** The fiscal year of a period: `FY21-22`, `FY22`, `GJ 21/22`. A year from January has one name only. */
export function printFiscalYear(key: PeriodKey, calendar: FiscalCalendar): string {
  const start = partsOfPeriod(key).year
  const end = calendar.startMonth === 1 ? start : start + 1
  const years =
    calendar.nameBy === 'both' && start !== end ? [start, end] : [calendar.nameBy === 'start' ? start : end]
  const short = calendar.yearDigits === 2 && years.every(isTwoDigitYear)
  const digits = years.map((year) =>
    String(year)
      .padStart(4, '0')
      .slice(short ? 2 : 0),
  )
  return calendar.prefix + digits.join(calendar.separator)
}

const isTwoDigitYear = (year: number): boolean => year >= firstTwoDigitYear && year < firstTwoDigitYear + 100
