import type { ImageUse } from '../quarter/schema'
import type { DeckContext, MediaById } from './context'
import { contentBottom } from './grid'
import { stackPictures } from './picture'
import type { Item } from './plan'

const top = 92
const tallest = 340
/** Several pictures share the column. */
const tallestOfSeveral = 158
/** A picture lower than this tells nothing; it goes to the next slide instead. */
const least = 60

/**
 * The side column of a slide, slide by slide: pictures first, then what `below` puts under them, given the
 * top it may use and handing back pages of items.
 */
export function picturePages(
  context: DeckContext,
  uses: readonly ImageUse[],
  media: MediaById,
  column: { readonly x: number; readonly w: number },
  below?: (top: number) => { readonly pages: readonly (readonly Item[])[]; readonly height: number },
): readonly (readonly Item[])[] {
  const shown = uses.filter((use) => media.has(use.media))
  if (shown.length === 0) return below?.(top + 2).pages ?? []
  // Facts go first in importance: their room is kept free, up to a third of the column.
  const kept = below === undefined ? 0 : Math.min(below(top).height + 11, 140)
  const pages: Item[][] = []
  let rest = shown
  let bottom = top + 2
  while (rest.length > 0) {
    const reserve = pages.length === 0 ? kept : 0
    const room = { x: column.x, y: top, w: column.w, h: contentBottom - top - reserve }
    const limit = shown.length === 1 ? tallest : tallestOfSeveral
    const stack = stackPictures(context, rest, media, room, { tallest: limit, least })
    if (pages.length === 0) bottom = stack.bottom
    pages.push([...stack.items])
    rest = rest.slice(Math.max(1, stack.taken))
  }
  const facts = below?.(bottom).pages ?? []
  const count = Math.max(pages.length, facts.length)
  return Array.from({ length: count }, (_, index) => [...(pages[index] ?? []), ...(facts[index] ?? [])])
}
