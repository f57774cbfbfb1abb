import { keyResultsOf } from '../../quarter/find'
import { say } from '../../words/words'
import type { KeyResult } from '../../quarter/schema'
import { directionOf, explains, pairsOf } from '../arithmetic'
import { figuresOf, plainOf, quantityOf, type Quantity } from '../key-results'
import type { BlockRule, Found } from '../rule'
import type { Figure } from '../reading/figure'
import { mendText } from '../mend-text'

/**
 * Where the goal is to reduce, a percentage without a sign may be a fall or a rise. It is flagged when the
 * number beside it shows a rise above the baseline, or when a table mixes signed falls with bare numbers.
 */
export const hiddenDirection: BlockRule = {
  id: 'hidden-direction',
  severity: 'warning',
  scope: 'block',
  check: (block, { language }) => {
    const reducing = keyResultsOf(block).filter(({ goal }) => goal.direction === 'reduce')
    const stated = reducing.flatMap((keyResult) => percentages(keyResult, language))
    const signed = stated.some(({ percent }) => percent.signed && percent.value < 0)
    return stated.flatMap(({ keyResult, period, percent, told, rises, text }): readonly Found[] => {
      const place = {
        block: block.id,
        id: keyResult.id,
        field: 'entry',
        period,
        range: { start: percent.start, end: percent.end },
      }
      if (told) return []
      const values = { percent: percent.text, right: `+${percent.text}` }
      const mend = mendText(place, text, percent.text, `${rises ? '+' : '-'}${percent.text}`)
      if (rises) return [{ place, sentence: say('finding.worseWithoutSign', values), ...mend }]
      const sentence = say('finding.fallWithoutSign', { percent: percent.text })
      return signed ? [{ place, severity: 'hint', sentence, ...mend }] : []
    })
  },
}

interface StatedPercentage {
  readonly keyResult: KeyResult
  readonly period: KeyResult['entries'][number]['period']
  readonly percent: Figure
  readonly text: string
  /** Whether a sign or a word says which way it went: `-20%`, `20% less`. */
  readonly told: boolean
  /** Whether the number went up from the baseline. */
  readonly rises: boolean
}

/** Percentages that are the change of their own number from the baseline; others say something else. */
const percentages = (keyResult: KeyResult, language: string): readonly StatedPercentage[] => {
  const baseline = quantityOf(keyResult.baseline, language)
  if (baseline === undefined || baseline.value === 0) return []
  return keyResult.entries.flatMap((entry): readonly StatedPercentage[] => {
    const figures = figuresOf(entry, language)
    const [pair] = pairsOf(plainOf(entry), figures)
    const percentagesHere = figures.filter(({ kind }) => kind === 'percent')
    const percent = pair?.percent ?? (percentagesHere.length === 1 ? percentagesHere[0] : undefined)
    const amounts = figures.filter(({ kind, certain }) => kind === 'amount' && certain)
    const number = entry.value ?? pair?.amount.value ?? (amounts.length === 1 ? amounts[0]?.value : undefined)
    if (percent === undefined || number === undefined || percent.range || number === baseline.value) return []
    const value: Quantity = { value: number, tolerance: 0, unit: '' }
    if (!explains(baseline, baseline, value, percent)) return []
    const rises = number > baseline.value
    const told = directionOf(plainOf(entry), percent) !== 0
    return [{ keyResult, period: entry.period, percent, told, rises, text: entry.text }]
  })
}
