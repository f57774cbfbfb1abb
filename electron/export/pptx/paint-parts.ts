import type { Slide } from '../../../shared/deck/plan'
import type { DeckStream } from '../../../shared/deck/stream-deck'
import { quarterParts, registerQuarter } from './embed-quarter'
import { MediaParts } from './media-parts'
import { OutlineGatherer } from './outline'
import { notesPainter } from './paint-notes'
import { slidePainter } from './paint-slide'
import { repairPackage } from './repair/repair'
import type { PlannedPart } from './self-check/self-check'
import { dropPainted, makeSkeleton } from './skeleton'

/** Hears of every slide that is painted. */
export type OnSlide = (slide: Slide, share: number) => void

/**
 * The parts of the presentation: slide after slide as they are laid out, and at last the quarter file and what can only
 * be told of the whole deck. A large deck is never held as a whole.
 */
export async function* paintParts(
  deck: DeckStream,
  quarterFile: string,
  onSlide: OnSlide = () => undefined,
): AsyncGenerator<readonly PlannedPart[], void> {
  // Ready by the time that the slides are; whoever waits for it hears of its failure.
  const quarter = quarterParts(quarterFile)
  quarter.catch(() => undefined)
  const gatherer = new OutlineGatherer()
  const media = new MediaParts((id) => deck.picture(id))
  const paintSlide = slidePainter(deck.frame, media)
  const paintNotes = notesPainter(deck.frame)
  let number = 0
  for (const { slide, share } of deck.slides) {
    number += 1
    gatherer.add(slide)
    yield [...paintSlide(slide, number), ...paintNotes(slide, number)]
    onSlide(slide, share)
  }
  const outline = gatherer.outline(deck.frame)
  const parts = await makeSkeleton(outline)
  repairPackage(parts, outline)
  registerQuarter(parts)
  dropPainted(parts, number)
  yield media.parts()
  yield await quarter
  yield Array.from(parts, ([name, content]) => ({ name, content }))
}
