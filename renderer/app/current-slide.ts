import type { Slide, SlidePlan, Source } from '../../shared/deck/plan'
import type { Selection } from '../store/document-store'
import { comesFrom, type Place } from '../store/place'

/** Every source on a slide, of texts and of table cells. */
export function sourcesOf(slide: Slide): readonly Source[] {
  return slide.items.flatMap((item): readonly Source[] => {
    switch (item.type) {
      case 'text':
      case 'picture':
        return item.source ? [item.source] : []
      case 'table':
        return item.rows.flatMap((row) =>
          row.cells.flatMap((cell) => (cell?.source === undefined ? [] : [cell.source])),
        )
      case 'group':
        return item.items.flatMap((part) => (part.type === 'text' && part.source ? [part.source] : []))
      case 'rect':
        return []
    }
  })
}

export const slidesOfBlock = (plan: SlidePlan, block: string): readonly Slide[] =>
  plan.slides.filter((slide) => slide.block === block)

/**
 * The slide that belongs to the selection: the one chosen by hand, else the one that shows the field
 * being written, else the one that shows the KR or drill-down, else the block's first.
 */
export function currentSlide(
  plan: SlidePlan,
  selection: Selection,
  chosen: string | undefined,
): Slide | undefined {
  const byHand = plan.slides.find((slide) => slide.id === chosen)
  if (byHand !== undefined) return byHand
  const slides = slidesOfBlock(plan, selection.block)
  const { place, item } = selection
  // An empty field stands on no slide; what it belongs to may.
  const about = item ?? (place?.id === selection.block ? undefined : place?.id)
  return (
    (place && slides.find((slide) => showsField(slide, place))) ??
    slides.find((slide) => about !== undefined && sourcesOf(slide).some(({ id }) => id === about)) ??
    slides[0]
  )
}

function showsField(slide: Slide, place: Place): boolean {
  // The title of a block stands on all of its slides and means the first.
  if (place.field === 'keyResultNotes') return slide.kind === 'keyResults'
  return sourcesOf(slide).some((source) => comesFrom(source, place))
}
