import { printNumber } from '../../words/print-number'
import { entryOf, keyResultsOf } from '../../quarter/find'
import type { KeyResult } from '../../quarter/schema'
import { say } from '../../words/words'
import { change, signedPercent } from '../arithmetic'
import { figuresOf, plainOf } from '../key-results'
import type { Figure } from '../reading/figure'
import { findChanges } from '../reading/find-changes'
import type { Place } from '../finding'
import { blockTexts, figuresIn } from '../texts'
import type { BlockRule, Found, Frame } from '../rule'

/**
 * From 40 % to 50 % is 10 points, and 25 per cent. Where a text calls the difference of two percentages a
 * percentage, half of the audience reads it wrong.
 */
export const percentPoints: BlockRule = {
  id: 'percent-points',
  severity: 'hint',
  scope: 'block',
  check: (block, frame) => [
    ...keyResultsOf(block).flatMap((keyResult) => checkKeyResult(block.id, keyResult, frame)),
    ...blockTexts(block, frame.period)
      .filter(({ place }) => place.field !== 'entry')
      .flatMap((text) =>
        checkText({ place: text.place, plain: text.plain, figures: figuresIn(text, frame.language) }),
      ),
  ],
}

function checkKeyResult(block: string, keyResult: KeyResult, { period, language }: Frame): readonly Found[] {
  const entry = entryOf(keyResult, period)
  if (entry === undefined) return []
  const baseline = keyResult.baseline.unit === '%' ? keyResult.baseline.value : undefined
  const place = { block, id: keyResult.id, field: 'entry', period }
  return checkText({ place, plain: plainOf(entry), figures: figuresOf(entry, language), baseline })
}

interface Text {
  readonly place: Place
  readonly plain: string
  readonly figures: readonly Figure[]
  /** The percentage that a change without a start is counted from. */
  readonly baseline?: number | undefined
}

function checkText({ place, plain, figures, baseline }: Text): readonly Found[] {
  return figures.flatMap((delta, index): readonly Found[] => {
    const level = figures[index - 1]
    if (!isSignedPercentage(delta) || level?.kind !== 'percent' || level.signed || level.range) return []
    if (!/^(?:\s\p{L}+){0,2}\s*[(（[,]\s?$/u.test(plain.slice(level.end, delta.start))) return []
    const stated = findChanges(plain, figures).find(({ to }) => to.start === level.start)
    const from = stated?.from.value ?? baseline
    if (from === undefined || from === 0 || from === level.value) return []
    const points = level.value - from
    const relative = change(from, from, level.value)
    const near = (a: number) => Math.abs(a - delta.value) < delta.tolerance * 2 + level.tolerance
    // What is neither may count from a quarter before, unless the text itself says from where.
    const isNeither = stated !== undefined && !near(points)
    if (near(relative) || (!near(points) && !isNeither)) return []
    return [
      {
        place: { ...place, range: { start: delta.start, end: delta.end } },
        ...(isNeither ? { severity: 'error' as const } : {}),
        sentence: say(isNeither ? 'finding.percentNeither' : 'finding.percentPoints', {
          from: printNumber(from),
          to: printNumber(level.value),
          points: `${points > 0 ? '+' : ''}${printNumber(points)}`,
          relative: signedPercent(relative, delta),
          stated: delta.text,
        }),
      },
    ]
  })
}

const isSignedPercentage = (figure: Figure): boolean =>
  figure.kind === 'percent' && figure.signed && !figure.range && !figure.approximate
