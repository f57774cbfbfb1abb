import type { Objective } from '../../quarter/schema'
import { parsed } from '../parsed'
import { say } from '../../words/words'
import type { DeckContext, MediaById } from '../context'
import type { PartDraft, SlideDraft } from '../draft'
import { contentSlides } from '../draft'
import { factItems } from '../facts'
import type { FlowSection } from '../flow'
import { fitPages, flowColumn } from '../flow'
import { contentBottom, contentTop, left } from '../grid'
import { noteLines, statusNote } from '../notes'
import { creditText } from '../picture'
import { picturePages } from '../picture-pages'
import type { GroupItem } from '../plan'
import { lookOf, prose } from '../text-kit'

const textWidth = 568
const side = { x: 654, w: 258 }

/** An objective: what is to be reached, how it goes, what stands in the way; pictures and facts at the side. */
export function objectiveSlides(
  context: DeckContext,
  objective: Objective,
  ribbon: GroupItem,
  media: MediaById,
): readonly SlideDraft[] {
  const { body } = context.theme.type
  const sides = picturePages(context, objective.images, media, side, (top) =>
    factItems(context, objective, { x: side.x, w: side.w, top, bottom: contentBottom }),
  )
  const fitted = fitPages(body.steps, (size) =>
    flowColumn(context, sectionsOf(context, objective, size), {
      x: left,
      w: textWidth,
      top: contentTop,
      bottom: contentBottom,
      gap: 16,
    }),
  )
  const count = Math.max(fitted.pages.length, sides.length)
  const parts = Array.from({ length: count }, (_, index): PartDraft => ({
    items: [...(fitted.pages[index]?.items ?? []), ...(sides[index] ?? [])],
    line: fitted.size * body.lineHeight,
    notes: index === 0 ? notesOf(context, objective, media) : [],
  }))
  return contentSlides(context, {
    block: objective.id,
    id: `${objective.id}/objective`,
    kind: 'objective',
    title: { subject: objective.title, kind: '', source: { id: objective.id, field: 'title' } },
    ribbon,
    parts,
  })
}

function notesOf(context: DeckContext, objective: Objective, media: MediaById): readonly string[] {
  const credits = objective.images.flatMap((use) => {
    const picture = media.get(use.media)
    if (picture === undefined) return []
    const credit = [creditText(use, picture), picture.source].filter((part) => part !== '').join(', ')
    return credit === '' ? [] : [say('deck.notes.image', { credit })]
  })
  return [statusNote(context, objective), ...noteLines(objective.notes), ...credits]
}

/** Statement, narrative and challenges; the statement is always four points larger, at most 20. */
function sectionsOf(context: DeckContext, objective: Objective, size: number): readonly FlowSection[] {
  const { body } = context.theme.type
  const look = lookOf(body, size, { gap: 6 })
  const statement = { size: Math.min(20, size + 4), lineHeight: 1.2, gap: 6 }
  const sections: readonly FlowSection[] = [
    {
      id: 'statement',
      paragraphs: prose(context, parsed(objective.statement), statement),
      source: { id: objective.id, field: 'statement' },
    },
    {
      id: 'narrative',
      paragraphs: prose(context, parsed(objective.narrative), look),
      source: { id: objective.id, field: 'narrative' },
    },
    {
      id: 'challenges',
      head: say('deck.objective.challenges'),
      paragraphs: prose(context, parsed(objective.challenges), look),
      source: { id: objective.id, field: 'challenges' },
    },
  ]
  return sections.filter(({ paragraphs }) => paragraphs.length > 0)
}
