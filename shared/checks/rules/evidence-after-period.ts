import { keyResultsOf } from '../../quarter/find'
import { periodEnd } from '../../period/period-dates'
import { nextPeriod } from '../../period/period-order'
import { printPeriodName } from '../../period/print-period'
import { say } from '../../words/words'
import { findDates } from '../reading/find-dates'
import { keyResultTexts } from '../texts'
import type { BlockRule } from '../rule'

/** What happened after the quarter's last day belongs to the next quarter's entry. Plans are no evidence. */
export const evidenceAfterPeriod: BlockRule = {
  id: 'evidence-after-period',
  severity: 'warning',
  scope: 'block',
  check: (block, { calendar, period }) =>
    keyResultsOf(block)
      .flatMap((keyResult) => keyResultTexts(block.id, keyResult, period))
      .flatMap(({ place, plain }) => {
        if (place.field !== 'entry' || place.period === undefined) return []
        const end = periodEnd(place.period, calendar)
        const told = {
          period: printPeriodName(place.period),
          end,
          next: printPeriodName(nextPeriod(place.period)),
        }
        return findDates(plain)
          .filter(
            (date) => date.precision === 'day' && date.from > end && isEvidence(plain.slice(0, date.start)),
          )
          .map((date) => ({
            place: { ...place, range: { start: date.start, end: date.end } },
            sentence: say('finding.evidenceAfterPeriod', { date: date.text, ...told }),
          }))
      }),
}

/** Words before a date that speak of the past or of a measurement; without one the date may be a plan. */
const isEvidence = (before: string): boolean =>
  /(?:as of|since|shipped|released|launched|completed|finished|delivered|deployed|published|signed|measured|reached|was|were|stand(?:ing)? at|stand vom|am|seit|depuis|au)(?:\s(?:on|in|at|the|le))?\s*\(?$/iu.test(
    before.trimEnd(),
  )
