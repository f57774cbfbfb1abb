import { cacheByText } from '../../deck/text/bounded-cache'
import { withAsciiDigits } from './digits'
import { findDates, MONTH } from './find-dates'

/** A number in a text, as a reader understands it. */
export interface Figure {
  /** Place in the text, UTF-16 units; `end` is behind the number and its percent sign or multiplier. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** The number with its multiplier applied (`31.2M` is 31,200,000) and its sign; percent as percent. */
  readonly value: number
  /** What it means in the other notation where both fit: `1,234` is 1234 or 1.234. */
  readonly alternative?: number
  /** Half a unit of the last digit written: two numbers nearer than this may be one, rounded. */
  readonly tolerance: number
  /** `points` are percentage points; `factor` is `2x`. */
  readonly kind: 'amount' | 'percent' | 'points' | 'money' | 'factor'
  /** Whether a plus or minus is written. */
  readonly signed: boolean
  readonly approximate: boolean
  readonly bound?: 'atLeast' | 'atMost'
  /** One end of a range such as `5–10`. */
  readonly range: boolean
  /** The whole of `4.2 / 5` and `9 out of 11`. */
  readonly outOf?: number
  /** Whether it opens a parenthesis, as the number in `4.7% (2251)` does. */
  readonly inParentheses: boolean
  /** The word right behind the number, lower case; empty where there is none. */
  readonly unit: string
  /** False where the number may be a year, a version or a list number: then nothing is claimed about it. */
  readonly certain: boolean
}

/** A change that a text states: `from 4 to 5`, `2162 -> 2251`. */
export interface StatedChange {
  readonly from: Figure
  readonly to: Figure
}

type Notation = 'point' | 'comma'

/** Languages that write a comma before decimals; the rest write a point. */
const COMMA_LANGUAGES = new Set(
  'bg ca cs da de el es et eu fi fr hr hu id is it lt lv nb nl nn no pl pt ro ru sk sl sr sv tr uk vi'.split(
    ' ',
  ),
)

/** Which mark a language writes before decimals. */
export const notationOf = (language: string): Notation =>
  language.toLowerCase() === 'de-ch' || language.toLowerCase() === 'es-mx'
    ? 'point'
    : COMMA_LANGUAGES.has(language.toLowerCase().split('-')[0] ?? '')
      ? 'comma'
      : 'point'

/** Things made of digits that are not numbers; what they cover is looked at no further. */
const NOT_NUMBERS: readonly RegExp[] = [
  /(?:https?|ftp):\/\/[^\s)>\]]+|www\.[^\s)>\]]+|\]\([^)\s]*\)|[\w.+-]+@[\w-]+\.[\w.]+/giu,
  // Periods and fiscal years: FY21-22, FY 19/20, Q2, Q1-Q3, H1, 2021/22, GJ 24/25-Q1, CY2018 Q4, FY20-Q3
  /(?<![\p{L}\p{N}])(?:FY|GJ|CY|EF|AF|HJ|exercice|ejercicio)\s?['’]?\d{2,4}(?:\s?[-–/]\s?\d{2,4})?(?:\s?[-–/ ]\s?[QHST][1-4])?(?!\p{N})/giu,
  /(?<![\p{L}\p{N}])(?:[QHST][1-4]|[1-4][QHT])(?:\s?[-–/+&]\s?(?:[QHST]?[1-4]))?(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}.,])(?:19|20)\d{2}\s?[-–/]\s?(?:(?:19|20)\d{2}|\d{2})(?![\p{L}\p{N}%])/gu,
  // Times and time zones: 10:30, 10:30:15, 14h30, 24/7, 9 a.m., 5pm
  /(?<![\p{L}\p{N}])\d{1,2}:\d{2}(?::\d{2})?(?!\d)|(?<!\d)24\/7(?!\d)|(?<![\p{L}\p{N}])\d{1,2}h\d{2}(?!\d)/giu,
  /(?<![\p{L}\p{N}])\d{1,2}\s?(?:[ap]\.m\.|[ap]m\b|Uhr\b)/giu,
  // Versions and addresses: 1.2.3, v1.1, 10.0.0.1, version 2
  /(?<![\p{L}\p{N}])v\.?\s?\d+(?:\.\d+)*|(?<![\p{N}.])(?!\d{1,3}(?:\.\d{3})+(?![\p{N}.]))\d+(?:\.\d+){2,}(?!\p{N})/giu,
  /(?<!\p{L})(?:version|release|phase|part|step|level|tier|stage|chapter|page|slide|item|no|nr|option|goal|objective|team|room|kapitel|seite|phase|étape|numéro|n°|#)\.?\s?#?\d+(?:\.\d+)*(?![\p{N}%])/giu,
  // Ordinals: 1st, 2nd, 3rd, 4th, 1er, 2e, 3º
  /(?<![\p{L}\p{N}])\d+(?:st|nd|rd|th|er|ère|ème|e|º|ª)(?![\p{L}\p{N}])/giu,
  // Dates whose order of day and month is unknown: 03/10/2021, 3/10/21, 03.10.21
  /(?<![\p{L}\p{N}.])\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})(?!\p{N})/gu,
  // Days of a month without a year: 3 October, Oct 3, 3. Oktober
  new RegExp(String.raw`(?<![\p{L}\p{N}])\d{1,2}\.?\s(?=(?:${MONTH})(?!\p{L}))`, 'giu'),
  new RegExp(String.raw`(?<!\p{L})(?:${MONTH})\.?\s\d{1,2}(?!\p{N}|[.,]\d)`, 'giu'),
  // Dates, times and ordinals of Japanese and Chinese: 令和3年12月15日, 12月, 14時30分, 第2
  /第\d+|(?:令和|平成|昭和)?\d{1,4}年(?:度|\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}[時点](?:\d{1,2}分)?/gu,
  // A number that begins inside a word or an id: KR1, p95, T1234, WCQS2, COVID-19. Scripts without spaces
  // write numbers right behind words.
  /(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}])\p{L}(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}])[\p{L}\p{N}_-])*\d[\p{L}\p{N}_-]*(?:[.,]\d+)*/gu,
]

const MULTIPLIERS: readonly (readonly [RegExp, number])[] = [
  [/^(?:k(?!\p{L})|\s?(?:thousand|tsd\.?|tausend|mille)(?!\p{L}))/iu, 1e3],
  [/^(?:M(?!\p{L})|\s?(?:mn|mio\.?|million(?:s|en)?|millones|milioni|milhões)(?!\p{L}))/u, 1e6],
  [/^\s?(?:mn|mio\.?|million(?:s|en)?)(?!\p{L})/iu, 1e6],
  [/^(?:B(?!\p{L})|\s?(?:bn|mrd\.?|billion(?:s)?|milliards?|milliarden?)(?!\p{L}))/iu, 1e9],
]

const PERCENT =
  /^[\s\u00a0\u202f]?(?:%|percent(?!\p{L}|\s(?:point))|per cent(?!\p{L}|\s(?:point))|prozent(?!\p{L})|pour[ -]cent(?!\p{L}))/iu
const POINTS =
  /^[\s\u00a0\u202f]?(?:%[ -]?points?|pp\.?(?!\p{L})|p\.p\.|ppt(?!\p{L})|percentage[ -]points?|per ?cent(?:age)? points?|prozentpunkten?|points? de pourcentage|%-punkten?)/iu
const FACTOR = /^(?:x|×)(?!\p{L})/iu
const CURRENCY = /(?:US\$|\$|€|£|¥|₹|CHF|EUR|USD|GBP)\s?$/u
const APPROXIMATE =
  /(?:[~≈]\s?|(?:about|around|approximately|approx\.?|roughly|nearly|almost|some|circa|ca\.|c\.|etwa|rund|ungefähr|fast|environ|près de|presque)\s)(?:[$€£¥]\s?)?$/iu
const AT_LEAST =
  /(?:(?<![-=])[≥>]=?\s?|(?:at least|more than|over|above|minimum|no less than|mindestens|über|mehr als|au moins|plus de)\s)$/iu
const AT_MOST =
  /(?:[≤<]=?\s?|(?:at most|less than|under|below|up to|maximum|within|no more than|höchstens|unter|weniger als|bis zu|au plus|moins de)\s)$/iu

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
  const open = masked(plain)
  const notation = notationOf(language)
  const found: Figure[] = []
  for (const match of open.matchAll(NUMBER)) {
    for (const piece of pieces(match[0], match.index, notation)) {
      const figure = readFigure(text, plain, open, piece, notation)
      if (figure !== undefined) found.push(figure)
    }
  }
  return withNeighbours(plain, found)
}

/** The changes `from A to B` and `A → B` among a text's figures; units and kinds must agree. */
export const findChanges = oncePerLanguage(readChanges)

function readChanges(text: string, language: string): readonly StatedChange[] {
  const figures = findFigures(text, language)
  return figures.flatMap((to, index) => {
    const from = figures[index - 1]
    if (from === undefined || from.kind !== to.kind) return []
    const between = text.slice(from.end, to.start)
    const before = justBefore(text, from.start)
    const arrow = /^[^.;\n]{0,24}?(?:->|→|⇒|➔)\s*[~≈]?[$€£¥]?$/u.test(between)
    const words =
      /^(?:\s\p{L}+){0,2}\s(?:to|auf|à|a)\s[~≈]?[$€£¥]?$/iu.test(between) &&
      /(?:^|[^\p{L}])(?:from|von|de|da)\s[~≈+-]?[$€£¥]?$/iu.test(before)
    return arrow || words || isChangeElsewhere(before, between) ? [{ from, to }] : []
  })
}

/** From A to B in Japanese (AからBに), Chinese (从A增至B) and Arabic (من A إلى B). */
const isChangeElsewhere = (before: string, between: string): boolean =>
  /^\p{L}{0,4}から[、\s]?$/u.test(between) ||
  (/[从由自]$/u.test(before) &&
    /^\p{L}{0,4}?(?:增至|增加到|升至|上升到|降至|下降到|减至|减少到|到|至)$/u.test(between)) ||
  (/(?:^|[^\p{L}])من\s$/u.test(before) && /^\s(?:\p{L}+\s){0,2}إلى\s$/u.test(between))

/** The little that is looked at before a number; a longer look would take quadratic time. */
const justBefore = (text: string, at: number): string => text.slice(Math.max(0, at - 48), at)

function masked(plain: string): string {
  let open = plain
  const hide = (start: number, end: number) => {
    open = open.slice(0, start) + '\u0000'.repeat(end - start) + open.slice(end)
  }
  for (const { start, end } of findDates(plain)) hide(start, end)
  for (const expression of NOT_NUMBERS) {
    open = open.replace(expression, (match: string) => '\u0000'.repeat(match.length))
  }
  return open
}

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

function readFigure(
  text: string,
  plain: string,
  open: string,
  { digits, start }: Piece,
  notation: Notation,
): Figure | undefined {
  const number = readNumber(digits, notation)
  if (number === undefined) return undefined
  const bare = start + digits.length
  const before = justBefore(plain, start)
  const sign = /(?:^|[\s([{~≈:=/|>"'“„«*_])([+\-–])$/u.exec(before)?.[1]
  const lead = sign === undefined ? before : before.slice(0, -1)
  const rest = plain.slice(bare, bare + 32)
  const multiplied = MULTIPLIERS.map(([expression, factor]) => ({
    taken: expression.exec(rest)?.[0],
    factor,
  })).find(({ taken }) => taken !== undefined)
  const factor = multiplied?.factor ?? 1
  const afterMultiplier = rest.slice(multiplied?.taken?.length ?? 0)
  const [kind, suffix] = kindOf(lead, afterMultiplier)
  const end = bare + (multiplied?.taken?.length ?? 0) + suffix.length
  const behind = plain.slice(end, end + 40)
  const plus = /^\+(?!\d)/.test(behind)
  const unit = /^\+?[\s\u00a0-]?(\p{L}[\p{L}/]*)/u.exec(behind)?.[1]?.toLowerCase() ?? ''
  const signed = (value: number) => (sign === '-' || sign === '–' ? -value : value) * factor
  const bound = plus || AT_LEAST.test(lead) ? 'atLeast' : AT_MOST.test(lead) ? 'atMost' : undefined
  return {
    start: sign === undefined ? start : start - 1,
    end,
    text: text.slice(sign === undefined ? start : start - 1, end),
    value: signed(number.value),
    ...(number.alternative === undefined ? {} : { alternative: signed(number.alternative) }),
    tolerance: (factor * 10 ** -number.decimals) / 2,
    kind,
    signed: sign !== undefined,
    approximate: APPROXIMATE.test(lead),
    ...(bound === undefined ? {} : { bound }),
    range: false,
    inParentheses: /[(（[]\s?[~≈$€£¥]?$/u.test(lead),
    unit,
    certain: isCertain(open, digits, start, kind, factor, behind),
  }
}

function kindOf(lead: string, rest: string): readonly [Figure['kind'], string] {
  const points = POINTS.exec(rest)?.[0]
  if (points !== undefined) return ['points', points]
  const percent = PERCENT.exec(rest)?.[0]
  if (percent !== undefined) return ['percent', percent]
  const factor = FACTOR.exec(rest)?.[0]
  if (factor !== undefined) return ['factor', factor]
  const money = /^\s?(?:€|\$|£|¥|₹|EUR|USD|CHF|GBP)(?!\p{L})/u.exec(rest)?.[0]
  return CURRENCY.test(lead) ? ['money', ''] : money === undefined ? ['amount', ''] : ['money', money]
}

/** A number may be a year (1990 to 2099 alone), a version (`Toolhub 1.1`) or the number of a list item. */
function isCertain(
  open: string,
  digits: string,
  start: number,
  kind: Figure['kind'],
  factor: number,
  behind: string,
): boolean {
  if (kind !== 'amount' || factor !== 1) return true
  if (/^(?:199\d|20\d\d)$/.test(digits)) return false
  const before = justBefore(open, start)
  if (/(?:^|\n)\s*$/.test(before) && /^[.)]\s/.test(behind)) return false
  const named = /(?:^|[^\p{L}])\p{Lu}[\p{L}\p{N}]*[\s\u00a0]$/u.test(before) && /^\d+\.\d+$/.test(digits)
  const touched = /^[\p{Ll}\p{Lu}](?![\p{Ll}\p{Lu}])/u.test(behind) && !/^[smhdg]/iu.test(behind)
  return !named && !touched
}

interface ReadNumber {
  readonly value: number
  readonly alternative?: number
  readonly decimals: number
}

function readNumber(digits: string, notation: Notation): ReadNumber | undefined {
  const compact = digits.replace(/[\u00a0\u202f\u2009'’ ]/gu, '')
  const spaced = compact.length !== digits.length
  if (spaced && !/^\d{1,3}(?:[\u00a0\u202f\u2009'’ ]\d{3})+(?:[.,]\d+)?$/u.test(digits)) return undefined
  const marks = [...compact.matchAll(/[.,]/g)]
  const last = marks.at(-1)
  if (last === undefined) return whole(compact)
  const [head, tail] = [compact.slice(0, last.index), compact.slice(last.index + 1)]
  const kinds = new Set(marks.map(([mark]) => mark))
  if (kinds.size === 2) {
    const grouping = last[0] === '.' ? ',' : '.'
    return isGrouped(head, grouping) ? decimal(head.split(grouping).join(''), tail) : undefined
  }
  if (marks.length > 1)
    return isGrouped(compact, last[0]) ? whole(compact.split(last[0]).join('')) : undefined
  const asDecimal = decimal(head, tail)
  if (spaced || tail.length !== 3 || head.length > 3 || head.startsWith('0')) return asDecimal
  const asGrouped = whole(head + tail)
  const decimalFirst = (last[0] === '.') === (notation === 'point')
  return decimalFirst
    ? { ...asDecimal, alternative: asGrouped.value }
    : { ...asGrouped, alternative: asDecimal.value }
}

const isGrouped = (digits: string, mark: string): boolean =>
  digits.split(mark).every((group, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group))

const whole = (digits: string): ReadNumber => ({ value: Number(digits), decimals: 0 })
const decimal = (head: string, tail: string): ReadNumber => ({
  value: Number(`${head}.${tail}`),
  decimals: tail.length,
})

/** Joins what two neighbouring numbers say together: ranges, and parts of a whole. */
function withNeighbours(plain: string, figures: readonly Figure[]): readonly Figure[] {
  const joined: Figure[] = []
  for (const figure of figures) {
    const previous = joined.at(-1)
    const between = previous === undefined ? '' : plain.slice(previous.end, figure.start)
    const isPart =
      /^\s?\/\s?$|^\s?(?:out of|of|von|aus|sur|من)(?:\s(?:the|all|den))?\s$/iu.test(between) ||
      /^(?:\s\p{L}+){1,2}\s(?:out of|sur)\s$/iu.test(between)
    // Japanese and Chinese name the whole first: 10校のうち7校.
    const isWhole = /^\p{L}{0,3}(?:のうち|中)、?$/u.test(between)
    if (previous !== undefined && isWhole && canBePart(figure, previous)) {
      joined[joined.length - 1] = {
        ...figure,
        start: previous.start,
        text: plain.slice(previous.start, figure.end),
        outOf: previous.value,
      }
    } else if (previous !== undefined && isPart && canBePart(previous, figure)) {
      joined[joined.length - 1] = {
        ...previous,
        end: figure.end,
        text: plain.slice(previous.start, figure.end),
        outOf: figure.value,
        unit: figure.unit,
      }
    } else if (previous !== undefined && isRange(plain, previous, between)) {
      joined[joined.length - 1] = {
        ...previous,
        kind: previous.kind === 'amount' ? figure.kind : previous.kind,
        unit: previous.unit === '' ? figure.unit : previous.unit,
        range: true,
      }
      joined.push({ ...figure, kind: figure.kind === 'amount' ? previous.kind : figure.kind, range: true })
    } else joined.push(figure)
  }
  return joined
}

const canBePart = (part: Figure, whole: Figure): boolean =>
  part.kind === 'amount' && whole.kind === 'amount' && part.outOf === undefined && whole.value > 0

const isRange = (plain: string, first: Figure, between: string): boolean =>
  /^\s?[-–—]\s?$/u.test(between) ||
  (/^\s(?:to|bis|à)\s$/iu.test(between) &&
    !/(?:from|von|de)\s[~≈+-]?$/iu.test(justBefore(plain, first.start)))
