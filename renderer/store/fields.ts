import type { PeriodKey } from '../../shared/period/period'
import { type CellColumn, type CellField, readCell, writeCell } from '../../shared/quarter/cells'
import { changePart } from '../../shared/quarter/change-part'
import { setFields, setStatedStatus } from '../../shared/quarter/edits'
import { findObjective } from '../../shared/quarter/find'
import { findPart } from '../../shared/quarter/parts'
import type { KeyResult, Quarter } from '../../shared/quarter/schema'
import type { Place } from './place'

/** The text of a field by its name in the file; undefined where the object has no such text. */
function ownText(holder: object, field: string): string | undefined {
  const value: unknown = Reflect.get(holder, field)
  return typeof value === 'string' ? value : undefined
}

/** Writes a text into the field it belongs to. A place that does not exist changes nothing. */
export function writeText(quarter: Quarter, place: Place, text: string): Quarter {
  const part = findPart(quarter, place.id)
  if (part === undefined) return writeOutside(quarter, place, text)
  if (part.kind === 'keyResult') return writeKeyResultText(quarter, place, text)
  return changePart(quarter, part.kind, place.id, (draft) => {
    if (ownText(draft, place.field) !== undefined) Reflect.set(draft, place.field, text)
  })
}

/** Pictures and statuses have ids, too, but stand outside the outline. */
function writeOutside(quarter: Quarter, { id, field }: Place, text: string): Quarter {
  const written = <Holder extends { readonly id: string }>(list: readonly Holder[]): readonly Holder[] => {
    const changes = list.some((one) => one.id === id && (ownText(one, field) ?? text) !== text)
    return changes ? list.map((one) => (one.id === id ? { ...one, [field]: text } : one)) : list
  }
  const media = written(quarter.media)
  const scale = written(quarter.scale)
  return media === quarter.media && scale === quarter.scale ? quarter : { ...quarter, media, scale }
}

const cellFields: readonly string[] = [
  'label',
  'title',
  'wording',
  'owner',
  'baseline',
  'goal',
  'entry',
  'value',
  'unit',
] satisfies readonly CellField[]

/** The column of a table that a KR's place stands in; undefined for what no table shows. */
function cellOf({ field, period }: Place): CellColumn | undefined {
  // The list has the columns by their names.
  return cellFields.includes(field) ? { field: field as CellField, ...(period && { period }) } : undefined
}

function writeKeyResultText(quarter: Quarter, place: Place, text: string): Quarter {
  const cell = cellOf(place)
  return cell === undefined ? quarter : writeCell(quarter, place.id, cell, text)
}

/** What a field of a KR says now. */
export function readKeyResultText(keyResult: KeyResult, place: Place): string {
  const cell = cellOf(place)
  return cell === undefined ? (ownText(keyResult, place.field) ?? '') : readCell(keyResult, cell)
}

/** States an objective's status for a period, keeping the reason; undefined leaves it to the key results. */
export function stateStatus(
  quarter: Quarter,
  objective: string,
  period: PeriodKey,
  status: string | undefined,
): Quarter {
  const before = findObjective(quarter, objective)?.stated.find((one) => one.period === period)
  return setStatedStatus(
    quarter,
    objective,
    period,
    status === undefined ? undefined : { status, why: before?.why ?? '' },
  )
}

/** Says why the stated status differs. Without a stated status there is nothing to explain. */
export function writeStatedWhy(quarter: Quarter, objective: string, period: PeriodKey, why: string): Quarter {
  const before = findObjective(quarter, objective)?.stated.find((one) => one.period === period)
  return before === undefined
    ? quarter
    : setStatedStatus(quarter, objective, period, { status: before.status, why })
}

/** Departments as people write them in one line: separated by commas, order kept, empties dropped. */
export function writeDepartments(quarter: Quarter, objective: string, line: string): Quarter {
  const departments = line
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const before = findObjective(quarter, objective)?.departments ?? []
  return departments.join('\n') === before.join('\n')
    ? quarter
    : setFields(quarter, 'objective', objective, { departments })
}
