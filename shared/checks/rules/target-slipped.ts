import { parsePeriod } from '../../period/parse-period'
import { comparePeriods } from '../../period/period-order'
import { printPeriod, printPeriodName } from '../../period/print-period'
import { findObjective, objectivesOf } from '../../quarter/find'
import { rollUp } from '../../status/roll-up'
import { say } from '../../words/words'
import type { Found, QuarterRule } from '../rule'
import { goodStatuses, statusName } from '../scale'

/** An objective whose target quarter moved later since the last file, and which is still called good. */
export const targetSlipped: QuarterRule = {
  id: 'target-slipped',
  severity: 'warning',
  scope: 'quarter',
  check: (quarter, previous) =>
    previous === undefined || comparePeriods(previous.period, quarter.period) >= 0
      ? []
      : objectivesOf(quarter).flatMap((objective): readonly Found[] => {
          const before = findObjective(previous, objective.id)
          if (before === undefined) return []
          const target = parsePeriod(objective.targetQuarter, quarter.calendar)
          const earlier = parsePeriod(before.targetQuarter, previous.calendar)
          if (!target.ok || !earlier.ok || comparePeriods(target.value, earlier.value) <= 0) return []
          const { shown, why } = rollUp(objective, quarter.period, quarter.scale)
          if (shown === undefined || !goodStatuses(quarter.scale).has(shown.id) || why.trim() !== '')
            return []
          return [
            {
              place: { block: objective.id, id: objective.id, field: 'targetQuarter' },
              answer: { kind: 'statedWhy', id: objective.id, period: quarter.period },
              sentence: say('finding.targetSlipped', {
                from: printPeriod(earlier.value, quarter.calendar),
                to: printPeriod(target.value, quarter.calendar),
                since: printPeriodName(previous.period),
                status: statusName(shown),
              }),
            },
          ]
        }),
}
