import { cacheByText } from '../../deck/text/bounded-cache'
import { daysIn, isoDay } from '../../period/iso-day'
import { withAsciiDigits } from './digits'

/** A date in a text: a day, a month, a year, or a time of a year, as precise as it is written. */
export interface DateMention {
  /** Place in the text, UTF-16 units; `end` is behind the last one. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** First and last day it can mean, ISO 8601. A full day has both alike. */
  readonly from: string
  readonly to: string
  readonly precision: 'day' | 'month' | 'year'
}

const MONTHS: readonly (readonly string[])[] = [
  [
    'january',
    'jan',
    'januar',
    'jänner',
    'janvier',
    'janv',
    'enero',
    'ene',
    'gennaio',
    'januari',
    'janeiro',
    'января',
    'январь',
    'يناير',
    'stycznia',
    'ocak',
  ],
  [
    'february',
    'feb',
    'februar',
    'février',
    'févr',
    'fév',
    'febrero',
    'febbraio',
    'februari',
    'fevereiro',
    'февраля',
    'февраль',
    'فبراير',
    'lutego',
    'şubat',
  ],
  [
    'march',
    'mar',
    'märz',
    'mrz',
    'mars',
    'marzo',
    'maart',
    'março',
    'марта',
    'март',
    'مارس',
    'marca',
    'mart',
  ],
  [
    'april',
    'apr',
    'avril',
    'avr',
    'abril',
    'abr',
    'aprile',
    'апреля',
    'апрель',
    'أبريل',
    'kwietnia',
    'nisan',
  ],
  ['may', 'mai', 'mayo', 'maggio', 'mei', 'maio', 'мая', 'май', 'مايو', 'maja', 'maj', 'mayıs'],
  ['june', 'jun', 'juni', 'juin', 'junio', 'giugno', 'junho', 'июня', 'июнь', 'يونيو', 'czerwca', 'haziran'],
  [
    'july',
    'jul',
    'juli',
    'juillet',
    'juil',
    'julio',
    'luglio',
    'julho',
    'июля',
    'июль',
    'يوليو',
    'lipca',
    'temmuz',
  ],
  [
    'august',
    'aug',
    'août',
    'agosto',
    'ago',
    'augustus',
    'августа',
    'август',
    'أغسطس',
    'sierpnia',
    'augusti',
    'ağustos',
  ],
  [
    'september',
    'sept',
    'sep',
    'septembre',
    'septiembre',
    'settembre',
    'setembro',
    'сентября',
    'сентябрь',
    'سبتمبر',
    'września',
    'eylül',
  ],
  [
    'october',
    'oct',
    'oktober',
    'okt',
    'octobre',
    'octubre',
    'ottobre',
    'outubro',
    'октября',
    'октябрь',
    'أكتوبر',
    'października',
    'ekim',
  ],
  [
    'november',
    'nov',
    'novembre',
    'noviembre',
    'novembro',
    'ноября',
    'ноябрь',
    'نوفمبر',
    'listopada',
    'kasım',
  ],
  [
    'december',
    'dec',
    'dezember',
    'dez',
    'décembre',
    'déc',
    'diciembre',
    'dic',
    'dicembre',
    'dezembro',
    'декабря',
    'декабрь',
    'ديسمبر',
    'grudnia',
    'aralık',
  ],
]

const monthOf = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)))
/** Every name of a month that is known, as alternatives of an expression; longer ones first. */
export const MONTH = [...monthOf.keys()].toSorted((a, b) => b.length - a.length).join('|')
/** No letter or digit may touch a date: `T2021-10-03` is an id. */
const BEFORE = String.raw`(?<![\p{L}\p{N}])`
const AFTER = String.raw`(?![\p{L}\p{N}]|-\p{L})`

interface Pattern {
  readonly expression: RegExp
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => Reading | undefined
}

interface Reading {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

const pattern = (source: string): RegExp => new RegExp(`${BEFORE}${source}${AFTER}`, 'giu')
const year4 = String.raw`(?<year>(?:19|20)\d{2})`

const readNamed: Pattern['read'] = ({ year, month, day }) => {
  const number = monthOf.get((month ?? '').toLowerCase())
  if (number === undefined || year === undefined) return undefined
  const full = year.length === 2 ? 2000 + Number(year) : Number(year)
  return day === undefined ? { year: full, month: number } : { year: full, month: number, day: Number(day) }
}

const readNumbered: Pattern['read'] = ({ year, month, day }) =>
  year === undefined || month === undefined || day === undefined
    ? undefined
    : { year: Number(year), month: Number(month), day: Number(day) }

const PATTERNS: readonly Pattern[] = [
  // 2021-10-03, 2021/10/03, 2021.10.03
  {
    expression: pattern(String.raw`${year4}(?<gap>[-/.])(?<month>\d{1,2})\k<gap>(?<day>\d{1,2})`),
    read: readNumbered,
  },
  // 03.10.2021: with dots the day always comes first
  { expression: pattern(String.raw`(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?${year4}`), read: readNumbered },
  // 2021年10月3日, 2021年10月, 2021년 10월 3일
  {
    expression:
      /(?<!\d)(?<year>(?:19|20)\d{2})\s?[年년]\s?(?<month>\d{1,2})\s?[月월](?:\s?(?<day>\d{1,2})\s?[日일])?/gu,
    read: ({ year, month, day }) => ({
      year: Number(year),
      month: Number(month),
      ...(day === undefined ? {} : { day: Number(day) }),
    }),
  },
  // 11 Sept 2021, 11. September 2021, 1er mars 2022, 3rd of October 2021, 01Feb2022, 19JAN22
  {
    expression: pattern(
      String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?[ \u00a0-]?(?:(?:of|de) )?(?<month>${MONTH})[.,]?(?:[ \u00a0-](?:de )?)?(?<year>(?:19|20)\d{2}|\d{2})`,
    ),
    read: readNamed,
  },
  // October 3, 2021; Oct. 3rd 2021
  {
    expression: pattern(
      String.raw`(?<month>${MONTH})\.?[ \u00a0](?<day>\d{1,2})(?:st|nd|rd|th)?,?[ \u00a0]${year4}`,
    ),
    read: readNamed,
  },
  // June 2019, Jan. 2022, octobre 2021, Oct '21
  {
    expression: pattern(
      String.raw`(?<month>${MONTH})\.?,?[ \u00a0-](?:de )?(?:${year4}|['’](?<short>\d{2}))`,
    ),
    read: (groups) => readNamed({ ...groups, day: undefined, year: groups['year'] ?? groups['short'] }),
  },
]

/** What dates are found with. */
export const dateExpressions: readonly RegExp[] = PATTERNS.map(({ expression }) => expression)

/**
 * All dates that a text names, in order of place. Days without a year (`3 October`) and numbers whose
 * order of day and month differs by country (`03/10/2021`) are not taken: what is uncertain is no date.
 */
export const findDates: (text: string) => readonly DateMention[] = cacheByText(1_000_000, readDates)

function readDates(text: string): readonly DateMention[] {
  const plain = withAsciiDigits(text)
  const found: DateMention[] = []
  for (const { expression, read } of PATTERNS) {
    // Unlike `matchAll`, which has the engine compile a copy.
    expression.lastIndex = 0
    for (let match = expression.exec(plain); match !== null; match = expression.exec(plain)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (found.some((other) => start < other.end && end > other.start)) continue
      const reading = read(match.groups ?? {})
      const days = reading === undefined ? undefined : span(reading)
      if (days !== undefined) found.push({ start, end, text: text.slice(start, end), ...days })
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

function span({ year, month, day }: Reading): Pick<DateMention, 'from' | 'to' | 'precision'> | undefined {
  if (month === undefined) return { from: isoDay(year, 1, 1), to: isoDay(year, 12, 31), precision: 'year' }
  if (month < 1 || month > 12) return undefined
  const last = daysIn(year, month)
  if (day === undefined)
    return { from: isoDay(year, month, 1), to: isoDay(year, month, last), precision: 'month' }
  if (day < 1 || day > last) return undefined
  const at = isoDay(year, month, day)
  return { from: at, to: at, precision: 'day' }
}
