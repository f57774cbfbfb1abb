import { OutlineGatherer, type DeckOutline } from '../../../electron/export/pptx/outline'
import type { SlidePlan } from '../../../shared/deck/plan'

/** What a package has to know of a whole plan. */
export function outlineOf({ slides, media: _media, ...frame }: SlidePlan): DeckOutline {
  const gatherer = new OutlineGatherer()
  for (const slide of slides) gatherer.add(slide)
  return gatherer.outline(frame)
}
