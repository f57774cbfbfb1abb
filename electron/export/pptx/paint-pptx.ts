import { emptyFit, withSlide, type DeckFit } from '../../../shared/deck/deck-fit'
import type { DeckStream } from '../../../shared/deck/stream-deck'
import { packHere, type Packer } from './packer'
import { paintParts } from './paint-parts'
import { SelfCheckFailed } from './self-check/self-check-failed'

/** A presentation and how its text fits. */
export interface PaintedDeck extends DeckFit {
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface PaintOptions {
  /** Told after each slide: how many there are by now, and how much of the quarter they show, from 0 to 1. */
  readonly onProgress?: (slidesDone: number, share: number) => void
  /** Makes the file of the parts; who passes one abandons it if this fails. */
  readonly packer?: Packer
}

/**
 * A deck as the bytes of a presentation, with the quarter file it was compiled from inside. The same deck and file
 * give the same bytes.
 *
 * @throws SelfCheckFailed if the package would break a rule of ours; such a package is never written.
 */
export async function paintPptx(
  deck: DeckStream,
  quarterFile: string,
  { onProgress, packer = packHere() }: PaintOptions = {},
): Promise<PaintedDeck> {
  let fit = emptyFit
  await paintParts(deck, quarterFile, packer, (slide, share) => {
    fit = withSlide(fit, slide.fit)
    onProgress?.(fit.slides, share)
  })
  const packed = await packer.finish(fit.slides)
  if (!packed.ok) throw new SelfCheckFailed(packed.error)
  return { bytes: packed.value, ...fit }
}
