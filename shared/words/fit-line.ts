import { say, sayCount } from './words'

/** What fitting a deck took. */
export interface DeckFit {
  readonly slides: number
  readonly overflows: number
  /** Points; not finite where the deck has no text. */
  readonly smallestText: number
}

/** "33 slides, 0 overflows, smallest text 11 pt". */
export function fitLine({ slides, overflows, smallestText }: DeckFit): string {
  const counts = { slides: sayCount('fit.slides', slides), overflows: sayCount('fit.overflows', overflows) }
  return Number.isFinite(smallestText)
    ? say('fit.result', { ...counts, size: String(Math.round(smallestText * 10) / 10) })
    : `${counts.slides}, ${counts.overflows}`
}
