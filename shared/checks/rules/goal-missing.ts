import { keyResultsOf } from '../../quarter/find'
import { say } from '../../words/words'
import type { BlockRule } from '../rule'

/** Without a goal nobody can say whether a key result is on track. */
export const goalMissing: BlockRule = {
  id: 'goal-missing',
  severity: 'warning',
  scope: 'block',
  check: (block) =>
    keyResultsOf(block)
      .filter(
        ({ goal, lifecycle }) =>
          lifecycle !== 'closed' && goal.text.trim() === '' && goal.value === undefined,
      )
      .map((keyResult) => {
        const silent = keyResult.entries.every(({ text, value }) => text.trim() === '' && value === undefined)
        return {
          place: { block: block.id, id: keyResult.id, field: 'goal' },
          sentence: say(silent ? 'finding.goalAndEntriesMissing' : 'finding.goalMissing'),
        }
      }),
}
