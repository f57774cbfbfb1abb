import type { Figure } from './figure'
import { ratioOf } from './measures'

/** `9 of 11`: between a part and its whole, in the languages that name the part first. */
const PART_OF =
  /^\s?\/\s?$|^\s?(?:out of|of|von|der|aus|sur|des|de|su|dei|delle|van|av|af|z|ze|из|з|από|dari|trên|از|من|מתוך)(?:\s(?:the|our|all|den|insgesamt|las|los|les|de|het))?\s$/iu
/** `7 teams of 10`, `7 écoles sur 10`: the same with the words that are counted. */
const PART_OF_COUNTED = /^(?:\s\p{L}+){1,2}\s(?:out of|of|sur|su|von)\s$/iu
/** Japanese, Chinese, Korean and Hindi name the whole first: 10校のうち7校, 24개 중 18개. */
const WHOLE_OF = /^[\p{L}\p{M}ー]{0,6}(?:のうち|中的?|\s?중)[、,]?\s?$|^\s?में से\s$/u
const WHOLE_OF_COUNTED = /^[\p{sc=Han}]{1,4}中已?[\p{sc=Han}]{1,2}$/u
/** Only what a list of such languages says is a part: `de` and `z` have many other meanings. */
const NEEDS_COUNT = /^\s?(?:de|des|der|z|ze|av|af|από|از|من|van|dei|delle|з)(?!\p{L})/iu

/** Joins what two neighbouring numbers say together: ranges, parts of a whole, durations, and 12億3000万. */
export function joinFigures(original: string, plain: string, figures: readonly Figure[]): readonly Figure[] {
  const joined: Figure[] = []
  for (const figure of figures) {
    const previous = joined.at(-1)
    const both = previous === undefined ? undefined : joinTwo(original, plain, previous, figure)
    if (both === undefined) joined.push(figure)
    else joined.splice(-1, 1, ...both)
  }
  return joined
}

/** The two as they belong together; undefined where each speaks for itself. */
function joinTwo(
  original: string,
  plain: string,
  previous: Figure,
  figure: Figure,
): readonly Figure[] | undefined {
  const between = plain.slice(previous.end, figure.start)
  const text = original.slice(previous.start, figure.end)
  if (between === '' && /[万萬만億亿억]$/u.test(previous.text) && figure.value < previous.value)
    return [{ ...figure, start: previous.start, text, value: previous.value + figure.value }]
  const ratio = durationRatio(between, previous, figure)
  if (ratio !== undefined)
    return [{ ...figure, start: previous.start, text, value: previous.value * ratio + figure.value }]
  if (isWhole(between, previous, figure))
    return [{ ...figure, start: previous.start, text, outOf: previous.value }]
  if (isPart(between, previous, figure))
    return [{ ...previous, end: figure.end, text, outOf: figure.value, unit: figure.unit }]
  return isRange(plain, previous, figure, between)
    ? [
        {
          ...previous,
          kind: previous.kind === 'amount' ? figure.kind : previous.kind,
          unit: previous.unit === '' ? figure.unit : previous.unit,
          range: true,
        },
        { ...figure, kind: figure.kind === 'amount' ? previous.kind : figure.kind, range: true },
      ]
    : undefined
}

/** `3 h 12 min` and `2 days and 4 hours` are one duration, in the smaller unit. */
const durationRatio = (between: string, larger: Figure, smaller: Figure): number | undefined =>
  larger.kind === 'amount' &&
  smaller.kind === 'amount' &&
  larger.certain &&
  !larger.signed &&
  !smaller.signed &&
  /^\s?\p{L}+\.?\s(?:(?:and|und|et|e|y|i|en)\s)?$/u.test(between)
    ? ratioOf(larger.unit, smaller.unit)
    : undefined

const isPart = (between: string, part: Figure, whole: Figure): boolean =>
  (PART_OF.test(between) || PART_OF_COUNTED.test(between)) &&
  canBePart(part, whole) &&
  (!NEEDS_COUNT.test(between) || isCountOf(part, whole))

const isWhole = (between: string, whole: Figure, part: Figure): boolean =>
  canBePart(part, whole) &&
  (WHOLE_OF.test(between) || (WHOLE_OF_COUNTED.test(between) && isCountOf(part, whole)))

const canBePart = (part: Figure, whole: Figure): boolean =>
  part.kind === 'amount' && whole.kind === 'amount' && part.outOf === undefined && whole.value > 0

const isCountOf = (part: Figure, whole: Figure): boolean =>
  part.certain && whole.certain && part.value >= 0 && part.value <= whole.value

/** What is a percentage on its left only is no range (`93% — 383 of 412`), nor is a year (`in 2021 to 50`). */
const isRange = (plain: string, first: Figure, second: Figure, between: string): boolean =>
  !(first.kind === 'percent' && second.kind !== 'percent') &&
  first.certain &&
  second.certain &&
  (/^\s?[-–—]\s?$/u.test(between) ||
    (/^\s(?:to|bis|à)\s$/iu.test(between) &&
      !/(?:from|von|de)\s[~≈+-]?[$€£¥₹]?$/iu.test(plain.slice(Math.max(0, first.start - 12), first.start))))
