import { keyResultsOf, wordingAt } from '../../quarter/find'
import { printAmount } from '../../words/print-number'
import type { Block, KeyResult } from '../../quarter/schema'
import { say } from '../../words/words'
import { saysChange } from '../arithmetic'
import { figuresOf, plainOf, sameUnit } from '../key-results'
import { aimOf } from '../reading/aim'
import type { Figure } from '../reading/figure'
import { findDates } from '../reading/find-dates'
import { findPeriods } from '../reading/find-periods'
import type { BlockRule, Found, Frame } from '../rule'

/**
 * A wording that says 30 % above a goal that says 25 % has two goals, and so has "to 120 schools" above "150 schools".
 * Only one percentage of change on either side is compared, or the number that the wording leads to with the goal's
 * only one; tables whose goal column is of another horizon ("Y3 goal") and goals of another time are left alone.
 */
export const wordingGoal: BlockRule = {
  id: 'wording-goal',
  severity: 'hint',
  scope: 'block',
  check: (block, frame) =>
    hasOtherHorizon(block)
      ? []
      : keyResultsOf(block).flatMap((keyResult): readonly Found[] => {
          const wording = keyResult.wording.find(({ text }) => text === wordingAt(keyResult, frame.period))
          const differing = wording && differingOf(wording, keyResult, frame)
          if (differing === undefined) return []
          const { here, there } = differing
          return [
            {
              place: {
                block: block.id,
                id: keyResult.id,
                field: 'wording',
                range: { start: here.start, end: here.end },
              },
              sentence: say('finding.wordingGoal', { wording: here.text, goal: there }),
            },
          ]
        }),
}

interface Differing {
  readonly here: Figure
  /** What the goal says. */
  readonly there: string
}

function differingOf(
  wording: { readonly text: string },
  keyResult: KeyResult,
  frame: Frame,
): Differing | undefined {
  const { goal } = keyResult
  const change = onlyChange(wording, frame.language)
  const changeThere = onlyChange(goal, frame.language)
  if (change !== undefined && changeThere !== undefined)
    return Math.abs(change.value) === Math.abs(changeThere.value)
      ? undefined
      : { here: change, there: changeThere.text }
  const here = aimOf(plainOf(wording), figuresOf(wording, frame.language))
  if (here === undefined || saysChange(plainOf(wording), here)) return undefined
  // "120 schools by Q4" and "60 schools by Q2" are two steps of one way.
  if (nameTimes(plainOf(goal), frame) || goal.staged.length > 0) return undefined
  const figures = figuresOf(goal, frame.language)
  const there = figures.length === 0 ? goalValue(keyResult) : onlyLevel(plainOf(goal), figures)
  if (there === undefined || there.kind !== here.kind || !countTheSame(here, there, plainOf(wording)))
    return undefined
  const readings = [here.value, here.alternative, here.value / 1e3, here.value / 1e6]
  const meant = [there.value, there.alternative]
  return readings.some((one) => one !== undefined && meant.includes(one))
    ? undefined
    : { here, there: there.text }
}

/** One unit, or one that the wording names elsewhere: `the number of schools to 120` and `150 schools`. */
function countTheSame(here: Aim, there: Aim, wording: string): boolean {
  const [one, other] = [bareUnit(here.unit), bareUnit(there.unit)]
  if (one !== '' || other === '' || here.kind === 'percent') return sameUnit(one, other)
  return wording.toLowerCase().includes(other.slice(0, Math.max(3, other.length - 2)))
}

/** Japanese writes what to do and bounds right behind a number: `4.5に引き上げる`, `24時間以内`. */
const bareUnit = (unit: string): string =>
  unit
    .replace(/^(?:に|へ|まで|から|を).*$/u, '')
    .replace(/(?:以上|以下|以内|未満|超|余|이상|이하|이내|미만).*$/u, '')

type Aim = Pick<Figure, 'kind' | 'value' | 'alternative' | 'unit' | 'text'>

/** Of a goal without a number in its text. */
const goalValue = ({ goal: { value, unit = '' } }: KeyResult): Aim | undefined =>
  value === undefined || unit === ''
    ? undefined
    : {
        kind: unit === '%' ? 'percent' : 'amount',
        value,
        unit: unit === '%' ? '' : unit,
        text: printAmount(value, unit),
      }

/** The only number of a goal, where it is the first thing that the goal says. */
function onlyLevel(plain: string, figures: readonly Figure[]): Aim | undefined {
  const [only, ...others] = figures
  if (only === undefined || others.length > 0 || !only.certain || only.signed || only.range) return undefined
  if (only.approximate || only.outOf !== undefined || saysChange(plain, only)) return undefined
  return only.bound !== undefined || /^[^\p{L}\p{N}]*$/u.test(plain.slice(0, only.start)) ? only : undefined
}

const nameTimes = (plain: string, { calendar, period }: Frame): boolean =>
  findPeriods(plain, calendar, period).length > 0 || findDates(plain).length > 0

const hasOtherHorizon = (block: Block): boolean =>
  block.kind === 'metrics' && !/^(?:goal|target|ziel|objectif|)$/iu.test(block.goalHeading.trim())

const INCREASE =
  /^\s*(?:increase|more|growth|rise|improvement|decrease|less|fewer|reduction|drop|faster|slower|higher|lower|mehr|weniger|de plus|de moins)(?!\p{L})/iu

/** The one percentage of a text, where the words behind it say that it is a change. */
function onlyChange(of: { readonly text: string }, language: string): Figure | undefined {
  const percentages = figuresOf(of, language).filter(({ kind }) => kind === 'percent')
  const [only] = percentages
  if (only === undefined || percentages.length > 1 || only.range || only.approximate) return undefined
  return INCREASE.test(plainOf(of).slice(only.end)) ? only : undefined
}
