import { isDrilledDown } from '../drill-downs'
import { entryOf } from '../../quarter/find'
import type { DrillDown } from '../../quarter/schema'
import { say } from '../../words/words'
import type { BlockRule } from '../rule'
import { troubledStatuses } from '../scale'
import { spokenKeyResult } from '../spoken-key-result'

/** A key result in trouble is explained on a drill-down of its objective: situation, impact, recommendation. */
export const drillDownMissing: BlockRule = {
  id: 'drill-down-missing',
  severity: 'hint',
  scope: 'block',
  check: (block, { period, scale }) => {
    if (block.kind !== 'objective' || block.challenges.trim() !== '') return []
    if (block.notScheduledNote.trim() !== '' || block.drillDowns.some(speaksOfAll)) return []
    const troubled = troubledStatuses(scale)
    const inTrouble = block.keyResults.filter((keyResult) => {
      const status = entryOf(keyResult, period)?.status
      if (keyResult.lifecycle !== 'active' || isDrilledDown(block, keyResult.id)) return false
      return status !== undefined && troubled.has(status)
    })
    return inTrouble.length === 0
      ? []
      : [
          {
            place: { block: block.id, id: block.id, field: 'drillDowns' },
            sentence: say('finding.drillDownMissing', {
              keyResults: inTrouble.map(spokenKeyResult).join(', '),
            }),
          },
        ]
  },
}

/** A drill-down that names no key result may be about any of them. */
const speaksOfAll = ({ keyResult }: DrillDown): boolean => keyResult === undefined
