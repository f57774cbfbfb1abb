import { entryOf } from '../../quarter/find'
import { say } from '../../words/words'
import type { BlockRule } from '../rule'
import { troubledStatuses } from '../scale'

/** A key result in trouble is explained on a drill-down of its objective: situation, impact, recommendation. */
export const drillDownMissing: BlockRule = {
  id: 'drill-down-missing',
  severity: 'hint',
  scope: 'block',
  check: (block, { period, scale }) => {
    if (block.kind !== 'objective' || block.drillDowns.length > 0 || block.challenges.trim() !== '') return []
    if (block.notScheduledNote.trim() !== '') return []
    const troubled = troubledStatuses(scale)
    const inTrouble = block.keyResults.filter(({ lifecycle, ...keyResult }) => {
      const status = entryOf({ lifecycle, ...keyResult }, period)?.status
      return lifecycle === 'active' && status !== undefined && troubled.has(status)
    })
    return inTrouble.length === 0
      ? []
      : [
          {
            place: { block: block.id, id: block.id, field: 'drillDowns' },
            sentence: say('finding.drillDownMissing', {
              keyResults: inTrouble.map(({ label, title }) => label || title).join(', '),
            }),
          },
        ]
  },
}
