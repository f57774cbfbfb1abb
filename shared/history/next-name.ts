import type { FiscalCalendar, PeriodKey } from '../period/period'
import { nextPeriod, inSameYear } from '../period/period-order'
import { partsOfPeriod } from '../period/period-parts'
import { printPeriod, printPeriodName } from '../period/print-period'

/**
 * The next quarter's file name, made as the old one was: `technology-q2-fy21-22.quarter` becomes
 * `technology-q3-fy21-22.quarter`. A name that does not tell its quarter gets the next one at its end.
 */
export function nextFileName(name: string, period: PeriodKey, calendar: FiscalCalendar): string {
  const dot = name.lastIndexOf('.')
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  const next = nextPeriod(period)
  const [from, to] = [printPeriodName(period), printPeriodName(next)]
  const quarterName = new RegExp(`(?<![\\p{L}\\p{N}])${from}(?![\\p{L}\\p{N}])`, 'giu')
  if (!quarterName.test(stem)) {
    const printed = printPeriod(next, calendar).replace(/[\\/:*?"<>|]/g, '-')
    return `${stem} ${printed}${extension}`
  }
  const moved = stem.replace(quarterName, (found) => (found === from.toLowerCase() ? to.toLowerCase() : to))
  return `${inSameYear(period, next) ? moved : laterYear(moved, period)}${extension}`
}

/** Every spelling of the fiscal year in a name, a year on: `21-22`, `2021_22`, `fy22`, `2021`. */
function laterYear(stem: string, period: PeriodKey): string {
  const start = partsOfPeriod(period).year
  const years = [start, start + 1]
  const short = (year: number): string => String(year).slice(2)
  const spelling = years.flatMap((year) => [String(year), short(year)]).join('|')
  return stem.replace(new RegExp(`(?<!\\d)(?:${spelling})(?!\\d)`, 'g'), (found) => {
    const year = years.find((one) => String(one) === found || short(one) === found) ?? start
    return found.length === 2 ? short(year + 1) : String(year + 1)
  })
}
