import { saysSame } from '../../history/restate'
import { comparePeriods } from '../../period/period-order'
import { printPeriodName } from '../../period/print-period'
import { entryOf, findKeyResult, keyResultsOf } from '../../quarter/find'
import type { Entry, KeyResult } from '../../quarter/schema'
import { say } from '../../words/words'
import type { Found, QuarterRule } from '../rule'

/**
 * What an earlier quarter said was presented. A correction is welcome, and kept as restated; an entry that
 * silently differs from the earlier file is a slip of the pen, or looks like one.
 */
export const historyChanged: QuarterRule = {
  id: 'history-changed',
  severity: 'warning',
  scope: 'quarter',
  check: (quarter, previous) =>
    previous === undefined || comparePeriods(previous.period, quarter.period) >= 0
      ? []
      : quarter.blocks.flatMap((block) =>
          keyResultsOf(block).flatMap((keyResult) => {
            const before = findKeyResult(previous, keyResult.id)?.keyResult
            return before === undefined ? [] : changed(block.id, keyResult, before, previous.period)
          }),
        ),
}

const changed = (
  block: string,
  now: KeyResult,
  before: KeyResult,
  until: Entry['period'],
): readonly Found[] =>
  now.entries.flatMap((entry): readonly Found[] => {
    const told = entryOf(before, entry.period)
    if (told === undefined || comparePeriods(entry.period, until) > 0) return []
    if ((entry.restated ?? []).length > (told.restated ?? []).length || saysSame(entry, told)) return []
    return [
      {
        place: { block, id: now.id, field: 'entry', period: entry.period },
        sentence: say('finding.historyChanged', {
          period: printPeriodName(entry.period),
          file: printPeriodName(until),
        }),
      },
    ]
  })
