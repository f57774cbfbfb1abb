import type { PeriodKey } from '../period/period'
import type { CellField } from '../quarter/cells'
import type { KeyResult, Quarter } from '../quarter/schema'

/** Where a pasted column may go: to a column of the table, or to the status of one. */
export interface PasteTarget {
  readonly field: CellField | 'status'
  readonly period?: PeriodKey
}

/** A column of the table that something is pasted into. */
export interface GridColumn {
  readonly field: CellField
  readonly period?: PeriodKey
  /** As its head says it: a heading in the pasted rows may say the same. */
  readonly head: string
  /** Past quarters are frozen, quarters to come say nothing yet. */
  readonly canWrite: boolean
}

/** The table that something is pasted into. */
export interface PasteGrid {
  readonly rows: readonly KeyResult[]
  readonly columns: readonly GridColumn[]
  readonly period: PeriodKey
  readonly calendar: Quarter['calendar']
  readonly scale: Quarter['scale']
}

/** A target as one text, for lists to choose from. */
export const targetKey = ({ field, period }: PasteTarget): string =>
  period === undefined ? field : `${field}/${period}`

export const sameTarget = (a: PasteTarget | undefined, b: PasteTarget | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && targetKey(a) === targetKey(b))

/** Everything a pasted column can go to, in the order of the table; with an entry go its status and value. */
export function targetsOf({ columns, period }: PasteGrid): readonly PasteTarget[] {
  const shown = columns.map(({ field, period: of }): PasteTarget => ({ field, ...(of && { period: of }) }))
  const withParts = shown.flatMap((target): PasteTarget[] =>
    target.field === 'entry' && target.period === period
      ? [target, { field: 'status', period }, { field: 'value', period }, { field: 'unit', period }]
      : [target],
  )
  const hidden: readonly PasteTarget[] = [{ field: 'label' }, { field: 'title' }, { field: 'owner' }]
  const all = [...withParts, ...hidden]
  return all.filter((target, index) => all.findIndex((one) => sameTarget(one, target)) === index)
}

/** Whether pasting may write there: names, wording and goals always, entries of the current quarter only. */
export const mayWrite = ({ period: current }: PasteGrid, { period }: PasteTarget): boolean =>
  period === undefined || period === current
