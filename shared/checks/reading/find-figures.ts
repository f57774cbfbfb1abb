import { cacheByText } from '../../deck/text/bounded-cache'
import { withAsciiDigits } from './digits'
import type { Figure } from './figure'
import { joinFigures } from './join-figures'
import { hideNotNumbers } from './not-numbers'
import { notationOf, readNumber, type Notation } from './notation'
import { boundOf, isApproximate, kindOf, multiplierOf } from './number-words'

/** One number and the separators of its notation; a plain space only where it can group thousands. */
const NUMBER = /\d+(?:(?:[.,'’\u00a0\u202f\u2009]| (?=\d{3}(?!\d)))\d+)*/gu

/**
 * All numbers of a text in order of place. Dates, periods, times, versions, ordinals and numbers inside
 * names are not numbers here. `language` (BCP 47) decides between notations where both fit.
 */
export const findFigures = oncePerLanguage(readFigures)

/** What is read of a text in a language, remembered while there is room: a rule asks for all texts of a block again. */
function oncePerLanguage<Value>(
  read: (text: string, language: string) => Value,
): (text: string, language: string) => Value {
  const byLanguage = new Map<string, (text: string) => Value>()
  return (text, language) => {
    const known = byLanguage.get(language)
    if (known !== undefined) return known(text)
    const reading = cacheByText(1_000_000, (one) => read(one, language))
    byLanguage.set(language, reading)
    return reading(text)
  }
}

function readFigures(text: string, language: string): readonly Figure[] {
  const plain = withAsciiDigits(text)
  const open = hideNotNumbers(plain)
  const notation = notationOf(language)
  const found: Figure[] = []
  for (const match of open.matchAll(NUMBER)) {
    for (const piece of pieces(match[0], match.index, notation)) {
      const figure = readFigure(text, plain, open, piece, notation)
      if (figure !== undefined) found.push(figure)
    }
  }
  return joinFigures(text, plain, found)
}

/** The little that is looked at before a number; a longer look would take quadratic time. */
const justBefore = (text: string, at: number): string => text.slice(Math.max(0, at - 48), at)

interface Piece {
  readonly digits: string
  readonly start: number
}

/** Cuts what only looks like one number: in `12, 345` or, where spaces do not group, `20 200`. */
function pieces(digits: string, start: number, notation: Notation): readonly Piece[] {
  if (!digits.includes(' ')) return [{ digits, start }]
  const groups = digits.split(' ')
  const grouped =
    (groups[0]?.length ?? 0) <= 3 && groups.slice(1).every((group) => /^\d{3}(?:[.,]\d+)?$/.test(group))
  if (grouped && notation === 'comma') return [{ digits, start }]
  let at = start
  return groups.map((group) => {
    const piece = { digits: group, start: at }
    at += group.length + 1
    return piece
  })
}

/** A sign before a number, or before its currency: `-23%`, `+$12`. */
const SIGN = /(?:^|[\s([{~≈:=/|>"'“„«*_（、，])([+\-–])((?:US\$|[$€£¥₹₩₽])\s?)?$/u
/** Turkish and Basque write the percent sign in front: `%30`. */
const PERCENT_IN_FRONT = /(?<![\p{N}%])%\s?$/u

function readFigure(
  text: string,
  plain: string,
  open: string,
  { digits, start: firstDigit }: Piece,
  notation: Notation,
): Figure | undefined {
  const number = readNumber(digits, notation)
  if (number === undefined) return undefined
  const bare = firstDigit + digits.length
  const mark = PERCENT_IN_FRONT.exec(justBefore(plain, firstDigit))?.[0] ?? ''
  const start = firstDigit - mark.length
  const before = justBefore(plain, start)
  const [, sign, currency = ''] = SIGN.exec(before) ?? []
  const lead = sign === undefined ? before : before.slice(0, -1 - currency.length) + currency
  const rest = plain.slice(bare, bare + 32)
  const { factor, length } = multiplierOf(rest, lead)
  const suffix =
    mark === ''
      ? kindOf(lead, rest.slice(length))
      : { kind: 'percent' as const, length: 0, currency: undefined }
  const end = bare + length + suffix.length
  const behind = plain.slice(end, end + 40)
  const signed = (value: number) => (sign === '-' || sign === '–' ? -value : value) * factor
  const bound = boundOf(lead, behind)
  const from = sign === undefined ? start : start - 1 - currency.length
  return {
    start: from,
    end,
    text: text.slice(from, end),
    value: signed(number.value),
    ...(number.alternative === undefined ? {} : { alternative: signed(number.alternative) }),
    tolerance: (factor * 10 ** -number.decimals) / 2,
    kind: suffix.kind,
    ...(suffix.currency === undefined ? {} : { currency: suffix.currency }),
    signed: sign !== undefined,
    approximate: isApproximate(lead),
    ...(bound === undefined ? {} : { bound }),
    range: false,
    inParentheses: /[(（[]\s?[~≈$€£¥]?$/u.test(lead),
    unit: unitOf(behind),
    certain: suffix.kind !== 'amount' || factor !== 1 || isCertain(open, digits, firstDigit, behind),
  }
}

/** Words that may stand behind a number and are not what is counted. */
const NO_UNIT =
  /^(?:a|an|per|each|every|pro|je|par|por|within|until|in|at|on|by|as|for|with|since|vs|versus|from|via|im|am|ab|bei|seit|gegenüber|en|au|aux|depuis|desde|op|i|w|в|на|with|ytd|qoq|yoy)$/u

function unitOf(behind: string): string {
  const unit = /^\+?[\s\u00a0\u202f-]?([\p{L}°][\p{L}\p{M}°/²³]*)/u.exec(behind)?.[1]?.toLowerCase() ?? ''
  return NO_UNIT.test(unit) ? '' : unit
}

/** A number may be a year (1990 to 2099 alone), a version (`Toolhub 1.1`) or the number of a list item. */
function isCertain(open: string, digits: string, start: number, behind: string): boolean {
  if (/^(?:199\d|20\d\d)$/.test(digits)) return false
  const before = justBefore(open, start)
  if (/(?:^|\n)\s*$/.test(before) && /^[.)]\s/.test(behind)) return false
  const named = /(?:^|[^\p{L}])\p{Lu}[\p{L}\p{N}]*[\s\u00a0]$/u.test(before) && /^\d+\.\d+$/.test(digits)
  const touched = /^[\p{Ll}\p{Lu}](?![\p{Ll}\p{Lu}])/u.test(behind) && !/^[smhdg]/iu.test(behind)
  return !named && !touched
}
