import { say } from '../words/words'
import type { DeckContext } from './context'
import type { Line, Padding } from './plan'
import { oncePerDeck } from './once-per-deck'
import { lookOf, plain, sentence } from './text-kit'
import type { CellSpec } from './table/table-spec'
import { printPeriodName } from '../period/print-period'

export const headerHeight = 22

export function pad(left: number, right: number, vertical = 0): Padding {
  return { left, right, top: vertical, bottom: vertical }
}

/** The thin line below a row. */
export function hairline(context: DeckContext): Line {
  return { w: 0.75, colour: context.theme.colour.hairline }
}

interface HeadOptions {
  readonly padding?: Padding
  readonly align?: 'start' | 'middle' | 'end'
  readonly current?: boolean
  readonly columnSpan?: number
  /** False for an upper header row whose rule is drawn by the row below it. */
  readonly rule?: boolean
  readonly quiet?: boolean
}

/** A column's head; `current` marks this period's column with tint and accent rule. */
export function headCell(context: DeckContext, text: string, options: HeadOptions = {}): CellSpec {
  const { padding, align, current, columnSpan, rule, quiet } = options
  const room =
    padding === undefined ? '' : `${padding.left} ${padding.right} ${padding.top} ${padding.bottom}`
  const key = `${align} ${current} ${columnSpan} ${rule} ${quiet} ${room} ${text}`
  return headCells(context, key, () => makeHeadCell(context, text, options))
}

const headCells = oncePerDeck<CellSpec>()

function makeHeadCell(context: DeckContext, text: string, options: HeadOptions): CellSpec {
  const { colour, type } = context.theme
  const current = options.current === true
  const look = lookOf(options.quiet === true ? type.caption : type.tableHead, undefined, {
    colour: current && options.quiet !== true ? colour.accentInk : colour.muted,
    align: options.align ?? 'start',
  })
  const bottom = current ? { w: 3.5, colour: colour.accent } : { w: 1, colour: colour.rule }
  return {
    paragraphs: text === '' ? [] : [sentence(plain(context, text, look))],
    padding: options.padding ?? pad(8, 8),
    anchor: 'middle',
    ...(current && options.quiet !== true ? { fill: colour.accentTint } : {}),
    borders: options.rule === false ? {} : { bottom },
    ...(options.columnSpan === undefined ? {} : { columnSpan: options.columnSpan }),
  }
}

/** `Q2  this quarter` over the current column, `Q1` over the others. */
export function periodHead(context: DeckContext, index: number): string {
  const period = context.year[index]
  if (period === undefined) return ''
  const name = printPeriodName(period)
  if (index !== context.current) return name
  return context.year.length === 2
    ? say('deck.thisPeriod.2', { period: name })
    : say('deck.thisPeriod.4', { period: name })
}

/** A cell border that both neighbours know, as painters of native tables need it. */
export function withEdges(cells: readonly CellSpec[]): readonly CellSpec[] {
  return cells.map((cell, index) => {
    const right = cells[index + 1]?.borders.left
    if (right === undefined) return cell
    // Written out rather than spread: see `finishDraft`.
    const { paragraphs, padding, anchor, fill, rowSpan, columnSpan, source } = cell
    const { left, top, bottom } = cell.borders
    const borders = { left, right, top, bottom }
    return {
      paragraphs,
      padding,
      anchor,
      fill,
      borders,
      rowSpan,
      columnSpan,
      source,
    } satisfies Required<CellSpec>
  })
}
