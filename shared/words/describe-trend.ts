import type { Trend, TrendCell, TrendColumn, TrendRow } from '../history/trend'
import type { FolderFailure } from '../ipc/history'
import { describeReadFailure, type Problem } from './describe-failure'
import { shownTitle } from './block-title'
import { printMonth } from './print-date'
import { printAmount } from './print-number'
import { say, sayCount } from './words'

/** Why a folder was not looked into, and what to do; at least one sentence. */
export const describeFolderFailure = (failure: FolderFailure): readonly Problem[] => {
  if (failure.kind === 'notAFolder') return [{ place: '', sentence: say('trend.notAFolder') }]
  if (failure.kind === 'notFound') return [{ place: '', sentence: say('trend.noFolder') }]
  return describeReadFailure(failure).problems
}

/** What a column is called: the departments' own name where they agree, else the months. */
export const nameColumn = ({ names, start, end }: Pick<TrendColumn, 'names' | 'start' | 'end'>): string =>
  names.length === 1 ? (names[0] ?? '') : nameSpan(start, end)

/** `Jan–Mar 2022`, `Dec 2021–Feb 2022`. */
function nameSpan(start: string, end: string): string {
  const month = (day: string): string => printMonth(Number(day.slice(5, 7)), 'short')
  const [first, last] = [start.slice(0, 4), end.slice(0, 4)]
  return first === last
    ? `${month(start)}–${month(end)} ${last}`
    : `${month(start)} ${first}–${month(end)} ${last}`
}

/** `KR1 Data dictionary`; what has no title says so. */
export const nameRow = ({ label, title }: Pick<TrendRow, 'label' | 'title'>): string =>
  shownTitle([label, title].filter((part) => part !== '').join(' '))

/** "6 files, 4 quarters, 2 departments". */
export const countTrend = ({ files, columns, departments }: Trend): string =>
  say('trend.counts', {
    files: sayCount('trend.files', files),
    quarters: sayCount('trend.quarters', columns.length),
    departments: sayCount('trend.departments', departments.length),
  })

/** A value with its unit: `2,251`, `63%`; empty where there is none. */
export const printValue = ({ value, unit }: Pick<TrendCell, 'value' | 'unit'>): string =>
  value === undefined ? '' : printAmount(value, unit)

/** All that a cell says, for those who do not see it, and for the line below the table. */
export function describeCell(cell: TrendCell | null, column: TrendColumn): string {
  if (cell === null) return say('trend.nothing', { period: nameColumn(column) })
  const status = cell.status?.label ?? say('trend.noStatus')
  const facts = [
    ...(cell.move === undefined ? [] : [say(`mark.${cell.move}`)]),
    ...(cell.value === undefined ? [] : [printValue(cell)]),
    ...(cell.reworded ? [say('mark.reworded')] : []),
    ...(cell.restated ? [say('mark.restated')] : []),
  ]
  return [nameColumn(column), [status, ...facts].join(', ')].join(': ')
}
