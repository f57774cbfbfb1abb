import { printNumber } from '../../words/print-number'
import { say } from '../../words/words'
import { slackOf } from '../arithmetic'
import { sameUnit } from '../key-results'
import { type Figure, isPlainPercentage } from '../reading/figure'
import { CLOSED, isCount } from '../reading/figure-kinds'
import type { BlockRule, Found } from '../rule'
import { blockTexts, figuresIn, type PlacedText } from '../texts'
import { mendText, percentLike } from '../mend-text'

/** `7 of 10 teams (70%)`, `70% (7 of 10)`, `7/10 = 70%`: nothing but the unit's words may stand between. */
const RATIO_FIRST =
  /^[\p{L}\p{M}]{0,8}(?:\s[\p{L}\p{M}]+){0,3}\s*(?:[(（[]|=|[,;:]?\s(?:or|i\.e\.|that is|oder|soit)\s|,\s)\s?[~≈]?$/iu
const PERCENT_FIRST = /^\s*(?:[(（[]|=|:|[,;]?\s(?:or|i\.e\.|that is|oder|soit)\s)\s?[~≈]?$/iu
const PERCENT_OF_WORDS = /^\s(?:of|der|des|von|de)(?:\s\p{L}+){1,3}\s*[(（[]$/iu
/** Between a percentage and the number it is a share of, and before what stands in parentheses. */
const OF =
  /^\s?(?:of|von|der|des|de|sur|z|van|av|af|из|от)(?:\s(?:the|all|our|den|les|las|los))?\s(?:US\$|[$€£¥₹])?$/iu
const OPENS = /^(?:\s[\p{L}\p{M}µ°/²³]+){0,3}\s*[(（[]\s?(?:US\$|[$€£¥₹])?$/u
const TIMES = /^(?:minutes?|hours?|days?|weeks?|months?|years?|quarters?)$/iu

/** A part of a whole and the percentage beside it must be one number. */
export const statedRatio: BlockRule = {
  id: 'stated-ratio',
  severity: 'error',
  scope: 'block',
  check: (block, { period, language }) =>
    blockTexts(block, period).flatMap((text) => checkText(text, language)),
}

function checkText(text: PlacedText, language: string): readonly Found[] {
  const figures = figuresIn(text, language)
  if (!figures.some(({ kind }) => kind === 'percent')) return []
  return figures.flatMap((_, index): readonly Found[] => {
    const told =
      shareBeside(text.plain, figures, index) ??
      shareOfNumber(text.plain, figures, index) ??
      oneIn(text.plain, figures, index)
    return told === undefined ? [] : checkShare(text, told, language)
  })
}

/** A part, its whole, and the percentage that is said to be the one in the other. */
interface Share {
  readonly part: number
  readonly whole: number
  readonly percent: Figure
  /** Whether words stand between, so that the percentage may speak of something else. */
  readonly loose?: boolean
}

function checkShare(text: PlacedText, { part, whole, percent, loose }: Share, language: string) {
  if (!isPlainPercentage(percent)) return []
  const share = (part / whole) * 100
  if (Math.abs(share - percent.value) < slackOf(percent)) return []
  const place = { ...text.place, range: { start: percent.start, end: percent.end } }
  return [
    {
      place,
      ...(loose === true ? { severity: 'hint' as const } : {}),
      sentence: say('finding.statedRatio', {
        part: printNumber(part),
        whole: printNumber(whole),
        right: `${printNumber(share, 1)}%`,
        stated: percent.text,
      }),
      ...mendText(place, text.markdown, percent.text, percentLike(percent, share, language)),
    },
  ]
}

/** `7 of 10 teams (70%)`, `70% (7 of 10)`, `70% of the teams (7 of 10)`. */
function shareBeside(plain: string, figures: readonly Figure[], index: number): Share | undefined {
  const [first, second] = [figures[index], figures[index + 1]]
  if (first === undefined || second === undefined) return undefined
  const between = plain.slice(first.end, second.start)
  const behind = plain.slice(second.end, second.end + 12)
  const isFirst = second.kind !== 'percent'
  const [ratio, percent] = isFirst ? [second, first] : [first, second]
  if (ratio.outOf === undefined || !isPlainRatio(ratio)) return undefined
  const told = { part: ratio.value, whole: ratio.outOf, percent }
  if (isFirst ? PERCENT_FIRST.test(between) : RATIO_FIRST.test(between) && CLOSED.test(behind)) return told
  return isFirst && PERCENT_OF_WORDS.test(between) && CLOSED.test(behind)
    ? { ...told, loose: true }
    : undefined
}

/** `150 pages (75% of 200)`, `75% of 200 pages (150)`. */
function shareOfNumber(plain: string, figures: readonly Figure[], index: number): Share | undefined {
  const [first, second, third] = [figures[index], figures[index + 1], figures[index + 2]]
  if (first === undefined || second === undefined || third === undefined) return undefined
  const [between, behind] = [plain.slice(first.end, second.start), plain.slice(second.end, third.start)]
  const unit = third.unit !== '' && sameUnit(first.unit, third.unit) ? /^\s?[\p{L}\p{M}]+/u : /^/u
  if (!CLOSED.test(plain.slice(third.end, third.end + 40).replace(unit, ''))) return undefined
  if (first.kind === 'percent') {
    return OF.test(between) && OPENS.test(behind) && isPart(second) && isPart(third)
      ? { part: third.value, whole: second.value, percent: first }
      : undefined
  }
  // The currency is often left out the second time: `1.1M EUR (73% of 1.5M)`.
  const isOneKind = first.kind === third.kind || (first.kind === 'money' && third.unit === '')
  const comparable = isPart(first) && isPart(third) && isOneKind
  return second.kind === 'percent' && comparable && OPENS.test(between) && OF.test(behind)
    ? { part: first.value, whole: third.value, percent: second }
    : undefined
}

/** `1 in 4 people (25%)`. */
function oneIn(plain: string, figures: readonly Figure[], index: number): Share | undefined {
  const [part, whole, percent] = [figures[index], figures[index + 1], figures[index + 2]]
  if (part === undefined || whole === undefined || percent?.kind !== 'percent') return undefined
  const isOneIn = /^\sin\s$/u.test(plain.slice(part.end, whole.start)) && part.value < whole.value
  const isSmall = whole.value <= 20 && Number.isInteger(part.value) && Number.isInteger(whole.value)
  if (!isOneIn || !isSmall || !isPart(part) || !isPart(whole) || TIMES.test(whole.unit)) return undefined
  const behind = plain.slice(percent.end, percent.end + 12)
  return RATIO_FIRST.test(plain.slice(whole.end, percent.start)) && CLOSED.test(behind)
    ? { part: part.value, whole: whole.value, percent }
    : undefined
}

const isPart = (figure: Figure): boolean => isCount(figure) && figure.value > 0 && isPlainRatio(figure)

const isPlainRatio = (figure: Figure): boolean =>
  figure.certain && !figure.range && !figure.signed && !figure.approximate && figure.bound === undefined
