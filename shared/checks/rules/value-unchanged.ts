import { previousPeriod } from '../../period/period-order'
import { printPeriodName } from '../../period/print-period'
import { entryOf, keyResultsOf } from '../../quarter/find'
import type { Block, Entry, KeyResult } from '../../quarter/schema'
import { shorten } from '../../rich-text/shorten'
import { say } from '../../words/words'
import { isDrilledDown } from '../drill-downs'
import { figuresOf, plainOf } from '../key-results'
import type { Figure } from '../reading/figure'
import type { BlockRule, Found, Frame } from '../rule'
import { greyStatuses, goodStatuses, statusName } from '../scale'

/**
 * A number that has not moved since last quarter: the audience asks, and nothing answers. A hint after one
 * quarter, a warning after two beside a good status. Only numbers are compared; a sentence that stays may
 * well be true.
 */
export const valueUnchanged: BlockRule = {
  id: 'value-unchanged',
  severity: 'hint',
  scope: 'block',
  check: (block, frame) =>
    keyResultsOf(block).flatMap((keyResult) => checkKeyResult(block, keyResult, frame)),
}

function checkKeyResult(block: Block, keyResult: KeyResult, frame: Frame): readonly Found[] {
  const { period, scale, language } = frame
  if (keyResult.lifecycle !== 'active' || keyResult.goal.direction === 'keep') return []
  const now = entryOf(keyResult, period)
  const before = entryOf(keyResult, previousPeriod(period))
  if (now === undefined || before === undefined) return []
  const status = scale.find(({ id }) => id === now.status)
  if (status !== undefined && greyStatuses(scale).has(status.id)) return []
  const good = status !== undefined && goodStatuses(scale).has(status.id)
  if (status !== undefined && !good && isDrilledDown(block, keyResult.id)) return []
  const earlier = entryOf(keyResult, previousPeriod(before.period))
  const still = earlier === undefined ? [] : unchanged(earlier, before, language)
  return unchanged(before, now, language).map((what): Found => {
    const twice = still.includes(what) && earlier !== undefined
    const facts = { what, since: printPeriodName(twice ? earlier.period : before.period) }
    const place = { block: block.id, id: keyResult.id, field: 'entry', period }
    const answer = { kind: 'entryNotes', id: keyResult.id, period } as const
    if (status === undefined) return { place, answer, sentence: say('finding.unchangedWithoutStatus', facts) }
    if (!good) return { place, answer, sentence: say('finding.unchangedUnexplained', facts) }
    return twice
      ? {
          place,
          answer,
          severity: 'warning',
          sentence: say('finding.unchangedTwice', { ...facts, status: statusName(status) }),
        }
      : { place, answer, sentence: say('finding.unchanged', { ...facts, status: statusName(status) }) }
  })
}

/**
 * What both entries say alike. Percentages are told apart by the words before them; counts only say that
 * nothing moved when all of them stayed. A number whose line got new words is explained by them.
 */
function unchanged(before: Entry, now: Entry, language: string): readonly string[] {
  const [old, current] = [readNumbers(before, language), readNumbers(now, language)]
  if (current.length === 0 || old.length === 0) {
    return now.value !== undefined && now.value === before.value && current.length === old.length
      ? [String(now.value)]
      : []
  }
  if (now.value !== undefined && before.value !== undefined && now.value !== before.value) return []
  const same = current.filter((number) => old.some((other) => isSame(other, number)))
  const all = same.length === current.length && old.length === current.length
  const told = all ? same : same.filter(({ percent }) => percent)
  return [...new Set(told.filter((number) => !isExplained(number, old)).map(({ what }) => what))]
}

interface NamedNumber {
  readonly name: string
  readonly value: number
  readonly outOf: number | undefined
  readonly percent: boolean
  /** The line it stands in, for the sentence. */
  readonly what: string
  /** The words of that line. */
  readonly words: ReadonlySet<string>
}

const isSame = (a: NamedNumber, b: NamedNumber): boolean =>
  a.name === b.name && a.value === b.value && a.outOf === b.outOf && a.percent === b.percent

/** Three or more words that the line did not have last quarter. */
const isExplained = (number: NamedNumber, old: readonly NamedNumber[]): boolean => {
  const other = old.find((candidate) => isSame(candidate, number))
  return [...number.words].filter((word) => other?.words.has(word) !== true).length >= 3
}

/** Nobody compares more of them by eye, and each looks at its whole line. */
const mostNumbers = 500

function readNumbers(entry: Entry, language: string): readonly NamedNumber[] {
  const plain = plainOf(entry)
  const figures = figuresOf(entry, language).filter((figure) => figure.certain && !figure.inParentheses)
  if (figures.length > mostNumbers) return []
  return figures.map((figure, index) => {
    const line = lineAround(plain, figure)
    const from = Math.max(line.start, figures[index - 1]?.end ?? 0)
    return {
      name: plain.slice(from, figure.start).trim().toLowerCase(),
      value: figure.value,
      outOf: figure.outOf,
      percent: figure.kind === 'percent',
      what: shorten(line.text, 60),
      words: new Set(line.text.toLowerCase().match(/\p{L}{2,}/gu) ?? []),
    }
  })
}

function lineAround(
  plain: string,
  { start, end }: Figure,
): { readonly start: number; readonly text: string } {
  const from = plain.lastIndexOf('\n', start - 1) + 1
  const to = plain.indexOf('\n', end)
  return { start: from, text: plain.slice(from, to === -1 ? plain.length : to).trim() }
}
