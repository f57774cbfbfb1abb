import { previousPeriod } from '../../period/period-order'
import { printPeriodName } from '../../period/print-period'
import { plainText } from '../../rich-text/plain-text'
import { parseMarkdown } from '../../rich-text/parse-markdown'
import { entryOf, keyResultsOf } from '../../quarter/find'
import type { Entry } from '../../quarter/schema'
import { say } from '../../words/words'
import { figuresOf } from '../key-results'
import type { BlockRule } from '../rule'
import { goodStatuses } from '../scale'

/**
 * A number that has not moved since last quarter, beside a status that says all is well or beside no word:
 * the audience asks. Only numbers are compared; a sentence that stays may well be true.
 */
export const valueUnchanged: BlockRule = {
  id: 'value-unchanged',
  severity: 'hint',
  scope: 'block',
  check: (block, { period, scale, language }) =>
    keyResultsOf(block).flatMap((keyResult) => {
      const now = entryOf(keyResult, period)
      const before = entryOf(keyResult, previousPeriod(period))
      if (keyResult.lifecycle !== 'active' || keyResult.goal.direction === 'keep') return []
      if (now === undefined || before === undefined) return []
      if (now.status !== undefined && !goodStatuses(scale).has(now.status)) return []
      const still = unchanged(before, now, language)
      return still.map((what) => ({
        place: { block: block.id, id: keyResult.id, field: 'entry', period },
        sentence: say(now.status === undefined ? 'finding.unchangedWithoutStatus' : 'finding.unchanged', {
          what,
          since: printPeriodName(before.period),
        }),
      }))
    }),
}

/** The numbers that both entries give for the same thing, with the words before them as their name. */
function unchanged(before: Entry, now: Entry, language: string): readonly string[] {
  if (now.value !== undefined && before.value !== undefined) {
    return now.value === before.value ? [String(now.value)] : []
  }
  const old = named(before, language)
  return named(now, language).flatMap(({ name, value, text }) =>
    old.some((other) => other.name === name && other.value === value) ? [text] : [],
  )
}

function named(entry: Entry, language: string) {
  const plain = plainText(parseMarkdown(entry.text))
  const figures = figuresOf(entry.text, language).filter((figure) => figure.certain && !figure.inParentheses)
  return figures.map((figure, index) => {
    const name = plain
      .slice(figures[index - 1]?.end ?? 0, figure.start)
      .trim()
      .toLowerCase()
    return {
      name,
      value: figure.value,
      text: plain.slice(figures[index - 1]?.end ?? 0, figure.end).trim(),
    }
  })
}
