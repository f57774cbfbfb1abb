import { printMonthRange } from '../../../shared/words/print-date'
import { parsePeriod } from '../../../shared/period/parse-period'
import type { FiscalCalendar } from '../../../shared/period/period'
import { periodEnd, periodStart } from '../../../shared/period/period-dates'
import { printPeriod } from '../../../shared/period/print-period'
import { say } from '../../../shared/words/words'

/** What a spelling of a period means, for whoever types it: how it prints and its days, or what is wrong. */
export function readPeriod(
  spelling: string,
  calendar: FiscalCalendar,
): { readonly problem?: string; readonly preview?: string } {
  const period = parsePeriod(spelling, calendar)
  if (!period.ok) {
    const half = calendar.periodsPerYear === 2
    const example = printPeriod(half ? '2021-H2' : '2021-Q2', calendar)
    return { problem: say(half ? 'settings.periodWrongHalf' : 'settings.periodWrong', { example }) }
  }
  const [from, to] = [periodStart(period.value, calendar), periodEnd(period.value, calendar)]
  const range = printMonthRange(from, to, 'long')
  return {
    preview: `${say('settings.periodReads', { period: printPeriod(period.value, calendar) })}, ${range}`,
  }
}
