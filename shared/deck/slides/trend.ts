import { printFiscalYear } from '../../period/print-period'
import type { BlockOf } from '../../quarter/schema'
import { say } from '../../words/words'
import type { DeckContext } from '../context'
import type { PartDraft, SlideDraft } from '../draft'
import { belowHeadline, contentTop, contentWidth, left } from '../grid'
import { noteLines } from '../notes'
import type { ObjectiveSummary } from '../objective-summary'
import { describeStatuses } from '../ribbon'
import { hairline, headCell, headerHeight, pad, periodHead } from '../table-cells'
import type { CellSpec, RowSpec } from '../table/table-spec'
import { fitTable, tableItem } from '../table-fit'
import { lookOf, plain } from '../text-kit'
import { textWidth } from '../text/measure-text'
import { keyTop, missingNote, statusKey, tile, trendHeadline, underTrendTitle } from '../trend-parts'

const gap = 12
const future = 43

/** How the columns of a period are divided; no key result columns where there is no room for them. */
interface Division {
  readonly name: number
  readonly objective: number
  readonly keyResult: number
  readonly keyResults: number
}

/** The year as a heat map: every objective and its key results, a group of columns for each period. */
export function trendSlides(
  context: DeckContext,
  block: BlockOf<'trend'>,
  objectives: readonly ObjectiveSummary[],
): readonly SlideDraft[] {
  const { list } = context.theme.type
  const division = divide(context, objectives)
  const columns = columnsOf(context, division)
  const headline = trendHeadline(context, objectives)
  const fitted = fitTable({
    columns: [columns],
    sizes: list.steps,
    floor: context.theme.floor.table,
    heights: { first: keyTop - 10 - belowHeadline, rest: keyTop - 10 - contentTop },
    rows: (size) => ({
      header: headerRows(context, objectives, division),
      count: objectives.length,
      row: (index) => objectiveRow(context, objectives[index], division, size),
    }),
  })
  const parts = fitted.parts.map((part, index): PartDraft => {
    const first = index === 0
    const shown = [...new Set(part.sources)]
      .map((row) => objectives[row])
      .filter((objective) => objective !== undefined)
    const table = tableItem('trend', {
      x: left,
      y: first ? belowHeadline : contentTop,
      columns,
      part,
      alt: say('deck.trend.alt', {
        rows: shown
          .map((objective) =>
            say('deck.overview.altRow', {
              objective: objective.title,
              statuses: describeStatuses(context, objective),
            }),
          )
          .join(' '),
      }),
    })
    return {
      items: [
        ...(first ? [headline.item] : []),
        ...(objectives.length > 0 ? [table, ...statusKey(context)] : []),
      ],
      line: fitted.size * list.lineHeight,
      notes: [
        ...(first ? [...noteLines(block.notes), ...missingNote(context, objectives)] : []),
        ...part.fresh
          .map((row) => objectives[row])
          .flatMap((objective) => (objective === undefined ? [] : [statusesNote(context, objective)])),
      ],
    }
  })
  const year = printFiscalYear(context.period, context.calendar)
  return underTrendTitle(context, block, division.keyResults > 0 ? 'all' : 'objectives', year, parts)
}

function divide(context: DeckContext, objectives: readonly ObjectiveSummary[]): Division {
  const filled = context.current + 1
  const ahead = context.year.length - filled
  const keyResults = Math.max(0, ...objectives.map((objective) => objective.keyResults.length))
  const roomFor = (name: number) =>
    (contentWidth - name - ahead * future - gap * (ahead > 0 ? filled : filled - 1)) / filled
  for (const name of [250, 210, 170]) {
    const room = roomFor(name)
    if (keyResults === 0) break
    const wide = Math.min(44, (room - 76) / keyResults)
    if (wide >= 44) return { name, objective: 76, keyResult: wide, keyResults }
    const narrow = Math.min(44, (room - 40) / keyResults)
    if (narrow >= 22) return { name, objective: 40, keyResult: narrow, keyResults }
  }
  const tight = (roomFor(170) - 32) / Math.max(1, keyResults)
  if (keyResults > 0 && tight >= 16) return { name: 170, objective: 32, keyResult: tight, keyResults }
  return { name: 250, objective: Math.min(120, roomFor(250)), keyResult: 0, keyResults: 0 }
}

function columnsOf(context: DeckContext, division: Division): readonly number[] {
  const periods = context.year.flatMap((_, index) => {
    if (index > context.current) return [future]
    const last = index === context.year.length - 1
    return [
      division.objective,
      ...Array.from({ length: division.keyResults }, () => division.keyResult),
      ...(last ? [] : [gap]),
    ]
  })
  // The name takes what the year leaves, so that the table is as wide as every other.
  return [contentWidth - periods.reduce((sum, w) => sum + w, 0), ...periods]
}

function headerRows(
  context: DeckContext,
  objectives: readonly ObjectiveSummary[],
  division: Division,
): readonly RowSpec[] {
  const none = pad(0, 0)
  const most = objectives.find((objective) => objective.keyResults.length === division.keyResults)
  const label = (index: number): string => {
    const own = most?.keyResults[index]?.label ?? ''
    const fits = (text: string) => textWidth(text, { size: 10 }) <= division.keyResult - 5
    if (own !== '' && fits(own)) return own
    return fits(String(index + 1)) ? String(index + 1) : ''
  }
  const upper: (CellSpec | null)[] = [headCell(context, '', { padding: none, rule: false })]
  const lower: CellSpec[] = [headCell(context, '', { padding: none })]
  context.year.forEach((_, index) => {
    const current = index === context.current
    const head = periodHead(context, index)
    if (index > context.current) {
      upper.push(headCell(context, head, { padding: none, align: 'middle', rule: false }))
      lower.push(headCell(context, '', { padding: none }))
      return
    }
    const span = 1 + division.keyResults
    upper.push(
      headCell(context, head, {
        padding: none,
        align: 'middle',
        rule: false,
        current,
        ...(span > 1 ? { columnSpan: span } : {}),
      }),
      ...Array.from({ length: division.keyResults }, () => null),
    )
    const quiet = { padding: none, align: 'middle', quiet: true, current } as const
    const objectiveHead =
      textWidth(say('deck.trend.objective'), { size: 10 }) <= division.objective - 2
        ? say('deck.trend.objective')
        : ''
    lower.push(
      headCell(context, objectiveHead, quiet),
      ...Array.from({ length: division.keyResults }, (__, at) => headCell(context, label(at), quiet)),
    )
    if (index < context.year.length - 1) {
      upper.push(headCell(context, '', { padding: none, rule: false }))
      lower.push(headCell(context, '', { padding: none }))
    }
  })
  return [
    { minHeight: headerHeight, cells: upper },
    { minHeight: headerHeight, cells: lower },
  ]
}

function objectiveRow(
  context: DeckContext,
  objective: ObjectiveSummary | undefined,
  division: Division,
  size: number,
): RowSpec {
  if (objective === undefined) return { cells: [] }
  const { colour, type } = context.theme
  const cells: CellSpec[] = [
    {
      paragraphs: [plain(context, objective.title, lookOf(type.list, size, { colour: colour.text }))],
      padding: pad(0, 8, 3),
      anchor: 'middle',
      borders: { bottom: hairline(context) },
      source: { id: objective.id, field: 'title' },
    },
  ]
  context.year.forEach((period, index) => {
    const current = index === context.current
    const source = { id: objective.id, field: 'stated', period }
    if (index > context.current) {
      cells.push({ ...tile(context, undefined, false, 0, true), source })
      return
    }
    cells.push({ ...tile(context, objective.statuses[index], current, 16, true), source })
    for (let at = 0; at < division.keyResults; at += 1) {
      const keyResult = objective.keyResults[at]
      const glyph = division.keyResult >= 20 ? 12 : 10
      cells.push({
        ...tile(context, keyResult?.statuses[index], current, glyph, keyResult !== undefined),
        source,
      })
    }
    if (index < context.year.length - 1) cells.push({ paragraphs: [], padding: pad(0, 0), borders: {} })
  })
  return { minHeight: size >= 14 ? 42 : size >= 13 ? 36 : 30, cells }
}

/** The grid says statuses by shape and colour; the notes say them in words. */
function statusesNote(context: DeckContext, objective: ObjectiveSummary): string {
  return say('deck.label', { label: objective.title, text: describeStatuses(context, objective) })
}
