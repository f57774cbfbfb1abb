import { entryOf, keyResultsOf } from '../../quarter/find'
import type { Entry, KeyResult } from '../../quarter/schema'
import { printNumber } from '../../words/print-number'
import { say } from '../../words/words'
import { change } from '../arithmetic'
import { exactness, figuresOf, plainOf, sameUnit } from '../key-results'
import type { Figure } from '../reading/figure'
import type { BlockRule, Found } from '../rule'

/**
 * The number of an entry, which bars and sums use, beside a text that says another one: the text was written
 * anew and the number was not. Only where the text has one amount that counts the same thing; where it tells
 * the number in any way (as a share, a change, a count from the baseline or to the goal), nothing is said.
 */
export const staleValue: BlockRule = {
  id: 'stale-value',
  severity: 'warning',
  scope: 'block',
  check: (block, { period, language }) =>
    keyResultsOf(block).flatMap((keyResult) => {
      const entry = entryOf(keyResult, period)
      const value = entry?.value
      if (entry === undefined || value === undefined) return []
      const figures = figuresOf(entry, language)
      if (figures.some((figure) => tells(figure, value, keyResult))) return []
      const [said, ...others] = figures.filter((figure) => countsTheSame(figure, entry, keyResult))
      const isOneOfTwo = figures.some(
        (one) =>
          one !== said &&
          one.kind === 'amount' &&
          (one.unit === '' || /^(?:and|und|et|y|e|or|oder|ou)$/u.test(one.unit)),
      )
      return said === undefined || others.length > 0 || isOneOfTwo
        ? []
        : [found(block.id, keyResult, entry, value, said)]
    }),
}

function found(block: string, { id }: KeyResult, entry: Entry, value: number, said: Figure): Found {
  const { text, unit, period } = entry
  return {
    place: { block, id, field: 'entry', period, range: { start: said.start, end: said.end } },
    sentence: say('finding.staleValue', { said: printNumber(said.value), value: printNumber(value) }),
    fix: {
      kind: 'entry',
      label: say('finding.mend.value', { value: printNumber(said.value) }),
      keyResult: id,
      period,
      entry: { text, value: said.value, ...(unit === undefined ? {} : { unit }) },
    },
  }
}

/** Whether a figure is the number, as exactly as it is written, or what can be computed from it. */
function tells(figure: Figure, value: number, { baseline, goal }: KeyResult): boolean {
  const readings = [figure.value, figure.alternative, figure.outOf].filter((one) => one !== undefined)
  const from = baseline.value
  const to = goal.value
  const meant = [
    value,
    ...(from === undefined ? [] : [value - from, change(from, from, value)]),
    ...(to === undefined ? [] : [to - value, (value / to) * 100]),
    ...(from === undefined || to === undefined ? [] : [((value - from) / (to - from)) * 100]),
  ]
  const slack = Math.max(exactness(figure), figure.tolerance, 1e-9)
  return meant.some((one) => readings.some((reading) => Math.abs(Math.abs(reading) - Math.abs(one)) <= slack))
}

/** An amount in the unit of the number, named as such or nothing but the figure itself. */
function countsTheSame(figure: Figure, entry: Entry, { baseline, goal }: KeyResult): boolean {
  if (!figure.certain || figure.range || figure.bound !== undefined || figure.outOf !== undefined)
    return false
  const unit = entry.unit ?? baseline.unit ?? goal.unit ?? ''
  if (figure.kind === 'percent') return unit === '%' && isAlone(figure, entry)
  if (figure.kind !== 'amount') return false
  const isNamed = figure.unit !== '' && unit !== '' && sameUnit(figure.unit, unit)
  return isNamed || (unit !== '%' && sameUnit(figure.unit, unit) && isAlone(figure, entry))
}

const isAlone = (figure: Figure, entry: Entry): boolean => {
  const plain = plainOf(entry)
  return /^\W*$/u.test(plain.slice(0, figure.start)) && /^[^\p{L}\p{N}]*$/u.test(plain.slice(figure.end))
}
