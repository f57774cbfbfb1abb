import { fail, ok } from '../result'
import type { Result } from '../result'
import type { FiscalCalendar } from './period'
import { firstTwoDigitYear } from './print-period'
import { longestSpelling, tidy } from './tidy'

/** Years outside are slips of the finger, or two years written without a separator (`1920`). */
const plausible = { first: 1950, last: 2099 }

/**
 * Reads the name of a fiscal year: `FY21-22`, `FY 2021/22`, `FY2019–20`, `FY22`, `GJ 24/25`, `1920`.
 * Answers the calendar year in which it starts. Two years must follow each other; one year alone is
 * read by the calendar's `nameBy`, and by the end where the calendar names both, as is usual.
 */
export function parseFiscalYear(
  spelling: string,
  calendar: FiscalCalendar,
): Result<number, { readonly kind: 'notAFiscalYear' }> {
  const year = yearAsPrinted(spelling, calendar) ?? yearAsSpelled(spelling, calendar)
  return year === undefined ? fail({ kind: 'notAFiscalYear' }) : ok(year)
}

/** The year in exactly the file's own way; goes first, because prefix and separator may be any text. */
function yearAsPrinted(spelling: string, calendar: FiscalCalendar): number | undefined {
  const namesBoth = calendar.nameBy === 'both' && calendar.startMonth !== 1
  if (!spelling.startsWith(calendar.prefix)) return undefined
  const years = spelling.slice(calendar.prefix.length)
  if (!namesBoth) return /^(?:\d{4}|\d{2})$/.test(years) ? yearOfOne(years, calendar) : undefined
  for (const digits of [4, 2]) {
    const [first, second] = [years.slice(0, digits), years.slice(digits + calendar.separator.length)]
    const isPair = /^\d+$/.test(first) && /^(?:\d{4}|\d{2})$/.test(second)
    if (isPair && years.startsWith(calendar.separator, digits)) return yearOfPair(first, second)
  }
  return undefined
}

/** The year in any usual way. */
function yearAsSpelled(spelling: string, calendar: FiscalCalendar): number | undefined {
  const tidied = tidy(spelling)
  if (tidied.length > longestSpelling) return undefined
  const either = (...texts: string[]): string =>
    texts
      // No usual spelling is that long, and no expression may be.
      .filter((text) => text !== '' && text.length <= longestSpelling)
      .map(literally)
      .join('|')
  const prefix = either(tidy(calendar.prefix), 'fy', 'f.y.', 'f/y', 'gj')
  const separator = either(tidy(calendar.separator), '-', '/')
  const form = `^(?:(?:${prefix})[ -]?)?'?(\\d{4}|\\d{2})(?: ?(?:${separator}) ?'?(\\d{4}|\\d{2}))?$`
  const match = new RegExp(form).exec(tidied)
  const first = match?.[1]
  if (first === undefined) return undefined
  const second = match?.[2]
  const fromJanuary = calendar.startMonth === 1
  if (second !== undefined) return fromJanuary ? undefined : yearOfPair(first, second)
  return (
    yearOfOne(first, calendar) ?? (fromJanuary ? undefined : yearOfPair(first.slice(0, 2), first.slice(2)))
  )
}

function yearOfOne(digits: string, calendar: FiscalCalendar): number | undefined {
  const named = fourDigits(digits)
  if (named < plausible.first || named > plausible.last) return undefined
  return calendar.nameBy === 'start' || calendar.startMonth === 1 ? named : named - 1
}

function yearOfPair(first: string, second: string): number | undefined {
  if (second === '') return undefined
  const start = first.length === 2 && second.length === 4 ? Number(second) - 1 : fourDigits(first)
  const follows = String(start).endsWith(first) && String(start + 1).endsWith(second)
  return follows && start >= plausible.first && start < plausible.last ? start : undefined
}

function fourDigits(digits: string): number {
  const year = Number(digits)
  if (digits.length > 2) return year
  const century = firstTwoDigitYear - (firstTwoDigitYear % 100)
  return year + century + (year < firstTwoDigitYear % 100 ? 100 : 0)
}

/** A text as a regular expression that matches nothing but this text. */
const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
