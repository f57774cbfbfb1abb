import type { BlockOf, Status } from '../../quarter/schema'
import { shownTitle } from '../../words/block-title'
import { say, sayCount } from '../../words/words'
import { chipItem } from '../chip'
import type { DeckContext } from '../context'
import type { SlideDraft } from '../draft'
import { finishDraft } from '../draft'
import { contentWidth, left } from '../grid'
import { noteLines } from '../notes'
import type { ObjectiveSummary } from '../objective-summary'
import { describeStatuses } from '../ribbon'
import type { Item } from '../plan'
import { fitLine, laidItem, lookOf, plain, rectItem } from '../text-kit'

const listTop = 226
const step = 36
const rowsAColumn = 7

/** A divider with the objectives of its section: up to seven in a column, fourteen in two, beyond that counted. */
export function sectionSlides(
  context: DeckContext,
  block: BlockOf<'section'>,
  objectives: readonly ObjectiveSummary[],
): readonly SlideDraft[] {
  const { colour, type } = context.theme
  const title = shownTitle(block.title)
  const laid = fitLine(title, type.sectionTitle.steps, { w: contentWidth, h: 150 }, (text, size) => [
    plain(context, text, lookOf(type.sectionTitle, size, { colour: colour.onAccent })),
  ])
  const height = Math.max(48, Math.ceil(laid.h))
  const items: Item[] = [
    laidItem(
      {
        id: 'title',
        role: 'title',
        box: { x: left, y: 198 - height, w: contentWidth, h: height },
        anchor: 'bottom',
        source: { id: block.id, field: 'title' },
      },
      laid,
    ),
  ]
  if (objectives.length <= 2 * rowsAColumn) items.push(...objectiveRows(context, objectives))
  else items.push(...countRows(context, objectives))

  return [
    finishDraft(context, {
      id: `${block.id}/section`,
      kind: 'section',
      block: block.id,
      layout: 'section',
      ground: colour.accent,
      title,
      part: { index: 1, of: 1 },
      items,
      notes: [
        ...objectives
          .slice(0, 2 * rowsAColumn)
          .map((objective) =>
            say('deck.label', { label: objective.title, text: describeStatuses(context, objective) }),
          ),
        ...noteLines(block.notes),
      ],
      line: step,
    }),
  ]
}

function objectiveRows(context: DeckContext, objectives: readonly ObjectiveSummary[]): readonly Item[] {
  const twoColumns = objectives.length > rowsAColumn
  const columnWidth = twoColumns ? 420 : 444 + context.chipWidth
  const gap = 24
  return objectives.flatMap((objective, index): readonly Item[] => {
    const x = left + (index >= rowsAColumn ? columnWidth + gap : 0)
    const y = listTop + (index % rowsAColumn) * step
    const nameWidth = columnWidth - context.chipWidth - (twoColumns ? 12 : gap)
    const status = objective.statuses[context.current]
    return row(context, {
      id: objective.id,
      name: objective.title,
      x,
      y,
      nameWidth,
      width: columnWidth,
      status,
      source: { id: objective.id, field: 'title' },
    })
  })
}

/** So many objectives have which status: what a divider can still say of a very long section. */
function countRows(context: DeckContext, objectives: readonly ObjectiveSummary[]): readonly Item[] {
  const groups: { status: Status | undefined; count: number }[] = [...context.scale, undefined]
    .map((status) => ({
      status,
      count: objectives.filter((objective) => objective.statuses[context.current] === status).length,
    }))
    .filter(({ count }) => count > 0)
  return groups.slice(0, rowsAColumn).flatMap(({ status, count }, index) =>
    row(context, {
      id: `count-${index + 1}`,
      name: sayCount('deck.section.count', count),
      x: left,
      y: listTop + index * step,
      nameWidth: 420,
      width: 444 + context.chipWidth,
      status,
    }),
  )
}

function row(
  context: DeckContext,
  entry: {
    readonly id: string
    readonly name: string
    readonly x: number
    readonly y: number
    readonly nameWidth: number
    readonly width: number
    readonly status: Status | undefined
    readonly source?: { readonly id: string; readonly field: string }
  },
): readonly Item[] {
  const { colour } = context.theme
  // Names of two lines use the room above and below; the row's step never changes.
  const box = { x: entry.x, y: entry.y - 5, w: entry.nameWidth, h: 32 }
  const one = (text: string, size: number) => [
    plain(context, text, { size, lineHeight: size > 13 ? 1.25 : 1.15, colour: colour.onAccent }),
  ]
  const laid = fitLine(entry.name, [16, 15, 14, 13, 12], { w: box.w, h: box.h }, one)
  const chip = { x: entry.x + entry.width - context.chipWidth, y: entry.y, w: context.chipWidth, h: 22 }
  return [
    laidItem(
      {
        id: `name-${entry.id}`,
        box,
        anchor: 'middle',
        ...(entry.source === undefined ? {} : { source: entry.source }),
      },
      laid,
    ),
    ...(entry.status === undefined ? [] : [chipItem(context, `chip-${entry.id}`, chip, entry.status)]),
    rectItem(
      `rule-${entry.id}`,
      { x: entry.x, y: entry.y + 28.63, w: entry.width, h: 0.75 },
      colour.onAccentRule,
    ),
  ]
}
