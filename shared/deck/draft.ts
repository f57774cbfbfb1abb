import type { DeckContext } from './context'
import { contentWidth } from './grid'
import { mirrorItem } from './mirror'
import { measureFit } from './fit'
import { pageNumberItem } from './footer'
import type { GroupItem, Item, Slide, SlideKind, TextItem } from './plan'
import { titleWidthBesideRibbon } from './ribbon'
import type { TitleWords } from './title'
import { titleItem, titleText } from './title'

/** A slide without what depends on its place in the deck: page number, section, footer. */
export interface SlideDraft extends Omit<Slide, 'section' | 'fit'> {
  /** Height of a line of the main text, to tell how many more would fit. */
  readonly line: number
  /** Ids of the pictures shown, in reading order, for the credits. */
  readonly pictures: readonly string[]
}

/** One slide's worth of a block that may continue over several. */
export interface PartDraft {
  /** What stands between title and footer, in reading order. */
  readonly items: readonly Item[]
  /** Notes that belong to this part. */
  readonly notes?: readonly string[]
  readonly line?: number
}

export interface BlockSlides {
  readonly block: string
  /** Stable name of the slides: block id and kind, for drill-downs also theirs. */
  readonly id: string
  readonly kind: SlideKind
  readonly title: TitleWords
  readonly ribbon?: GroupItem
  readonly parts: readonly PartDraft[]
}

/** Titles, numbers and ids for the parts of a block. */
export function contentSlides(context: DeckContext, slides: BlockSlides): readonly SlideDraft[] {
  const { ribbon } = slides
  const width = ribbon === undefined ? contentWidth : titleWidthBesideRibbon(context)
  return slides.parts.map((draft, index) => {
    const part = { index: index + 1, of: slides.parts.length }
    const title = titleItem(context, slides.title, part, width)
    return finishDraft(context, {
      id: partId(slides.id, index),
      kind: slides.kind,
      block: slides.block,
      layout: 'content',
      ground: context.theme.colour.ground,
      title: titleText(slides.title, part),
      part,
      items: [title, ...(ribbon === undefined ? [] : [ribbon]), ...draft.items],
      notes: (draft.notes ?? []).filter((note) => note !== ''),
      line: draft.line ?? 16,
    })
  })
}

function partId(id: string, index: number): string {
  return index === 0 ? id : `${id}/${index + 1}`
}

/** The last step of every draft: turn it round for right-to-left files, and note its pictures. */
export function finishDraft(context: DeckContext, draft: Omit<SlideDraft, 'pictures'>): SlideDraft {
  // Written out rather than spread, here and where cells are made: a field that takes the place of one that was spread
  // is slow to make and slow to read.
  const { id, kind, block, layout, ground, title, part, notes, line } = draft
  const items = context.direction === 'rtl' ? draft.items.map(mirrorItem) : draft.items
  const pictures = items.flatMap((item) => (item.type === 'picture' ? [item.media] : []))
  return { id, kind, block, layout, ground, title, part, items, notes, line, pictures }
}

/**
 * A draft at its place in the deck.
 *
 * @param number its page, from 1.
 * @param section the heading it stands under, empty before the first.
 */
export function finishSlide(
  context: DeckContext,
  draft: SlideDraft,
  number: number,
  section: string,
  footer: readonly TextItem[],
): Slide {
  const { id, kind, block, layout, ground, title, part, notes } = draft
  const items =
    layout === 'content' ? [...draft.items, ...footer, pageNumberItem(context, number)] : draft.items
  return {
    id,
    kind,
    block,
    section,
    layout,
    ground,
    title,
    part,
    items,
    notes,
    fit: measureFit(items, draft.line),
  }
}
