import { createBlockMemory } from '../quarter/block-memory'
import type { Block, Media, Objective, Quarter } from '../quarter/schema'
import { deckOf, recipe, type ShownBlock } from './block-slides'
import { contextInputs, createContext, type DeckContext } from './context'
import { creditDrafts, planMedia, usedMedia } from './credit-pages'
import { finishSlide, type SlideDraft } from './draft'
import { footerItems } from './footer'
import { deckFrame } from './frame'
import { keepSame } from './keep-same'
import { sameList, sameSummary, summariseObjective, type ObjectiveSummary } from './objective-summary'
import type { PlanMedia, Slide, SlidePlan, TextItem } from './plan'

export interface Compiler {
  /** The deck of a quarter. Blocks that are the same objects as before keep their slides, as the same objects. */
  compile(quarter: Quarter): SlidePlan
}

interface Compiled {
  /** What the slides were made from, besides the block itself. */
  readonly inputs: readonly unknown[]
  readonly drafts: readonly SlideDraft[]
}

/** More rows than any table has; those of deleted ones go first. */
const rowsHeld = 2000

/**
 * A compiler that remembers: an edit in one objective makes that objective's slides anew, and those that
 * tell its name or statuses if these changed. `observe` hears the id of every block it makes slides of.
 */
export function createCompiler(observe?: (block: string) => void): Compiler {
  let contextOf: { readonly inputs: readonly unknown[]; readonly context: DeckContext } | undefined
  let summaries = new Map<string, { readonly of: Objective; readonly summary: ObjectiveSummary }>()
  let compiled = createBlockMemory<Compiled>()
  let finished = new WeakMap<SlideDraft, Slide>()
  const planned = new WeakMap<Media, PlanMedia>()
  let media: readonly PlanMedia[] = []

  function contextFor(quarter: Quarter): DeckContext {
    const inputs = contextInputs(quarter)
    if (contextOf !== undefined && sameList(contextOf.inputs, inputs)) return contextOf.context
    const context = createContext(quarter, rowsHeld)
    contextOf = { inputs, context }
    summaries = new Map()
    compiled = createBlockMemory()
    finished = new WeakMap()
    return context
  }

  function summariesOf(context: DeckContext, objectives: readonly Objective[]) {
    const next: typeof summaries = new Map()
    for (const objective of objectives) {
      const before = summaries.get(objective.id)
      if (before?.of === objective) {
        next.set(objective.id, before)
        continue
      }
      const summary = summariseObjective(context, objective)
      const same = before !== undefined && sameSummary(before.summary, summary)
      next.set(objective.id, { of: objective, summary: same ? before.summary : summary })
    }
    summaries = next
    return new Map([...next].map(([id, { summary }]) => [id, summary]))
  }

  function once(
    block: Block,
    inputs: readonly unknown[],
    make: () => readonly SlideDraft[],
  ): readonly SlideDraft[] {
    const before = compiled.get(block)
    if (before !== undefined && sameList(before.inputs, inputs)) return before.drafts
    observe?.(block.id)
    // One letter changes one of a long table's slides; the others stay what is painted already.
    const drafts = keepSame(compiled.latest(block.id)?.drafts ?? [], make())
    compiled.set(block, { inputs, drafts })
    return drafts
  }

  function plannedOnce(picture: Media): PlanMedia {
    const before = planned.get(picture)
    if (before !== undefined) return before
    const now = planMedia(picture)
    planned.set(picture, now)
    return now
  }

  function finish(
    context: DeckContext,
    draft: SlideDraft,
    number: number,
    section: string,
    footer: readonly TextItem[],
  ): Slide {
    const before = finished.get(draft)
    if (before?.section === section && pages.get(before) === number) return before
    const slide = finishSlide(context, draft, number, section, footer)
    finished.set(draft, slide)
    pages.set(slide, number)
    return slide
  }

  const pages = new WeakMap<Slide, number>()

  return {
    compile(quarter) {
      const context = contextFor(quarter)
      const deck = deckOf(quarter, context, (objectives) => summariesOf(context, objectives))
      const draftsOf = (block: ShownBlock): readonly SlideDraft[] => {
        const { inputs, make } = recipe(deck, block)
        return once(block, inputs, make)
      }
      compiled.keepOnly(quarter.blocks)
      const byBlock = quarter.blocks.map((block) => ({
        block,
        pages: block.kind === 'credits' ? [] : draftsOf(block),
      }))
      const credits = creditDrafts(deck, byBlock, once)
      const footer = footerItems(context)
      const slides: Slide[] = []
      const shown: SlideDraft[] = []
      let section = ''
      for (const { block, pages: drafts } of byBlock) {
        if (block.kind === 'section') section = block.title
        for (const draft of credits.get(block) ?? drafts) {
          shown.push(draft)
          slides.push(finish(context, draft, slides.length + 1, section, footer))
        }
      }
      media = keepSame(media, usedMedia(deck.media, shown, plannedOnce))
      return { ...deckFrame(quarter, context), slides, media }
    },
  }
}

/** The deck of a quarter, compiled once. */
export function compileDeck(quarter: Quarter): SlidePlan {
  return createCompiler().compile(quarter)
}
