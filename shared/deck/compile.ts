import { trendSpan } from '../history/trend-span'
import { createBlockMemory } from '../quarter/block-memory'
import { safePicture } from '../quarter/safe-picture'
import type { Block, BlockOf, Media, Objective, Quarter } from '../quarter/schema'
import { say } from '../words/words'
import type { DeckContext, MediaById } from './context'
import { contextInputs, createContext } from './context'
import type { SlideDraft } from './draft'
import { measureFit } from './fit'
import { footerItems, pageNumberItem } from './footer'
import { page } from './grid'
import { keepSame } from './keep-same'
import type { ObjectiveSummary } from './objective-summary'
import { sameList, sameSummary, summariseObjective } from './objective-summary'
import type { PlanMedia, Slide, SlidePlan, TextItem } from './plan'
import { ribbonItem } from './ribbon'
import { changeSlides, labelsOf } from './slides/changes'
import type { Credit } from './slides/credits'
import { creditSlides } from './slides/credits'
import { drillDownSlides } from './slides/drill-down'
import { keyResultSlides } from './slides/key-results'
import { legendSlides } from './slides/legend'
import { metricSlides } from './slides/metrics'
import { objectiveSlides } from './slides/objective'
import { overviewSlides } from './slides/overview'
import { promiseSlides, promisesToReport } from './slides/promises'
import { sectionSlides } from './slides/section'
import { sloReportSlides } from './slides/slo-report'
import { textSlides } from './slides/text'
import { titleSlides } from './slides/title'
import { trendSlides } from './slides/trend'
import { trendSpanSlides } from './slides/trend-span'

export interface Compiler {
  /** The deck of a quarter. Blocks that are the same objects as before keep their slides, as the same objects. */
  compile(quarter: Quarter): SlidePlan
}

interface Compiled {
  /** What the slides were made from, besides the block itself. */
  readonly inputs: readonly unknown[]
  readonly drafts: readonly SlideDraft[]
}

/** What the blocks of one compilation have in common. */
interface Deck {
  readonly quarter: Quarter
  readonly context: DeckContext
  readonly media: MediaById
  readonly summaries: ReadonlyMap<string, ObjectiveSummary>
  readonly labels: ReadonlyMap<string, string>
}

/**
 * A compiler that remembers: an edit in one objective makes that objective's slides anew, and those that
 * tell its name or statuses if these changed. `observe` hears the id of every block it makes slides of.
 */
export function createCompiler(observe?: (block: string) => void): Compiler {
  let contextOf: { readonly inputs: readonly unknown[]; readonly context: DeckContext } | undefined
  let summaries = new Map<string, { readonly of: Objective; readonly summary: ObjectiveSummary }>()
  let compiled = createBlockMemory<Compiled>()
  let finished = new WeakMap<SlideDraft, Slide>()
  const planMedia = new WeakMap<Media, PlanMedia>()
  let media: readonly PlanMedia[] = []

  function contextFor(quarter: Quarter): DeckContext {
    const inputs = contextInputs(quarter)
    if (contextOf !== undefined && sameList(contextOf.inputs, inputs)) return contextOf.context
    const context = createContext(quarter)
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

  function finish(draft: SlideDraft, number: number, section: string, footer: readonly TextItem[]): Slide {
    const before = finished.get(draft)
    if (before?.section === section && pageOf(before) === number) return before
    const items =
      draft.layout === 'content'
        ? [...draft.items, ...footer, pageNumberItem(footerContext(), number)]
        : draft.items
    const { id, kind, block, layout, ground, title, part, notes } = draft
    const slide: Slide = {
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
    finished.set(draft, slide)
    pages.set(slide, number)
    return slide
  }

  const pages = new WeakMap<Slide, number>()
  const pageOf = (slide: Slide): number | undefined => pages.get(slide)
  const footerContext = (): DeckContext => {
    if (contextOf === undefined) throw new Error('A slide is finished before there is a context')
    return contextOf.context
  }

  return {
    compile(quarter) {
      const context = contextFor(quarter)
      const objectives = quarter.blocks.filter(isObjective)
      const deck: Deck = {
        quarter,
        context,
        media: new Map(quarter.media.map((picture) => [picture.id, picture])),
        summaries: summariesOf(context, objectives),
        labels: labelsOf(objectives),
      }
      const draftsOf = (block: Exclude<Block, BlockOf<'credits'>>): readonly SlideDraft[] => {
        const { inputs, make } = recipe(deck, block)
        return once(block, inputs, make)
      }
      compiled.keepOnly(quarter.blocks)
      const byBlock = quarter.blocks.map((block) =>
        block.kind === 'credits' ? { block, drafts: [] } : { block, drafts: draftsOf(block) },
      )
      const complete = withCredits(deck, byBlock, once)
      const footer = footerItems(context)
      const slides: Slide[] = []
      let section = ''
      for (const { block, drafts } of complete) {
        if (block.kind === 'section') section = block.title
        for (const draft of drafts) slides.push(finish(draft, slides.length + 1, section, footer))
      }
      return {
        page,
        font: context.theme.font,
        colours: {
          ground: context.theme.colour.ground,
          text: context.theme.colour.text,
          accent: context.theme.colour.accent,
          link: context.theme.colour.link,
          surface: context.theme.colour.surface,
          muted: context.theme.colour.muted,
        },
        properties: {
          title: say('deck.properties.title', {
            department: context.department,
            session: context.session,
          }),
          subject: context.session,
          author: context.department,
          company: context.organisation,
          language: quarter.language,
          direction: context.direction,
        },
        slides,
        media: (media = keepSame(media, usedMedia(deck.media, complete, planMedia))),
      }
    },
  }
}

/** The deck of a quarter, compiled once. */
export function compileDeck(quarter: Quarter): SlidePlan {
  return createCompiler().compile(quarter)
}

function isObjective(block: Block): block is Objective {
  return block.kind === 'objective'
}

/** How a block's slides are made, and from what besides the block. */
function recipe(
  deck: Deck,
  block: Exclude<Block, BlockOf<'credits'>>,
): { readonly inputs: readonly unknown[]; readonly make: () => readonly SlideDraft[] } {
  const { context, media, quarter } = deck
  switch (block.kind) {
    case 'title': {
      const logo = context.logo === undefined ? undefined : media.get(context.logo)
      return { inputs: [context, logo], make: () => titleSlides(context, block, media) }
    }
    case 'overview': {
      const listed = listedObjectives(deck, block)
      const actions = quarter.promises.filter(
        // Blocks keep their ids from quarter to quarter: what they announced earlier is not announced again.
        (promise) => promise.announcedIn === block.id && promise.madeIn === context.period,
      )
      return {
        inputs: [context, ...listed, ...actions],
        make: () => overviewSlides(context, block, listed, actions),
      }
    }
    case 'metrics':
      return { inputs: [context], make: () => metricSlides(context, block) }
    case 'section': {
      const listed = objectivesOfSection(deck, block)
      return { inputs: [context, ...listed], make: () => sectionSlides(context, block, listed) }
    }
    case 'objective': {
      const summary = deck.summaries.get(block.id) ?? summariseObjective(context, block)
      const pictures = block.images.map((use) => media.get(use.media))
      return {
        inputs: [context, summary, ...pictures],
        make: () => {
          const ribbon = ribbonItem(context, summary)
          return [
            ...objectiveSlides(context, block, ribbon, media),
            ...keyResultSlides(context, block, ribbon),
            ...block.drillDowns.flatMap((drillDown) => drillDownSlides(context, block, drillDown, ribbon)),
          ]
        },
      }
    }
    case 'sloReport':
      return { inputs: [context], make: () => sloReportSlides(context, block) }
    case 'promises': {
      const overviews = quarter.blocks.filter((other) => other.kind === 'overview')
      const announcing = new Set(overviews.map((overview) => overview.id))
      const reported = promisesToReport(quarter.promises, context.period, announcing)
      return { inputs: [context, ...reported], make: () => promiseSlides(context, block, reported) }
    }
    case 'changes': {
      const labelOf = (id: string): string | undefined => deck.labels.get(id)
      const labels = block.changes.map(({ subject }) => (subject === undefined ? '' : labelOf(subject)))
      return { inputs: [context, ...labels], make: () => changeSlides(context, block, labelOf) }
    }
    case 'trend': {
      const all = [...deck.summaries.values()]
      const { kept } = block
      if (kept?.from !== undefined) {
        const span = trendSpan(quarter, kept, kept.from)
        // Most edits change no status and no name: what it shows is compared, not what it is read from.
        return {
          inputs: [context, JSON.stringify(span), ...all],
          make: () => trendSpanSlides(context, block, span, all),
        }
      }
      return { inputs: [context, ...all], make: () => trendSlides(context, block, all) }
    }
    case 'text': {
      const pictures = block.images.map((use) => media.get(use.media))
      return { inputs: [context, ...pictures], make: () => textSlides(context, block, media) }
    }
    case 'legend':
      return { inputs: [context], make: () => legendSlides(context, block) }
  }
}

/** The objectives an overview lists: those it names, or all of the file. */
function listedObjectives(deck: Deck, block: BlockOf<'overview'>): readonly ObjectiveSummary[] {
  if (block.objectives.length === 0) return [...deck.summaries.values()]
  return block.objectives.map((id) => deck.summaries.get(id)).filter((summary) => summary !== undefined)
}

/** The objectives between a section and the next. */
function objectivesOfSection(deck: Deck, section: BlockOf<'section'>): readonly ObjectiveSummary[] {
  const { blocks } = deck.quarter
  const start = blocks.indexOf(section) + 1
  const next = blocks.findIndex((block, index) => index >= start && block.kind === 'section')
  return blocks
    .slice(start, next < 0 ? blocks.length : next)
    .map((block) => deck.summaries.get(block.id))
    .filter((summary) => summary !== undefined)
}

interface BlockDrafts {
  readonly block: Block
  readonly drafts: readonly SlideDraft[]
}

/** Enough rounds for the page numbers to settle; each only moves when the credits need more slides than before. */
const mostRounds = 5

/** The credits name pages, and may move pages themselves: they are made again until nothing moves. */
function withCredits(
  deck: Deck,
  byBlock: readonly BlockDrafts[],
  once: (
    block: Block,
    inputs: readonly unknown[],
    make: () => readonly SlideDraft[],
  ) => readonly SlideDraft[],
): readonly BlockDrafts[] {
  let current = byBlock
  for (let round = 0; round < mostRounds; round += 1) {
    const credits = creditsOf(deck, current)
    const inputs = [
      deck.context,
      ...credits.flatMap((credit) => [credit.media, credit.caption, credit.pages.join()]),
    ]
    const next = current.map((entry): BlockDrafts => {
      const { block } = entry
      if (block.kind !== 'credits') return entry
      return { block, drafts: once(block, inputs, () => creditSlides(deck.context, block, credits)) }
    })
    const settled = next.every((entry, index) => entry.drafts.length === current[index]?.drafts.length)
    current = next
    if (settled) break
  }
  return current
}

/** Every picture shown, in order of its first page. A logo is credited only if it names anyone. */
function creditsOf(deck: Deck, byBlock: readonly BlockDrafts[]): readonly Credit[] {
  const captions = new Map<string, string>()
  for (const { block } of byBlock)
    if (block.kind === 'objective' || block.kind === 'text')
      for (const use of block.images)
        if (!captions.has(use.media) && use.caption.trim() !== '') captions.set(use.media, use.caption)
  const pages = new Map<string, number[]>()
  let number = 0
  for (const { drafts } of byBlock)
    for (const draft of drafts) {
      number += 1
      for (const id of draft.pictures) {
        const known = pages.get(id)
        if (known === undefined) pages.set(id, [number])
        else if (known.at(-1) !== number) known.push(number)
      }
    }
  return [...pages].flatMap(([id, shownOn]): readonly Credit[] => {
    const media = deck.media.get(id)
    if (media === undefined) return []
    const named = [media.author, media.licence, media.source].some((field) => field.trim() !== '')
    if (id === deck.context.logo && !named) return []
    return [{ media, caption: captions.get(id) ?? '', pages: shownOn }]
  })
}

function usedMedia(
  media: MediaById,
  byBlock: readonly BlockDrafts[],
  held: WeakMap<Media, PlanMedia>,
): readonly PlanMedia[] {
  const ids = new Set(byBlock.flatMap(({ drafts }) => drafts.flatMap((draft) => draft.pictures)))
  return [...ids].flatMap((id): readonly PlanMedia[] => {
    const picture = media.get(id)
    if (picture === undefined) return []
    const before = held.get(picture)
    if (before !== undefined) return [before]
    const planned = { id, ...safePicture(picture) }
    held.set(picture, planned)
    return [planned]
  })
}
