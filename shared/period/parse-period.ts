import { fail, ok } from '../result'
import type { Result } from '../result'
import { parseFiscalYear } from './parse-fiscal-year'
import type { FiscalCalendar, PeriodKey } from './period'
import { periodKey, periodsIn, unitOf } from './period-parts'
import type { PeriodParts } from './period-parts'
import { longestSpelling, tidy } from './tidy'
import { translatePeriod } from './translate-period'

/**
 * Reads the name of a period as people spell it, in any of the usual ways and in the file's own:
 * `Q2 FY21-22`, `FY20-Q3`, `GJ 24/25-Q1`, `1920-Q2`, `2019 Q3`, `CY2018 Q4`, `H1 FY22`, with en dashes,
 * no-break spaces or full-width digits, and in the words of other languages (`T2 2021/22`, `2021年度第2四半期`). A fiscal year that is named once is read by the calendar's
 * `nameBy`; `CY` means the calendar year and is brought to the fiscal period of the same months.
 *
 * What is no period of this calendar is refused: halves where the calendar has quarters, years that do
 * not follow each other, a year alone.
 */
export function parsePeriod(
  spelling: string,
  calendar: FiscalCalendar,
): Result<PeriodKey, { readonly kind: 'notAPeriod' }> {
  const unit = unitOf(calendar.periodsPerYear)
  for (const spelled of [asPrinted(spelling, calendar), ...asSpelled(spelling)]) {
    if (!spelled || spelled.unit !== unit || spelled.number < 1 || spelled.number > periodsIn(unit)) continue
    const year = parseFiscalYear(spelled.year, calendar)
    const parts = year.ok ? { ...spelled, year: year.value } : fromCalendarYear(spelled, calendar)
    if (parts) return ok(periodKey(parts))
  }
  return fail({ kind: 'notAPeriod' })
}

interface Spelled {
  readonly unit: 'Q' | 'H'
  readonly number: number
  readonly year: string
}

/** Taken apart as `printPeriod` puts it together; nothing is tidied, because a prefix may be any text. */
function asPrinted(spelling: string, { order }: FiscalCalendar): Spelled | undefined {
  const match = (order === 'period-first' ? /^([QH])(\d) ([^]*)$/ : /^([^]*) ([QH])(\d)$/).exec(spelling)
  if (!match) return undefined
  const [first = '', second = '', third = ''] = match.slice(1)
  return order === 'period-first' ? spelled(first, second, third) : spelled(second, third, first)
}

/** `Q2 …`, `2Q…`, `H1/…`, `Q3 of …` */
const inFront = /^(?:([qh]) ?(\d)|(\d) ?([qh]))[ ,/-]*(?:of )?(.+)$/
/** `… Q2`, `…-Q2`, `…Q2`, `… 2Q` */
const behind = /^(.+?)(?:[ ,/-]*([qh]) ?(\d)|[ ,/-]+(\d) ?([qh]))$/

function asSpelled(spelling: string): Spelled[] {
  const tidied = tidy(spelling)
  if (tidied.length > longestSpelling) return []
  const found: Spelled[] = []
  const front = inFront.exec(tidied)
  if (front) found.push(spelled(front[1] ?? front[4] ?? '', front[2] ?? front[3] ?? '', front[5] ?? ''))
  for (const translated of translatePeriod(tidied)) {
    const match = inFront.exec(translated)
    if (match) found.push(spelled(match[1] ?? '', match[2] ?? '', match[5] ?? ''))
  }
  const back = behind.exec(tidied)
  if (back) found.push(spelled(back[2] ?? back[5] ?? '', back[3] ?? back[4] ?? '', back[1] ?? ''))
  return found
}

const spelled = (unit: string, number: string, year: string): Spelled => ({
  unit: unit.toUpperCase() === 'Q' ? 'Q' : 'H',
  number: Number(number),
  year,
})

/** `CY2018` with a quarter: the fiscal period of the same months, if one begins where it begins. */
function fromCalendarYear(
  { unit, number, year }: Spelled,
  calendar: FiscalCalendar,
): PeriodParts | undefined {
  const match = /^cy ?'?(\d{4}|\d{2})$/i.exec(tidy(year))
  if (!match) return undefined
  const named = parseFiscalYear(match[1] ?? '', { ...calendar, startMonth: 1 })
  if (!named.ok) return undefined
  const length = 12 / periodsIn(unit)
  const months = named.value * 12 + (number - 1) * length - (calendar.startMonth - 1)
  if (months % length !== 0) return undefined
  const fiscalYear = Math.floor(months / 12)
  return { year: fiscalYear, unit, number: (months - fiscalYear * 12) / length + 1 }
}
