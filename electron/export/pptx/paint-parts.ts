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

/** Characters of a quarter file that a thread has packed for sure while a slide is laid out and painted. */
const PACKED_A_SLIDE = 8 * 1024

/** Hears of every slide that is painted. */
export type OnSlide = (slide: Slide, share: number) => void

/**
 * The parts of the presentation: slide after slide as they are laid out, the quarter file between them when it is packed,
 * and at last what can only be told of the whole deck. A large deck is never held as a whole. The same deck and file give
 * the same parts in the same order.
 */
export async function* paintParts(
  deck: DeckStream,
  quarterFile: string,
  onSlide: OnSlide = () => undefined,
): AsyncGenerator<readonly PlannedPart[], void> {
  // Packed beside the slides; whoever waits for it hears of its failure.
  const quarter = quarterParts(quarterFile)
  quarter.catch(() => undefined)
  const slidesBefore = Math.max(1, Math.ceil(quarterFile.length / PACKED_A_SLIDE))
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
    if (number === slidesBefore) yield await quarter
  }
  const outline = gatherer.outline(deck.frame)
  const parts = await makeSkeleton(outline)
  repairPackage(parts, outline)
  registerQuarter(parts)
  dropPainted(parts, number)
  yield media.parts()
  if (number < slidesBefore) yield await quarter
  yield Array.from(parts, ([name, content]) => ({ name, content }))
}
