import type { LaidParagraph, StyledRun } from '../plan'
import { descent, lineGap } from './measure-text'

/** Positions are rounded to this part of a point, so that sums of floating numbers stay equal and short. */
const precision = 1_000

export function rounded(points: number): number {
  return Math.round(points * precision) / precision
}

/** The largest size of the characters in a stretch of a paragraph; for an empty stretch that at its place. */
export function largestSize(runs: readonly StyledRun[], start: number, end: number): number {
  let offset = 0
  let largest = 0
  let before = 0
  for (const { text, size } of runs) {
    if (offset > start && offset >= end) break
    const runEnd = offset + text.length
    if (offset < end && runEnd > start && size > largest) largest = size
    if (offset <= start) before = size
    offset = runEnd
  }
  return largest === 0 ? before : largest
}

export function lineHeightOf(lineHeight: LaidParagraph['lineHeight'], size: number): number {
  return 'exact' in lineHeight ? lineHeight.exact : lineHeight.factor * size
}

/**
 * From the top of a line to its baseline. The font's own line gap stands half above and half below; as in
 * presentation programs, further spacing goes above the text.
 */
export function baselineIn(height: number, size: number): number {
  return height - (descent + lineGap / 2) * size
}
