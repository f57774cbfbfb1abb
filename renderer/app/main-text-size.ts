import type { LaidText, Slide } from '../../shared/deck/plan'

/** The smallest size of a slide's main text, in points: of its body and its tables, not of footer and captions. */
export function mainTextSize(slide: Slide): number {
  const texts = slide.items.flatMap((item): readonly LaidText[] => {
    if (item.type === 'text') return item.role === 'body' ? [item.text] : []
    if (item.type !== 'table') return []
    return item.rows.flatMap((row) => row.cells.flatMap((cell) => (cell === null ? [] : [cell.text])))
  })
  const sizes = texts.flatMap((text) => text.paragraphs.flatMap(({ runs }) => runs.map(({ size }) => size)))
  return sizes.length === 0 ? slide.fit.smallestText : Math.min(...sizes)
}
