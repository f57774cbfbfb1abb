import type { PeriodKey } from '../period/period'
import { correctWording, setBaseline, setEntry, setFields, setGoal } from './edits'
import { currentWording, entryOf, findKeyResult } from './find'
import { readNumber } from './read-number'
import type { KeyResult, Quarter } from './schema'

/** What one column of a table of KRs or metrics holds. `entry`, `value` and `unit` are those of a period. */
export type CellField =
  'label' | 'title' | 'wording' | 'owner' | 'baseline' | 'goal' | 'entry' | 'value' | 'unit'

/** A column, as far as it says which of a KR's texts stands in it. */
export interface CellColumn {
  readonly field: CellField
  readonly period?: PeriodKey
}

/** Fields whose text is Markdown; the others are plain. */
export const isProse = (field: CellField): boolean =>
  field === 'wording' || field === 'baseline' || field === 'goal' || field === 'entry'

/** What a cell says; a number as one types it. The status of an entry is not part of its text. */
export function readCell(keyResult: KeyResult, { field, period }: CellColumn): string {
  const entry = period === undefined ? undefined : entryOf(keyResult, period)
  switch (field) {
    case 'label':
    case 'title':
    case 'owner':
      return keyResult[field]
    case 'wording':
      return currentWording(keyResult)
    case 'baseline':
    case 'goal':
      return keyResult[field].text
    case 'entry':
      return entry?.text ?? ''
    case 'unit':
      return entry?.unit ?? ''
    case 'value':
      return entry?.value === undefined ? '' : String(entry.value)
  }
}

/**
 * Writes a cell. Empty text takes an optional field away. A value that is not a number changes nothing;
 * one with a unit behind it (`45 %`) sets both.
 */
export function writeCell(quarter: Quarter, id: string, column: CellColumn, text: string): Quarter {
  const { field, period } = column
  switch (field) {
    case 'label':
    case 'title':
    case 'owner':
      return setFields(quarter, 'keyResult', id, { [field]: text })
    case 'wording':
      return correctWording(quarter, id, text)
    case 'baseline':
      return setBaseline(quarter, id, { text })
    case 'goal':
      return setGoal(quarter, id, { text })
    case 'entry':
      return period === undefined ? quarter : setEntry(quarter, id, period, { text })
    case 'unit':
      return period === undefined
        ? quarter
        : setEntry(quarter, id, period, { unit: text.trim() === '' ? undefined : text.trim() })
    case 'value':
      return period === undefined ? quarter : writeValue(quarter, id, period, text)
  }
}

function writeValue(quarter: Quarter, id: string, period: PeriodKey, text: string): Quarter {
  if (text.trim() === '') return setEntry(quarter, id, period, { value: undefined })
  const written = readNumber(text)
  return written === undefined ? quarter : setEntry(quarter, id, period, written)
}

/** Empties a cell; an entry loses its status with its text, but keeps its value, which has a cell of its own. */
export function clearCell(quarter: Quarter, id: string, column: CellColumn): Quarter {
  if (column.field !== 'entry' || column.period === undefined) return writeCell(quarter, id, column, '')
  return setEntry(quarter, id, column.period, { text: '', status: undefined })
}

/** Copies what one KR says in a column to the other KR: for an entry its status, too. */
export function copyCell(
  quarter: Quarter,
  from: { readonly id: string; readonly column: CellColumn },
  to: { readonly id: string; readonly column: CellColumn },
): Quarter {
  const source = findKeyResult(quarter, from.id)?.keyResult
  if (source === undefined) return quarter
  const text = readCell(source, from.column)
  const { period } = to.column
  if (to.column.field !== 'entry' || period === undefined) return writeCell(quarter, to.id, to.column, text)
  if (from.column.field !== 'entry' || from.column.period === undefined)
    return writeCell(quarter, to.id, to.column, text)
  return setEntry(quarter, to.id, period, { text, status: entryOf(source, from.column.period)?.status })
}
