import { periodEnd, periodOfDay, periodStart } from '../period/period-dates'
import { comparePeriods, periodsOfYear } from '../period/period-order'
import { setFields } from '../quarter/edits'
import { findBlock } from '../quarter/find'
import type { KeptRow, KeptTrend, Quarter } from '../quarter/schema'
import type { PeriodKey } from '../period/period'
import { statusAlike } from './scale-mapping'
import type { Trend, TrendColumn, TrendRow } from './trend'
import { documentRows, isHead, ownPeriod, sameDepartment, saidFor } from './trend-span'

/** What of a folder's trend goes into the slide. */
export interface TrendChoice {
  /** Beside this file's own department: one other, or with nothing said all of them. */
  readonly department: string | undefined
  readonly show: KeptTrend['show']
  /** What a column is called that is no period of this file's calendar. */
  readonly nameColumn: (column: TrendColumn) => string
}

/**
 * Takes what a folder's files say into a block of the trend, as plain values in this file's scale, so that the
 * slide is made without the folder. What this file's own entries say is not taken: the slide reads it from them,
 * so that a correction shows there, too. Nothing later than this file's quarter is taken.
 */
export function keepTrend(quarter: Quarter, blockId: string, trend: Trend, choice: TrendChoice): Quarter {
  const block = findBlock(quarter, blockId)
  if (block?.kind !== 'trend') return quarter
  const columns = columnsUntilNow(quarter, trend)
  const mine = trend.departments.find(({ name }) => sameDepartment(name, quarter.department))
  const others = trend.departments
    .filter((one) => one !== mine)
    .filter(({ name }) => choice.department === undefined || sameDepartment(name, choice.department))
    .map(({ name, rows }) => ({
      name,
      rows: rows
        .filter((row) => choice.show === 'all' || isHead(row))
        .map((row) => keptRow(row, row.id, quarter, columns, () => false)),
    }))
  const next: KeptTrend = {
    from: firstPeriod(quarter, columns, [...(mine?.rows ?? []), ...others.flatMap(({ rows }) => rows)]),
    show: choice.show,
    columns: columns.map(({ column }) => ({
      name: choice.nameColumn(column),
      start: column.start,
      end: column.end,
    })),
    own: ownRows(mine?.rows ?? [], quarter, columns),
    others: others.filter(({ rows }) => rows.some(saysAnything)),
  }
  return JSON.stringify(next) === JSON.stringify(block.kept)
    ? quarter
    : setFields(quarter, 'trend', blockId, { kept: next })
}

/** Whether a folder knows more than this file's own fiscal year and department: the year's slide cannot show it. */
export function reachesBeyond(quarter: Quarter, trend: Trend, department: string | undefined): boolean {
  const [firstOfYear = quarter.period] = periodsOfYear(quarter.period)
  const start = periodStart(firstOfYear, quarter.calendar)
  const isOther = ({ name }: { readonly name: string }): boolean =>
    !sameDepartment(name, quarter.department) &&
    (department === undefined || sameDepartment(name, department))
  const earlier = columnsUntilNow(quarter, trend).filter(({ column }) => column.start < start)
  const mine = trend.departments.find(({ name }) => sameDepartment(name, quarter.department))
  return (
    trend.departments.some(isOther) ||
    earlier.some(({ index }) => mine?.rows.some(({ cells }) => cells[index]?.status !== undefined) === true)
  )
}

/** The first period that the slide shows; with nothing said, it shows this fiscal year as every other slide does. */
export function showTrendFrom(quarter: Quarter, blockId: string, from: PeriodKey | undefined): Quarter {
  const block = findBlock(quarter, blockId)
  if (block?.kind !== 'trend') return quarter
  const kept: KeptTrend = block.kept ?? { show: 'all', columns: [], own: [], others: [] }
  if (from === kept.from) return quarter
  const { from: _, ...rest } = kept
  return setFields(quarter, 'trend', blockId, { kept: from === undefined ? rest : { from, ...rest } })
}

/** Whether the slide of several years shows key results and metrics, or objectives only. */
export function showTrendRows(quarter: Quarter, blockId: string, show: KeptTrend['show']): Quarter {
  const block = findBlock(quarter, blockId)
  if (block?.kind !== 'trend' || block.kept === undefined || block.kept.show === show) return quarter
  return setFields(quarter, 'trend', blockId, { kept: { ...block.kept, show } })
}

interface NumberedColumn {
  readonly column: TrendColumn
  readonly index: number
}

const columnsUntilNow = ({ period, calendar }: Quarter, trend: Trend): readonly NumberedColumn[] =>
  trend.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => column.end <= periodEnd(period, calendar))

const saysAnything = ({ statuses }: KeptRow): boolean => statuses.some((status) => status !== '')

/** Rows of this department with what its own entries lack; a head also stays for the sake of the rows below it. */
function ownRows(
  rows: readonly TrendRow[],
  quarter: Quarter,
  columns: readonly NumberedColumn[],
): readonly KeptRow[] {
  const here = documentRows(quarter)
  const kept = rows.map((row) => {
    const own =
      here.find(({ id }) => id === row.id) ??
      here.find(({ lineage }) => lineage.includes(row.id)) ??
      here.find((one) => one.kind === row.kind && one.label === row.label && one.title === row.title)
    return keptRow(row, own?.id ?? row.id, quarter, columns, (column) => {
      const period = ownPeriod(column, quarter.calendar)
      if (own === undefined || period === undefined) return false
      return period === quarter.period || saidFor(own, period, quarter) !== undefined
    })
  })
  return kept.filter((row, index) => {
    if (saysAnything(row)) return true
    if (!isHead(row)) return false
    const next = kept.findIndex((other, at) => at > index && isHead(other))
    return kept.slice(index + 1, next === -1 ? undefined : next).some(saysAnything)
  })
}

function keptRow(
  row: TrendRow,
  of: string,
  { scale }: Quarter,
  columns: readonly NumberedColumn[],
  isKnown: (column: TrendColumn) => boolean,
): KeptRow {
  return {
    of,
    kind: row.kind,
    label: row.label,
    title: row.title,
    statuses: columns.map(({ column, index }) => {
      const cell = row.cells[index]
      if (cell?.status === undefined || isKnown(column)) return ''
      return statusAlike(cell.status, cell.place, scale)?.id ?? ''
    }),
  }
}

/** The own period in which the first status of any row falls; never later than the fiscal year's first. */
function firstPeriod(
  { period, calendar }: Quarter,
  columns: readonly NumberedColumn[],
  rows: readonly (TrendRow | KeptRow)[],
): PeriodKey {
  const says = (row: TrendRow | KeptRow, at: number, index: number): boolean =>
    'cells' in row ? row.cells[index]?.status !== undefined : (row.statuses[at] ?? '') !== ''
  const first = columns.find(({ index }, at) => rows.some((row) => says(row, at, index)))
  const [ofYear = period] = periodsOfYear(period)
  const found = first === undefined ? ofYear : periodOfDay(first.column.start, calendar)
  return comparePeriods(found, ofYear) < 0 ? found : ofYear
}
