import { periodEnd } from '../../period/period-dates'
import { isDrilledDown } from '../drill-downs'
import { entryOf, goesOn, keyResultsOf } from '../../quarter/find'
import { say } from '../../words/words'
import { findDates } from '../reading/find-dates'
import { findPeriods } from '../reading/find-periods'
import { keyResultTexts } from '../texts'
import type { BlockRule, Frame } from '../rule'
import { bestStatus } from '../scale'

/** `by Q2`, `by end of Jan 2022`, `until the end of Q3`: a deadline ends right before its date. */
const DEADLINE =
  /(?:(?:(?<!\p{L})(?:by|until|before|due(?: in| by)?|deadline:?|no later than|bis(?: zum)?|spätestens(?: am)?|d['’]ici(?: au| la)?|jusqu['’](?:à|au)|avant(?: le)?|antes del?|hasta(?: el)?|até|entro(?: il)?|uiterlijk|do|до|بحلول|قبل)\s)(?:the\s)?(?:mid[- ]|(?:early|late|mitte|anfang)\s)?(?:(?:end|close|start|beginning|ende|fin|finales|fine|konca|конца)\s(?:of\s|de\s|di\s)?)?(?:the\s)?)$/iu
/** Japanese, Korean and Chinese say it behind the date: 9月30日までに. */
const DEADLINE_BEHIND = /^(?:末|底)?(?:まで|까지|之前|以前|前)/u

/**
 * A deadline inside a wording or goal that is over by the end of this quarter, while the key result is not
 * complete and neither an entry nor a drill-down speaks of it.
 */
export const deadlinePassed: BlockRule = {
  id: 'deadline-passed',
  severity: 'warning',
  scope: 'block',
  check: (block, frame) =>
    keyResultsOf(block).flatMap((keyResult) => {
      const paused = keyResult.lifecycle === 'paused'
      if (!goesOn(keyResult)) return []
      const entry = entryOf(keyResult, frame.period)
      if (entry?.status !== undefined && entry.status === bestStatus(frame.scale)) return []
      // A drill-down about the key result is more than a word, and so is any quarter's entry.
      if (isDrilledDown(block, keyResult.id)) return []
      const said = keyResult.entries.map(({ text }) => text).join('\n')
      return keyResultTexts(block.id, keyResult, frame.period)
        .filter(({ place }) => place.field === 'wording' || place.field === 'goal')
        .flatMap(({ place, plain }) =>
          deadlines(plain, frame)
            .filter(
              ({ end, text }) => end <= periodEnd(frame.period, frame.calendar) && !speaksOf(said, text),
            )
            .map(({ start, text }) => ({
              place: { ...place, range: { start, end: start + text.length } },
              ...(paused ? { severity: 'hint' as const } : {}),
              sentence: say(paused ? 'finding.deadlinePassedOnPause' : 'finding.deadlinePassed', {
                deadline: text,
              }),
            })),
        )
    }),
}

function deadlines(plain: string, { calendar, period }: Frame) {
  const periods = findPeriods(plain, calendar, period).map(({ start, text, period: named }) => ({
    start,
    text,
    end: periodEnd(named, calendar),
  }))
  const dates = findDates(plain).map(({ start, text, to }) => ({ start, text, end: to }))
  return [...periods, ...dates]
    .filter(
      ({ start, text }) =>
        DEADLINE.test(plain.slice(Math.max(0, start - 48), start)) ||
        DEADLINE_BEHIND.test(plain.slice(start + text.length, start + text.length + 4)),
    )
    .toSorted((a, b) => a.start - b.start)
}

const speaksOf = (said: string, deadline: string): boolean =>
  said.toLowerCase().includes(deadline.toLowerCase())
