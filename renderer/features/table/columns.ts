import type { GridColumn } from '../../../shared/clipboard/paste-target'
import type { ColumnTrack } from '../../../shared/ipc/column-widths'
import type { PeriodKey } from '../../../shared/period/period'
import { comparePeriods, periodsOfYear } from '../../../shared/period/period-order'
import { printPeriodName } from '../../../shared/period/print-period'
import { readCell } from '../../../shared/quarter/cells'
import { entryOf } from '../../../shared/quarter/find'
import type { KeyResult } from '../../../shared/quarter/schema'
import { say } from '../../../shared/words/words'
import type { Place } from '../../store/place'

/** A column of the table; entries of other quarters can be read, not written. */
export interface Column extends GridColumn {
  readonly when?: 'past' | 'now' | 'toCome'
}

/** Columns that are there when they are asked for. */
export const extraColumns = ['title', 'owner', 'value', 'unit'] as const
export type ExtraColumn = (typeof extraColumns)[number]

/** What of a block and its file decides about the columns. */
export interface ColumnsOf {
  readonly kind: 'objective' | 'metrics'
  readonly goalHeading: string
  readonly period: PeriodKey
  readonly extra: readonly ExtraColumn[]
}

export const extraHead = (extra: ExtraColumn, period: PeriodKey): string =>
  extra === 'value' ? say('grid.head.value', { period: printPeriodName(period) }) : say(`grid.head.${extra}`)

export function columnsOf({ kind, goalHeading, period: current, extra }: ColumnsOf): readonly Column[] {
  const metrics = kind === 'metrics'
  const own = (field: 'title' | 'owner'): readonly Column[] =>
    extra.includes(field) ? [{ field, head: extraHead(field, current), canWrite: true }] : []
  const figure = (field: 'value' | 'unit'): readonly Column[] =>
    extra.includes(field)
      ? [{ field, period: current, when: 'now', head: extraHead(field, current), canWrite: true }]
      : []
  return [
    ...(metrics
      ? [{ field: 'title', head: say('table.metric'), canWrite: true } as const]
      : [{ field: 'label', head: say('table.label'), canWrite: true } as const, ...own('title')]),
    { field: 'wording', head: metrics ? say('field.wording') : say('table.keyResult'), canWrite: true },
    ...own('owner'),
    { field: 'baseline', head: say('field.baseline'), canWrite: true },
    { field: 'goal', head: metrics && goalHeading !== '' ? goalHeading : say('field.goal'), canWrite: true },
    ...periodsOfYear(current).flatMap((period): readonly Column[] => {
      const order = comparePeriods(period, current)
      const name = printPeriodName(period)
      const entry: Column = {
        field: 'entry',
        period,
        when: order < 0 ? 'past' : order === 0 ? 'now' : 'toCome',
        head: order === 0 ? say('table.now', { period: name }) : name,
        canWrite: order === 0,
      }
      return order === 0 ? [entry, ...figure('value'), ...figure('unit')] : [entry]
    }),
  ]
}

/** What a column's width goes by: entries by when they are, the others by what they are. */
export const trackOf = ({ field, when }: Column): ColumnTrack => (field === 'entry' ? (when ?? 'now') : field)

export const columnKey = ({
  field,
  period,
}: {
  readonly field: string
  readonly period?: PeriodKey
}): string => (period === undefined ? field : `${field}/${period}`)

export const placeOf = (keyResult: KeyResult, { field, period }: Column): Place => ({
  id: keyResult.id,
  field,
  ...(period !== undefined && { period }),
})

export const textOf = (keyResult: KeyResult, column: Column): string => readCell(keyResult, column)

/** The status id a cell shows, if it is an entry with one. */
export const statusIdOf = (keyResult: KeyResult, { field, period }: Column): string | undefined =>
  field !== 'entry' || period === undefined ? undefined : entryOf(keyResult, period)?.status
