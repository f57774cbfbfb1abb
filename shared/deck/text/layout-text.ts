import type { LaidFragment, LaidLine, LaidParagraph, LaidText, StyledRun } from '../plan'
import type { LineRange } from './break-lines'
import { breakLines } from './break-lines'
import { cleanText } from './clean-text'
import { cumulativeAdvances } from './glyph-advances'
import { hasRightToLeft, strongDirection } from './direction'
import { baselineIn, largestSize, lineHeightOf, rounded } from './line-metrics'
import { faceOf, unitAt } from './measure-text'
import type { StyledParagraph } from './styled-paragraphs'

/**
 * Part of the width that stays free, so that a program whose text runs a little wider than ours breaks
 * lines at the same places or none at all.
 */
export const heldBack = 0.01

interface PlacedParagraph {
  readonly laid: LaidParagraph
  readonly w: number
  /** Of its last line, from the top of the text. */
  readonly bottom: number
}

/**
 * Breaks paragraphs into the lines of a box of `width` points, as UAX #14 allows, and places them.
 *
 * One per cent of the width is held back. No line is wider than the rest unless a single character is.
 * Runs come back cleaned (see `cleanText`) and without empty ones; an empty paragraph keeps one run and is
 * one line high. `x` of a fragment is its left edge also in right-to-left paragraphs, where lines begin at
 * the right; runs stand in visual order, the characters of one fragment in reading order.
 *
 * The same input gives the same output; the last few are remembered by the identity of `paragraphs`.
 */
export function layoutText(paragraphs: readonly StyledParagraph[], width: number): LaidText {
  for (const known of latest) if (known.paragraphs === paragraphs && known.width === width) return known.laid
  const laid: LaidParagraph[] = []
  let w = 0
  let h = 0
  for (const paragraph of paragraphs) {
    const gapBefore = laid.length === 0 ? 0 : paragraph.gapBefore
    const placed = placeParagraph(paragraph, width, gapBefore, h + gapBefore)
    laid.push(placed.laid)
    w = Math.max(w, placed.w)
    h = placed.bottom
  }
  const text = { paragraphs: laid, w: rounded(w), h: rounded(h) }
  latest[next] = { paragraphs, width, laid: text }
  next = (next + 1) % MOST_LATEST
  return text
}

/** The answers given last: who asks how high a text is asks for its lines soon after. */
const latest: {
  readonly paragraphs: readonly StyledParagraph[]
  readonly width: number
  readonly laid: LaidText
}[] = []
const MOST_LATEST = 8
let next = 0

function placeParagraph(
  paragraph: StyledParagraph,
  width: number,
  gapBefore: number,
  firstTop: number,
): PlacedParagraph {
  const runs = cleanRuns(paragraph.runs)
  const text = textOf(runs)
  const available = Math.max(0, width - paragraph.indent)
  const x = positionsOf(runs, text.length)
  const ranges = breakLines(text, x, available * (1 - heldBack))
  const fragmentsOf = fragmentMaker(paragraph, runs, text, x, available)
  const lines: LaidLine[] = []
  let w = 0
  let top = firstTop
  for (const range of ranges) {
    const size = largestSize(runs, range.start, range.next)
    const height = lineHeightOf(paragraph.lineHeight, size)
    const lineWidth = (x[range.end] ?? 0) - (x[range.start] ?? 0)
    lines.push({
      baseline: rounded(top + baselineIn(height, size)),
      w: rounded(lineWidth),
      fragments: fragmentsOf(range),
    })
    w = Math.max(w, paragraph.indent + lineWidth)
    top += height
  }
  // Written out rather than spread: this is made for every paragraph of every deck.
  const { align, direction, lineHeight, indent, bullet } = paragraph
  const laid: Required<LaidParagraph> = {
    align,
    direction,
    gapBefore,
    lineHeight,
    indent,
    runs,
    bullet,
    lines,
  }
  return { laid, w, bottom: top }
}

/** Runs that say something; of a paragraph that says nothing its first, which has the size of the empty line. */
export function cleanRuns(runs: readonly StyledRun[]): readonly StyledRun[] {
  // Nearly every text is clean as it is.
  if (runs.length > 0 && runs.every(({ text }) => text !== '' && cleanText(text) === text)) return runs
  const cleaned = runs.map((run) => {
    const text = cleanText(run.text)
    return text === run.text ? run : { ...run, text }
  })
  const filled = cleaned.filter((run) => run.text !== '')
  return filled.length > 0 ? filled : cleaned.slice(0, 1)
}

/** What runs say together. That of a single run is the same string, whose breaks and widths are found at once. */
export function textOf(runs: readonly StyledRun[]): string {
  const first = runs[0]
  return first !== undefined && runs.length === 1 ? first.text : runs.map(({ text }) => text).join('')
}

let positions = new Float64Array(1_024)

/**
 * Where each offset of the paragraph would begin on an endless line, in points. The answer holds until the
 * next call: paragraphs are laid one after the other, and an array for each would be most of the work.
 */
export function positionsOf(runs: readonly StyledRun[], length: number): Float64Array {
  if (positions.length <= length) positions = new Float64Array(length * 2)
  const x = positions
  x[0] = 0
  let offset = 0
  let from = 0
  for (const run of runs) {
    const advances = cumulativeAdvances(run.text, faceOf(run))
    const unit = unitAt(run.size)
    const { length: units } = run.text
    for (let i = 1; i <= units; i += 1) x[offset + i] = from + (advances[i] ?? 0) * unit
    offset += units
    from = x[offset] ?? from
  }
  return x
}

/** Cuts lines into one fragment a run; called with the lines in order. */
function fragmentMaker(
  { align, direction, indent }: StyledParagraph,
  runs: readonly StyledRun[],
  text: string,
  x: Float64Array,
  available: number,
): (range: LineRange) => readonly LaidFragment[] {
  const mixed = direction === 'rtl' || hasRightToLeft(text)
  if (runs.length === 1 && !mixed) {
    // Most paragraphs: what stands on a line is its only fragment.
    return ({ start, end }) => {
      if (start === end) return []
      const w = (x[end] ?? 0) - (x[start] ?? 0)
      const left = leftOf(w, available, indent, align, direction)
      const only: LaidFragment = { text: text.slice(start, end), x: rounded(left), w: rounded(w), run: 0 }
      return [only]
    }
  }
  let run = 0
  let runStart = 0
  return ({ start, end }) => {
    const parts: Part[] = []
    let from = start
    while (from < end) {
      const current = runs[run]
      if (current === undefined) break
      const runEnd = runStart + current.text.length
      const to = Math.min(end, runEnd)
      if (to > from) parts.push({ text: text.slice(from, to), w: (x[to] ?? 0) - (x[from] ?? 0), run })
      from = Math.max(from, to)
      if (runEnd > end) break
      run += 1
      runStart = runEnd
    }
    const w = (x[end] ?? 0) - (x[start] ?? 0)
    return placed(
      mixed ? inVisualOrder(parts, direction) : parts,
      leftOf(w, available, indent, align, direction),
    )
  }
}

interface Part {
  readonly text: string
  readonly w: number
  readonly run: number
}

function leftOf(
  w: number,
  available: number,
  indent: number,
  align: StyledParagraph['align'],
  direction: StyledParagraph['direction'],
): number {
  const textLeft = direction === 'rtl' ? 0 : indent
  if (align === 'middle') return textLeft + (available - w) / 2
  return (align === 'end') === (direction === 'ltr') ? textLeft + available - w : textLeft
}

function placed(parts: readonly Part[], left: number): readonly LaidFragment[] {
  let x = left
  return parts.map((part) => {
    const fragment = { text: part.text, x: rounded(x), w: rounded(part.w), run: part.run }
    x += part.w
    return fragment
  })
}

/**
 * Fragments from left to right: those of one direction together, in their direction. What has no letters
 * goes with the paragraph. This is rule L2 of UAX #9 for whole runs.
 */
function inVisualOrder(parts: readonly Part[], direction: 'ltr' | 'rtl'): readonly Part[] {
  const groups: Part[][] = []
  let groupDirection: 'ltr' | 'rtl' | undefined
  for (const part of parts) {
    const own = strongDirection(part.text) ?? direction
    const group = groups.at(-1)
    if (group !== undefined && own === groupDirection) group.push(part)
    else groups.push([part])
    groupDirection = own
  }
  const ordered = groups.map((group) =>
    (strongDirection(group.map((part) => part.text).join('')) ?? direction) === 'rtl'
      ? group.reverse()
      : group,
  )
  return (direction === 'rtl' ? ordered.reverse() : ordered).flat()
}
