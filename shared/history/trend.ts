import { groupBy } from '../group-by'
import { periodEnd, periodStart } from '../period/period-dates'
import type { FiscalCalendar, PeriodKey } from '../period/period'
import { printPeriod } from '../period/print-period'
import type { Status } from '../quarter/schema'
import { followParts, type FollowedGroup, type FollowedRow } from './trend-rows'
import { mapStatus, placeOf } from './scale-mapping'
import type { TrendFile, TrendSaid } from './trend-file'
import { departmentKey } from './trend-span'

/** The statuses of all objectives and key results of a folder: departments, rows, and columns of real time. */
export interface Trend {
  /** Every span of time that any row has a cell for, first to last. */
  readonly columns: readonly TrendColumn[]
  /** By name. */
  readonly departments: readonly TrendDepartment[]
  /** Files that another file of the same department and period took the place of. */
  readonly superseded: readonly Superseded[]
  /** How many files the rows are made from. */
  readonly files: number
}

/** A span of real time: calendars that start in other months share it where their periods coincide. */
export interface TrendColumn {
  /** First day, YYYY-MM-DD. */
  readonly start: string
  /** Last day, YYYY-MM-DD. */
  readonly end: string
  /** What the departments' own calendars call it; usually one name. */
  readonly names: readonly string[]
}

export interface TrendDepartment {
  readonly name: string
  /** What its own calendar calls each column; no name where it has none, two where its calendar has changed. */
  readonly columnNames: readonly (readonly string[])[]
  readonly rows: readonly TrendRow[]
}

export interface TrendRow {
  /** Unlike any other row's. */
  readonly key: string
  readonly kind: 'objective' | 'metrics' | 'keyResult' | 'metric'
  /** The id that it has in the newest file. */
  readonly id: string
  readonly label: string
  readonly title: string
  /** One for each column; nothing where nothing was said. */
  readonly cells: readonly (TrendCell | null)[]
}

export interface TrendCell {
  readonly status?: Status
  /** Where the status stands in its file's scale, 0 for the worst to 1 for the best; nothing where it has no weight. */
  readonly place?: number
  readonly value?: number
  readonly unit?: string
  /** The beginning of the evidence. */
  readonly text: string
  /** Since the row's cell before, in the newer scale. */
  readonly move?: 'improved' | 'slipped'
  readonly restated: boolean
  readonly reworded: boolean
  /** Which file says so, by its name. */
  readonly file: string
  /** Said by a later quarter's file: the quarter's own is not in the folder. */
  readonly carried: boolean
}

export interface Superseded {
  readonly file: string
  readonly by: string
  readonly department: string
  readonly period: string
}

/**
 * Puts files side by side. A department is known by its name; its objectives and key results are followed
 * from file to file by id, by lineage, else by wording. Each quarter is told by its own file, where there is
 * one, unless a later file says that it corrects it; else by the nearest later file that carries it.
 */
export function trendOf(files: readonly TrendFile[]): Trend {
  const { kept, superseded } = withoutDuplicates(files)
  const columns = columnsOf(kept)
  const at = new Map(columns.map(({ start, end }, index) => [`${start}/${end}`, index]))
  const columnOf = (period: PeriodKey, calendar: FiscalCalendar): number =>
    at.get(spanKey(period, calendar)) ?? -1
  const departments = [...groupBy(kept, ({ department }) => departmentKey(department))]
    .map(([key, own]) => ({ key, own: own.toSorted(byTime) }))
    .map(({ key, own }): TrendDepartment => {
      const groups = followParts(own)
      return {
        name: own.at(-1)?.department ?? '',
        columnNames: columnNamesOf(own, columns),
        rows: groups.flatMap((group) => rowsOf(group, key, columns.length, columnOf)),
      }
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
  return { columns, departments, superseded, files: kept.length }
}

const spanKey = (period: PeriodKey, calendar: FiscalCalendar): string =>
  `${periodStart(period, calendar)}/${periodEnd(period, calendar)}`

/** By the real end of the quarter, so that different calendars order rightly. */
function byTime(a: TrendFile, b: TrendFile): number {
  const [first, second] = [a, b].map(({ period, calendar }) => periodEnd(period, calendar))
  return first === second ? 0 : (first ?? '') < (second ?? '') ? -1 : 1
}

/** Of two files for one quarter of a department the more complete counts, of equals the newer. */
function withoutDuplicates(files: readonly TrendFile[]): {
  readonly kept: readonly TrendFile[]
  readonly superseded: readonly Superseded[]
} {
  const same = groupBy(
    files,
    (file) => `${departmentKey(file.department)} ${spanKey(file.period, file.calendar)}`,
  )
  const kept: TrendFile[] = []
  const superseded: Superseded[] = []
  for (const group of same.values()) {
    const [best, ...others] = group.toSorted(
      (a, b) => b.reported - a.reported || b.modifiedMs - a.modifiedMs || a.name.localeCompare(b.name, 'en'),
    )
    if (best === undefined) continue
    kept.push(best)
    for (const { name, department, period, calendar } of others)
      superseded.push({ file: name, by: best.name, department, period: printPeriod(period, calendar) })
  }
  return { kept, superseded: superseded.toSorted((a, b) => a.file.localeCompare(b.file, 'en')) }
}

function columnsOf(files: readonly TrendFile[]): readonly TrendColumn[] {
  const columns = new Map<
    string,
    { readonly start: string; readonly end: string; readonly names: Set<string> }
  >()
  for (const { calendar, period: own, groups } of files) {
    const periods = new Set([
      own,
      ...groups.flatMap((group) =>
        [group, ...group.rows].flatMap(({ said }) => said.map(({ period }) => period)),
      ),
    ])
    for (const period of periods) {
      const key = spanKey(period, calendar)
      const column = columns.get(key) ?? {
        start: periodStart(period, calendar),
        end: periodEnd(period, calendar),
        names: new Set<string>(),
      }
      column.names.add(printPeriod(period, calendar))
      columns.set(key, column)
    }
  }
  return [...columns.values()]
    .toSorted((a, b) => (a.end === b.end ? (a.start < b.start ? -1 : 1) : a.end < b.end ? -1 : 1))
    .map(({ start, end, names }) => ({ start, end, names: [...names].toSorted() }))
}

function columnNamesOf(
  files: readonly TrendFile[],
  columns: readonly TrendColumn[],
): readonly (readonly string[])[] {
  const own = new Map(columnsOf(files).map(({ start, end, names }) => [`${start}/${end}`, names]))
  return columns.map(({ start, end }) => own.get(`${start}/${end}`) ?? [])
}

type ColumnOf = (period: PeriodKey, calendar: FiscalCalendar) => number

function rowsOf(
  group: FollowedGroup,
  department: string,
  columns: number,
  columnOf: ColumnOf,
): readonly TrendRow[] {
  const row = (followed: FollowedRow, kind: TrendRow['kind'], holder: string): TrendRow => ({
    key: `${department}/${holder}/${followed.newest.id}`,
    kind,
    id: followed.newest.id,
    label: followed.newest.label,
    title: followed.newest.title,
    cells: cellsOf(followed, columns, columnOf),
  })
  const below = group.kind === 'objective' ? 'keyResult' : 'metric'
  return [
    row(group.head, group.kind, ''),
    ...group.rows.map((followed) => row(followed, below, group.head.newest.id)),
  ]
}

function cellsOf(followed: FollowedRow, columns: number, columnOf: ColumnOf): readonly (TrendCell | null)[] {
  const cells: (TrendCell | null)[] = Array.from({ length: columns }, () => null)
  const scales: (readonly Status[])[] = []
  // Newest first: what a later file carries gives way to what the quarter's own file says.
  for (const { file, part } of followed.in) {
    for (const said of part.said) {
      const column = columnOf(said.period, file.calendar)
      const own = said.period === file.period
      const later = cells[column]
      if (later?.restated === true || (later !== null && later !== undefined && !own)) continue
      cells[column] = cellOf(said, file, !own)
      scales[column] = file.scale
    }
  }
  return withMoves(cells, scales)
}

function cellOf(said: TrendSaid, file: TrendFile, carried: boolean): TrendCell {
  const status = file.scale.find(({ id }) => id === said.status)
  const place = status && placeOf(status, file.scale)
  return {
    ...(status === undefined ? {} : { status }),
    ...(place === undefined ? {} : { place }),
    ...(said.value === undefined ? {} : { value: said.value }),
    ...(said.unit === undefined ? {} : { unit: said.unit }),
    text: said.text,
    restated: said.restated,
    reworded: said.reworded,
    file: file.name,
    carried,
  }
}

/** Says of each status whether it is better or worse than the one before, across scales. */
function withMoves(
  cells: readonly (TrendCell | null)[],
  scales: readonly (readonly Status[] | undefined)[],
): readonly (TrendCell | null)[] {
  let before: { readonly status: Status; readonly scale: readonly Status[] } | undefined
  return cells.map((cell, column) => {
    const scale = scales[column]
    const status = cell?.status
    if (cell === null || status === undefined || status.weight === null || scale === undefined) return cell
    const mapped = before && mapStatus(before.status.id, before.scale, scale)
    before = { status, scale }
    if (mapped?.weight === null || mapped?.weight === undefined || mapped.weight === status.weight)
      return cell
    return { ...cell, move: status.weight > mapped.weight ? 'improved' : 'slipped' }
  })
}
