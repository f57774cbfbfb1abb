import { say, sayCount } from '../words/words'
import { printNumber } from '../words/print-number'
import type { SlideFit, SlidePlan } from './plan'

/** What fitting a whole deck took. */
export interface DeckFit {
  readonly slides: number
  readonly overflows: number
  /** Points; 0 where there is no text, as of a slide. */
  readonly smallestText: number
}

export const emptyFit: DeckFit = { slides: 0, overflows: 0, smallestText: 0 }

/** The fit of a deck with one more slide. */
export const withSlide = (
  { slides, overflows, smallestText }: DeckFit,
  slide: Pick<SlideFit, 'overflows' | 'smallestText'>,
): DeckFit => ({
  slides: slides + 1,
  overflows: overflows + slide.overflows,
  smallestText: smallerText(smallestText, slide.smallestText),
})

const smallerText = (a: number, b: number): number => (a > 0 && b > 0 ? Math.min(a, b) : Math.max(a, b))

export const fitOf = ({ slides }: Pick<SlidePlan, 'slides'>): DeckFit =>
  slides.reduce((fit, slide) => withSlide(fit, slide.fit), emptyFit)

/** "33 slides, 0 overflows, smallest text 11 pt". */
export function sayDeckFit({ slides, overflows, smallestText }: DeckFit): string {
  const counts = { slides: sayCount('fit.slides', slides), overflows: sayCount('fit.overflows', overflows) }
  return smallestText > 0
    ? say('fit.result', { ...counts, size: printPoints(smallestText) })
    : say('fit.resultEmpty', counts)
}

/** Points as people read them: at most one decimal. */
export const printPoints = (points: number): string => printNumber(points, 1)
