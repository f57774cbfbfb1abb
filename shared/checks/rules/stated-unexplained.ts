import { rollUp } from '../../status/roll-up'
import { say } from '../../words/words'
import type { BlockRule } from '../rule'
import { statusName } from '../scale'

/** A status that an owner states against the key results' average needs one sentence why. */
export const statedUnexplained: BlockRule = {
  id: 'stated-unexplained',
  severity: 'warning',
  scope: 'block',
  check: (block, { period, scale }) => {
    if (block.kind !== 'objective') return []
    const { derived, stated, why } = rollUp(block, period, scale)
    return derived === undefined || stated === undefined || derived.id === stated.id || why.trim() !== ''
      ? []
      : [
          {
            place: { block: block.id, id: block.id, field: 'stated', period },
            answer: { kind: 'statedWhy', id: block.id, period },
            sentence: say('finding.statedUnexplained', {
              stated: statusName(stated),
              derived: statusName(derived),
            }),
          },
        ]
  },
}
