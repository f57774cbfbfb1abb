import { entryOf, keyResultsOf } from '../../quarter/find'
import { say } from '../../words/words'
import type { Entry, KeyResult, Quarter } from '../../quarter/schema'
import { mendText, percentLike } from '../mend-text'
import { previousPeriod } from '../../period/period-order'
import { printPeriodName } from '../../period/print-period'
import { printNumber } from '../../words/print-number'
import {
  change,
  directionOf,
  explains,
  pairsOf,
  saysChange,
  signedPercent,
  slackOf,
  type Pair,
} from '../arithmetic'
import { spokenKeyResult } from '../spoken-key-result'
import { exactness, figuresOf, plainOf, quantityOf, sameUnit, type Quantity } from '../key-results'
import type { Figure } from '../reading/figure'
import type { Found, QuarterRule } from '../rule'
import { changesTold } from './stated-change'

/** A baseline of the file, with the name of what it belongs to. */
interface KnownBaseline extends Quantity {
  readonly id: string
  readonly name: string
}

interface Context {
  readonly quarter: Quarter
  readonly block: string
  readonly keyResult: KeyResult
  readonly baseline: Quantity
  readonly baselines: readonly KnownBaseline[]
}

/**
 * A percentage beside a number, as in `4.7% (2251)`, must be the change of that number from the baseline
 * of the same key result. Where another baseline of the file, or last quarter's number, explains it, the
 * sentence says which. A percentage that is the share of the goal, or of the way to it, is no change.
 */
export const percentArithmetic: QuarterRule = {
  id: 'percent-arithmetic',
  severity: 'error',
  scope: 'quarter',
  check: (quarter) => {
    const baselines = knownBaselines(quarter)
    return quarter.blocks.flatMap((block) =>
      keyResultsOf(block).flatMap((keyResult) => {
        const baseline = quantityOf(keyResult.baseline, quarter.language)
        if (baseline === undefined || baseline.value === 0) return []
        const context = { quarter, block: block.id, keyResult, baseline, baselines }
        return keyResult.entries.flatMap((entry) => checkEntry(context, entry))
      }),
    )
  },
}

const knownBaselines = (quarter: Quarter): readonly KnownBaseline[] =>
  quarter.blocks.flatMap(keyResultsOf).flatMap((keyResult) => {
    const quantity = quantityOf(keyResult.baseline, quarter.language)
    return quantity === undefined ? [] : [{ ...quantity, id: keyResult.id, name: spokenKeyResult(keyResult) }]
  })

function checkEntry(context: Context, entry: Entry): readonly Found[] {
  const plain = plainOf(entry)
  const figures = figuresOf(entry, context.quarter.language)
  const pairs = pairsOf(plain, figures)
  const changes = new Set(changesTold(plain, figures).map(({ percent }) => percent))
  // Of several numbers with names of their own (`Team A 50 (+10%), team B 100 (+20%)`) none is known to be the one.
  const isNamed = ({ amount }: Pair) =>
    amount.unit === '' && /\p{L}:?\s$/u.test(plain.slice(Math.max(0, amount.start - 4), amount.start))
  return pairs
    .filter((pair) => pairs.length === 1 || !isNamed(pair))
    .flatMap((pair) => checkPair(context, entry, pair, () => isOfText(plain, pair, figures, changes)))
}

function checkPair(
  context: Context,
  entry: Entry,
  { percent, amount, loose }: Pair,
  belongsToText: () => boolean,
): readonly Found[] {
  const { quarter, block, keyResult, baseline } = context
  const number = numberOf(amount, baseline)
  const readings = [number, ...alternativeOf(amount, number)]
  if (!sameUnit(number.unit, baseline.unit) || countsElse(amount, number, baseline)) return []
  if (belongsToText()) return []
  const place = {
    block,
    id: keyResult.id,
    field: 'entry',
    period: entry.period,
    range: { start: percent.start, end: percent.end },
  }
  const facts = {
    from: printNumber(baseline.value),
    to: printNumber(number.value),
    right: signedPercent(change(baseline.value, baseline.value, number.value), percent),
    stated: percent.text,
    period: printPeriodName(entry.period),
  }
  const right = change(baseline.value, baseline.value, number.value)
  const mend = mendText(
    place,
    entry.text,
    percent.text,
    percentLike(percent, right, quarter.language, percent.signed || percent.value * right < 0),
  )
  if (readings.some((one) => explains(baseline, baseline, one, percent))) {
    return hasWrongSign(baseline, number, directionOf(plainOf(entry), percent))
      ? [{ place, severity: 'warning', sentence: say('finding.percentSign', facts), ...mend }]
      : []
  }
  if (!percent.signed && readings.some((one) => isShareOfGoal(context, one, percent.value, slackOf(percent))))
    return []
  const before = entryOf(keyResult, previousPeriod(entry.period))
  const last = before && quantityOf(before, quarter.language)
  if (before && last && last.value !== 0 && explains(last, last, number, percent)) {
    return SINCE_BEFORE.test(plainOf(entry))
      ? []
      : [
          {
            place,
            severity: 'hint',
            sentence: say('finding.percentFromBefore', {
              ...facts,
              last: printNumber(last.value),
              before: printPeriodName(before.period),
            }),
          },
        ]
  }
  const other = context.baselines.find(
    (candidate) =>
      candidate.id !== keyResult.id &&
      candidate.value !== 0 &&
      candidate.value !== baseline.value &&
      sameUnit(candidate.unit, baseline.unit) &&
      (explains(candidate, candidate, number, percent) || explains(baseline, candidate, number, percent)),
  )
  if (other !== undefined) {
    return [
      {
        place,
        sentence: say('finding.percentOtherBaseline', {
          ...facts,
          other: printNumber(other.value),
          name: other.name,
        }),
        ...mend,
      },
    ]
  }
  // A bare percentage may be a share of something that only the team knows.
  const certain = !loose && (percent.signed || saysChange(plainOf(entry), percent))
  return [
    {
      place,
      ...(certain ? {} : { severity: 'warning' as const }),
      sentence: say('finding.percentArithmetic', facts),
      ...mend,
    },
  ]
}

/**
 * Whether the percentage belongs to other numbers of its text: it is said to be the change between two of them, which
 * another rule looks at, it is that or the share of one in another, or its number is the whole of a share (`of 12 (25%)`).
 */
function isOfText(
  plain: string,
  { percent, amount }: Pair,
  figures: readonly Figure[],
  changes: ReadonlySet<Figure>,
): boolean {
  const before = plain.slice(Math.max(0, amount.start - 8), amount.start)
  if (/(?<!\p{L})(?:of|in|von|aus|sur|de|من)\s$/iu.test(before)) return true
  if (changes.has(percent)) return true
  const amounts = around(figures, percent)
    .filter(({ kind, certain }) => (kind === 'amount' || kind === 'money') && certain)
    .flatMap((figure): readonly Quantity[] => {
      const { value, outOf, unit } = figure
      const part = { value, tolerance: exactness(figure), unit }
      return outOf === undefined ? [part] : [part, { value: outOf, tolerance: 0, unit }]
    })
  return amounts.some((one) =>
    amounts.some(
      (other) =>
        one !== other &&
        other.value !== 0 &&
        (explains(other, other, one, percent) ||
          Math.abs((one.value / other.value) * 100 - Math.abs(percent.value)) < slackOf(percent)),
    ),
  )
}

/** The numbers that stand near one; of thousands of numbers, not all can be compared with all. */
function around(figures: readonly Figure[], { start }: Figure): readonly Figure[] {
  let [low, high] = [0, figures.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((figures[middle]?.start ?? start) < start) low = middle + 1
    else high = middle
  }
  return figures.slice(Math.max(0, low - near), low + near)
}
const near = 12

/** The number of a pair, in the thousands or millions that the baseline is kept in. */
function numberOf(amount: Figure, { value, scale = 1 }: Quantity): Quantity {
  const isLarge = scale !== 1 && Math.abs(amount.value / value) > 8
  const by = isLarge ? scale : 1
  return {
    value: amount.value / by,
    tolerance: exactness(amount) / by,
    unit: amount.kind === 'money' ? '' : amount.unit,
  }
}

/** A number of money beside a count, or of quite another size without a unit, counts something else. */
function countsElse(amount: Figure, number: Quantity, baseline: Quantity): boolean {
  const isMoney = /[$€£¥₹]|eur|usd|gbp|chf/iu.test(baseline.unit)
  if (amount.kind === 'money' && baseline.unit !== '' && !isMoney) return true
  const times = Math.abs(number.value / baseline.value)
  const named = number.unit !== '' && baseline.unit !== ''
  return !named && (times > 8 || times < 1 / 8)
}

/** `1,234` may be 1234 or 1.234: what either meaning explains is not flagged. */
const alternativeOf = ({ alternative, tolerance }: Pair['amount'], number: Quantity): readonly Quantity[] =>
  alternative === undefined ? [] : [{ ...number, value: alternative, tolerance }]

const SINCE_BEFORE =
  /(?<!\p{L})(?:since|versus|vs\.?|compared|against|over|QoQ|last quarter|quarter on quarter|gegenüber|seit|depuis|par rapport)(?!\p{L})/iu

const hasWrongSign = (from: Quantity, to: Quantity, sign: number): boolean =>
  sign !== 0 && Math.abs(to.value - from.value) > to.tolerance && Math.sign(to.value - from.value) !== sign

function isShareOfGoal(
  { keyResult, baseline }: Context,
  to: Quantity,
  stated: number,
  slack: number,
): boolean {
  const goal = keyResult.goal.value
  if (goal === undefined || goal === 0 || keyResult.goal.unit === '%') return false
  const shares = [to.value / goal, (to.value - baseline.value) / (goal - baseline.value)]
  return shares.some(
    (share) => Number.isFinite(share) && Math.abs(share * 100 - stated) < Math.max(slack, 1e-9),
  )
}
