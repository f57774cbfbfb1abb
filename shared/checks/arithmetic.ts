import { printNumber } from '../deck/print-number'
import type { Quantity } from './key-results'
import type { Figure } from './reading/find-figures'

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
}

const CHANGE_WORD =
  /^\s*(?:increase|decrease|more|less|fewer|growth|rise|fall|drop|reduction|up|down|higher|lower|faster|slower|mehr|weniger|zuwachs|rückgang|de plus|de moins|hausse|baisse)(?!\p{L})/iu

/** Whether the words behind a percentage say that it is a change. */
export const saysChange = (plain: string, percent: Figure): boolean =>
  CHANGE_WORD.test(plain.slice(percent.end, percent.end + 24)) ||
  /(?<!\p{L})(?:up|down|by|rose|fell|grew|plus|minus|um)\s+[~≈+-]?$/iu.test(
    plain.slice(Math.max(0, percent.start - 12), percent.start),
  )

/**
 * Percentages with the number they speak of right beside them: `4.7% (2251)`, `921 (-11%)`, `25% more (50)`.
 * Where words between or behind give the percentage another meaning (`80% of pages (1200)`,
 * `1200 (80% complete)`), nothing is claimed.
 */
export function pairsOf(plain: string, figures: readonly Figure[]): readonly Pair[] {
  return figures.flatMap((second, index): readonly Pair[] => {
    const first = figures[index - 1]
    if (first === undefined || first.range || second.range || !second.inParentheses) return []
    const [percent, amount] = first.kind === 'percent' ? [first, second] : [second, first]
    if (percent.kind !== 'percent' || !isCount(amount) || percent.bound !== undefined) return []
    const between = plain.slice(first.end, second.start)
    if (percent === first) {
      const plainly = /^\s*[(（[]\s?[~≈$€£¥+-]?$/u.test(between)
      const changed = CHANGE_WORD.test(between) && /^\s*\p{L}+\s?[(（[]\s?[~≈]?$/u.test(between)
      return plainly || changed ? [{ percent, amount }] : []
    }
    const named = /^(?:\s\p{L}+){0,3}\s*[(（[]\s?[~≈]?$/u.test(between)
    const closes = /^\s*[)）\],;]/u.test(plain.slice(percent.end, percent.end + 4))
    return named && (closes || (percent.signed && saysChange(plain, percent)) || saysChange(plain, percent))
      ? [{ percent, amount }]
      : []
  })
}

const isCount = (figure: Figure): boolean =>
  (figure.kind === 'amount' || figure.kind === 'money') &&
  figure.certain &&
  figure.outOf === undefined &&
  figure.bound === undefined
