import { keyResultsOf } from '../../quarter/find'
import { plainWords } from '../reading/plain-words'
import { say } from '../../words/words'
import { periodEnd } from '../../period/period-dates'
import { periodsOfYear } from '../../period/period-order'
import { printPeriodName } from '../../period/print-period'
import { findDates } from '../reading/find-dates'
import { findPeriods } from '../reading/find-periods'
import type { BlockRule, Frame } from '../rule'

const UNDEFINED =
  /(?<!\p{L})(?:tbd|tba|tbc|to be (?:defined|determined|confirmed|announced|set|measured|agreed|established|baselined)|to come|will be (?:defined|determined|set|measured|established)|not (?:yet )?(?:defined|set|known|established|measured)|no baseline yet|noch offen|noch zu bestimmen|wird noch \p{L}+|zu (?:definieren|bestimmen|ermitteln|erheben)|à (?:définir|déterminer|mesurer|confirmer)|por (?:definir|determinar|medir)|a definir|da (?:definire|determinare)|nog te bepalen|do ustalenia|не определен[аоы]?|будет определен[аоы]?)(?!\p{L})|未定|待定|未確定|미정|추후|يحدد لاحق|غير محدد|^(?:\?+|pending|unknown)$/iu

/**
 * A baseline that was "to be defined" is due by the last date its own text names, and where it names none,
 * by the end of the first period of the year it is to be measured in.
 */
export const baselineOverdue: BlockRule = {
  id: 'baseline-overdue',
  severity: 'warning',
  scope: 'block',
  check: (block, frame) =>
    keyResultsOf(block).flatMap((keyResult) => {
      const text = plainWords(keyResult.baseline.text)
      const undefinedYet = UNDEFINED.exec(text)
      if (undefinedYet === null || keyResult.baseline.value !== undefined || keyResult.lifecycle === 'closed')
        return []
      const place = { block: block.id, id: keyResult.id, field: 'baseline' }
      const answer = { kind: 'entryNotes', id: keyResult.id, period: frame.period } as const
      const due = firstDue(text, frame)
      if (due === undefined) {
        const [first] = periodsOfYear(frame.period)
        return first === undefined || frame.period === first
          ? []
          : [
              {
                place,
                answer,
                sentence: say('finding.baselineUndefined', {
                  text: undefinedYet[0],
                  first: printPeriodName(first),
                }),
              },
            ]
      }
      return due.end < periodEnd(frame.period, frame.calendar)
        ? [{ place, answer, sentence: say('finding.baselineOverdue', { due: due.text }) }]
        : []
    }),
}

function firstDue(
  text: string,
  { calendar, period }: Frame,
): { readonly text: string; readonly end: string } | undefined {
  const named = [
    ...findDates(text).map((date) => ({ text: date.text, end: date.to })),
    ...findPeriods(text, calendar, period).map((mention) => ({
      text: mention.text,
      end: periodEnd(mention.period, calendar),
    })),
  ]
  return named.toSorted((a, b) => (a.end < b.end ? -1 : 1))[0]
}
