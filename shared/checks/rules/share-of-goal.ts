import { printNumber } from '../../words/print-number'
import { printPeriodName } from '../../period/print-period'
import { keyResultsOf, stagedGoalOf } from '../../quarter/find'
import type { Entry, KeyResult } from '../../quarter/schema'
import { say } from '../../words/words'
import { slackOf } from '../arithmetic'
import { figuresOf, plainOf, quantityOf, sameUnit } from '../key-results'
import { mendText, percentLike } from '../mend-text'
import { type Figure, isPlainPercentage } from '../reading/figure'
import { CLOSED, isCount } from '../reading/figure-kinds'
import type { BlockRule, Found, Frame } from '../rule'

/**
 * `150 users (75% of the goal)` must be the share of the key result's goal, of the goal staged for the quarter,
 * or of the way from the baseline to the goal. So must a bare percentage beside a number that began at nothing.
 */
export const shareOfGoal: BlockRule = {
  id: 'share-of-goal',
  severity: 'warning',
  scope: 'block',
  check: (block, frame) =>
    keyResultsOf(block).flatMap((keyResult) =>
      keyResult.entries.flatMap((entry) => checkEntry(block.id, keyResult, entry, frame)),
    ),
}

const OF_GOAL =
  /^\s(?:of|towards?|vom|des|der|von|de|del|dell['’]|da|do|van|от|من)\s?(?:the\s|our\s|its\s|l['’]|la\s|het\s|this year['’]s\s)?(?:goal|target|ziels?|jahresziels?|objectif|objetivo|obiettivo|meta|doel|цели|الهدف|المستهدف)(?!\p{L})|^\scelu(?!\p{L})/iu
/** Japanese, Chinese and Turkish say it before: 目標の42%, hedefin %35’i. */
const OF_GOAL_BEFORE = /(?:目標の|目标的|(?<!\p{L})hedefin\s)$/u
const OPENS =
  /^(?:(?:\s[\p{L}\p{M}µ°/²³]+){0,3}|[\p{sc=Han}\p{sc=Kana}ー]{1,4})(?:\s*[(（[]\s?|,\s)(?:US\$|[$€£¥₹])?$/u

function checkEntry(block: string, keyResult: KeyResult, entry: Entry, frame: Frame): readonly Found[] {
  const goal = quantityOf(keyResult.goal, frame.language)
  const figures = figuresOf(entry, frame.language)
  if (goal === undefined || goal.value === 0 || goal.unit === '%') return []
  const baseline = quantityOf(keyResult.baseline, frame.language)
  // Of several numbers, a bare percentage may be the share of one in another.
  const isOnly = figures.filter(({ kind }) => kind !== 'percent').length === 1
  return figures.flatMap((second, index): readonly Found[] => {
    const told = sharesOf(plainOf(entry), figures[index - 1], second, baseline?.value === 0 && isOnly)
    if (told === undefined || !sameUnit(told.amount.unit, goal.unit)) return []
    const { percent, amount, bare } = told
    const number = amount.value / (Math.abs(amount.value / goal.value) > 8 ? (goal.scale ?? 1) : 1)
    const staged = stagedGoalOf(keyResult, entry.period)?.value
    const from = baseline?.value ?? 0
    const shares = [number / goal.value, (number - from) / (goal.value - from)]
    if (staged !== undefined) shares.push(number / staged, (number - from) / (staged - from))
    const slack = slackOf(percent)
    if (shares.some((share) => Math.abs(share * 100 - percent.value) < slack)) return []
    const [share = 0] = shares
    if (!Number.isFinite(share) || share < 0) return []
    const place = {
      block,
      id: keyResult.id,
      field: 'entry',
      period: entry.period,
      range: { start: percent.start, end: percent.end },
    }
    return [
      {
        place,
        ...(bare ? { severity: 'hint' as const } : {}),
        sentence: say(bare ? 'finding.shareOfGoalBare' : 'finding.shareOfGoal', {
          number: printNumber(number),
          goal: printNumber(goal.value),
          right: `${printNumber(share * 100, 1)}%`,
          period: printPeriodName(entry.period),
          stated: percent.text,
        }),
        ...mendText(place, entry.text, percent.text, percentLike(percent, share * 100, frame.language)),
      },
    ]
  })
}

interface ToldShare {
  readonly percent: Figure
  readonly amount: Figure
  /** Whether nothing says that it is a share of the goal. */
  readonly bare: boolean
}

/** `150 users (75% of the goal)`, `75% of the goal (150)`; `9 teams (36%)` where the baseline is nothing. */
function sharesOf(
  plain: string,
  first: Figure | undefined,
  second: Figure,
  fromNothing: boolean,
): ToldShare | undefined {
  if (first === undefined) return undefined
  const between = plain.slice(first.end, second.start)
  const behind = plain.slice(second.end, second.end + 40)
  if (isPlainPercentage(first) && isLevel(second)) {
    const ofGoal = OF_GOAL.exec(between)?.[0]
    const isTold =
      ofGoal !== undefined &&
      OPENS.test(between.slice(ofGoal.length)) &&
      CLOSED.test(behind.replace(/^\s?[\p{L}\p{M}]+/u, ''))
    return isTold ? { percent: first, amount: second, bare: false } : undefined
  }
  const ofGoal = OF_GOAL_BEFORE.exec(between)?.[0] ?? ''
  const opens = between.slice(0, between.length - ofGoal.length)
  if (!isLevel(first) || !isPlainPercentage(second) || between.length > 60 || !OPENS.test(opens))
    return undefined
  if (ofGoal !== '' || OF_GOAL.test(behind)) return { percent: second, amount: first, bare: false }
  return fromNothing && second.inParentheses && CLOSED.test(behind)
    ? { percent: second, amount: first, bare: true }
    : undefined
}

/** A sign says that a number is a change, and one end of a range is no share. */
const isLevel = (figure: Figure): boolean => isCount(figure) && !figure.signed && !figure.range
