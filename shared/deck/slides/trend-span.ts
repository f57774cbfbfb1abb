import type { SpanColumn, SpanRow, TrendSpan } from '../../history/trend-span'
import { isHead, onlyColumns } from '../../history/trend-span'
import { printFiscalYear, printPeriodName } from '../../period/print-period'
import type { BlockOf, Status } from '../../quarter/schema'
import { shortLine } from '../../rich-text/shorten'
import { statusOf } from '../../status/status-of'
import { shownTitle } from '../../words/block-title'
import { say } from '../../words/words'
import type { DeckContext } from '../context'
import type { PartDraft, SlideDraft } from '../draft'
import { belowHeadline, contentTop, contentWidth, left } from '../grid'
import { noteLines } from '../notes'
import type { ObjectiveSummary } from '../objective-summary'
import { hairline, headCell, headerHeight, pad } from '../table-cells'
import { fitTable, tableItem } from '../table-fit'
import type { CellSpec, RowSpec } from '../table/table-spec'
import { lookOf, plain } from '../text-kit'
import { keyTop, missingNote, statusKey, tile, trendHeadline, underTrendTitle } from '../trend-parts'

/** More quarters than these are continued on further slides; tiles would be too narrow to tell apart. */
export const mostColumns = 16
/** The names of the rows take at least this, the quarters at most that. */
const leastName = 240
const widestTile = 76

/** A department's name, or a row of its heat map. */
type Line =
  | { readonly department: string }
  /** `spoken`: in which columns its department says anything; the others are no quarters of its calendar. */
  | { readonly row: SpanRow; readonly spoken: readonly boolean[] }

/** Several years as a heat map: a row an objective and key result, a column a quarter, under their fiscal years. */
export function trendSpanSlides(
  context: DeckContext,
  block: BlockOf<'trend'>,
  span: TrendSpan,
  objectives: readonly ObjectiveSummary[],
): readonly SlideDraft[] {
  const pages = pagesOf(span)
  const headline = trendHeadline(context, objectives)
  const parts = pages.flatMap((page, pageIndex) =>
    partsOfPage(context, page, pageIndex === 0).map((part, index): PartDraft => {
      const isFirst = pageIndex === 0 && index === 0
      return {
        ...part,
        items: isFirst ? [headline.item, ...part.items] : part.items,
        notes: isFirst
          ? [...noteLines(block.notes), ...missingNote(context, objectives), ...(part.notes ?? [])]
          : (part.notes ?? []),
      }
    }),
  )
  const all = span.groups.some(({ rows }) =>
    rows.some(({ kind }) => kind === 'keyResult' || kind === 'metric'),
  )
  return underTrendTitle(context, block, all ? 'all' : 'objectives', yearsOf(context, span.columns), parts)
}

/** `FY19-20 to FY21-22`. */
function yearsOf({ calendar, period }: DeckContext, columns: readonly SpanColumn[]): string {
  const first = columns.find((column) => column.period !== undefined)?.period ?? period
  const [from, to] = [printFiscalYear(first, calendar), printFiscalYear(period, calendar)]
  return from === to ? to : say('deck.trend.years', { from, to })
}

/** Columns by the slide, first to last; the last slide is full, since it is the one that is looked at. */
function pagesOf(span: TrendSpan): readonly TrendSpan[] {
  const count = span.columns.length
  const pages = Math.max(1, Math.ceil(count / mostColumns))
  return Array.from({ length: pages }, (_, page) => {
    const end = count - (pages - 1 - page) * mostColumns
    return onlyColumns(span, (__, index) => index < end && index >= end - mostColumns)
  })
}

function partsOfPage(context: DeckContext, span: TrendSpan, hasHeadline: boolean): readonly PartDraft[] {
  const { table: look } = context.theme.type
  const several = span.groups.length > 1
  const lines = span.groups.flatMap(({ department, rows }): readonly Line[] => {
    const spoken = span.columns.map((_, index) => rows.some(({ statuses }) => statuses[index] !== undefined))
    return [...(several ? [{ department }] : []), ...rows.map((row) => ({ row, spoken }))]
  })
  const tileWidth = Math.min(widestTile, (contentWidth - leastName) / Math.max(1, span.columns.length))
  const columns = [contentWidth - tileWidth * span.columns.length, ...span.columns.map(() => tileWidth)]
  const fitted = fitTable({
    columns: [columns],
    sizes: look.steps,
    floor: context.theme.floor.table,
    heights: {
      first: keyTop - 10 - (hasHeadline ? belowHeadline : contentTop),
      rest: keyTop - 10 - contentTop,
    },
    rows: (size) => ({
      header: headerRows(context, span.columns),
      count: lines.length,
      row: (index) => lineRow(context, lines[index], span.columns, size),
    }),
  })
  return fitted.parts.map((part, index): PartDraft => {
    const y = hasHeadline && index === 0 ? belowHeadline : contentTop
    const shown = part.sources.flatMap((source) => lines[source] ?? [])
    const alt = say('deck.trend.alt', {
      rows: shown.flatMap((line) => described(context, line, span)).join(' '),
    })
    const table = tableItem('trend', { x: left, y, columns, part, alt })
    return {
      items: lines.length === 0 ? [] : [table, ...statusKey(context)],
      line: fitted.size * look.lineHeight,
      notes: part.fresh.flatMap((source) => noteOf(context, lines[source], span)),
    }
  })
}

/** Fiscal years over their quarters; what is no quarter of this file's calendar has its own name below. */
function headerRows(context: DeckContext, columns: readonly SpanColumn[]): readonly RowSpec[] {
  const none = pad(0, 0)
  const upper: (CellSpec | null)[] = [headCell(context, '', { padding: none, rule: false })]
  const lower: CellSpec[] = [headCell(context, '', { padding: none })]
  columns.forEach((column, index) => {
    const year = yearOf(context, column)
    const isSame = index > 0 && yearOf(context, columns[index - 1]) === year
    const rest = columns.slice(index)
    const next = rest.findIndex((other) => yearOf(context, other) !== year)
    const span = next === -1 ? rest.length : next
    upper.push(
      isSame
        ? null
        : headCell(context, year, {
            padding: none,
            align: 'middle',
            rule: false,
            ...(span > 1 ? { columnSpan: span } : {}),
          }),
    )
    const name = column.period === undefined ? column.name : printPeriodName(column.period)
    const current = column.period === context.period
    lower.push(headCell(context, name, { padding: pad(1, 1), align: 'middle', quiet: true, current }))
  })
  return [
    { minHeight: headerHeight, cells: upper },
    { minHeight: headerHeight, cells: lower },
  ]
}

const yearOf = ({ calendar }: DeckContext, column: SpanColumn | undefined): string =>
  column?.period === undefined ? '' : printFiscalYear(column.period, calendar)

function lineRow(
  context: DeckContext,
  line: Line | undefined,
  columns: readonly SpanColumn[],
  size: number,
): RowSpec {
  if (line === undefined) return { cells: [] }
  const { colour, type } = context.theme
  if ('department' in line) {
    const look = lookOf(type.table, size, { colour: colour.accentInk, bold: true })
    return {
      minHeight: heightAt(size, true),
      cells: [
        {
          paragraphs: [plain(context, line.department, look)],
          padding: pad(0, 8, 3),
          anchor: 'bottom',
          borders: { bottom: hairline(context) },
          columnSpan: columns.length + 1,
        },
        ...columns.map(() => null),
      ],
    }
  }
  const { row, spoken } = line
  const isTop = isHead(row)
  const look = lookOf(type.table, isTop ? size : Math.max(size - 1, context.theme.floor.table), {
    colour: isTop ? colour.text : colour.muted,
    ...(isTop ? { bold: true } : {}),
  })
  const name: CellSpec = {
    paragraphs: [plain(context, shortName(row), look)],
    padding: pad(isTop ? 0 : 12, 8, isTop ? 3 : 1),
    anchor: 'middle',
    borders: { bottom: hairline(context) },
    ...(row.id === undefined ? {} : { source: { id: row.id, field: 'title' } }),
  }
  return {
    minHeight: heightAt(size, isTop),
    cells: [
      name,
      ...columns.map((column, index): CellSpec => {
        const cell = tile(
          context,
          statusIn(context, row, index),
          column.period === context.period,
          isTop ? 14 : 11,
          row.kind === 'objective' && spoken[index] === true,
        )
        if (row.id === undefined || column.period === undefined) return cell
        const field = row.kind === 'objective' ? 'stated' : 'entry'
        return { ...cell, source: { id: row.id, field, period: column.period } }
      }),
    ],
  }
}

/** Dense: a row below its objective is as low as its line allows. */
const heightAt = (size: number, isTop: boolean): number => (isTop ? size * 2 : size * 1.6)

const statusIn = ({ scale }: DeckContext, row: SpanRow, index: number): Status | undefined =>
  statusOf(scale, row.statuses[index])

const longest = 64

/** `KR1 Data dictionary`; a whole wording is cut, since the row says where it is, not what it promises. */
function shortName({ label, title }: SpanRow): string {
  const short = shortLine(title, longest)
  return shownTitle([label, short].filter((part) => part !== '').join(' '))
}

/** `Data: Q4 FY20-21 ON TRACK, Q1 FY21-22 AT RISK`. */
function described(context: DeckContext, line: Line, { columns }: TrendSpan): readonly string[] {
  if ('department' in line) return [line.department]
  const said = columns.flatMap((column, index) => {
    const status = statusIn(context, line.row, index)
    if (status === undefined) return []
    const name =
      column.period === undefined
        ? column.name
        : `${printPeriodName(column.period)} ${printFiscalYear(column.period, context.calendar)}`
    return [say('deck.ribbon.alt', { period: name, status: status.label })]
  })
  const objective = shortName(line.row)
  return [
    say('deck.overview.altRow', {
      objective,
      statuses: said.length === 0 ? say('deck.ribbon.noStatus') : said.join(', '),
    }),
  ]
}

/** The grid says statuses by shape and colour; the notes say those of objectives in words. */
const noteOf = (context: DeckContext, line: Line | undefined, span: TrendSpan): readonly string[] =>
  line !== undefined && 'row' in line && line.row.kind === 'objective' ? described(context, line, span) : []
