import { printNumber } from '../../deck/print-number'
import { say } from '../../words/words'
import { slackOf } from '../arithmetic'
import type { Figure } from '../reading/find-figures'
import type { BlockRule, Found } from '../rule'
import { blockTexts, figuresIn, type PlacedText } from '../texts'
import { mendText, percentLike } from '../mend-text'

/** `7 of 10 teams (70%)`, `70% (7 of 10)`, `7/10 = 70%`: nothing but the unit's words may stand between. */
const RATIO_FIRST =
  /^(?:(?:\s\p{L}+){0,3}|\p{L}{0,4})\s*(?:[(（[]|=|[,;:]?\s(?:or|i\.e\.|that is|oder|soit)\s|,\s)\s?[~≈]?$/iu
const PERCENT_FIRST = /^\s*(?:[(（[]|=|:|[,;]?\s(?:or|i\.e\.|that is|oder|soit)\s)\s?[~≈]?$/iu
const CLOSED = /^\s*(?:[)）\].,;]|$|\n)/u

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
  return figures.flatMap((second, index): readonly Found[] => {
    const first = figures[index - 1]
    if (first === undefined) return []
    const between = text.plain.slice(first.end, second.start)
    const [ratio, percent, close] =
      second.kind === 'percent'
        ? [first, second, RATIO_FIRST.test(between) && CLOSED.test(text.plain.slice(second.end))]
        : [second, first, PERCENT_FIRST.test(between)]
    if (!close || ratio.outOf === undefined || !isPlainPercentage(percent) || !isPlainRatio(ratio)) return []
    const share = (ratio.value / ratio.outOf) * 100
    if (Math.abs(share - percent.value) < slackOf(percent)) return []
    const place = { ...text.place, range: { start: percent.start, end: percent.end } }
    return [
      {
        place,
        sentence: say('finding.statedRatio', {
          part: printNumber(ratio.value),
          whole: printNumber(ratio.outOf),
          right: `${printNumber(share, 1)}%`,
          stated: percent.text,
        }),
        ...mendText(place, text.markdown, percent.text, percentLike(percent, share, language)),
      },
    ]
  })
}

/** A sign says that the percentage is a change, not a share. */
const isPlainPercentage = (figure: Figure): boolean =>
  figure.kind === 'percent' && !figure.signed && !figure.range && figure.bound === undefined

const isPlainRatio = (figure: Figure): boolean =>
  figure.certain && !figure.range && !figure.signed && !figure.approximate && figure.bound === undefined
