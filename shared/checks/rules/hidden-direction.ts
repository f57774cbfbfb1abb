import { keyResultsOf } from '../../quarter/find'
import { say } from '../../words/words'
import type { KeyResult } from '../../quarter/schema'
import { figuresOf } from '../key-results'
import type { BlockRule, Found } from '../rule'
import type { Figure } from '../reading/find-figures'
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
    return stated.flatMap(({ keyResult, period, percent, rises, text }): readonly Found[] => {
      const place = {
        block: block.id,
        id: keyResult.id,
        field: 'entry',
        period,
        range: { start: percent.start, end: percent.end },
      }
      if (rises === undefined || percent.signed) return []
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
  /** Whether the number went up from the baseline; undefined where numbers are missing. */
  readonly rises: boolean | undefined
}

const percentages = (keyResult: KeyResult, language: string): readonly StatedPercentage[] =>
  keyResult.entries.flatMap((entry) => {
    const figures = figuresOf(entry, language)
    const percent = figures.find((figure) => figure.kind === 'percent')
    const baseline = keyResult.baseline.value
    const value = entry.value ?? figures.find((figure) => figure.kind === 'amount' && figure.certain)?.value
    const rises =
      baseline === undefined || value === undefined || value === baseline ? undefined : value > baseline
    return percent === undefined
      ? []
      : [{ keyResult, period: entry.period, percent, rises, text: entry.text }]
  })
