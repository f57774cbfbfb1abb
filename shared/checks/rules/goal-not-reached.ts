import { printAmount } from '../../words/print-number'
import { periodsOfYear } from '../../period/period-order'
import { entryOf, keyResultsOf, stagedGoalOf, wordingAt } from '../../quarter/find'
import type { Entry, KeyResult } from '../../quarter/schema'
import { measureProgress } from '../../status/progress'
import { say } from '../../words/words'
import { saysChange } from '../arithmetic'
import { exactness, figuresOf, plainOf, sameUnit, type Quantity } from '../key-results'
import { betterBy } from '../reading/better'
import type { Figure } from '../reading/figure'
import { findFigures } from '../reading/find-figures'
import { plainWords } from '../reading/plain-words'
import type { BlockRule, Found, Frame } from '../rule'
import { bestStatus, goodStatuses, statusName } from '../scale'

/**
 * A number short of its goal beside the status that means done, or outside what it should be kept at beside a good
 * one. Only where number and goal surely count the same thing; a goal staged for the quarter that is reached, and a
 * year's sum that reaches the goal, are enough to be done.
 */
export const goalNotReached: BlockRule = {
  id: 'goal-not-reached',
  severity: 'warning',
  scope: 'block',
  check: (block, frame) =>
    keyResultsOf(block).flatMap((keyResult): readonly Found[] => {
      const entry = entryOf(keyResult, frame.period)
      const status = frame.scale.find(({ id }) => id === entry?.status)
      if (keyResult.lifecycle !== 'active' || entry === undefined || status === undefined) return []
      const isKept = keyResult.goal.direction === 'keep'
      const claims = isKept ? goodStatuses(frame.scale).has(status.id) : status.id === bestStatus(frame.scale)
      const short = claims ? shortOf(keyResult, entry, frame) : undefined
      if (short === undefined) return []
      return [
        {
          place: { block: block.id, id: keyResult.id, field: 'entry', period: frame.period },
          answer: { kind: 'entryNotes', id: keyResult.id, period: frame.period },
          sentence: say(isKept ? 'finding.goalNotKept' : 'finding.goalNotReached', {
            value: printAmount(short.value.value, short.value.unit),
            goal: printAmount(short.goal.value, short.goal.unit),
            status: statusName(status),
          }),
        },
      ]
    }),
}

interface Short {
  readonly value: Quantity
  readonly goal: Quantity
}

/** The number and the goal that it does not reach; undefined where it does, or where nobody can tell. */
function shortOf(keyResult: KeyResult, entry: Entry, frame: Frame): Short | undefined {
  const { language } = frame
  const goal = levelOf(keyResult.goal, language)
  const value = levelOf(entry, language)
  if (goal === undefined || value === undefined || !isComparable(value, goal)) return undefined
  // As exactly as both are written: 94.6 that a text rounds to 95% is 95%.
  if (Math.abs(value.value - goal.value) <= Math.max(value.tolerance, goal.tolerance)) return undefined
  if (isOfAnotherSize(value, goal)) return undefined
  const better = betterOf(keyResult, goal, frame)
  if (better === 0 || (value.value - goal.value) * better >= 0) return undefined
  return isEnough(keyResult, entry, goal, better) ? undefined : { value, goal }
}

/** Which way is better: the goal's direction, and for what is kept its bound, or the words for what it measures. */
function betterOf(keyResult: KeyResult, goal: Level, { period, language }: Frame): -1 | 0 | 1 {
  const { direction } = keyResult.goal
  if (direction === 'increase') return isBelow(keyResult, goal, language) ? 0 : 1
  if (direction === 'reduce') return isAbove(keyResult, goal, language) ? 0 : -1
  const wording = plainWords(wordingAt(keyResult, period))
  if (direction === 'keep') {
    const inWording = findFigures(wording, language).find(({ value }) => value === goal.value)
    const bound = goal.bound ?? inWording?.bound
    if (bound !== undefined) return bound === 'atLeast' ? 1 : -1
    return betterBy(`${keyResult.title} ${wording}`)
  }
  // A milestone counts up, from nothing or from its baseline.
  const from = levelOf(keyResult.baseline, language)?.value ?? 0
  return direction === 'milestone' && goal.value > from ? 1 : 0
}

/** A goal on the wrong side of its baseline is another kind of number than the baseline. */
const isBelow = ({ baseline }: KeyResult, goal: Level, language: string): boolean =>
  (levelOf(baseline, language)?.value ?? -Infinity) > goal.value
const isAbove = ({ baseline }: KeyResult, goal: Level, language: string): boolean =>
  (levelOf(baseline, language)?.value ?? Infinity) < goal.value

/** Whether the quarter's own goal is reached, or the quarters together reach the goal that each has a part of. */
function isEnough(keyResult: KeyResult, entry: Entry, goal: Level, better: -1 | 1): boolean {
  const staged = stagedGoalOf(keyResult, entry.period)?.value
  if (staged !== undefined && ((entry.value ?? NaN) - staged) * better >= 0) return true
  if (keyResult.goal.direction === 'keep') return false
  const progress = measureProgress(keyResult, entry.period)
  if (progress !== undefined && (progress.raw >= 1 || (progress.staged ?? 0) >= 1)) return true
  if (better === -1) return false
  const values = periodsOfYear(entry.period)
    .filter((period) => period <= entry.period)
    .flatMap((period) => entryOf(keyResult, period)?.value ?? [])
  const sum = values.reduce((total, value) => total + value, 0)
  const isRising = values.every((value, index) => index === 0 || value > (values[index - 1] ?? value))
  return sum === goal.value || (sum > goal.value && !isRising)
}

interface Level extends Quantity {
  readonly bound?: Figure['bound']
}

/**
 * The number that a goal, baseline or entry stands at: the value kept with it, where its text does not call the same
 * number a change; else the only number of the text. Undefined for changes, ranges, parts of a whole, several numbers.
 */
function levelOf(
  of: { readonly text: string; readonly value?: number; readonly unit?: string },
  language: string,
): Level | undefined {
  const plain = plainOf(of)
  const figures = figuresOf(of, language).filter(({ certain }) => certain)
  if (of.value !== undefined) {
    const { value, unit = '' } = of
    const written = figures.filter((figure) => figure.value === value || figure.alternative === value)
    if (unit !== '%' && written.some(({ kind }) => kind !== 'amount' && kind !== 'money')) return undefined
    if (unit === '%' && written.some((figure) => figure.signed || saysChange(plain, figure))) return undefined
    const [only] = figures.length === 1 ? figures : written
    const bound = only?.bound === undefined ? {} : { bound: only.bound }
    const near = figures.find((figure) => Math.abs(figure.value - value) <= exactness(figure))
    return { value, unit: unit === '' ? unitOf(written[0]) : unit, tolerance: roundingOf(near), ...bound }
  }
  const [only, ...others] = figures
  if (only === undefined || others.length > 0 || only.signed || only.range || only.approximate)
    return undefined
  const isLevel = only.kind === 'amount' || (only.kind === 'percent' && !saysChange(plain, only))
  if (!isLevel || only.outOf !== undefined || !isAloneOrNamed(plain, only)) return undefined
  const bound = only.bound === undefined ? {} : { bound: only.bound }
  return { value: only.value, unit: unitOf(only), tolerance: roundingOf(only), ...bound }
}

const unitOf = (figure: Figure | undefined): string =>
  figure === undefined ? '' : figure.kind === 'percent' ? '%' : figure.unit.replace(BOUND_BEHIND, '')

/** Japanese and Korean write a bound right behind the unit: `24時間以内`. */
const BOUND_BEHIND = /(?:以上|以下|以内|未満|超|余|이상|이하|이내|미만)$/u

/** Percentages without decimals are rounded, though they look like counts. */
const roundingOf = (figure: Figure | undefined): number =>
  figure === undefined ? 0 : figure.kind === 'percent' ? figure.tolerance : exactness(figure)

/** `74 nurses trained` begins with its number, `Now at 74` says where it stands; `Finished wave 3` does neither. */
const isAloneOrNamed = (plain: string, { start, bound }: Figure): boolean =>
  (bound !== undefined && start <= 24) ||
  /^(?:[^\p{L}\p{N}]*|.{0,20}(?<!\p{L})(?:now|at|is|are|to|of|only|jetzt|nun|bei|auf|à|a|em|para|de|sont|est)\s[^\p{L}\p{N}]*)$/iu.test(
    plain.slice(0, start),
  ) ||
  /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]{0,10}[はが]?[^\p{L}\p{N}]*$/u.test(plain.slice(0, start))

/** A number in thousands or millions beside one written out; nothing done of 500 is no such thing. */
const isOfAnotherSize = (value: Level, goal: Level): boolean => {
  const times = Math.abs(value.value / goal.value)
  return value.value !== 0 && goal.value !== 0 && (times > 300 || times < 1 / 300)
}

/** Of one unit; a percentage beside a count is a share or a change of something. */
const isComparable = (value: Level, goal: Level): boolean =>
  (value.unit === '%') === (goal.unit === '%') && sameUnit(value.unit, goal.unit)
