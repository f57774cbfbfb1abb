import { printNumber } from '../../deck/print-number'
import { say } from '../../words/words'
import { change, explains, signedPercent } from '../arithmetic'
import { exactness, type Quantity } from '../key-results'
import { findChanges, type Figure } from '../reading/find-figures'
import type { BlockRule, Found } from '../rule'
import { blockTexts, figuresIn, type PlacedText } from '../texts'
import { mendText, percentLike } from '../mend-text'

/** Between a change and its percentage: `from 200 to 250 (+25%)`, `…, or 25%`, `…, a 25% increase`, `… = 25%`. */
const BEHIND =
  /^(?:(?:\s\p{L}+){0,3}|\p{L}{0,6})(?:\s*[(（[]\s*(?:or|i\.e\.|=|~|≈|\+|-|up|down|by|a)?\s*|,?\s+(?:or|i\.e\.|a|an|by|up|down|which is|that is|eine?|um|soit)\s+|\s*[=:]\s*|,\s*)[~≈]?$/iu
/** Between a percentage and its change: `up 25% from 200 to 250`, `+25% (from 200 to 250)`. */
const BEFORE = /^(?:\s\p{L}+){0,3}\s*[(（[,:]?\s*(?:from|von|de|da)\s[~≈]?$/iu
const CHANGE_BEHIND =
  /^\s*(?:[)）\].,;]|$|\n|increase|decrease|more|less|fewer|growth|rise|fall|drop|reduction|mehr|weniger|de plus|de moins)/iu

/** `from 200 to 250 (+30%)`: two numbers and their change in one breath must fit each other. */
export const statedChange: BlockRule = {
  id: 'stated-change',
  severity: 'error',
  scope: 'block',
  check: (block, { period, language }) =>
    blockTexts(block, period).flatMap((text) => checkText(text, language)),
}

function checkText(text: PlacedText, language: string): readonly Found[] {
  const figures = figuresIn(text, language)
  if (!figures.some(({ kind }) => kind === 'percent')) return []
  return findChanges(text.plain, language).flatMap(({ from, to }): readonly Found[] => {
    if (!isCountable(from) || !isCountable(to) || from.value === 0) return []
    const percent = percentOf(text.plain, figures, from, to)
    if (percent === undefined) return []
    const [start, end] = [quantity(from), quantity(to)]
    const place = { ...text.place, range: { start: percent.start, end: percent.end } }
    const facts = {
      from: printNumber(from.value),
      to: printNumber(to.value),
      right: signedPercent(change(from.value, from.value, to.value), percent),
      stated: percent.text,
    }
    const right = percentLike(percent, change(from.value, from.value, to.value), language)
    const mend = mendText(place, text.markdown, percent.text, right)
    if (!readings(from, start).some((a) => readings(to, end).some((b) => explains(a, a, b, percent)))) {
      return [{ place, sentence: say('finding.statedChange', facts), ...mend }]
    }
    const wrong = percent.signed && Math.sign(percent.value) * (to.value - from.value) < 0
    const sentence = say('finding.statedChangeSign', facts)
    return wrong ? [{ place, severity: 'warning', sentence, ...mend }] : []
  })
}

function percentOf(plain: string, figures: readonly Figure[], from: Figure, to: Figure): Figure | undefined {
  const behind = figures.find(({ start }) => start >= to.end)
  if (behind !== undefined && isPercentage(behind) && BEHIND.test(plain.slice(to.end, behind.start))) {
    const tail = plain.slice(behind.end, behind.end + 12)
    const after = figures[figures.indexOf(behind) + 1]
    return CHANGE_BEHIND.test(tail) && !sharesClause(plain, behind, after) ? behind : undefined
  }
  const before = figures.findLast(({ end }) => end <= from.start)
  return before !== undefined && isPercentage(before) && BEFORE.test(plain.slice(before.end, from.start))
    ? before
    : undefined
}

/** Two percentages in one list belong to something else than the change before them. */
const sharesClause = (plain: string, percent: Figure, next: Figure | undefined): boolean =>
  next?.kind === 'percent' && /^\s*(?:,|and|und|et|\/)\s*$/iu.test(plain.slice(percent.end, next.start))

const isPercentage = (figure: Figure): boolean =>
  figure.kind === 'percent' && !figure.range && figure.bound === undefined

const isCountable = (figure: Figure): boolean =>
  (figure.kind === 'amount' || figure.kind === 'money') &&
  figure.certain &&
  !figure.range &&
  figure.outOf === undefined &&
  figure.bound === undefined

const quantity = (figure: Figure): Quantity => ({
  value: figure.value,
  tolerance: exactness(figure),
  unit: figure.unit,
})

const readings = (figure: Figure, written: Quantity): readonly Quantity[] =>
  figure.alternative === undefined ? [written] : [written, { ...written, value: figure.alternative }]
