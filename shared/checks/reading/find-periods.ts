import { parsePeriod } from '../../period/parse-period'
import type { FiscalCalendar, PeriodKey } from '../../period/period'
import { periodsOfYear } from '../../period/period-order'
import { withAsciiDigits } from './digits'

/** A quarter or half-year that a text names. */
export interface PeriodMention {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly period: PeriodKey
  /** Whether the year is written too; `Q4` alone is taken for the fiscal year of the file. */
  readonly withYear: boolean
}

const YEAR = String.raw`(?:(?:FY|GJ|CY)\s?['’]?)?(?:\d{4}|\d{2})(?:\s?[-–/]\s?(?:\d{4}|\d{2}))?`
const WITH_YEAR = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:[QH][1-4],?\s(?:of\s)?${YEAR}|(?:FY|GJ|CY)\s?${YEAR}\s?[- ]\s?[QH][1-4])(?![\p{L}\p{N}%])`,
  'giu',
)
const ALONE = /(?<![\p{L}\p{N}])(?:[QH][1-4])(?![\p{L}\p{N}])/gu
const END_OF_YEAR = /(?<!\p{L})(?:EOFY|end of (?:the )?(?:fiscal|financial) year)(?!\p{L})/giu

/** The periods that a text names, in order of place; `current` tells which year a bare `Q4` means. */
export function findPeriods(
  text: string,
  calendar: FiscalCalendar,
  current: PeriodKey,
): readonly PeriodMention[] {
  const plain = withAsciiDigits(text)
  const found: PeriodMention[] = []
  const add = (match: RegExpExecArray, period: PeriodKey | undefined, withYear: boolean) => {
    const [start, end] = [match.index, match.index + match[0].length]
    if (period === undefined || found.some((other) => start < other.end && end > other.start)) return
    found.push({ start, end, text: text.slice(start, end), period, withYear })
  }
  for (const match of plain.matchAll(WITH_YEAR)) {
    const parsed = parsePeriod(match[0].replace(/,|\bof\b/g, ''), calendar)
    add(match, parsed.ok ? parsed.value : undefined, true)
  }
  const year = periodsOfYear(current)
  for (const match of plain.matchAll(ALONE)) {
    add(
      match,
      year.find((period) => period.endsWith(match[0].toUpperCase())),
      false,
    )
  }
  for (const match of plain.matchAll(END_OF_YEAR)) add(match, year.at(-1), false)
  return found.toSorted((a, b) => a.start - b.start)
}
