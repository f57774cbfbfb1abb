import { entryOf, keyResultsOf } from '../../quarter/find'
import { progressOf } from '../../status/progress'
import { say } from '../../words/words'
import type { BlockRule } from '../rule'
import { bestStatus, statusName, troubledStatuses } from '../scale'

/** A number at or beyond its goal beside a status that says otherwise: one of the two is wrong. */
export const goalReached: BlockRule = {
  id: 'goal-reached',
  severity: 'hint',
  scope: 'block',
  check: (block, { period, scale }) =>
    keyResultsOf(block).flatMap((keyResult) => {
      const status = entryOf(keyResult, period)?.status
      const { direction } = keyResult.goal
      if (keyResult.lifecycle !== 'active' || (direction !== 'increase' && direction !== 'reduce')) return []
      const progress = progressOf(keyResult, period)
      if (progress === undefined || progress < 1 || status === bestStatus(scale)) return []
      const said = scale.find(({ id }) => id === status)
      const troubled = status !== undefined && troubledStatuses(scale).has(status)
      return said === undefined
        ? []
        : [
            {
              place: { block: block.id, id: keyResult.id, field: 'entry', period },
              answer: { kind: 'entryNotes', id: keyResult.id, period },
              ...(troubled ? { severity: 'warning' as const } : {}),
              sentence: say('finding.goalReached', { status: statusName(said) }),
            },
          ]
    }),
}
