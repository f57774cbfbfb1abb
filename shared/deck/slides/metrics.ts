import { entryOf, wordingAt } from '../../quarter/find'
import type { BlockOf, KeyResult } from '../../quarter/schema'
import { oneLine, parsed } from '../parsed'
import { plainText } from '../../rich-text/plain-text'
import { shortLine } from '../../rich-text/shorten'
import { say } from '../../words/words'
import type { DeckContext } from '../context'
import type { PartDraft, SlideDraft } from '../draft'
import { contentSlides } from '../draft'
import { statusIn, statusLine } from '../entry-cells'
import { columnsWide, contentBottom, contentTop, contentWidth, left } from '../grid'
import { noteLines } from '../notes'
import type { Item } from '../plan'
import { decimalsOf, printAmount, printNumber } from '../../words/print-number'
import { progressWords } from '../progress-words'
import { isGrey } from '../status-text'
import { hairline, headCell, headerHeight, pad, periodHead, withEdges } from '../table-cells'
import type { CellSpec, RowSpec } from '../table/table-spec'
import { fitTable, tableItem } from '../table-fit'
import { fitLine, labelled, laidItem, lookOf, plain, prose, textItem } from '../text-kit'
import { layoutText } from '../text/layout-text'
import { textWidth } from '../text/measure-text'
import type { StyledParagraph } from '../text/styled-paragraphs'
import { baselineText, keyResultNotes, lastYearText, lifecycleText } from './key-results'

const outcomeTop = 86
/** Left of the bar in its column: room for what is worse than the baseline starts here. */
const barIndent = 20
const worseWidth = 36
const barHeight = 8
const barTop = 25
const tick = { w: 1.5, h: 16 }

interface Columns {
  readonly goal: number
  readonly past: number
  readonly current: number
  readonly ahead: number
  readonly bar: number
}

/** The more of the year is filled, the narrower its columns; numbers that would break in them get more room. */
function widthsFor(context: DeckContext, metrics: readonly KeyResult[]): Columns {
  const late = context.current >= 3
  const usual = late
    ? { goal: 90, past: 90, current: 130, ahead: 38, bar: 156 }
    : { goal: 96, past: 108, current: 136, ahead: 38, bar: 180 }
  const fits = metrics.every((metric) => saidFits(context, usual, metric, smallText))
  return fits ? usual : { ...usual, goal: late ? 108 : 120, past: late ? 108 : 120 }
}

function columnsOf(context: DeckContext, widths: Columns): readonly number[] {
  const periods = context.year.map((_, index) =>
    index < context.current ? widths.past : index === context.current ? widths.current : widths.ahead,
  )
  const others = [widths.goal, ...periods, widths.bar]
  return [864 - others.reduce((sum, w) => sum + w, 0), ...others]
}

/** A heading stands on every slide of its table whole, so it must leave room for a row. */
const longestHeading = 160

/** A metrics table: metric and baseline, goal, a column for each period, and how far it is from baseline to goal. */
export function metricSlides(context: DeckContext, block: BlockOf<'metrics'>): readonly SlideDraft[] {
  const { metrics } = block
  const heading = shortLine(block.goalHeading, longestHeading)
  const goal = heading === '' ? say('deck.metrics.goal') : heading
  const widths = widthsFor(context, metrics)
  const columns = columnsOf(context, widths)
  const outcome = outcomeItem(context, block)
  const top = outcome === undefined ? contentTop : outcome.box.y + outcome.box.h + 12
  const fitted = fitTable({
    columns: [columns],
    sizes: [14, 13],
    floor: context.theme.floor.table,
    heights: { first: contentBottom - top, rest: contentBottom - contentTop },
    rows: (size) => ({
      header: [{ minHeight: headerHeight, cells: headerCells(context, goal) }],
      count: metrics.length,
      row: (index) => metricRow(context, widths, metrics[index], size),
    }),
  })
  const parts = fitted.parts.map((part, index): PartDraft => {
    const first = index === 0
    const table = tableItem('metrics', {
      x: left,
      y: first ? top : contentTop,
      columns,
      part,
      alt: say('deck.metrics.alt'),
    })
    const fresh = part.fresh.map((row) => metrics[row]).filter((metric) => metric !== undefined)
    return {
      items: [
        ...(first && outcome !== undefined ? [outcome] : []),
        ...(metrics.length > 0
          ? [table, ...bars(context, metrics, part, table.box.y, columns)]
          : [nothingMeasured(context, top)]),
      ],
      notes: [
        ...(first ? noteLines(block.notes) : []),
        ...fresh.flatMap((metric) => keyResultNotes(context, named(metric))),
      ],
    }
  })
  return contentSlides(context, {
    block: block.id,
    id: `${block.id}/metrics`,
    kind: 'metrics',
    title: {
      subject: block.title,
      otherwise: say('deck.metrics'),
      kind: say('deck.metrics'),
      source: { id: block.id, field: 'title' },
    },
    parts,
  })
}

/** An empty table would leave the audience guessing whether something is missing. */
function nothingMeasured(context: DeckContext, y: number): Item {
  const look = lookOf(context.theme.type.body, 14, { colour: context.theme.colour.muted })
  return textItem({ id: 'no-metrics', box: { x: left, y, w: contentWidth, h: 18 } }, [
    plain(context, say('deck.metrics.none'), look),
  ])
}

/** In notes a metric without a label goes by its name. */
function named(metric: KeyResult): KeyResult {
  return metric.label.trim() === '' ? { ...metric, label: metric.title } : metric
}

function outcomeItem(context: DeckContext, block: BlockOf<'metrics'>) {
  const text = oneLine(block.outcome)
  if (text.trim() === '') return undefined
  const w = columnsWide(12)
  const words = say('deck.metrics.outcome', { text: labelled(context, text) })
  const lay = (shown: string, size: number) => [
    plain(context, shown, { size, lineHeight: 1.25, colour: context.theme.colour.muted }),
  ]
  // On one line if a smaller size can do that, else large on several.
  const inOne = [14, 13, 12].map((size) => layoutText(lay(words, size), w)).find((text) => text.h < 20)
  const laid = inOne ?? fitLine(words, [14, 13, 12], { w, h: 80 }, lay)
  const h = Math.max(18, Math.ceil(laid.h))
  const source = { id: block.id, field: 'outcome' }
  return laidItem({ id: 'outcome', role: 'body', box: { x: left, y: outcomeTop, w, h }, source }, laid)
}

function headerCells(context: DeckContext, goal: string): readonly CellSpec[] {
  return [
    headCell(context, say('deck.metrics.metric'), { padding: pad(0, 8) }),
    headCell(context, goal),
    ...context.year.map((_, index) =>
      headCell(context, periodHead(context, index), { current: index === context.current }),
    ),
    headCell(context, say('deck.metrics.progress', { goal }), { padding: pad(barIndent, 0) }),
  ]
}

function metricRow(
  context: DeckContext,
  widths: Columns,
  metric: KeyResult | undefined,
  size: number,
): RowSpec {
  if (metric === undefined) return { cells: [] }
  const small = Math.min(smallText, size)
  const said = saidSize(context, widths, metric, small)
  const print = amountPrinter(context, widths, metric, size)
  const { colour } = context.theme
  const rule = { bottom: hairline(context) }
  const periods = context.year.map((period, index): CellSpec => {
    const current = index === context.current
    const base = { anchor: 'middle', borders: rule, padding: pad(8, 8, 7) } as const
    const source = { id: metric.id, field: 'entry', period }
    if (index > context.current) {
      const staged = metric.goal.staged.find((goal) => goal.period === period)
      const look = { size: Math.min(11, size), lineHeight: 1.15, colour: colour.muted }
      const value = staged?.value === undefined ? '' : printNumber(staged.value, 4, context.marks)
      return {
        ...base,
        padding: pad(4, 4, 7),
        paragraphs: value === '' ? [] : [plain(context, value, look)],
        source: { id: metric.id, field: 'goal', period },
      }
    }
    const status = statusIn(context, metric, period)
    const grey = status !== undefined && isGrey(status)
    const paragraphs = valueParagraphs(context, metric, index, print, said)
    if (!current || status === undefined) return { ...base, paragraphs, source }
    return {
      ...base,
      padding: { ...base.padding, left: 11 },
      paragraphs: [statusLine(context, status, small, true, widths.current - 19), ...paragraphs],
      ...(grey ? {} : { fill: status.colours.tint }),
      borders: { ...rule, left: { w: grey ? 1.5 : 4.5, colour: status.colours.mark } },
      source,
    }
  })
  const progress = progressWords(context, metric)
  return {
    minHeight: size >= 14 ? 78 : 70,
    cells: [
      ...withEdges([
        {
          paragraphs: nameParagraphs(context, metric, size, small),
          padding: { left: 0, right: 14, top: 7, bottom: 7 },
          anchor: 'middle',
          borders: rule,
          source: { id: metric.id, field: metric.title.trim() === '' ? 'wording' : 'title' },
        },
        {
          paragraphs: goalParagraphs(context, metric, print, said),
          padding: pad(8, 8, 7),
          anchor: 'middle',
          borders: rule,
          source: { id: metric.id, field: 'goal' },
        },
        ...periods,
      ]),
      {
        paragraphs:
          progress === undefined
            ? []
            : [plain(context, progress.words, { size: small, lineHeight: 1.15, colour: colour.text })],
        padding: { left: barIndent, right: 0, top: progress?.drawn === true ? 40 : 25, bottom: 7 },
        anchor: 'top',
        borders: rule,
        source: { id: metric.id, field: 'goal' },
      },
    ],
  }
}

function nameParagraphs(
  context: DeckContext,
  metric: KeyResult,
  size: number,
  small: number,
): readonly StyledParagraph[] {
  const { colour } = context.theme
  const bold = { size, lineHeight: 1.15, colour: colour.text, bold: true }
  const name =
    metric.title.trim() === ''
      ? prose(context, parsed(wordingAt(metric, context.period)), bold)
      : [plain(context, metric.title, bold)]
  const base = baselineText(context, metric)
  const ended = lastYearText(context, metric)
  const quiet = { size: small, lineHeight: 1.15, colour: colour.muted }
  return [
    ...name,
    ...(base === ''
      ? []
      : prose(context, parsed(say('deck.metrics.baseline', { text: labelled(context, base) })), quiet)),
    ...(ended === '' ? [] : prose(context, parsed(ended), quiet)),
    ...(metric.lifecycle === 'active'
      ? []
      : [plain(context, lifecycleText(metric), { ...quiet, bold: true })]),
  ]
}

function goalParagraphs(
  context: DeckContext,
  metric: KeyResult,
  print: AmountPrinter,
  small: number,
): readonly StyledParagraph[] {
  const { colour } = context.theme
  const { text, value, unit } = metric.goal
  const look = { size: small, lineHeight: 1.15, colour: colour.text }
  const said = prose(context, parsed(text), look)
  if (value === undefined)
    return said.length > 0 ? said : [plain(context, say('deck.notSet'), { ...look, colour: colour.muted })]
  const amount = print.amount(value, unit)
  const big = plain(context, amount, { size: print.size, lineHeight: 1.15, colour: colour.text })
  if (said.length > 0) return plainText(parsed(text)) === amount ? [big] : [big, ...said]
  const change = changeFrom(context, metric, value)
  return change === undefined ? [big] : [big, plain(context, change, look)]
}

/** The number of a period large, what is said of it small below. */
function valueParagraphs(
  context: DeckContext,
  metric: KeyResult,
  index: number,
  print: AmountPrinter,
  small: number,
): readonly StyledParagraph[] {
  const { colour } = context.theme
  const period = context.year[index]
  const entry = period === undefined ? undefined : entryOf(metric, period)
  const current = index === context.current
  const ink = current ? colour.text : colour.muted
  const look = { size: small, lineHeight: 1.15, colour: ink }
  if (entry === undefined)
    return current && metric.lifecycle === 'active'
      ? [plain(context, say('deck.notReported'), { ...look, colour: colour.muted })]
      : []
  const big = (text: string) =>
    plain(context, text, {
      size: print.size,
      lineHeight: 1.15,
      colour: ink,
      ...(current ? { bold: true } : {}),
    })
  const said = prose(context, parsed(entry.text), look)
  if (entry.value === undefined) return said.length === 0 ? [] : [big('–'), ...said]
  const amount = print.amount(entry.value, entry.unit ?? metric.baseline.unit)
  if (said.length > 0)
    return plainText(parsed(entry.text)) === amount ? [big(amount)] : [big(amount), ...said]
  const change = changeFrom(context, metric, entry.value)
  return change === undefined ? [big(amount)] : [big(amount), plain(context, change, look)]
}

/** How the large numbers of a metric are written, all of them alike. */
interface AmountPrinter {
  readonly size: number
  readonly amount: (value: number, unit: string | undefined) => string
}

/**
 * Numbers with their units if that fits every column on one line; long units stand in the baseline anyway. Numbers
 * too wide for that alone are set smaller, since one that breaks in the middle reads as another one.
 */
function amountPrinter(
  context: DeckContext,
  widths: Columns,
  metric: KeyResult,
  size: number,
): AmountPrinter {
  const alone = (value: number): string => printNumber(value, decimalsOf(value), context.marks)
  const withUnit = (value: number, unit: string | undefined): string =>
    printAmount(value, unit, context.marks, decimalsOf(value))
  const places = [
    { ...metric.goal, room: widths.goal - 16, bold: false },
    ...context.year.slice(0, context.current + 1).map((period, index) => {
      const current = index === context.current
      const entry = entryOf(metric, period)
      const room = current ? widths.current - 19 : widths.past - 16
      return { value: entry?.value, unit: entry?.unit ?? metric.baseline.unit, room, bold: current }
    }),
  ]
  const fit = (amount: AmountPrinter['amount'], at: number): boolean =>
    places.every(
      ({ value, unit, room, bold }) =>
        value === undefined || textWidth(amount(value, unit), { size: at, bold }) <= room * 0.99,
    )
  const large = bigSize(size)
  if (fit(withUnit, large)) return { size: large, amount: withUnit }
  const { metricValue } = context.theme.type
  const steps = [large, ...metricValue.steps.filter((step) => step < large), context.theme.floor.table]
  return { size: steps.find((step) => fit(alone, step)) ?? steps.at(-1) ?? large, amount: alone }
}

/** Points of what is said below a number. */
const smallText = 12

/** The largest size, from `small` down to the smallest of tables, at which no number that is said has to break. */
function saidSize(context: DeckContext, widths: Columns, metric: KeyResult, small: number): number {
  const floor = Math.min(small, context.theme.floor.table)
  for (let size = small; size > floor; size -= 1) if (saidFits(context, widths, metric, size)) return size
  return floor
}

function saidFits(context: DeckContext, widths: Columns, metric: KeyResult, size: number): boolean {
  const fits = (text: string, room: number): boolean =>
    text.split(/\s+/u).every((word) => !/\d{3}/u.test(word) || textWidth(word, { size }) <= room * 0.99)
  return (
    fits(plainText(parsed(metric.goal.text)), widths.goal - 16) &&
    context.year.slice(0, context.current + 1).every((period, index) => {
      const room = index === context.current ? widths.current - 19 : widths.past - 16
      return fits(plainText(parsed(entryOf(metric, period)?.text ?? '')), room)
    })
  )
}

function bigSize(size: number): number {
  return size >= 14 ? 18 : Math.max(size, size + 3)
}

/** A value's change from the baseline as a percentage, where both are numbers of one kind. */
function changeFrom({ marks }: DeckContext, metric: KeyResult, value: number): string | undefined {
  const base = metric.baseline.value
  if (base === undefined || base === 0) return undefined
  const percent = ((value - base) / Math.abs(base)) * 100
  const printed = printNumber(percent, Math.abs(percent) < 10 ? 1 : 0, marks)
  return `${percent > 0 ? '+' : ''}${printed}${marks.percent}%`
}

/** Bars over the last column: rows know where they stand, so the bars do too. */
function bars(
  context: DeckContext,
  metrics: readonly KeyResult[],
  part: { readonly rows: readonly { readonly h: number }[]; readonly sources: readonly number[] },
  top: number,
  columns: readonly number[],
): readonly Item[] {
  const { colour } = context.theme
  const column = columns.at(-1) ?? 0
  const start = left + columns.reduce((sum, w) => sum + w, 0) - column + barIndent
  const origin = start + worseWidth
  const length = column - barIndent - worseWidth
  let y = top + (part.rows[0]?.h ?? 0)
  return part.sources.flatMap((source, index): readonly Item[] => {
    const rowTop = y
    y += part.rows[index + 1]?.h ?? 0
    const metric = metrics[source]
    if (metric === undefined || part.sources.indexOf(source) !== index) return []
    const progress = progressWords(context, metric)
    if (progress?.drawn !== true) return []
    const at = rowTop + barTop
    const raw = progress.raw ?? 0
    const filled = raw >= 0 ? length * Math.min(1, raw) : worseWidth * Math.min(1, -raw)
    const label = metric.title.trim() === '' ? metric.label : metric.title
    return [
      {
        type: 'rect',
        id: `bar-${metric.id}`,
        box: { x: origin, y: at, w: length, h: barHeight },
        fill: colour.track,
        alt: say('deck.metrics.barAlt', { metric: label, progress: progress.words }),
      },
      ...(filled < 0.5
        ? []
        : [
            {
              type: 'rect' as const,
              id: `bar-${metric.id}-filled`,
              box: { x: raw >= 0 ? origin : origin - filled, y: at, w: filled, h: barHeight },
              fill: raw >= 0 ? colour.accent : colour.badEdge,
            },
          ]),
      {
        type: 'rect',
        id: `bar-${metric.id}-baseline`,
        box: { x: origin - tick.w / 2, y: at - (tick.h - barHeight) / 2, ...tick },
        fill: colour.text,
      },
    ]
  })
}
