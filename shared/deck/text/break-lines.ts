import { breakOpportunities } from './break-opportunities'

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
  const lines: LineRange[] = []
  const at = (offset: number): number => x[offset] ?? 0
  const fits = (from: number, to: number): boolean => at(to) - at(from) <= width + tolerance
  let start = 0
  let end = 0
  let segment = 0
  for (const next of breakOpportunities(text)) {
    const forced = text.charCodeAt(next - 1) === newline
    let visible = forced ? next - 1 : next
    while (visible > segment && hangs(text.charCodeAt(visible - 1))) visible -= 1
    if (visible > segment) {
      if (!fits(start, visible)) {
        if (segment > start) {
          lines.push({ start, end, next: segment })
          start = segment
        }
        if (!fits(start, visible)) {
          for (const cut of cutsOf(text, start, visible, fits)) {
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

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** Scripts whose every character stands alone: no marks, joiners, pictures or conjoining syllables. */
const standingAlone =
  /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]*$/

/** Lines cut off a stretch without break opportunities, so that what is left fits as well. */
function cutsOf(
  text: string,
  start: number,
  end: number,
  fits: (from: number, to: number) => boolean,
): readonly LineRange[] {
  const cuts: LineRange[] = []
  let from = start
  let last = start
  for (const boundary of boundariesOf(text, start, end)) {
    if (hangs(text.charCodeAt(boundary - 1))) continue
    let next = last
    while (hangs(text.charCodeAt(next))) next += 1
    if (!fits(from, boundary) && next > from) {
      cuts.push({ start: from, end: last, next })
      from = next
    }
    last = boundary
  }
  return cuts
}

/** Ends of the grapheme clusters of a stretch. */
function* boundariesOf(text: string, start: number, end: number): Generator<number> {
  const stretch = text.slice(start, end)
  if (standingAlone.test(stretch)) {
    for (let boundary = start + 1; boundary <= end; boundary += 1) yield boundary
    return
  }
  for (const { segment, index } of graphemes.segment(stretch)) yield start + index + segment.length
}
