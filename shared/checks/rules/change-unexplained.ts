import { unexplained, type LedgerField } from '../../history/ledger'
import { sameWording } from '../../history/wording-diff'
import { comparePeriods, previousPeriod } from '../../period/period-order'
import { printPeriodName } from '../../period/print-period'
import { findKeyResult, goesOn, keyResultsOf, wordingAt } from '../../quarter/find'
import type { KeyResult, Quarter } from '../../quarter/schema'
import { shorten } from '../../rich-text/shorten'
import { plainWords } from '../reading/plain-words'
import { say } from '../../words/words'
import type { Found, QuarterRule } from '../rule'

/**
 * A wording, baseline or goal that is another one since last quarter needs its reason: either the history
 * has the change without one, or the file before says something that the history does not know. Other
 * capitals or punctuation are no change, nor is what was still to be defined.
 */
export const changeUnexplained: QuarterRule = {
  id: 'change-unexplained',
  severity: 'warning',
  scope: 'quarter',
  check: (quarter, previous) =>
    quarter.blocks.flatMap((block) =>
      keyResultsOf(block)
        .filter(goesOn)
        .flatMap((keyResult): readonly Found[] => {
          const recorded = unexplained(keyResult, quarter.period)
          const place = (field: LedgerField) => ({ block: block.id, id: keyResult.id, field })
          return [
            ...recorded.map((field) => ({
              place: place(field),
              sentence: say('finding.changeUnexplained', {
                field: say(`place.field.${field}`),
                since: printPeriodName(previousPeriod(quarter.period)),
              }),
            })),
            ...unrecorded(keyResult, quarter, previous)
              .filter(({ field }) => !recorded.includes(field))
              .map(({ field, before, since }) => ({
                place: place(field),
                sentence: say('finding.changeUnrecorded', {
                  field: say(`place.field.${field}`),
                  since: printPeriodName(since),
                  before: short(before),
                }),
              })),
          ]
        }),
    ),
}

interface Unrecorded {
  readonly field: LedgerField
  readonly before: string
  readonly since: Quarter['period']
}

/** What the earlier file says otherwise, where nothing in this one's history speaks of it. */
function unrecorded(
  now: KeyResult,
  { period }: Quarter,
  previous: Quarter | undefined,
): readonly Unrecorded[] {
  if (previous === undefined || comparePeriods(previous.period, period) >= 0) return []
  const before = findKeyResult(previous, now.id)?.keyResult
  if (before === undefined) return []
  const since = previous.period
  const [oldWording, newWording] = [wordingAt(before, period), wordingAt(now, period)]
  const known = now.wording.slice(0, -1).some(({ text }) => sameWording(text, oldWording))
  const wording: readonly Unrecorded[] =
    known || newWording.trim() === '' || lettersOf(oldWording) === lettersOf(newWording)
      ? []
      : [{ field: 'wording', before: oldWording, since }]
  const figures = (['baseline', 'goal'] as const).flatMap((field): readonly Unrecorded[] => {
    const [then, here] = [before[field], now[field]]
    if (isOpen(then) || (then.value === here.value && lettersOf(then.text) === lettersOf(here.text)))
      return []
    const isTold = (now.former ?? []).some(
      (former) => former.field === field && comparePeriods(former.until, since) >= 0,
    )
    return isTold ? [] : [{ field, before: then.text.trim() === '' ? String(then.value) : then.text, since }]
  })
  return [...wording, ...figures]
}

/** Nothing was said, or that it is still to be defined: no number in words or value. */
const isOpen = ({ text, value }: { readonly text: string; readonly value?: number }): boolean =>
  value === undefined &&
  (text.trim() === '' || /\b(?:tbd|tbc|to be (?:defined|determined|set))\b/i.test(text))

/** A text without what does not change its meaning: letters and digits, in small. */
const lettersOf = (markdown: string): string =>
  plainWords(markdown)
    .toLowerCase()
    .replace(/[.,-]+(?!\d)/g, '')
    .replace(/[^\p{L}\p{N}%+<>≤≥.,-]+/gu, '')

const short = (markdown: string): string => shorten(plainWords(markdown).replaceAll('\n', ' '), 80)
