import { printPeriodName } from '../period/print-period'
import type { PeriodKey } from '../period/period'
import { entryOf } from '../quarter/find'
import type { KeyResult, Status } from '../quarter/schema'
import { parsed } from './parsed'
import { statusOf } from '../status/status-of'
import { say } from '../words/words'
import type { DeckContext } from './context'
import { oncePerDeck } from './once-per-deck'
import type { StyledRun } from './plan'
import { printAmount } from '../words/print-number'
import { progressWords } from './progress-words'
import { statusLineText } from './status-text'
import { lookOf, paragraphOf, plain, prose, withGap } from './text-kit'
import { widthOfRuns } from './text/measure-text'
import type { Look } from './text-kit'
import { changedParagraph, type StyledParagraph } from './text/styled-paragraphs'

export function statusIn(context: DeckContext, keyResult: KeyResult, period: PeriodKey): Status | undefined {
  return statusOf(context.scale, entryOf(keyResult, period)?.status)
}

/** The first line of a cell: glyph and word of the status, spaced so that rows agree whatever the glyph. */
export function statusLine(
  context: DeckContext,
  status: Status,
  size: number,
  current: boolean,
  width: number,
): StyledParagraph {
  return statusLines(context, `${size} ${current} ${width} ${status.id}`, () =>
    makeStatusLine(context, status, size, current, width),
  )
}

const statusLines = oncePerDeck<StyledParagraph>()

function makeStatusLine(
  context: DeckContext,
  status: Status,
  size: number,
  current: boolean,
  width: number,
): StyledParagraph {
  // A long word steps down before it breaks; the hundredth is what line breaking holds back.
  const sizes = [size - 1, size - 1.5, size - 2, 10].filter((word) => word >= 10)
  const runs =
    sizes
      .map((word) => statusLineText(status, word, current))
      .find((line) => widthOfRuns(line) <= width * 0.99) ?? statusLineText(status, size - 1, current)
  return paragraphOf(context, runs, { lineHeight: { exact: size * 1.15 } })
}

/** Everything a KR says for a period: status line, text or number, and whether it was restated. */
export function entryParagraphs(
  context: DeckContext,
  keyResult: KeyResult,
  period: PeriodKey,
  look: {
    readonly size: number
    readonly current: boolean
    readonly grey: boolean
    /** Room for text in the cell. */
    readonly width: number
  },
): readonly StyledParagraph[] {
  const { colour, type } = context.theme
  const entry = entryOf(keyResult, period)
  const quiet = lookOf(type.table, look.size, { colour: colour.muted, gap: 3 })
  // What is paused, handed over or closed has nothing to report.
  const due = look.current && keyResult.lifecycle === 'active'
  if (entry === undefined) return due ? [plain(context, say('deck.notReported'), quiet)] : []
  const status = statusIn(context, keyResult, period)
  const paragraphs: StyledParagraph[] = []
  if (status !== undefined) paragraphs.push(statusLine(context, status, look.size, look.current, look.width))
  const ink = look.current && !look.grey ? colour.text : colour.muted
  const text = prose(context, parsed(entry.text), lookOf(type.table, look.size, { colour: ink, gap: 3 }))
  const value = entry.value
  const said: readonly StyledParagraph[] =
    text.length > 0 || value === undefined
      ? text
      : [plain(context, printAmount(value, entry.unit, context.marks), { ...quiet, colour: ink })]
  paragraphs.push(...said.map((paragraph, index) => (index === 0 ? withGap(paragraph, 2) : paragraph)))
  const way = look.current && value !== undefined ? wayOf(context, keyResult) : undefined
  const small = { ...quiet, size: Math.max(look.size - 2, context.theme.floor.table) }
  if (way !== undefined) paragraphs.push(withGap(plain(context, way, small), 3))
  if (paragraphs.length === 0 && due) paragraphs.push(plain(context, say('deck.notReported'), quiet))
  const restatedIn = entry.restated?.at(-1)?.restatedIn
  if (restatedIn !== undefined)
    paragraphs.push(
      withGap(plain(context, say('deck.restated', { period: printPeriodName(restatedIn) }), small), 3),
    )
  return paragraphs.map((paragraph, index) => (index === 0 ? withGap(paragraph, 0) : paragraph))
}

/**
 * How far from baseline to goal, as words: shapes may not lie over tables whose rows grow. Only of rows that are
 * worked on and have a way to go: what is kept, closed, paused or handed over has none.
 */
function wayOf(context: DeckContext, keyResult: KeyResult): string | undefined {
  const { lifecycle, goal, baseline } = keyResult
  if (lifecycle !== 'active' || goal.direction === 'keep' || baseline.value === undefined) return undefined
  return progressWords(context, keyResult)?.words
}

/** Prose with runs put before its first paragraph; before a list they stand alone. */
export function leadIn(
  context: DeckContext,
  runs: readonly StyledRun[],
  paragraphs: readonly StyledParagraph[],
  look: Look,
): readonly StyledParagraph[] {
  const [first, ...rest] = paragraphs
  if (first === undefined || first.bullet !== undefined)
    return [
      paragraphOf(context, runs, { lineHeight: { factor: look.lineHeight } }),
      ...(first === undefined ? [] : [withGap(first, look.gap ?? 0)]),
      ...rest,
    ]
  return [changedParagraph(first, { runs: [...runs, ...first.runs] }), ...rest]
}
