import { breakLines } from './break-lines'
import { cleanRuns, heldBack, positionsOf, textOf } from './layout-text'
import { largestSize, lineHeightOf } from './line-metrics'
import type { StyledParagraph } from './styled-paragraphs'

/**
 * How high a text would be in boxes of several widths, in points: the heights `layoutText` gives, without
 * the lines themselves. For choosing between layouts, where only one of them is kept.
 */
export function textHeights(
  paragraphs: readonly StyledParagraph[],
  widths: readonly number[],
): readonly number[] {
  const heights = widths.map(() => 0)
  let isFirst = true
  for (const { runs: raw, gapBefore, indent, lineHeight } of paragraphs) {
    const runs = cleanRuns(raw)
    const text = textOf(runs)
    const x = positionsOf(runs, text.length)
    for (let at = 0; at < widths.length; at += 1) {
      const available = Math.max(0, (widths[at] ?? 0) - indent) * (1 - heldBack)
      let h = isFirst ? 0 : gapBefore
      for (const { start, next } of breakLines(text, x, available))
        h += lineHeightOf(lineHeight, largestSize(runs, start, next))
      heights[at] = (heights[at] ?? 0) + h
    }
    isFirst = false
  }
  return heights
}
