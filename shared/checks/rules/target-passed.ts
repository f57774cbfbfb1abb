import { parsePeriod } from '../../period/parse-period'
import { comparePeriods } from '../../period/period-order'
import { printPeriod } from '../../period/print-period'
import { say } from '../../words/words'
import type { BlockRule } from '../rule'
import { bestStatus } from '../scale'
import { entryOf } from '../../quarter/find'

/** An objective whose target quarter is over is complete, or its target is. */
export const targetPassed: BlockRule = {
  id: 'target-passed',
  severity: 'warning',
  scope: 'block',
  check: (block, { calendar, period, scale }) => {
    if (block.kind !== 'objective') return []
    const target = parsePeriod(block.targetQuarter, calendar)
    if (!target.ok || comparePeriods(target.value, period) >= 0) return []
    const best = bestStatus(scale)
    const active = block.keyResults.filter(({ lifecycle }) => lifecycle === 'active')
    const complete = active.every((keyResult) => entryOf(keyResult, period)?.status === best)
    return complete
      ? []
      : [
          {
            place: { block: block.id, id: block.id, field: 'targetQuarter' },
            sentence: say('finding.targetPassed', { target: printPeriod(target.value, calendar) }),
          },
        ]
  },
}
