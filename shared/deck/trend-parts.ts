import { printPeriodName } from '../period/print-period'
import type { BlockOf, KeptTrend, Status } from '../quarter/schema'
import { shownTitle } from '../words/block-title'
import { say, sayCount } from '../words/words'
import type { DeckContext } from './context'
import { contentSlides, type PartDraft, type SlideDraft } from './draft'
import { contentWidth, left } from './grid'
import { headlineItem } from './headline'
import type { ObjectiveSummary } from './objective-summary'
import { oncePerDeck } from './once-per-deck'
import type { Item } from './plan'
import { glyphSize, isGood, isGrey, statusPaint } from './status-text'
import { pad } from './table-cells'
import type { CellSpec } from './table/table-spec'
import { fitLine, laidItem, paragraphOf, plain, textItem } from './text-kit'
import { textWidth } from './text/measure-text'

/** Where the key of the statuses stands; tables of the trend end above it. */
export const keyTop = 470
/** From a key's tile to its word. */
const keySwatch = 33

const tiles = oncePerDeck<CellSpec>()

/** A cell that shows a status by fill and glyph; `exists` draws an empty one as a place to be filled. */
export function tile(
  context: DeckContext,
  status: Status | undefined,
  current: boolean,
  size: number,
  exists: boolean,
): CellSpec {
  const key = `${status?.id ?? ''} ${current} ${size} ${exists}`
  return tiles(context, key, () => makeTile(context, status, current, size, exists))
}

function makeTile(
  context: DeckContext,
  status: Status | undefined,
  current: boolean,
  size: number,
  exists: boolean,
): CellSpec {
  const line = { w: 3, colour: context.theme.colour.ground }
  const borders = { left: line, right: line, bottom: line }
  if (status === undefined)
    return {
      paragraphs: [],
      padding: pad(0, 0),
      ...(exists ? { fill: context.theme.colour.surface } : {}),
      borders,
    }
  const paint = statusPaint(status, current)
  return {
    paragraphs: [
      paragraphOf(context, [{ text: status.glyph, size: glyphSize(status, size), colour: paint.ink }], {
        lineHeight: { exact: size * 1.15 },
        align: 'middle',
      }),
    ],
    padding: pad(0, 0, 2),
    anchor: 'middle',
    ...(paint.fill === undefined ? {} : { fill: paint.fill }),
    borders,
  }
}

/** A tile and the word of every status of the scale. */
export function statusKey(context: DeckContext): readonly Item[] {
  const { colour } = context.theme
  const size = 11
  const wanted = context.scale.map((status) => Math.ceil(textWidth(status.label, { size }) * 1.02) + 1)
  const step = wanted.length > 6 ? 12 : 22
  const fitsAll = wanted.reduce((sum, w) => sum + w + keySwatch + step, 0) <= contentWidth + step
  // Long labels stand in columns over two lines, just below the table.
  const across = fitsAll ? wanted.length : Math.ceil(wanted.length / 2)
  const share = contentWidth / across
  const h = fitsAll ? 20 : 16
  let next = left
  return context.scale.flatMap((status, index): readonly Item[] => {
    const full = wanted[index] ?? 0
    const w = fitsAll ? full : Math.min(full, share - keySwatch - step)
    const x = fitsAll ? next : left + (index % across) * share
    const y = fitsAll ? keyTop : keyTop - 4 + Math.floor(index / across) * 19
    next += keySwatch + w + step
    const paint = statusPaint(status, true)
    const key = textItem(
      {
        id: `key-${status.id}`,
        box: { x, y, w: 26, h },
        anchor: 'middle',
        ...(paint.fill === undefined ? {} : { fill: paint.fill }),
      },
      [
        paragraphOf(context, [{ text: status.glyph, size: glyphSize(status, 11), colour: paint.ink }], {
          lineHeight: { exact: 12.65 },
          align: 'middle',
        }),
      ],
    )
    const label = fitLine(status.label, [size, 10], { w, h, lines: 1 }, (text, points) => [
      plain(context, text, { size: points, lineHeight: 1.15, colour: colour.text }),
    ])
    const box = { x: x + keySwatch, y, w, h }
    return [key, laidItem({ id: `key-${status.id}-word`, box, anchor: 'middle' }, label)]
  })
}

interface Count {
  readonly good: number
  readonly scheduled: number
  readonly missing: number
  readonly goodStatuses: readonly Status[]
}

function countIn(context: DeckContext, objectives: readonly ObjectiveSummary[], index: number): Count {
  const keyResults = objectives.flatMap((objective) => objective.keyResults)
  const reported = keyResults
    .map((keyResult) => keyResult.statuses[index])
    .filter((status) => status !== undefined)
  const scheduled = reported.filter((status) => !isGrey(status))
  const good = scheduled.filter(isGood)
  const missing = keyResults.filter((keyResult) => keyResult.missing[index] === true).length
  return {
    good: good.length,
    scheduled: scheduled.length + missing,
    missing,
    goodStatuses: context.scale.filter((status) => good.includes(status)),
  }
}

/** The slides of a trend under their title: what they show, and of which fiscal year or years. */
export const underTrendTitle = (
  context: DeckContext,
  block: BlockOf<'trend'>,
  show: KeptTrend['show'],
  year: string,
  parts: readonly PartDraft[],
): readonly SlideDraft[] =>
  contentSlides(context, {
    block: block.id,
    id: `${block.id}/trend`,
    kind: 'trend',
    title: {
      subject: shownTitle(block.title, say('deck.trend')),
      kind: say(show === 'all' ? 'deck.trend.kind' : 'deck.trend.kindObjectives', { year }),
      source: { id: block.id, field: 'title' },
    },
    parts,
  })

/** Counts the key results with a good status, this period and the one before. */
export function trendHeadline(context: DeckContext, objectives: readonly ObjectiveSummary[]) {
  const now = countIn(context, objectives, context.current)
  if (now.scheduled === 0) return headlineItem(context, `${say('deck.trend.headline.none')}.`, [])
  const narrow = (words: string) => textWidth(words, { size: 18, bold: true }) < contentWidth * 0.7
  const good = now.goodStatuses.length > 0 ? now.goodStatuses : context.scale.filter(isGood).slice(-1)
  const statuses = good
    .map((status) => status.label)
    .toReversed()
    .reduce((first, second) => say('deck.trend.or', { first, second }))
  const counted = sayCount('deck.trend.headline', now.good, {
    total: now.scheduled,
    statuses,
  })
  const counts = narrow(counted)
    ? counted
    : say('deck.trend.headline.good', { count: now.good, total: now.scheduled })
  const before = context.current - 1
  const previous = context.year[before]
  if (previous === undefined) return headlineItem(context, `${counts}.`, [])
  const then = countIn(context, objectives, before)
  if (then.scheduled === 0) return headlineItem(context, `${counts}.`, [])
  const after = say('deck.trend.after', {
    count: then.good,
    total: then.scheduled,
    period: printPeriodName(previous),
  })
  return headlineItem(context, `${counts},`, [`${after}.`])
}

/** How many key results say nothing yet this period. */
export function missingNote(
  context: DeckContext,
  objectives: readonly ObjectiveSummary[],
): readonly string[] {
  const { missing } = countIn(context, objectives, context.current)
  if (missing === 0) return []
  return [sayCount('deck.trend.notReported', missing, { period: printPeriodName(context.period) })]
}
