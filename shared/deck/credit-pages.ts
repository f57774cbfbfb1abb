import { safePicture } from '../quarter/safe-picture'
import type { Block, Media } from '../quarter/schema'
import type { Deck } from './block-slides'
import type { MediaById } from './context'
import type { SlideDraft } from './draft'
import type { PlanMedia } from './plan'
import type { Credit } from './slides/credits'
import { creditSlides } from './slides/credits'

/** A block and the pictures on each of its slides: as much of a deck as its credits are made from. */
export interface BlockPages {
  readonly block: Block
  readonly pages: readonly Pick<SlideDraft, 'pictures'>[]
}

/** Makes a block's slides, or takes those that were made of the same inputs before. */
export type MakeSlides = (
  block: Block,
  inputs: readonly unknown[],
  make: () => readonly SlideDraft[],
) => readonly SlideDraft[]

/** Enough rounds for the page numbers to settle; each only moves when the credits need more slides than before. */
const mostRounds = 5

/**
 * The slides of every credits block of a deck, by block. They name pages, and may move pages themselves: they are
 * made again until nothing moves.
 *
 * @param byBlock every block in order, credits without pages.
 */
export function creditDrafts(
  deck: Deck,
  byBlock: readonly BlockPages[],
  makeSlides: MakeSlides,
): ReadonlyMap<Block, readonly SlideDraft[]> {
  let drafts = new Map<Block, readonly SlideDraft[]>()
  if (byBlock.every(({ block }) => block.kind !== 'credits')) return drafts
  let current = byBlock
  for (let round = 0; round < mostRounds; round += 1) {
    const credits = creditsOf(deck, current)
    const inputs = [
      deck.context,
      ...credits.flatMap((credit) => [credit.media, credit.caption, credit.pages.join()]),
    ]
    drafts = new Map()
    const next = current.map((entry): BlockPages => {
      const { block } = entry
      if (block.kind !== 'credits') return entry
      const pages = makeSlides(block, inputs, () => creditSlides(deck.context, block, credits))
      drafts.set(block, pages)
      return { block, pages }
    })
    const settled = next.every((entry, index) => entry.pages.length === current[index]?.pages.length)
    current = next
    if (settled) break
  }
  return drafts
}

/** Every picture shown, in order of its first page. A logo is credited only if it names anyone. */
function creditsOf(deck: Deck, byBlock: readonly BlockPages[]): readonly Credit[] {
  const captions = new Map<string, string>()
  for (const { block } of byBlock)
    if (block.kind === 'objective' || block.kind === 'text')
      for (const use of block.images)
        if (!captions.has(use.media) && use.caption.trim() !== '') captions.set(use.media, use.caption)
  const shown = new Map<string, number[]>()
  let number = 0
  for (const { pages } of byBlock)
    for (const { pictures } of pages) {
      number += 1
      for (const id of pictures) {
        const known = shown.get(id)
        if (known === undefined) shown.set(id, [number])
        else if (known.at(-1) !== number) known.push(number)
      }
    }
  return [...shown].flatMap(([id, shownOn]): readonly Credit[] => {
    const media = deck.media.get(id)
    if (media === undefined) return []
    const named = [media.author, media.licence, media.source].some((field) => field.trim() !== '')
    if (id === deck.context.logo && !named) return []
    return [{ media, caption: captions.get(id) ?? '', pages: shownOn }]
  })
}

/** The pictures that slides show, each once, in order of their first page. */
export function usedMedia(
  media: MediaById,
  shown: Iterable<Pick<SlideDraft, 'pictures'>>,
  toPlan: (picture: Media) => PlanMedia,
): readonly PlanMedia[] {
  const ids = new Set<string>()
  for (const { pictures } of shown) for (const id of pictures) ids.add(id)
  return [...ids].flatMap((id): readonly PlanMedia[] => {
    const picture = media.get(id)
    return picture === undefined ? [] : [toPlan(picture)]
  })
}

/** A picture as decks hold it: of a kind that every reader shows. */
export const planMedia = (picture: Media): PlanMedia => ({ id: picture.id, ...safePicture(picture) })
