import { printNumber } from '../../words/print-number'
import { comparePeriods } from '../../period/period-order'
import { printPeriodName } from '../../period/print-period'
import { keyResultsOf } from '../../quarter/find'
import type { Block, KeyResult } from '../../quarter/schema'
import { say } from '../../words/words'
import { isClosed } from '../arithmetic'
import { exactness, figuresOf, plainOf, sameUnit } from '../key-results'
import type { Place } from '../finding'
import type { Figure } from '../reading/figure'
import { findChanges } from '../reading/find-changes'
import type { BlockRule, Found, Frame } from '../rule'
import { blockTexts, figuresIn, type PlacedText } from '../texts'

/**
 * `from 40 to 50 (+12)`, `52% (+15 pp)`: a difference in numbers or points must be what its two numbers make.
 * One that stands behind a single number counts from the baseline, or from any quarter before.
 */
export const statedDifference: BlockRule = {
  id: 'stated-difference',
  severity: 'error',
  scope: 'block',
  check: (block, frame) => [
    ...blockTexts(block, frame.period).flatMap((text) => checkText(text, frame.language)),
    ...keyResultsOf(block).flatMap((keyResult) => checkKeyResult(block, keyResult, frame)),
  ],
}

function checkText(text: PlacedText, language: string): readonly Found[] {
  const figures = figuresIn(text, language)
  if (figures.length < 3 || !figures.some(isDifference)) return []
  return findChanges(text.plain, figures).flatMap(({ from, to, backwards }): readonly Found[] => {
    const last = backwards ? from : to
    const difference = figures[figures.indexOf(last) + 1]
    if (difference === undefined || !isLevel(from) || !isLevel(to)) return []
    if (!isDifferenceOf(text.plain, last, difference) || fits(from, to, difference)) return []
    return [
      {
        place: { ...text.place, range: { start: difference.start, end: difference.end } },
        sentence: say('finding.statedDifference', { ...factsOf(from, to), stated: statedOf(difference) }),
      },
    ]
  })
}

/** What the key result says of itself: an entry counts from the baseline or an earlier entry, a goal from the baseline. */
function checkKeyResult(block: Block, keyResult: KeyResult, { language }: Frame): readonly Found[] {
  const baseline = figuresOf(keyResult.baseline, language).filter(isLevel)
  if (baseline.length === 0) return []
  const at = { block: block.id, id: keyResult.id }
  const entries = keyResult.entries.flatMap((entry) => {
    const earlier = keyResult.entries.filter((other) => comparePeriods(other.period, entry.period) < 0)
    const levels = earlier.flatMap((other) => figuresOf(other, language).filter(isLevel))
    const place = { ...at, field: 'entry', period: entry.period }
    return checkLevels(place, printPeriodName(entry.period), entry, baseline, levels, language)
  })
  const where = say('finding.theGoal')
  return [...checkLevels({ ...at, field: 'goal' }, where, keyResult.goal, baseline, [], language), ...entries]
}

function checkLevels(
  place: Place,
  where: string,
  of: { readonly text: string },
  baseline: readonly Figure[],
  earlier: readonly Figure[],
  language: string,
): readonly Found[] {
  const plain = plainOf(of)
  const figures = figuresOf(of, language)
  if (!figures.some(isDifference)) return []
  const changes = findChanges(plain, figures)
  return figures.flatMap((difference, index): readonly Found[] => {
    const level = figures[index - 1]
    if (level === undefined || !isLevel(level) || !isDifferenceOf(plain, level, difference)) return []
    if (changes.some(({ from, to }) => from === level || to === level)) return []
    const from = baseline.find((one) => isComparable(one, level))
    if (from === undefined || isOfAnother(plain, figures, level, from)) return []
    // Any number of the key result may be what it counts from; only what none explains is told.
    if ([...baseline, ...earlier].some((one) => fits(one, level, difference))) return []
    return [
      {
        place: { ...place, range: { start: difference.start, end: difference.end } },
        severity: 'warning',
        sentence: say('finding.differenceArithmetic', {
          ...factsOf(from, level),
          where,
          stated: statedOf(difference),
        }),
      },
    ]
  })
}

const POINTS =
  /^(?:points?|pts?|punkte?|puntos?|pontos?|punti|point|pkt|punkt|punkty|punktów|puan|poäng|pont|bodů|body|bod|пунктов|пункта|пункт|点|nokta)$/u

/** A signed number, or percentage points. */
const isDifference = (figure: Figure): boolean =>
  figure.signed &&
  !figure.range &&
  !figure.approximate &&
  figure.bound === undefined &&
  figure.kind !== 'percent'

const isLevel = (figure: Figure): boolean =>
  (figure.kind === 'amount' || figure.kind === 'money' || figure.kind === 'percent') &&
  figure.certain &&
  !figure.range &&
  !figure.approximate &&
  figure.outOf === undefined &&
  figure.bound === undefined

const OPENS =
  /^(?:(?:\s[\p{L}µ°][\p{L}\p{M}\p{No}µ°/’'-]*){0,3}|[’']?[\p{L}\p{M}]{0,4}(?:\s\p{L}+){0,2})(?:\s*[(（[]|,)\s?$/u

/** Whether a difference stands right behind its number, counts the same thing, and is told to its end. */
function isDifferenceOf(plain: string, level: Figure, difference: Figure): boolean {
  if (!isDifference(difference) || !OPENS.test(plain.slice(level.end, difference.start))) return false
  const isPoints = difference.kind === 'points' || POINTS.test(difference.unit)
  const isSameKind = level.kind === 'percent' ? isPoints : difference.kind === level.kind
  const isSameUnit = difference.unit === '' || (level.unit !== '' && sameUnit(level.unit, difference.unit))
  if (!isSameKind || !(isPoints || isSameUnit)) return false
  const word = difference.kind === 'points' || difference.unit === '' ? '' : difference.unit
  const end = plain.toLowerCase().indexOf(word, difference.end) + word.length
  return isClosed(plain, { ...difference, end })
}

/** Whether a number without a unit may count something else: it has a name of its own, or is one of several. */
function isOfAnother(plain: string, figures: readonly Figure[], level: Figure, from: Figure): boolean {
  if (level.kind !== 'percent' && level.unit !== '' && from.unit !== '') return false
  const several =
    figures.filter((one) => isLevel(one) && !isDifference(one) && isComparable(from, one)).length > 1
  const isNamed = /\p{L}:?\s$/u.test(plain.slice(Math.max(0, level.start - 4), level.start))
  return several || (isNamed && level.kind !== 'percent' && from.unit !== '')
}

/** Whether two levels can be of one number: of one kind and unit, and not of quite another size. */
const isComparable = (one: Figure, other: Figure): boolean =>
  one.kind === other.kind &&
  sameUnit(one.unit, other.unit) &&
  !(one.value * 8 < other.value || other.value * 8 < one.value)

const fits = (from: Figure, to: Figure, difference: Figure): boolean =>
  from.kind === to.kind &&
  Math.abs(to.value - from.value - difference.value) <=
    exactness(from) + exactness(to) + exactness(difference) + roundingOf(from, to, difference) + 1e-9

/** Percentages and points without decimals are rounded, though they look like counts. */
const roundingOf = (...figures: readonly Figure[]): number =>
  figures.reduce(
    (sum, { kind, tolerance }) =>
      sum + ((kind === 'percent' || kind === 'points') && tolerance === 0.5 ? 0.5 : 0),
    0,
  )

const factsOf = (from: Figure, to: Figure) => {
  const by = to.value - from.value
  const right = `${by > 0 ? '+' : ''}${printNumber(by)}`
  const unit = to.kind === 'percent' ? '%' : ''
  return {
    from: printNumber(from.value) + unit,
    to: printNumber(to.value) + unit,
    right: to.kind === 'percent' ? say('finding.points', { count: right }) : right,
  }
}

const statedOf = ({ text, kind, unit }: Figure): string =>
  kind !== 'points' && POINTS.test(unit) ? `${text} ${unit}` : text
