import { comparePeriods, periodsOfYear } from '../period/period-order'
import { periodEnd, periodStart } from '../period/period-dates'
import type { PeriodKey } from '../period/period'
import { type Fields, setEntry } from '../quarter/edits'
import { keyResultsOf } from '../quarter/find'
import type { Entry, Quarter } from '../quarter/schema'
import type { Trend, TrendCell } from './trend'
import { sameDepartment } from './trend-span'

export interface FilledQuarter {
  readonly quarter: Quarter
  /** How many entries were taken over. */
  readonly filled: number
}

/**
 * Takes earlier statuses and values of the fiscal year over from a folder's files, where this file's key results
 * have none: the slide of the trend is drawn from the file's own entries. What is there stays, words are not
 * taken, since the trend holds their beginning only, and a status that this file's scale lacks is left out.
 */
export function fillFromTrend(quarter: Quarter, trend: Trend): FilledQuarter {
  const { departments } = trend
  const rows = departments.find(({ name }) => sameDepartment(name, quarter.department))?.rows ?? []
  const periodOf = periodsByColumn(quarter, trend)
  const missing = quarter.blocks.flatMap(keyResultsOf).flatMap((keyResult) => {
    const row = rows.find(
      ({ id, kind }) => id === keyResult.id && (kind === 'keyResult' || kind === 'metric'),
    )
    return (row?.cells ?? []).flatMap((cell, column) => {
      const period = periodOf.get(column)
      if (cell === null || period === undefined) return []
      const known = keyResult.entries.some((entry) => entry.period === period)
      const fields = known ? undefined : fieldsOf(cell, quarter)
      return fields === undefined ? [] : [{ id: keyResult.id, period, fields }]
    })
  })
  return {
    quarter: missing.reduce(
      (filled, { id, period, fields }) => setEntry(filled, id, period, fields),
      quarter,
    ),
    filled: missing.length,
  }
}

/** The columns of the trend that are earlier periods of this file's fiscal year. */
const periodsByColumn = ({ calendar, period }: Quarter, trend: Trend): ReadonlyMap<number, PeriodKey> =>
  new Map(
    periodsOfYear(period)
      .filter((one) => comparePeriods(one, period) < 0)
      .flatMap((one) => {
        const column = trend.columns.findIndex(
          ({ start, end }) => start === periodStart(one, calendar) && end === periodEnd(one, calendar),
        )
        return column === -1 ? [] : [[column, one] as const]
      }),
  )

function fieldsOf(
  cell: TrendCell,
  { scale }: Quarter,
): Fields<Pick<Entry, 'status' | 'value' | 'unit'>> | undefined {
  const status = scale.find(({ id, label }) => id === cell.status?.id && label === cell.status.label)
  if (status === undefined && cell.value === undefined) return undefined
  return {
    ...(status === undefined ? {} : { status: status.id }),
    ...(cell.value === undefined ? {} : { value: cell.value }),
    ...(cell.unit === undefined ? {} : { unit: cell.unit }),
  }
}
