import { periodEnd, periodOfDay, periodStart } from '../period/period-dates'
import { comparePeriods, previousPeriod } from '../period/period-order'
import type { FiscalCalendar, PeriodKey } from '../period/period'
import { bareLabel } from '../quarter/bare-label'
import { currentWording, entryOf, keyResultsOf } from '../quarter/find'
import type { Block, KeptRow, KeptTrend, KeyResult, Objective, Quarter } from '../quarter/schema'
import { rollUp } from '../status/roll-up'

/** The statuses of several years: columns of real time, and rows under their departments. */
export interface TrendSpan {
  readonly columns: readonly SpanColumn[]
  readonly groups: readonly { readonly department: string; readonly rows: readonly SpanRow[] }[]
}

export interface SpanColumn {
  /** First day, YYYY-MM-DD. */
  readonly start: string
  /** Last day, YYYY-MM-DD. */
  readonly end: string
  /** The period of this file's calendar, where it is one. */
  readonly period?: PeriodKey
  /** What other departments call it. */
  readonly name: string
}

export interface SpanRow {
  readonly kind: KeptRow['kind']
  /** Id of the block or key result of this file; nothing where it is in it no more, or of another department. */
  readonly id?: string
  readonly label: string
  readonly title: string
  /** Status ids, one for each column; nothing where nothing was said. */
  readonly statuses: readonly (string | undefined)[]
}

/** Departments are one whose names differ in case and space only. */
export const departmentKey = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
export const sameDepartment = (a: string, b: string): boolean => departmentKey(a) === departmentKey(b)

/** The period of a calendar that a span of time is; nothing where it is none. */
export function ownPeriod(
  { start, end }: Pick<SpanColumn, 'start' | 'end'>,
  calendar: FiscalCalendar,
): PeriodKey | undefined {
  const period = periodOfDay(start, calendar)
  return periodStart(period, calendar) === start && periodEnd(period, calendar) === end ? period : undefined
}

/** An objective, a table of metrics, or a row of either, as the file has it now. */
export interface DocumentRow {
  readonly kind: KeptRow['kind']
  readonly id: string
  readonly label: string
  readonly title: string
  readonly lineage: readonly string[]
  readonly part: Objective | KeyResult | undefined
}

/** All rows of a file, each head before the rows below it. */
export const documentRows = ({ blocks }: Quarter): readonly DocumentRow[] => blocks.flatMap(rowsOfBlock)

function rowsOfBlock(block: Block): readonly DocumentRow[] {
  if (block.kind !== 'objective' && block.kind !== 'metrics') return []
  const { kind, id, title } = block
  const below = kind === 'objective' ? 'keyResult' : 'metric'
  const part = kind === 'objective' ? block : undefined
  return [
    { kind, id, label: '', title, lineage: [], part },
    ...keyResultsOf(block).map((row): DocumentRow => ({
      kind: below,
      id: row.id,
      label: bareLabel(row.label),
      title: row.title.trim() === '' ? currentWording(row) : row.title,
      lineage: row.lineage ?? [],
      part: row,
    })),
  ]
}

/** The id of the status that the file itself gives a row for a period. */
export function saidFor({ part }: DocumentRow, period: PeriodKey, { scale }: Quarter): string | undefined {
  if (part === undefined) return undefined
  return 'entries' in part ? entryOf(part, period)?.status : rollUp(part, period, scale).shown?.id
}

/**
 * What the slide of a trend over several years shows: this file's own periods from the first one wanted to its
 * own, with other departments' between them; its own rows, told by its entries and where they say nothing by what
 * was kept of a folder; rows that it had once; then other departments. Rows that never had a status are left out.
 */
export function trendSpan(quarter: Quarter, kept: KeptTrend, from: PeriodKey): TrendSpan {
  const { department, period: last } = quarter
  const all = columnsOf(quarter, kept, from)
  const at = new Map(kept.columns.map(({ start, end }, index) => [`${start}/${end}`, index]))
  const indices = all.map(({ start, end }) => at.get(`${start}/${end}`) ?? -1)
  const keptStatuses = (row: KeptRow | undefined): readonly (string | undefined)[] =>
    indices.map((index) => row?.statuses[index] || undefined)
  const isShown = (row: Pick<SpanRow, 'kind'>): boolean => kept.show === 'all' || isHead(row)
  const here = documentRows(quarter).filter(isShown)
  const keptOf = new Map(kept.own.map((row) => [row.of, row]))
  const ownRows = here.map((row): SpanRow => {
    const before = keptStatuses(keptOf.get(row.id))
    return {
      kind: row.kind,
      id: row.id,
      label: row.label,
      title: row.title,
      statuses: all.map(({ period }, index) => {
        const said =
          period === undefined || comparePeriods(period, last) > 0 ? undefined : saidFor(row, period, quarter)
        return said ?? before[index]
      }),
    }
  })
  const stranger = (row: KeptRow): SpanRow => ({
    kind: row.kind,
    label: row.label,
    title: row.title,
    statuses: keptStatuses(row),
  })
  const own = withFormerRows(ownRows, kept.own.filter(isShown), stranger)
  const groups = [
    { department, rows: own },
    ...kept.others.map(({ name, rows }) => ({
      department: name,
      rows: rows.filter(isShown).map(stranger),
    })),
  ]
    .map((group) => ({ ...group, rows: speaking(group.rows) }))
    .filter(({ rows }) => rows.length > 0)
  const speaks = all.map((_, index) =>
    groups.some(({ rows }) => rows.some(({ statuses }) => statuses[index] !== undefined)),
  )
  const first = speaks.indexOf(true)
  return onlyColumns(
    { columns: all, groups },
    // An own quarter without a word is a gap to see, but not before anything was said.
    ({ period }, index) => speaks[index] === true || (period !== undefined && index > first),
  )
}

/** A slide looks back this many of its own periods at most, twenty years of quarters, whatever the file asks for. */
const mostPeriods = 80
/** With what other calendars put between them; the latest stay. */
const mostColumns = 240

/** Every own period from the first to the file's own, and what was kept between, by time. */
function columnsOf(
  { calendar, period: last }: Quarter,
  kept: KeptTrend,
  from: PeriodKey,
): readonly SpanColumn[] {
  const own: SpanColumn[] = []
  for (
    let period = last;
    comparePeriods(period, from) >= 0 && own.length < mostPeriods;
    period = previousPeriod(period)
  ) {
    own.unshift({ start: periodStart(period, calendar), end: periodEnd(period, calendar), period, name: '' })
  }
  const [begin = '', end = ''] = [own[0]?.start, own.at(-1)?.end]
  const others = kept.columns.filter(
    (column) => ownPeriod(column, calendar) === undefined && column.start >= begin && column.end <= end,
  )
  return [...own, ...others]
    .toSorted((a, b) => (a.end === b.end ? (a.start < b.start ? -1 : 1) : a.end < b.end ? -1 : 1))
    .slice(-mostColumns)
}

/** Puts what the file has no more after what it has: a row under its head, where that is still there. */
function withFormerRows(
  rows: readonly SpanRow[],
  kept: readonly KeptRow[],
  stranger: (row: KeptRow) => SpanRow,
): readonly SpanRow[] {
  const known = new Set(rows.map(({ id }) => id))
  const former = new Map<string | undefined, SpanRow[]>()
  let head: string | undefined
  for (const row of kept) {
    if (isHead(row)) head = known.has(row.of) ? row.of : undefined
    if (known.has(row.of)) continue
    const below = former.get(head)
    if (below === undefined) former.set(head, [stranger(row)])
    else below.push(stranger(row))
  }
  const placed: SpanRow[] = []
  rows.forEach((row, index) => {
    if (isHead(row)) head = row.id
    placed.push(row)
    const next = rows[index + 1]
    if (next === undefined || isHead(next)) placed.push(...(former.get(head) ?? []))
  })
  return [...placed, ...(former.get(undefined) ?? [])]
}

/**
 * Without rows that never had a status, a head staying where a row below it has one. What this file holds as
 * objective or key result stays in any case: that nothing is said of it is something to see.
 */
function speaking(rows: readonly SpanRow[]): readonly SpanRow[] {
  const says = ({ statuses }: SpanRow): boolean => statuses.some((status) => status !== undefined)
  return rows.filter((row, index) => {
    const isOurs = row.id !== undefined && (row.kind === 'objective' || row.kind === 'keyResult')
    if (isOurs || says(row)) return true
    if (!isHead(row)) return false
    // Up to the next head only: a file may hold very many.
    for (let at = index + 1; at < rows.length; at += 1) {
      const below = rows[at]
      if (below === undefined || isHead(below)) return false
      if (says(below)) return true
    }
    return false
  })
}

/** Whether a row is one that others stand below. */
export const isHead = ({ kind }: Pick<SpanRow, 'kind'>): boolean => kind === 'objective' || kind === 'metrics'

/** The span with some of its columns. */
export function onlyColumns(
  { columns, groups }: TrendSpan,
  keep: (column: SpanColumn, index: number) => boolean,
): TrendSpan {
  const chosen = columns.map(keep)
  const of = <Item>(list: readonly Item[]): readonly Item[] =>
    list.filter((_, index) => chosen[index] === true)
  return {
    columns: of(columns),
    groups: groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => ({ ...row, statuses: of(row.statuses) })),
    })),
  }
}
