import type { Slide } from '../../../shared/deck/plan'
import type { DeckStream } from '../../../shared/deck/stream-deck'
import { quarterParts, registerQuarter } from './embed-quarter'
import { MediaParts } from './media-parts'
import { OutlineGatherer } from './outline'
import type { Packer } from './packer'
import { notesPainter } from './paint-notes'
import { slidePainter } from './paint-slide'
import { repairPackage } from './repair/repair'
import type { PlannedPart } from './self-check/self-check'
import { makeSkeleton, notPainted } from './skeleton'

/** Characters of a quarter file that are most likely packed while a slide is laid out and painted. */
const CHARACTERS_A_SLIDE = 8 * 1024

/** Hears of every slide that is painted. */
export type OnSlide = (slide: Slide, share: number) => void

/**
 * Adds the parts of the presentation: slide after slide as they are laid out, and at last what can only be told of the whole
 * deck. The quarter file comes after so many slides that it is most likely packed, or after the pictures of a shorter
 * deck: by number, so that the same deck and file give the same parts in the same order. A large deck is never held as a
 * whole.
 */
export async function paintParts(
  deck: DeckStream,
  quarterFile: string,
  packer: Pick<Packer, 'add' | 'hurry'>,
  onSlide: OnSlide = () => undefined,
): Promise<void> {
  const add = (part: PlannedPart): void => {
    packer.add(part)
  }
  // Packed beside the slides; whoever waits for it hears of its failure.
  const quarter = quarterParts(quarterFile)
  quarter.catch(() => undefined)
  const slidesBefore = Math.max(1, Math.ceil(quarterFile.length / CHARACTERS_A_SLIDE))
  const gatherer = new OutlineGatherer()
  const media = new MediaParts((id) => deck.picture(id))
  const paintSlide = slidePainter(deck.frame, media)
  const paintNotes = notesPainter(deck.frame)
  const addSlide = (slide: Slide, number: number): void => {
    gatherer.add(slide)
    paintSlide(slide, number).forEach(add)
    paintNotes(slide, number).forEach(add)
  }
  let number = 0
  for (const { slide, share } of deck.slides) {
    number += 1
    addSlide(slide, number)
    onSlide(slide, share)
    if (number === slidesBefore) (await quarter).forEach(add)
  }
  packer.hurry()
  const outline = gatherer.outline(deck.frame)
  const parts = await makeSkeleton(outline)
  repairPackage(parts, outline)
  registerQuarter(parts)
  media.parts().forEach(add)
  if (number < slidesBefore) (await quarter).forEach(add)
  for (const [name, content] of notPainted(parts)) add({ name, content })
}
