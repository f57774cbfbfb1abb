/** The mark that a text writes before decimals. */
export type Notation = 'point' | 'comma'

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

/** What digits with their marks mean. */
export interface ReadNumber {
  readonly value: number
  readonly alternative?: number
  readonly decimals: number
}

/** Reads the digits and marks of one number; undefined where they are grouped as no number is. */
export function readNumber(digits: string, notation: Notation): ReadNumber | undefined {
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
  digits.split(mark).every((group, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group)) ||
  (mark === ',' && IN_LAKHS.test(digits))

/** India groups by two above the thousands: 12,34,567. */
const IN_LAKHS = /^\d{1,2}(?:,\d{2})+,\d{3}$/

const whole = (digits: string): ReadNumber => ({ value: Number(digits), decimals: 0 })
const decimal = (head: string, tail: string): ReadNumber => ({
  value: Number(`${head}.${tail}`),
  decimals: tail.length,
})
