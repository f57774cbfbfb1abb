import { printNumber } from '../words/print-number'
import type { Quantity } from './key-results'
import type { Figure } from './reading/figure'
import { CLOSED, CLOSING_MARKS, isCount } from './reading/figure-kinds'

/** The change from one number to another, in per cent of `base`. */
export const change = (base: number, from: number, to: number): number => ((to - from) / base) * 100

/** `+4.1%`: with its sign, and with at least as many digits as the figure it is compared with. */
export const signedPercent = (percent: number, like: Figure): string =>
  `${percent > 0 ? '+' : ''}${printNumber(percent, Math.max(1, digitsOf(like)))}%`

const digitsOf = (percent: Figure): number => Math.max(0, Math.round(-Math.log10(percent.tolerance * 2)))

/** How far a stated percentage may be from the computed one: it may be cut off instead of rounded. */
export const slackOf = (percent: Figure): number =>
  percent.approximate ? Math.max(5, percent.tolerance * 2) : percent.tolerance * 2

/**
 * Whether the percentage can be the change from `from` to `to`, measured in `base`, when every number may
 * be rounded. The sign is left to its own rules: a fall is often written without one.
 */
export function explains(from: Quantity, base: Quantity, to: Quantity, percent: Figure): boolean {
  const corners = [-1, 1].flatMap((a) =>
    [-1, 1].map((b) =>
      change(
        base === from ? from.value + a * from.tolerance : base.value,
        from.value + a * from.tolerance,
        to.value + b * to.tolerance,
      ),
    ),
  )
  const slack = slackOf(percent)
  const [low, high] = [Math.min(...corners) - slack, Math.max(...corners) + slack]
  const stated = Math.abs(percent.value)
  return (stated > low && stated < high) || (-stated > low && -stated < high)
}

/** A number as it is written, without room for rounding. */
export const exact = (quantity: Quantity): Quantity => ({ ...quantity, tolerance: 0 })

/** A percentage with the number it speaks of. */
export interface Pair {
  readonly percent: Figure
  readonly amount: Figure
  /** Whether it stands beside the number without parentheses: `150 users, up 50%`. */
  readonly loose: boolean
}

const CHANGE_WORD =
  /^\s*(?:increase|decrease|more|less|fewer|growth|rise|fall|drop|reduction|up|down|higher|lower|faster|slower|mehr|weniger|zuwachs|rückgang|de plus|de moins|hausse|baisse|más|menos|больше|меньше)(?!\p{L})/iu
const CHANGE_BEFORE =
  /(?<!\p{L})(?:up|down|by|rose|fell|grew|plus|minus|um|(?:rise|increase|growth|drop|fall|decrease|reduction) of)\s+[~≈+-]?$/iu

/** Whether the words around a percentage say that it is a change. */
export const saysChange = (plain: string, percent: Figure): boolean =>
  CHANGE_WORD.test(plain.slice(percent.end, percent.end + 24)) ||
  CHANGE_BEFORE.test(plain.slice(Math.max(0, percent.start - 16), percent.start))

const FEWER =
  /^\s*(?:decrease|less|fewer|fall|drop|reduction|down|lower|weniger|rückgang|de moins|baisse|menos|меньше)(?!\p{L})/iu
const MORE = /^\s*(?:increase|more|growth|rise|up|higher|mehr|zuwachs|de plus|hausse|más|больше)(?!\p{L})/iu
const FELL = /(?<!\p{L})(?:down|fell|minus|(?:drop|fall|decrease|reduction) of)(?:\sby)?\s+[~≈]?$/iu
const GREW = /(?<!\p{L})(?:up|rose|grew|plus|(?:rise|increase|growth) of)(?:\sby)?\s+[~≈]?$/iu

/** Which way a percentage says that it goes, by its sign or by words: 1 up, -1 down, 0 where it does not say. */
export function directionOf(plain: string, percent: Figure): -1 | 0 | 1 {
  if (percent.signed) return percent.value < 0 ? -1 : percent.value > 0 ? 1 : 0
  const behind = plain.slice(percent.end, percent.end + 24)
  const before = plain.slice(Math.max(0, percent.start - 16), percent.start)
  if (FEWER.test(behind) || (FELL.test(before) && !MORE.test(behind))) return -1
  return MORE.test(behind) || GREW.test(before) ? 1 : 0
}

/** What is counted, between a number and its percentage: ` users`, ` µg/m³`, `件`. */
const COUNTED = String.raw`(?:(?:\s[\p{L}µ°][\p{L}\p{M}\p{No}µ°/’'-]*){0,3}|[\p{L}\p{M}]{0,4})`
const NAMED = new RegExp(String.raw`^${COUNTED}\s*[(（[]\s?(?:(?:or|i\.e\.|=|up|down)\s?)?[~≈]?$`, 'u')
const LOOSE = new RegExp(
  String.raw`^${COUNTED}(?:\s*[,:，：]\s*|\s[–—]\s)(?:(?:or|i\.e\.|that is|up|down|plus|minus|by|an?|also|um|soit|une?|un)\s)*[~≈]?$`,
  'u',
)
const TO = /^(?:\s(?:increase|growth|more|up))?\s(?:to|auf|à|a)\s(?:US\$|[$€£¥₹])?$/u
const SINCE_BASELINE =
  /^\s(?:vs\.?|versus|from|over|against|above|below|on|since|than|gegenüber|seit|als|par rapport à|depuis)\s(?:the\s|our\s|dem\s|der\s|la\s)?(?:baseline|basiswert|ausgangswert|référence|start of the (?:fiscal )?year|beginning of the (?:fiscal )?year|jahresbeginn)(?!\p{L})/iu

/** Whether a percentage ends its clause, maybe with a word of change, or says that it counts from the baseline. */
export function isClosed(plain: string, { end }: Figure): boolean {
  const behind = plain.slice(end, end + 60)
  const word = CHANGE_WORD.exec(behind)?.[0] ?? ''
  return CLOSED.test(behind.slice(word.length)) || SINCE_BASELINE.test(behind.slice(word.length))
}

const OTHERWISE =
  /(?<!\p{L})(?:per|each|every|monthly|weekly|annual(?:ly)?|yearly|YoY|QoQ|MoM|plan(?:ned)?|expected|pro|par|forecast)(?!\p{L})/iu

/** Whether the words behind a percentage measure it otherwise than as one change: `20% growth per month`. */
export const countsOtherwise = (plain: string, { end }: Figure): boolean =>
  OTHERWISE.test(CLAUSE.exec(plain.slice(end, end + 60))?.[0] ?? '')

const CLAUSE = new RegExp(`^[^${CLOSING_MARKS}\\n]*`, 'u')

/**
 * Percentages with the number they speak of right beside them: `4.7% (2251)`, `921 (-11%)`, `25% more (50)`,
 * `150 users, up 50%`, `+50% to 150`. Where words between or behind give the percentage another meaning
 * (`80% of pages (1200)`, `1200 (80% complete)`), nothing is claimed.
 */
export const pairsOf = (plain: string, figures: readonly Figure[]): readonly Pair[] =>
  figures.flatMap((second, index): readonly Pair[] => {
    const first = figures[index - 1]
    if (first === undefined || first.range || second.range) return []
    const [percent, amount] = first.kind === 'percent' ? [first, second] : [second, first]
    if (percent.kind !== 'percent' || !isCount(amount) || percent.bound !== undefined) return []
    const between = plain.slice(first.end, second.start)
    const isPair = percent === first ? amountBehind : percentBehind
    const pair = second.inParentheses && isPair(plain, between, percent)
    const loose = !pair && isLoose(plain, between, percent, amount)
    return pair || loose ? [{ percent, amount, loose }] : []
  })

function amountBehind(_: string, between: string): boolean {
  const plainly = /^\s*[(（[]\s?[~≈$€£¥+-]?$/u.test(between)
  return plainly || (CHANGE_WORD.test(between) && /^\s*\p{L}+\s?[(（[]\s?[~≈]?$/u.test(between))
}

const percentBehind = (plain: string, between: string, percent: Figure): boolean =>
  NAMED.test(between) &&
  (isClosed(plain, percent) || (saysChange(plain, percent) && !countsOtherwise(plain, percent)))

/** Without parentheses a percentage must be said to be a change, and the change must be told to its end. */
function isLoose(plain: string, between: string, percent: Figure, amount: Figure): boolean {
  if (between.length > 60 || !(percent.signed || saysChange(plain, percent))) return false
  if (percent.start > amount.start) return LOOSE.test(between) && isClosed(plain, percent)
  const behind = plain.slice(amount.end, amount.end + 40)
  return TO.test(between) && CLOSED.test(behind.replace(/^\s?[\p{L}\p{M}]+/u, ''))
}
