import { keyResultsOf } from '../../quarter/find'
import { periodEnd } from '../../period/period-dates'
import { nextPeriod } from '../../period/period-order'
import { printPeriodName } from '../../period/print-period'
import { say } from '../../words/words'
import { findDates, type DateMention } from '../reading/find-dates'
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
          .filter((date) => date.precision === 'day' && date.from > end && isEvidence(plain, date))
          .map((date) => ({
            place: { ...place, range: { start: date.start, end: date.end } },
            sentence: say('finding.evidenceAfterPeriod', { date: date.text, ...told }),
          }))
      }),
}

/** Words before a date that speak of the past or of a measurement; without one the date may be a plan. */
const BEFORE =
  /(?:(?<!\p{L})(?:as of|since|shipped|released|launched|completed|finished|delivered|deployed|published|signed|measured|reached|was|were|stand(?:ing)? at|stand(?: vom)?|am|seit|depuis|au|(?:publi|lanc|livr|sign|mesur|termin)[ée]+s?|на)(?:\s(?:on|in|at|the|le))?|截至)\s*\(?$/iu
/** Japanese and Chinese say it behind the date: 1月15日時点で. */
const BEHIND = /^(?:時点|现在|現在|为止)/u
/** Words of plans in the same sentence. */
const PLANNED =
  /(?<!\p{L})(?:will|to be|shall|should|planned|plan|plans|scheduled|expected|due|postponed|moved to|wird|werden|soll|sollen|geplant|verschoben|prévue?s?|report[ée]+s?|sera|seront|previsto|prevista|aplazado|será|запланирован\p{L}*|перенес\p{L}*)(?!\p{L})|予定|计划|計画|将|예정/iu

function isEvidence(plain: string, { start, end }: DateMention): boolean {
  const before = plain.slice(Math.max(0, start - 160), start)
  const behind = plain.slice(end, end + 80)
  const sentence =
    (before.split(/[;\n]|[.。]\s?(?=\p{Lu})/u).at(-1) ?? '') + (/^[^.;\n。]*/u.exec(behind)?.[0] ?? '')
  return (BEFORE.test(before.trimEnd()) || BEHIND.test(behind)) && !PLANNED.test(sentence)
}
