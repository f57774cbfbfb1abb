import { keyResultsOf } from '../../quarter/find'
import { say } from '../../words/words'
import type { KeyResult, Quarter } from '../../quarter/schema'
import { printPeriodName } from '../../period/print-period'
import { printNumber } from '../../deck/print-number'
import { exactness, figuresOf, nameOf, quantityOf, sameUnit, type Quantity } from '../key-results'
import type { Figure } from '../reading/find-figures'
import type { Found, QuarterRule } from '../rule'

/** A baseline of the file, with the name of what it belongs to. */
interface KnownBaseline extends Quantity {
  readonly id: string
  readonly name: string
}

/**
 * A percentage beside a number, as in `4.7% (2251)`, must be the change of that number from the baseline
 * of the same key result. Where another baseline of the file explains it, the sentence says which.
 */
export const percentArithmetic: QuarterRule = {
  id: 'percent-arithmetic',
  severity: 'error',
  scope: 'quarter',
  check: (quarter) => {
    const baselines = knownBaselines(quarter)
    return quarter.blocks.flatMap((block) =>
      keyResultsOf(block).flatMap((keyResult) => checkKeyResult(quarter, block.id, keyResult, baselines)),
    )
  },
}

const knownBaselines = (quarter: Quarter): readonly KnownBaseline[] =>
  quarter.blocks.flatMap(keyResultsOf).flatMap((keyResult) => {
    const quantity = quantityOf(keyResult.baseline, quarter.language)
    return quantity === undefined ? [] : [{ ...quantity, id: keyResult.id, name: nameOf(keyResult) }]
  })

function checkKeyResult(
  quarter: Quarter,
  block: string,
  keyResult: KeyResult,
  baselines: readonly KnownBaseline[],
): readonly Found[] {
  const baseline = quantityOf(keyResult.baseline, quarter.language)
  if (baseline === undefined || baseline.value === 0) return []
  return keyResult.entries.flatMap((entry) =>
    pairs(figuresOf(entry.text, quarter.language)).flatMap(({ percent, amount }): readonly Found[] => {
      const number: Quantity = { value: amount.value, tolerance: exactness(amount), unit: amount.unit }
      if (!sameUnit(number.unit, baseline.unit) || explains(baseline, baseline, number, percent)) return []
      const other = baselines.find(
        (candidate) =>
          candidate.id !== keyResult.id &&
          candidate.value !== 0 &&
          sameUnit(candidate.unit, baseline.unit) &&
          (explains(candidate, candidate, number, percent) || explains(baseline, candidate, number, percent)),
      )
      const facts = {
        from: printNumber(baseline.value),
        to: printNumber(number.value),
        right: signedPercent(change(baseline.value, baseline.value, number.value), percentDigits(percent)),
        stated: percent.text,
        period: printPeriodName(entry.period),
      }
      return [
        {
          place: {
            block,
            id: keyResult.id,
            field: 'entry',
            period: entry.period,
            range: { start: percent.start, end: percent.end },
          },
          sentence:
            other === undefined
              ? say('finding.percentArithmetic', facts)
              : say('finding.percentOtherBaseline', {
                  ...facts,
                  other: printNumber(other.value),
                  name: other.name,
                }),
        },
      ]
    }),
  )
}

/** Percentages with the number they speak of right beside them: `4.7% (2251)`, `921 (-11%)`. */
function pairs(figures: readonly Figure[]): readonly { readonly percent: Figure; readonly amount: Figure }[] {
  return figures.flatMap((second, index) => {
    const first = figures[index - 1]
    if (first === undefined || first.range || second.range) return []
    const [percent, amount] = first.kind === 'percent' ? [first, second] : [second, first]
    return percent.kind === 'percent' &&
      amount.kind === 'amount' &&
      amount.certain &&
      amount.outOf === undefined &&
      percent.bound === undefined &&
      amount.bound === undefined &&
      second.inParentheses
      ? [{ percent, amount }]
      : []
  })
}

const change = (base: number, from: number, to: number): number => ((to - from) / base) * 100

/**
 * Whether the percentage can be the change from `from` to `to`, measured in `base`, when every number may
 * be rounded and the percentage may be cut off instead. The sign is left to its own rule: a fall is often
 * written without one.
 */
function explains(from: Quantity, base: Quantity, to: Quantity, percent: Figure): boolean {
  const corners = [-1, 1].flatMap((a) =>
    [-1, 1].map((b) =>
      change(
        base === from ? from.value + a * from.tolerance : base.value,
        from.value + a * from.tolerance,
        to.value + b * to.tolerance,
      ),
    ),
  )
  const slack = percent.approximate ? Math.max(5, percent.tolerance * 2) : percent.tolerance * 2
  const [low, high] = [Math.min(...corners) - slack, Math.max(...corners) + slack]
  const stated = Math.abs(percent.value)
  return (stated > low && stated < high) || (-stated > low && -stated < high)
}

const signedPercent = (percent: number, digits: number): string =>
  `${percent > 0 ? '+' : ''}${printNumber(percent, Math.max(1, digits))}%`

const percentDigits = (percent: Figure): number => Math.max(0, Math.round(-Math.log10(percent.tolerance * 2)))
