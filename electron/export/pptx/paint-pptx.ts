import type { DeckStream } from '../../../shared/deck/stream-deck'
import { packHere, type Packer } from './packer'
import { paintParts } from './paint-parts'
import { SelfCheckFailed } from './self-check/self-check-failed'

/** A presentation and how its text fits. */
export interface PaintedDeck {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly slides: number
  readonly overflows: number
  /** Points; infinite where there is no text. */
  readonly smallestText: number
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
  let slides = 0
  let overflows = 0
  let smallestText = Infinity
  const parts = paintParts(deck, quarterFile, ({ fit }, share) => {
    slides += 1
    overflows += fit.overflows
    smallestText = Math.min(smallestText, fit.smallestText)
    onProgress?.(slides, share)
  })
  for await (const painted of parts) for (const part of painted) packer.add(part)
  const packed = await packer.finish(slides)
  if (!packed.ok) throw new SelfCheckFailed(packed.error)
  return { bytes: packed.value, slides, overflows, smallestText }
}
