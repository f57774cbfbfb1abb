import type { Trend, TrendColumn, TrendDepartment, TrendRow } from './trend'
import { isHead } from './trend-span'

/** Which rows are looked at: all, objectives and tables of metrics only, or what has moved with its objective. */
export type TrendRows = 'all' | 'objectives' | 'moved'

export interface ShownTrend {
  readonly columns: readonly (TrendColumn & { readonly index: number })[]
  readonly departments: readonly { readonly name: string; readonly rows: readonly TrendRow[] }[]
}

/**
 * The part of a trend that is looked at; one department's columns have the names of its own calendar. Columns in which none of the chosen departments says anything are left
 * out, so that departments with other calendars don't leave gaps.
 */
export function shownTrend(trend: Trend, department: string | undefined, rows: TrendRows): ShownTrend {
  const chosen = trend.departments.filter(({ name }) => department === undefined || name === department)
  const columns = trend.columns
    .map((column, index) => ({ ...column, ...ownNames(chosen, index), index }))
    .filter(({ index }) =>
      chosen.some((each) =>
        each.rows.some(({ cells }) => cells[index] !== null && cells[index] !== undefined),
      ),
    )
  return {
    columns,
    departments: chosen
      .map(({ name, rows: all }) => ({ name, rows: filtered(all, rows) }))
      .filter((each) => each.rows.length > 0),
  }
}

function ownNames(
  chosen: readonly TrendDepartment[],
  index: number,
): { readonly names: readonly string[] } | undefined {
  const [names] = chosen.map(({ columnNames }) => columnNames[index] ?? [])
  return chosen.length === 1 && names !== undefined && names.length > 0 ? { names } : undefined
}

function filtered(rows: readonly TrendRow[], which: TrendRows): readonly TrendRow[] {
  if (which === 'all') return rows
  if (which === 'objectives') return rows.filter(isHead)
  const groups = rows.reduce<TrendRow[][]>((made, row) => {
    if (isHead(row)) made.push([row])
    else made.at(-1)?.push(row)
    return made
  }, [])
  return groups.flatMap(([head, ...below]) => {
    const moved = below.filter(hasMoved)
    return head !== undefined && (moved.length > 0 || hasMoved(head)) ? [head, ...moved] : []
  })
}

const hasMoved = ({ cells }: TrendRow): boolean => cells.some((cell) => cell?.move !== undefined)

/** The values of a row as points of a line, in columns; nothing where they are fewer than two, or of several units. */
export function valueLine(
  row: TrendRow,
  columns: readonly { readonly index: number }[],
): readonly { readonly column: number; readonly value: number }[] {
  const points = columns.flatMap(({ index }, column) => {
    const cell = row.cells[index]
    return cell?.value === undefined ? [] : [{ column, value: cell.value, unit: cell.unit ?? '' }]
  })
  const units = new Set(points.map(({ unit }) => unit))
  return points.length < 2 || units.size > 1 ? [] : points.map(({ column, value }) => ({ column, value }))
}
