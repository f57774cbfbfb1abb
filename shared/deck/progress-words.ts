import { entryOf } from '../quarter/find'
import type { KeyResult } from '../quarter/schema'
import { measureProgress, percentOfWay } from '../status/progress'
import { say } from '../words/words'
import type { DeckContext } from './context'
import { decimalsOf, printAmount } from '../words/print-number'

/** How far a KR or metric is, as the deck says it. */
export interface ProgressWords {
  readonly words: string
  /** Whether there is a bar to draw. */
  readonly drawn: boolean
  /** How far from baseline to goal; below 0 is worse than the baseline. */
  readonly raw?: number
}

/** Words for this period; undefined where the numbers do not say. */
export function progressWords(context: DeckContext, metric: KeyResult): ProgressWords | undefined {
  const base = metric.baseline.value
  const goal = metric.goal.value
  const entry = entryOf(metric, context.period)
  const value = entry?.value
  if (value === undefined) {
    const measurable = base !== undefined && goal !== undefined
    return measurable ? { words: say('deck.metrics.notMeasured'), drawn: true } : undefined
  }
  const raw = measureProgress(metric, context.period)?.raw
  if (raw === undefined) return undefined
  if (raw < 0) {
    const unit = entry?.unit ?? metric.baseline.unit
    const known = base !== undefined && unit === metric.baseline.unit
    const by = known ? Math.abs(value - base) : 0
    const words = known
      ? say('deck.metrics.worse', { amount: printAmount(by, unit, context.marks, decimalsOf(by)) })
      : say('deck.metrics.worseSomehow')
    return { words, drawn: true, raw }
  }
  if (raw === 0) return { words: say('deck.metrics.atBaseline'), drawn: true, raw }
  if (raw === 1) return { words: say('deck.metrics.reached'), drawn: true, raw }
  if (raw > 1) return { words: say('deck.metrics.beyond'), drawn: true, raw }
  return { words: say('deck.metrics.way', { percent: percentOfWay(raw) }), drawn: true, raw }
}
