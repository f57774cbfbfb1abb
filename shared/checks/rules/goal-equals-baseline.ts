import { keyResultsOf } from '../../quarter/find'
import { printNumber } from '../../words/print-number'
import { say } from '../../words/words'
import { saysChange } from '../arithmetic'
import { figuresOf, plainOf, quantityOf, sameUnit, type Quantity } from '../key-results'
import { isPlainPercentage, type Figure } from '../reading/figure'
import type { BlockRule } from '../rule'

/** A goal that is where the year began cannot be missed, unless the goal is to keep it there. */
export const goalEqualsBaseline: BlockRule = {
  id: 'goal-equals-baseline',
  severity: 'warning',
  scope: 'block',
  check: (block, { language }) =>
    keyResultsOf(block).flatMap((keyResult) => {
      const baseline = levelOf(keyResult.baseline, language)
      const goal = levelOf(keyResult.goal, language)
      if (keyResult.goal.direction === 'keep' || baseline === undefined || goal === undefined) return []
      if (baseline.value !== goal.value || !sameUnit(baseline.unit, goal.unit)) return []
      return [
        {
          place: { block: block.id, id: keyResult.id, field: 'goal' },
          sentence: say('finding.goalEqualsBaseline', {
            value: printNumber(goal.value) + (goal.unit === '%' ? '%' : ''),
          }),
        },
      ]
    }),
}

/** The number of a baseline or goal, or its only percentage where it is nothing else: `90%`. */
function levelOf(of: { readonly text: string }, language: string): Quantity | undefined {
  const [percent, ...others] = figuresOf(of, language)
  return (
    quantityOf(of, language) ??
    (isLevel(percent) && others.length === 0 && !saysChange(plainOf(of), percent)
      ? { ...percent, unit: '%' }
      : undefined)
  )
}

/** A percentage with a sign or a bound says something else than where a number stands. */
const isLevel = (figure: Figure | undefined): figure is Figure =>
  figure !== undefined && isPlainPercentage(figure) && !figure.approximate
