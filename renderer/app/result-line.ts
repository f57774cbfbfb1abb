import type { LaidText, Slide, SlidePlan } from '../../shared/deck/plan'
import { say, sayCount } from '../../shared/words/words'

export interface DeckFit {
  readonly slides: number
  readonly overflows: number
  /** Points; infinite where there is no text. */
  readonly smallestText: number
}

/** Points as people read them: at most one decimal. */
export const printPoints = (points: number): string => String(Math.round(points * 10) / 10)

/** "33 slides, 0 overflows, smallest text 11 pt". */
export function resultLine({ slides, overflows, smallestText }: DeckFit): string {
  const counts = { slides: sayCount('fit.slides', slides), overflows: sayCount('fit.overflows', overflows) }
  return Number.isFinite(smallestText) && smallestText > 0
    ? say('fit.result', { ...counts, size: printPoints(smallestText) })
    : say('fit.resultEmpty', counts)
}

/** What fitting the whole deck took. */
export const fitOf = (plan: SlidePlan): DeckFit => ({
  slides: plan.slides.length,
  overflows: plan.slides.reduce((sum, slide) => sum + slide.fit.overflows, 0),
  smallestText: plan.slides.reduce(
    (smallest, slide) => (slide.fit.smallestText > 0 ? Math.min(smallest, slide.fit.smallestText) : smallest),
    Infinity,
  ),
})

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
