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
  paragraphs.forEach((paragraph, index) => {
    const runs = cleanRuns(paragraph.runs)
    const text = textOf(runs)
    const x = positionsOf(runs, text.length)
    const gap = index === 0 ? 0 : paragraph.gapBefore
    widths.forEach((width, at) => {
      const available = Math.max(0, width - paragraph.indent) * (1 - heldBack)
      let h = gap
      for (const range of breakLines(text, x, available))
        h += lineHeightOf(paragraph.lineHeight, largestSize(runs, range.start, range.next))
      heights[at] = (heights[at] ?? 0) + h
    })
  })
  return heights
}
