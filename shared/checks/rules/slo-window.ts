import { printPeriodName } from '../../period/print-period'
import { comparePeriods, previousPeriod } from '../../period/period-order'
import type { BlockOf } from '../../quarter/schema'
import { sloWindow } from '../../status/slo-window'
import { say, sayCount } from '../../words/words'
import { findDates } from '../reading/find-dates'
import { findPeriods } from '../reading/find-periods'
import { plainWords } from '../reading/plain-words'
import type { BlockRule, Found, Frame } from '../rule'

/**
 * SLOs are often reported over a window that runs ahead of the fiscal quarter, so that its numbers are
 * ready. Where the block says by how many months, its dates must be that window; where it does not, they
 * must at least begin within the quarter or shortly before it, and cover as many months: all of the quarter before is
 * last quarter's window. Nor may title and notes still speak of an earlier quarter or window.
 */
export const sloWindowDates: BlockRule = {
  id: 'slo-window',
  severity: 'warning',
  scope: 'block',
  check: (block, frame) =>
    block.kind === 'sloReport' ? [...checkDates(block, frame), ...checkTexts(block, frame)] : [],
}

function checkDates(block: BlockOf<'sloReport'>, { period, calendar }: Frame): readonly Found[] {
  const ahead = block.monthsAhead
  const name = printPeriodName(period)
  const at = (field: 'from' | 'to') => ({ block: block.id, id: block.id, field })
  if (ahead === undefined) {
    const windows = [0, 1, 2, 3].map((months) => sloWindow(period, calendar, months))
    const last = sloWindow(previousPeriod(period), calendar, 0)
    const right = windows.some(({ from, to }) => from === block.from && to === block.to && from !== last.from)
    const own = windows[0]
    return right || own === undefined
      ? []
      : [
          {
            place: at('from'),
            sentence: say('finding.sloWindowOpen', {
              from: block.from,
              to: block.to,
              period: name,
              start: own.from,
              end: own.to,
            }),
          },
        ]
  }
  const window = sloWindow(period, calendar, ahead)
  return (['from', 'to'] as const)
    .filter((field) => block[field] !== window[field])
    .map((field): Found => ({
      place: at(field),
      sentence: say(field === 'from' ? 'finding.sloWindowFrom' : 'finding.sloWindowTo', {
        written: block[field],
        right: window[field],
        period: name,
        ahead: sayCount('finding.months', ahead),
      }),
      fix: {
        kind: 'write',
        label: say('finding.sloWindow.fix', { value: window[field] }),
        place: at(field),
        value: window[field],
      },
    }))
}

/** A sentence of the notes that tells the window, and words that compare it with another. */
const WINDOW =
  /(?<!\p{L})(?:windows?|reporting|report(?:ed|s)?|periods?|measured|covers?|results?|SLOs (?:of|for|in)|\p{L}*zeitraum|messfenster|gemessen|période|fenêtre|mesurés?|período|janela|medidos?|dönem\p{L}*|okres\p{L}*)(?!\p{L})|期間|الفترة/iu
const COMPARED =
  /(?<!\p{L})(?:last|previous|earlier|before|since|until|than|vs\.?|versus|compared|unlike|after|again|was|vor|vorher\p{L}*|vorig\p{L}*|letzt\p{L}*|seit|gegenüber|als|précédent\p{L}*|dernier\p{L}*|depuis|contre|anterior\p{L}*|último|desde|önceki|geçen|poprzedni\p{L}*)(?!\p{L})|前|السابق/iu

/** What the report is of, as the first thing that a sentence says: a quarter further in is history. */
const OF_REPORT =
  /^[^\p{L}]*(?:(?:the\s)?(?:SLOs?|service levels?)\s)?(?:reports?|results?|reporting|windows?|periods?|zeitraum|berichtszeitraum|messzeitraum|période|período)(?!\p{L})/iu

function checkTexts(block: BlockOf<'sloReport'>, frame: Frame): readonly Found[] {
  const title = { field: 'title', plain: block.title, start: 0 }
  const notes = sentencesOf(plainWords(block.notes)).map((sentence) => ({ field: 'notes', ...sentence }))
  return [title, ...notes.filter(({ plain }) => WINDOW.test(plain))].flatMap(({ field, plain, start }) => {
    if (COMPARED.test(plain)) return []
    const mention = earlierOf(plain, block, frame, field === 'title')
    if (mention === undefined) return []
    const from = start + mention.start
    return [
      {
        place: {
          block: block.id,
          id: block.id,
          field,
          range: { start: from, end: from + mention.text.length },
        },
        sentence: say('finding.sloWindowTold', {
          told: mention.text,
          from: block.from,
          to: block.to,
          period: printPeriodName(frame.period),
        }),
      },
    ]
  })
}

function sentencesOf(plain: string): readonly { readonly plain: string; readonly start: number }[] {
  return [...plain.matchAll(/[^\n;。]+?(?:[.!?](?=\s)|(?=[\n;。])|$)/gu)].map((match) => ({
    plain: match[0],
    start: match.index,
  }))
}

/** What a text names of an earlier time, where all that it names lies before the window and the quarter. */
function earlierOf(
  plain: string,
  { from }: BlockOf<'sloReport'>,
  { calendar, period }: Frame,
  isTitle: boolean,
): { readonly start: number; readonly text: string } | undefined {
  const periods = isTitle || OF_REPORT.test(plain) ? findPeriods(plain, calendar, period) : []
  const dates = findDates(plain).filter((date) => periods.every(({ start }) => start !== date.start))
  // A title's quarter without a year may be last year's.
  const isEarlier =
    periods.every(
      (one) => comparePeriods(one.period, period) < 0 || (isTitle && !one.withYear && one.period !== period),
    ) && dates.every(({ to }) => to < from)
  const [first] = [...periods, ...dates].toSorted((a, b) => a.start - b.start)
  return isEarlier ? first : undefined
}
