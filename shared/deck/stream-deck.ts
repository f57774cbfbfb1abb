import type { Block, Quarter } from '../quarter/schema'
import { deckOf, recipe } from './block-slides'
import { createContext } from './context'
import { creditDrafts, planMedia, type BlockPages } from './credit-pages'
import { finishSlide, type SlideDraft } from './draft'
import { footerItems } from './footer'
import { deckFrame } from './frame'
import { summariseObjective } from './objective-summary'
import type { DeckFrame, PlanMedia, Slide } from './plan'

/** A deck whose slides are made one block after the other, when they are asked for. */
export interface DeckStream {
  readonly frame: DeckFrame
  /** The slides in order, once. Nothing keeps those that were handed out. */
  readonly slides: Iterable<StreamedSlide>
  /** A picture that slides show, by its id. */
  readonly picture: (id: string) => PlanMedia | undefined
}

export interface StreamedSlide {
  readonly slide: Slide
  /** How much of the quarter has been laid out by now, from 0 to 1. */
  readonly share: number
}

/**
 * The slides that {@link compileDeck} makes of a quarter, for who needs each only once: a large deck is never held as
 * a whole. What stands behind credits waits for all blocks, since their length tells the pages of the rest.
 */
export function streamDeck(quarter: Quarter): DeckStream {
  const context = createContext(quarter)
  const deck = deckOf(
    quarter,
    context,
    (objectives) =>
      new Map(objectives.map((objective) => [objective.id, summariseObjective(context, objective)])),
  )

  function* slides(): Generator<StreamedSlide, void> {
    const footer = footerItems(context)
    const blocks = quarter.blocks.length
    let section = ''
    let number = 0
    const finish = function* (block: Block, drafts: readonly SlideDraft[], blocksDone: number) {
      if (block.kind === 'section') section = block.title
      for (const [index, draft] of drafts.entries()) {
        number += 1
        const share = (blocksDone - 1 + (index + 1) / drafts.length) / blocks
        yield { slide: finishSlide(context, draft, number, section, footer), share }
      }
    }

    const pages: BlockPages[] = []
    const waiting: { readonly block: Block; readonly drafts: readonly SlideDraft[] }[] = []
    for (const [index, block] of quarter.blocks.entries()) {
      const drafts = block.kind === 'credits' ? [] : recipe(deck, block).make()
      pages.push({ block, pages: drafts.map(({ pictures }) => ({ pictures })) })
      if (block.kind === 'credits' || waiting.length > 0) waiting.push({ block, drafts })
      else yield* finish(block, drafts, index + 1)
    }
    const credits = creditDrafts(deck, pages, (_block, _inputs, make) => make())
    const before = blocks - waiting.length
    for (const [index, { block, drafts }] of waiting.entries()) {
      yield* finish(block, credits.get(block) ?? drafts, before + index + 1)
    }
  }

  return {
    frame: deckFrame(quarter, context),
    slides: slides(),
    picture: (id) => {
      const picture = deck.media.get(id)
      return picture === undefined ? undefined : planMedia(picture)
    },
  }
}
