import { trendSpan } from '../history/trend-span'
import { listedObjectives } from '../quarter/list-objective'
import type { Block, BlockOf, Objective, Quarter } from '../quarter/schema'
import type { DeckContext, MediaById } from './context'
import type { SlideDraft } from './draft'
import type { ObjectiveSummary } from './objective-summary'
import { summariseObjective } from './objective-summary'
import { ribbonItem } from './ribbon'
import { changeSlides, labelsOf } from './slides/changes'
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

/** What the blocks of one compilation have in common. */
export interface Deck {
  readonly quarter: Quarter
  readonly context: DeckContext
  readonly media: MediaById
  readonly summaries: ReadonlyMap<string, ObjectiveSummary>
  readonly labels: ReadonlyMap<string, string>
}

/** What the blocks of a quarter have in common, with the summaries of its objectives by id. */
export function deckOf(
  quarter: Quarter,
  context: DeckContext,
  summariesOf: (objectives: readonly Objective[]) => Deck['summaries'],
): Deck {
  const objectives = quarter.blocks.filter(isObjective)
  return {
    quarter,
    context,
    media: new Map(quarter.media.map((picture) => [picture.id, picture])),
    summaries: summariesOf(objectives),
    labels: labelsOf(objectives),
  }
}

/** A block that is shown from its own content; credits are made from every other block's slides. */
export type ShownBlock = Exclude<Block, BlockOf<'credits'>>

function isObjective(block: Block): block is Objective {
  return block.kind === 'objective'
}

/** How a block's slides are made, and from what besides the block. */
export function recipe(
  deck: Deck,
  block: ShownBlock,
): { readonly inputs: readonly unknown[]; readonly make: () => readonly SlideDraft[] } {
  const { context, media, quarter } = deck
  switch (block.kind) {
    case 'title': {
      const logo = context.logo === undefined ? undefined : media.get(context.logo)
      return { inputs: [context, logo], make: () => titleSlides(context, block, media) }
    }
    case 'overview': {
      const listed = summariesListed(deck, block)
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

/** The objectives an overview lists. */
function summariesListed(deck: Deck, block: BlockOf<'overview'>): readonly ObjectiveSummary[] {
  return listedObjectives(deck.quarter, block)
    .map(({ id }) => deck.summaries.get(id))
    .filter((summary) => summary !== undefined)
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
