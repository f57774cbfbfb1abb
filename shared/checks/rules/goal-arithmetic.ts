import { printNumber } from '../../words/print-number'
import { keyResultsOf } from '../../quarter/find'
import type { KeyResult } from '../../quarter/schema'
import { say } from '../../words/words'
import { change, exact, explains, pairsOf, saysChange, signedPercent } from '../arithmetic'
import { figuresOf, plainOf, quantityOf, sameUnit, type Quantity } from '../key-results'
import type { Figure } from '../reading/figure'
import type { BlockRule, Found } from '../rule'

/**
 * A goal that is a percentage and a number, `25% increase (2350)`, must lead from the baseline to that
 * number. The number is the goal's value, or stands beside the percentage.
 */
export const goalArithmetic: BlockRule = {
  id: 'goal-arithmetic',
  severity: 'warning',
  scope: 'block',
  check: (block, { language }) =>
    keyResultsOf(block).flatMap((keyResult) => checkKeyResult(block.id, keyResult, language)),
}

function checkKeyResult(block: string, keyResult: KeyResult, language: string): readonly Found[] {
  const { goal } = keyResult
  const baseline = quantityOf(keyResult.baseline, language)
  if (baseline === undefined || baseline.value === 0 || baseline.unit === '%') return []
  const plain = plainOf(goal)
  return statedGoals(plain, figuresOf(goal, language), keyResult).flatMap(({ percent, aim }) => {
    if (!sameUnit(aim.unit, baseline.unit) || aim.value === baseline.value) return []
    // A goal is set, so it is exact; the baseline may be rounded, as may both, and then it is a question.
    if (explains(exact(baseline), exact(baseline), exact(aim), percent)) return []
    const rounded = explains(baseline, baseline, aim, percent)
    return [
      {
        place: { block, id: keyResult.id, field: 'goal', range: { start: percent.start, end: percent.end } },
        ...(rounded ? { severity: 'hint' as const } : {}),
        sentence: say('finding.goalArithmetic', {
          from: printNumber(baseline.value),
          to: printNumber(aim.value),
          right: signedPercent(change(baseline.value, baseline.value, aim.value), percent),
          stated: percent.text,
        }),
      },
    ]
  })
}

interface StatedGoal {
  readonly percent: Figure
  readonly aim: Quantity
}

function statedGoals(plain: string, figures: readonly Figure[], { goal }: KeyResult): readonly StatedGoal[] {
  const pairs = pairsOf(plain, figures).map(({ percent, amount }) => ({
    percent,
    aim: {
      value: amount.value,
      tolerance: amount.value % 1 === 0 && amount.tolerance === 0.5 ? 0 : amount.tolerance,
      unit: amount.unit,
    },
  }))
  if (pairs.length > 0) return pairs
  const percentages = figures.filter(({ kind }) => kind === 'percent')
  const [only] = percentages
  if (only === undefined || percentages.length > 1 || only.range || only.bound !== undefined) return []
  if (goal.value === undefined || goal.unit === '%' || goal.value === Math.abs(only.value)) return []
  return saysChange(plain, only) || only.signed
    ? [{ percent: only, aim: { value: goal.value, tolerance: 0, unit: goal.unit ?? '' } }]
    : []
}
