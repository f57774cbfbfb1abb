import { trendOf, type Trend, type TrendRow } from '../../shared/history/trend'
import { shownTrend } from '../../shared/history/trend-view'
import {
  printValue,
  countTrend,
  describeFolderFailure,
  nameColumn,
  nameRow,
} from '../../shared/words/describe-trend'
import { shorten } from '../../shared/rich-text/shorten'
import { describeReadFailure, sayProblem } from '../../shared/words/describe-failure'
import { say } from '../../shared/words/words'
import { MOST_FILES, readFolder, type FolderRead } from '../files/read-folder'
import { parseArguments } from './arguments'
import { oneLine } from './one-line'
import { UsageProblem, type RunCommand, type Terminal } from './command'

const options = { json: { type: 'boolean', default: false } } as const

/** Exits with 1 where some of the files could not be read, with 2 where none could. */
export const run: RunCommand = async (args, terminal, usage) => {
  const { values, positionals } = parseArguments(args, options, usage)
  const [folder, second] = positionals
  if (folder === undefined || folder === '') throw new UsageProblem(say('cli.folderMissing', { usage }))
  if (second !== undefined) throw new UsageProblem(say('cli.tooManyArguments', { second, usage }))
  const read = await readFolder(folder)
  if (!read.ok) {
    for (const { place, sentence } of describeFolderFailure(read.error))
      terminal.problem(folder, sentence, place)
    return 2
  }
  const trend = trendOf(read.value.files)
  tellProblems(folder, read.value, trend, terminal)
  if (trend.files === 0) return 2
  terminal.result(values.json ? asJson(trend, read.value) : asText(trend))
  return read.value.unread.length > 0 ? 1 : 0
}

function tellProblems(
  folder: string,
  { unread, cutOff }: FolderRead,
  { files, superseded }: Trend,
  terminal: Terminal,
): void {
  for (const { name, failure } of unread)
    for (const { place, sentence } of describeReadFailure(failure).problems)
      terminal.problem(name, sentence, place)
  for (const { file, by, department, period } of superseded)
    terminal.problem(file, say('trend.leftOut', { why: say('trend.superseded', { by, department, period }) }))
  if (cutOff) terminal.problem(folder, say('trend.cutOff', { most: MOST_FILES }))
  if (files === 0) terminal.problem(folder, say(unread.length === 0 ? 'trend.none' : 'trend.noneRead'))
}

/** Statuses by their ids and labels; colours are the window's business. */
const asJson = (trend: Trend, { unread }: FolderRead): string =>
  `${JSON.stringify(
    {
      columns: trend.columns,
      departments: trend.departments.map(({ name, rows }) => ({
        name,
        rows: rows.map(({ kind, id, label, title, cells }) => ({
          kind,
          id,
          label,
          title,
          cells: cells.map(
            (cell) =>
              cell && {
                ...cell,
                ...(cell.status && { status: { id: cell.status.id, label: cell.status.label } }),
              },
          ),
        })),
      })),
      superseded: trend.superseded,
      unread: unread.map(({ name, failure }) => ({
        file: name,
        problems: describeReadFailure(failure).problems.map(sayProblem),
      })),
    },
    null,
    2,
  )}\n`

/** A table for each department, with the columns that it has anything in. */
function asText(trend: Trend): string {
  const tables = trend.departments.flatMap(({ name, rows }) => {
    const { columns } = shownTrend(trend, name, 'all')
    const lines = [
      [name, ...columns.map(nameColumn)],
      ...rows.flatMap((row) =>
        textRows(
          row,
          columns.map(({ index }) => index),
        ),
      ),
    ]
    return [...aligned(lines), '']
  })
  return [...tables, countTrend(trend), ''].join('\n')
}

function textRows(row: TrendRow, columns: readonly number[]): readonly (readonly string[])[] {
  const below = row.kind === 'keyResult' || row.kind === 'metric'
  const cells = columns.map((index) => row.cells[index] ?? null)
  const name = shorten(`${below ? '    ' : '  '}${nameRow(row)}`, LONGEST_NAME)
  const statuses = [name, ...cells.map((cell) => cell?.status?.label ?? (cell === null ? '' : '·'))]
  const values = cells.map((cell) => (cell === null ? '' : printValue(cell)))
  return values.some((value) => value !== '')
    ? [statuses, [`      ${say('trend.values')}`, ...values]]
    : [statuses]
}

const LONGEST_NAME = 52

function aligned(lines: readonly (readonly string[])[]): readonly string[] {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? '').length)),
  )
  return lines.map((line) =>
    line
      .map((text, column) => oneLine(text).padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
