import { keyResultsOf } from '../../quarter/find'
import { printNumber } from '../../deck/print-number'
import { say } from '../../words/words'
import { quantityOf, sameUnit } from '../key-results'
import type { BlockRule } from '../rule'

/** A goal that is where the year began cannot be missed, unless the goal is to keep it there. */
export const goalEqualsBaseline: BlockRule = {
  id: 'goal-equals-baseline',
  severity: 'warning',
  scope: 'block',
  check: (block, { language }) =>
    keyResultsOf(block).flatMap((keyResult) => {
      const baseline = quantityOf(keyResult.baseline, language)
      const goal = quantityOf(keyResult.goal, language)
      if (keyResult.goal.direction === 'keep' || baseline === undefined || goal === undefined) return []
      if (baseline.value !== goal.value || !sameUnit(baseline.unit, goal.unit)) return []
      return [
        {
          place: { block: block.id, id: keyResult.id, field: 'goal' },
          sentence: say('finding.goalEqualsBaseline', { value: printNumber(goal.value) }),
        },
      ]
    }),
}
