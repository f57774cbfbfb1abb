import { breakOpportunities } from './break-opportunities'
import { graphemesOf } from '../../rich-text/graphemes'

/** One line of a paragraph as UTF-16 offsets: its text, and where the next line begins behind hanging spaces. */
export interface LineRange {
  readonly start: number
  readonly end: number
  readonly next: number
}

const newline = 10
const space = 32
const zeroWidthSpace = 0x200b
/** Rounding of sums of advances, in points. */
const tolerance = 1e-6

/** Whether a UTF-16 unit hangs over the end of a line instead of taking room there. */
export function hangs(unit: number): boolean {
  return unit === space || unit === zeroWidthSpace
}

/**
 * Breaks a paragraph greedily. `x` says where each offset of `text` begins on an endless line, in points.
 * Spaces at the end of a line hang over it. A word wider than the line starts on a line of its own and is
 * cut between grapheme clusters; a line holds at least one.
 */
export function breakLines(text: string, x: Float64Array, width: number): readonly LineRange[] {
  // Most texts are short: what fits as a whole is one line, wherever it could be broken.
  const whole = visibleEnd(text)
  if (fits(x, 0, whole, width) && !text.includes('\n')) {
    // By itself: V8 makes a literal that holds another by a slow call, and this is made for nearly every text.
    const line: LineRange = { start: 0, end: whole, next: text.length }
    return [line]
  }
  const lines: LineRange[] = []
  let start = 0
  let end = 0
  let segment = 0
  for (const next of breakOpportunities(text)) {
    const forced = text.charCodeAt(next - 1) === newline
    let visible = forced ? next - 1 : next
    while (visible > segment && hangs(text.charCodeAt(visible - 1))) visible -= 1
    if (visible > segment) {
      if (!fits(x, start, visible, width)) {
        if (segment > start) {
          lines.push({ start, end, next: segment })
          start = segment
        }
        if (!fits(x, start, visible, width)) {
          for (const cut of cutsOf(text, x, start, visible, width)) {
            lines.push(cut)
            start = cut.next
          }
        }
      }
      end = visible
    }
    if (forced) {
      lines.push({ start, end, next })
      start = next
      end = next
    }
    segment = next
  }
  lines.push({ start, end, next: text.length })
  return lines
}

/** Whether a stretch of the text is no wider than a line. */
function fits(x: Float64Array, from: number, to: number, width: number): boolean {
  return (x[to] ?? 0) - (x[from] ?? 0) <= width + tolerance
}

/** Where the text ends that takes room: before the spaces at its end. */
function visibleEnd(text: string): number {
  let end = text.length
  while (end > 0 && hangs(text.charCodeAt(end - 1))) end -= 1
  return end
}

/** Scripts whose every character stands alone but for the marks on it: no joiners, pictures or conjoining syllables. */
const standingAlone =
  /^[ -~\u00a0-\u00ac\u00ae-\u036f\u0370-\u0482\u048a-\u058f\u2010-\u2027\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]*$/
/** Combining diacritical marks, which belong to the character before them. */
const isMark = (unit: number): boolean => unit >= 0x300 && unit <= 0x36f

/** Lines cut off a stretch without break opportunities, so that what is left fits as well. */
function cutsOf(
  text: string,
  x: Float64Array,
  start: number,
  end: number,
  width: number,
): readonly LineRange[] {
  const cuts: LineRange[] = []
  let from = start
  let last = start
  for (const boundary of boundariesOf(text, start, end)) {
    if (hangs(text.charCodeAt(boundary - 1))) continue
    let next = last
    while (hangs(text.charCodeAt(next))) next += 1
    if (!fits(x, from, boundary, width) && next > from) {
      cuts.push({ start: from, end: last, next })
      from = next
    }
    last = boundary
  }
  return cuts
}

/** Ends of the grapheme clusters of a stretch (UAX #29), which the segmenter takes a while to tell. */
function* boundariesOf(text: string, start: number, end: number): Generator<number> {
  if (standingAlone.test(text.slice(start, end))) {
    for (let boundary = start + 1; boundary <= end; boundary += 1)
      if (boundary === end || !isMark(text.charCodeAt(boundary))) yield boundary
    return
  }
  for (const grapheme of graphemesOf(text, start, end)) yield grapheme.end
}
