import type { SlidePlan } from '../../../shared/deck/plan'
import type { DeckStream } from '../../../shared/deck/stream-deck'

/** A plan whose slides are there already, for who takes a stream. */
export function streamPlan({ slides, media, ...frame }: SlidePlan): DeckStream {
  return {
    frame,
    slides: slides.map((slide, index) => ({ slide, share: (index + 1) / slides.length })),
    picture: (id) => media.find((picture) => picture.id === id),
  }
}
