import type { PeriodKey } from '../../../shared/period/period'
import { comparePeriods, periodsOfYear } from '../../../shared/period/period-order'
import { printPeriodName } from '../../../shared/period/print-period'
import { entryOf } from '../../../shared/quarter/find'
import type { BlockOf, KeyResult, Quarter } from '../../../shared/quarter/schema'
import { say } from '../../../shared/words/words'
import { readKeyResultText } from '../../store/fields'
import type { Place } from '../../store/place'

/** A column of the table; entries of other quarters can be read, not written. */
export interface Column {
  readonly field: 'label' | 'title' | 'wording' | 'baseline' | 'goal' | 'entry'
  readonly period?: PeriodKey
  readonly when?: 'past' | 'now' | 'toCome'
  readonly head: string
  readonly canWrite: boolean
}

export function columnsOf(quarter: Quarter, block: BlockOf<'objective' | 'metrics'>): readonly Column[] {
  const metrics = block.kind === 'metrics'
  const goal = metrics && block.goalHeading !== '' ? block.goalHeading : say('field.goal')
  return [
    metrics
      ? { field: 'title', head: say('table.metric'), canWrite: true }
      : { field: 'label', head: say('table.label'), canWrite: true },
    { field: 'wording', head: metrics ? say('field.wording') : say('table.keyResult'), canWrite: true },
    { field: 'baseline', head: say('field.baseline'), canWrite: true },
    { field: 'goal', head: goal, canWrite: true },
    ...periodsOfYear(quarter.period).map((period): Column => {
      const order = comparePeriods(period, quarter.period)
      const name = printPeriodName(period)
      return {
        field: 'entry',
        period,
        when: order < 0 ? 'past' : order === 0 ? 'now' : 'toCome',
        head: order === 0 ? say('table.now', { period: name }) : name,
        canWrite: order === 0,
      }
    }),
  ]
}

export const placeOf = (keyResult: KeyResult, { field, period }: Column): Place => ({
  id: keyResult.id,
  field,
  ...(period !== undefined && { period }),
})

export const textOf = (keyResult: KeyResult, column: Column): string =>
  readKeyResultText(keyResult, placeOf(keyResult, column))

/** The status id a cell shows, if it is an entry with one. */
export const statusIdOf = (keyResult: KeyResult, { period }: Column): string | undefined =>
  period === undefined ? undefined : entryOf(keyResult, period)?.status
