import { parseFiscalYear } from '../../period/parse-fiscal-year'
import { parsePeriod } from '../../period/parse-period'
import { periodStart } from '../../period/period-dates'
import { partsOfPeriod } from '../../period/period-parts'
import { comparePeriods } from '../../period/period-order'
import { printPeriod } from '../../period/print-period'
import { say } from '../../words/words'
import { findDates } from '../reading/find-dates'
import type { BlockRule, Frame } from '../rule'
import { bestStatus } from '../scale'
import { entryOf } from '../../quarter/find'

/** An objective whose target quarter is over is complete, or its target is. */
export const targetPassed: BlockRule = {
  id: 'target-passed',
  severity: 'warning',
  scope: 'block',
  check: (block, { calendar, period, scale }) => {
    if (block.kind !== 'objective') return []
    const target = passedTarget(block.targetQuarter, { calendar, period })
    if (target === undefined) return []
    const best = bestStatus(scale)
    const active = block.keyResults.filter(({ lifecycle }) => lifecycle === 'active')
    const complete = active.every((keyResult) => entryOf(keyResult, period)?.status === best)
    return complete
      ? []
      : [
          {
            place: { block: block.id, id: block.id, field: 'targetQuarter' },
            sentence: say('finding.targetPassed', { target }),
          },
        ]
  },
}

/** The target as the file's calendar prints it, or the month or day that it names, where it is over. */
function passedTarget(
  written: string,
  { calendar, period }: Pick<Frame, 'calendar' | 'period'>,
): string | undefined {
  const target = parsePeriod(written, calendar)
  if (target.ok)
    return comparePeriods(target.value, period) < 0 ? printPeriod(target.value, calendar) : undefined
  const year = /\d{4}|\D/.test(written.trim()) ? parseFiscalYear(written, calendar) : undefined
  if (year?.ok === true) return year.value < partsOfPeriod(period).year ? written.trim() : undefined
  // Of several days the last one counts: October to December 2020.
  const named = findDates(written)
    .toSorted((a, b) => (a.to < b.to ? -1 : 1))
    .at(-1)
  return named !== undefined && named.to < periodStart(period, calendar) ? named.text : undefined
}
