import { printNumber } from '../../words/print-number'
import { say } from '../../words/words'
import { keyResultsOf } from '../../quarter/find'
import type { KeyResult } from '../../quarter/schema'
import {
  change,
  countsOtherwise,
  explains,
  isClosed,
  saysChange,
  signedPercent,
  slackOf,
} from '../arithmetic'
import { exactness, quantityOf, sameUnit, type Quantity } from '../key-results'
import type { Figure } from '../reading/figure'
import { CLOSING_MARKS, isCount } from '../reading/figure-kinds'
import { findChanges, type StatedChange } from '../reading/find-changes'
import type { BlockRule, Found } from '../rule'
import { blockTexts, figuresIn, type PlacedText } from '../texts'
import { mendText, percentLike } from '../mend-text'

/** Words between a change and its percentage, with a quarter, a year or something short in parentheses. */
const COUNTED = String.raw`(?:\s?\([^()\n]{1,20}\))?[’']?[\p{L}\p{M}]{0,8}(?:\s(?:[\p{L}µ°][\p{L}\p{M}\p{No}µ°/.’'-]*|[QHST][1-4]|(?:19|20)\d{2})){0,5}(?:\s?\((?:[^()\n\d]|[QH][1-4]|(?:19|20)\d{2}){1,20}\))?`
const LEAD = String.raw`(?:(?:or|i\.e\.|that is|which is|an?|by|of|up|down|rise|fall|increase|decrease|drop|growth|reduction|das sind|also|eine?|um|soit|une?|de|cio[eè]|o sea|es decir)[\s:]+){0,4}`
/** `… (+25%)`, `…, or 25%`, `…, a rise of 25%`, `… = 25%`, `… by 25%`. */
const BEHIND = new RegExp(
  String.raw`^\)?${COUNTED}(?:\s*[(（[]\s*(?:[=~≈+-]\s*)?|\s*[,:=，、：]\s*|\s[–—]\s|,?\s+(?=(?:or|i\.e\.|an?|by|up|down|which|that|eine?|um|soit)\s))${LEAD}[~≈]?$`,
  'iu',
)
/** Between a percentage and its change: `up 25% from 200 to 250`, `+25% (from 200 to 250)`. */
const BEFORE = /^(?:\s\p{L}+){0,3}\s*[(（[,:]?\s*(?:from|von|de|da)\s[~≈]?(?:US\$|[$€£¥₹])?$/iu
/** Between a number, its change and the number before: `$4.8M (+33% from $3.6M)`. */
const OPENS = /^(?:\s[\p{L}\p{M}]+){0,3}\s*[(（[,]\s?(?:up\s|down\s)?$/u
const FROM_EARLIER =
  /^(?:\s(?:more|less|higher|lower|up|down))?\s(?:up from|down from|from|than|vs\.?|versus|compared (?:to|with)|gegenüber|mehr als|weniger als|par rapport à|frente a)\s(?:US\$|[$€£¥₹])?$/iu
const CHANGE_BEHIND = new RegExp(
  String.raw`^\s*(?:[${CLOSING_MARKS}]|$|\n|increase|decrease|more|less|fewer|growth|rise|fall|drop|reduction|up|down|higher|lower|faster|slower|mehr|weniger|de plus|de moins|más|menos)`,
  'iu',
)
const EARLIER_BEHIND = new RegExp(String.raw`^\s?\p{L}*\s*(?:[${CLOSING_MARKS}]|$|\n|in\s)`, 'u')

/** `from 200 to 250 (+30%)`: two numbers and their change in one breath must fit each other. */
export const statedChange: BlockRule = {
  id: 'stated-change',
  severity: 'error',
  scope: 'block',
  check: (block, { period, language }) => {
    const keyResults = new Map(keyResultsOf(block).map((keyResult) => [keyResult.id, keyResult]))
    return blockTexts(block, period).flatMap((text) =>
      changesTold(text.plain, figuresIn(text, language)).flatMap((told) =>
        isShareOfGoal(text, told, keyResults.get(text.place.id), language)
          ? []
          : checkTold(text, told, language),
      ),
    )
  },
}

/**
 * A bare percentage behind two numbers, `45k → 128k (74%)`, may be the share of the key result's goal that the second
 * one is, or of the way to it, told in the goal's own units or in thousands of them.
 */
function isShareOfGoal(
  { plain }: PlacedText,
  { from, to, percent }: Told,
  keyResult: KeyResult | undefined,
  language: string,
): boolean {
  if (keyResult === undefined || percent.signed || saysChange(plain, percent)) return false
  const goal = quantityOf(keyResult.goal, language)
  if (goal === undefined || goal.unit === '%') return false
  const scale = [1, goal.scale ?? 1, 1e3, 1e6].find((by) => isNear(to.value / by, goal.value))
  if (scale === undefined) return false
  return [0, from.value / scale].some(
    (start) =>
      Math.abs(((to.value / scale - start) / (goal.value - start)) * 100 - percent.value) < slackOf(percent),
  )
}

const isNear = (one: number, other: number): boolean => one / other > 1 / 8 && one / other < 8

/** Two numbers and the percentage that is said to lead from one to the other. */
interface Told {
  readonly from: Figure
  readonly to: Figure
  readonly percent: Figure
}

/** The changes that a text tells with their percentages. */
export function changesTold(plain: string, figures: readonly Figure[]): readonly Told[] {
  if (!figures.some(({ kind }) => kind === 'percent')) return []
  const counted = figures.filter(({ certain }) => certain)
  return [
    ...findChanges(plain, figures).flatMap((change) => {
      const percent = percentOf(plain, counted, change)
      return percent === undefined ? [] : [{ from: change.from, to: change.to, percent }]
    }),
    ...changesAround(plain, figures),
  ].filter(({ from, to }) => isCountable(from) && isCountable(to) && from.value !== 0)
}

function checkTold(text: PlacedText, { from, to, percent }: Told, language: string): readonly Found[] {
  const [start, end] = [quantity(from), quantity(to)]
  const place = { ...text.place, range: { start: percent.start, end: percent.end } }
  const exactly = change(from.value, from.value, to.value)
  const facts = {
    from: printNumber(from.value),
    to: printNumber(to.value),
    right: signedPercent(exactly, percent),
    stated: percent.text,
  }
  const mend = mendText(place, text.markdown, percent.text, percentLike(percent, exactly, language))
  if (!readings(from, start).some((a) => readings(to, end).some((b) => explains(a, a, b, percent)))) {
    // A bare percentage of more may be the share of something that only the team knows.
    const isBare = !percent.signed && !saysChange(text.plain, percent)
    return isBare && to.value > from.value && percent.value <= 100
      ? [{ place, severity: 'warning', sentence: say('finding.statedChangeBare', facts), ...mend }]
      : [{ place, sentence: say('finding.statedChange', facts), ...mend }]
  }
  const wrong = percent.signed && Math.sign(percent.value) * (to.value - from.value) < 0
  const sentence = say('finding.statedChangeSign', facts)
  return wrong ? [{ place, severity: 'warning', sentence, ...mend }] : []
}

/** The percentage behind a change, or before it. */
function percentOf(
  plain: string,
  counted: readonly Figure[],
  { from, to, backwards }: StatedChange,
): Figure | undefined {
  const last = backwards ? from : to
  const behind = counted[counted.indexOf(last) + 1]
  const between = behind === undefined ? '' : plain.slice(last.end, behind.start)
  if (behind !== undefined && isPercentage(behind) && between.length < 90 && BEHIND.test(between)) {
    const tail = plain.slice(behind.end, behind.end + 12)
    const after = counted[counted.indexOf(behind) + 1]
    // A bare percentage far behind the numbers, or behind two that are compared, may be a share.
    const isChange = behind.signed || saysChange(plain, behind)
    const near = !backwards && (between.match(/\s\p{L}/gu) ?? []).length <= 3
    const told = behind.inParentheses || behind.signed || isClosed(plain, behind)
    if (!told || countsOtherwise(plain, behind)) return undefined
    return CHANGE_BEHIND.test(tail) && (isChange || near) && !sharesClause(plain, behind, after)
      ? behind
      : undefined
  }
  const before = counted[counted.indexOf(backwards ? to : from) - 1]
  return before !== undefined && isPercentage(before) && BEFORE.test(plain.slice(before.end, from.start))
    ? before
    : undefined
}

/** `$4.8M (+33% from $3.6M)`: the percentage stands between its numbers. */
const changesAround = (plain: string, figures: readonly Figure[]): readonly Told[] =>
  figures.flatMap((percent, index) => {
    const [to, from] = [figures[index - 1], figures[index + 1]]
    if (to === undefined || from === undefined || !isPercentage(percent)) return []
    if (to.kind !== from.kind || !(percent.signed || saysChange(plain, percent))) return []
    if (from.unit !== '' && to.unit !== '' && !sameUnit(from.unit, to.unit)) return []
    return OPENS.test(plain.slice(to.end, percent.start)) &&
      FROM_EARLIER.test(plain.slice(percent.end, from.start)) &&
      EARLIER_BEHIND.test(plain.slice(from.end, from.end + 24))
      ? [{ to, percent, from }]
      : []
  })

/** Two percentages in one list belong to something else than the change before them. */
const sharesClause = (plain: string, percent: Figure, next: Figure | undefined): boolean =>
  next?.kind === 'percent' && /^\s*(?:,|and|und|et|\/)\s*$/iu.test(plain.slice(percent.end, next.start))

const isPercentage = (figure: Figure): boolean =>
  figure.kind === 'percent' && !figure.range && figure.bound === undefined

const isCountable = (figure: Figure): boolean => isCount(figure) && !figure.range

const quantity = (figure: Figure): Quantity => ({
  value: figure.value,
  tolerance: exactness(figure),
  unit: figure.unit,
})

const readings = (figure: Figure, written: Quantity): readonly Quantity[] =>
  figure.alternative === undefined ? [written] : [written, { ...written, value: figure.alternative }]
