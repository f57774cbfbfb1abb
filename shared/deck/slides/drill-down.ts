import { diffWordsWithSpace } from 'diff'
import { nextPeriod } from '../../period/period-order'
import { printPeriodName } from '../../period/print-period'
import type { DrillDown, Objective } from '../../quarter/schema'
import { oneLine, parsed } from '../parsed'
import { onOneLine } from '../../rich-text/shorten'
import { say } from '../../words/words'
import type { DeckContext } from '../context'
import type { PartDraft, SlideDraft } from '../draft'
import { contentSlides } from '../draft'
import type { FlowSection } from '../flow'
import { fitPages, flowColumn } from '../flow'
import { contentBottom, contentTop, left } from '../grid'
import { noteLines } from '../notes'
import type { GroupItem, Item, Source, StyledRun } from '../plan'
import {
  fitLine,
  laidItem,
  lookOf,
  paragraphOf,
  plain,
  prose,
  rectItem,
  sentence,
  textItem,
} from '../text-kit'
import { layoutText } from '../text/layout-text'
import { splitText } from '../text/split-text'
import { takeStart } from '../text/take-start'
import type { StyledParagraph } from '../text/styled-paragraphs'

const columnWidth = 272
const columnStep = 296
const columnTop = 96
const panelWidth = 420
const panelPadding = 14
/** From a panel's top to its text, and from its text to its bottom. */
const panelHead = 33
const panelFoot = 12
const panelGap = 16
/** Wordings that share less than this are two texts, not one text and its changes. */
const mostEdits = 600

/** A drill-down: situation, impact and recommendation side by side, old and new wording below. */
export function drillDownSlides(
  context: DeckContext,
  objective: Objective,
  drillDown: DrillDown,
  ribbon: GroupItem,
): readonly SlideDraft[] {
  const { body } = context.theme.type
  const fitted = fitPages(body.steps, (size) => compose(context, objective, drillDown, size))
  const keyResult = objective.keyResults.find(({ id }) => id === drillDown.keyResult)
  const about = keyResult?.label ?? ''
  const parts = fitted.pages.map((page, index): PartDraft => ({
    ...page,
    ...(index === 0 ? { notes: noteLines(drillDown.notes) } : {}),
  }))
  return contentSlides(context, {
    block: objective.id,
    id: `${objective.id}/drillDown/${drillDown.id}`,
    kind: 'drillDown',
    title: titleWords(objective, drillDown, about),
    ribbon,
    parts,
  })
}

function titleWords(objective: Objective, drillDown: DrillDown, about: string) {
  const kind = about === '' ? say('deck.drillDown') : say('deck.drillDown.of', { subject: about })
  // A title of its own says more than the objective's, whose ribbon stands beside it anyway.
  return drillDown.title.trim() === ''
    ? { subject: objective.title, kind, source: { id: objective.id, field: 'title' } }
    : { subject: drillDown.title, kind, source: { id: drillDown.id, field: 'title' } }
}

function compose(
  context: DeckContext,
  objective: Objective,
  drillDown: DrillDown,
  size: number,
): readonly PartDraft[] {
  const columns = columnSections(context, drillDown, size)
  const panels = panelTexts(context, objective, drillDown, Math.max(12, size - 2))
  const panelHeight = Math.max(0, ...panels.map(({ height }) => height))
  const line = size * context.theme.type.body.lineHeight
  const bottom = panels.length === 0 ? contentBottom : contentBottom - panelHeight - panelGap

  // Beside each other on one slide if the columns leave the panels their room, else one after the other.
  const together = bottom >= 180 ? columnPages(context, columns, bottom) : []
  if (panels.length > 0 && together.length === 1)
    return [{ items: [...(together[0] ?? []), ...panelItems(context, panels, panelHeight)], line }]
  const pages = columnPages(context, columns, contentBottom)
  return [
    ...(columns.length === 0 && panels.length > 0 ? [] : pages.map((items) => ({ items, line }))),
    ...panelPages(context, panels).map((items) => ({ items, line })),
  ]
}

function columnSections(context: DeckContext, drillDown: DrillDown, size: number): readonly FlowSection[] {
  const look = lookOf(context.theme.type.body, size, { gap: 6 })
  const fields = ['situation', 'impact', 'recommendation'] as const
  return fields
    .map((field) => ({
      id: field,
      head: say(`deck.drillDown.${field}`),
      paragraphs: prose(context, parsed(drillDown[field]), look),
      source: { id: drillDown.id, field },
    }))
    .filter(({ paragraphs }) => paragraphs.length > 0)
}

function columnPages(
  context: DeckContext,
  sections: readonly FlowSection[],
  bottom: number,
): readonly (readonly Item[])[] {
  const columns = sections.map((section, index) => {
    const x = left + index * columnStep
    const pages = flowColumn(context, [section], {
      x,
      w: columnWidth,
      top: columnTop,
      bottom,
      gap: 16,
    })
    const rule = rectItem(
      `${section.id}-rule`,
      { x, y: contentTop - 0.5, w: columnWidth, h: 1 },
      context.theme.colour.rule,
    )
    return pages.map(({ items }) => [rule, ...items])
  })
  const count = Math.max(1, ...columns.map((pages) => pages.length))
  return Array.from({ length: count }, (_, index) => columns.flatMap((pages) => pages[index] ?? []))
}

interface Panel {
  readonly id: string
  readonly head: string
  readonly x: number
  readonly paragraphs: readonly StyledParagraph[]
  readonly source: Source
  readonly height: number
}

function panelTexts(
  context: DeckContext,
  objective: Objective,
  drillDown: DrillDown,
  size: number,
): readonly Panel[] {
  const before = wordsOf(drillDown.oldWording)
  const after = wordsOf(drillDown.newWording)
  if (before === '' && after === '') return []
  const keyResult = objective.keyResults.find(({ id }) => id === drillDown.keyResult)
  const since = keyResult?.wording.at(-1)?.since
  const next = since !== undefined && since > context.period ? since : nextPeriod(context.period)
  const { colour } = context.theme
  const both = before !== '' && after !== ''
  const changes = both ? diffWordsWithSpace(before, after, { maxEditLength: mostEdits }) : undefined
  const inner = panelWidth - 2 * panelPadding
  const panel = (
    id: 'oldWording' | 'newWording',
    head: string,
    index: number,
    runs: readonly StyledRun[],
  ): Panel => {
    const paragraphs = [
      paragraphOf(context, runs, { lineHeight: { factor: context.theme.type.body.lineHeight } }),
    ]
    return {
      id,
      head,
      x: left + index * (panelWidth + 24),
      paragraphs,
      source: { id: drillDown.id, field: id },
      height: Math.ceil(layoutText(paragraphs, inner).h) + panelHead + panelFoot,
    }
  }
  const plainRun = (text: string): StyledRun => ({ text, size, colour: colour.text })
  const oldRuns =
    changes === undefined
      ? [plainRun(before)]
      : changes
          .filter(({ added }) => !added)
          .map(({ value, removed }): StyledRun =>
            removed ? { text: value, size, colour: colour.muted, strike: true } : plainRun(value),
          )
  const newRuns =
    changes === undefined
      ? [plainRun(after)]
      : changes
          .filter(({ removed }) => !removed)
          .map(({ value, added }): StyledRun =>
            added ? { text: value, size, colour: colour.accentInk, bold: true } : plainRun(value),
          )
  const label = keyResult?.label ?? ''
  const oldHead =
    label === ''
      ? say('deck.drillDown.oldWording')
      : say('deck.drillDown.oldWordingOf', {
          keyResult: label,
          period: printPeriodName(context.period),
        })
  const newHead =
    label === ''
      ? say('deck.drillDown.newWording')
      : say('deck.drillDown.newWordingFrom', { period: printPeriodName(next) })
  return [
    ...(before === '' ? [] : [panel('oldWording', oldHead, 0, oldRuns)]),
    ...(after === '' ? [] : [panel('newWording', newHead, both ? 1 : 0, newRuns)]),
  ]
}

function wordsOf(markdown: string | undefined): string {
  return oneLine(markdown ?? '').trim()
}

function panelItems(context: DeckContext, panels: readonly Panel[], height: number): readonly Item[] {
  const y = contentBottom - height
  return panels.flatMap((panel) => [
    rectItem(`${panel.id}-panel`, { x: panel.x, y, w: panelWidth, h: height }, context.theme.colour.surface),
    panelHeadItem(context, panel, y + 11),
    textItem(
      {
        id: panel.id,
        box: {
          x: panel.x + panelPadding,
          y: y + panelHead,
          w: panelWidth - 2 * panelPadding,
          h: height - panelHead - panelFoot + 1,
        },
        role: 'body',
        source: panel.source,
      },
      panel.paragraphs,
    ),
  ])
}

function panelHeadItem(context: DeckContext, panel: Panel, y: number): Item {
  const look = lookOf(context.theme.type.head, undefined, { colour: context.theme.colour.accentInk })
  const box = { x: panel.x + panelPadding, y, w: panelWidth - 2 * panelPadding, h: 16 }
  const laid = fitLine(onOneLine(panel.head), [look.size], { ...box, lines: 1 }, (text) => [
    sentence(plain(context, text, look)),
  ])
  return laidItem({ id: `${panel.id}-head`, box }, laid)
}

/** More characters than a panel has on nearly any slide. */
const enough = 8_000

/** Wordings too long to stand below the columns get slides of their own. */
function panelPages(context: DeckContext, panels: readonly Panel[]): readonly (readonly Item[])[] {
  const room = contentBottom - contentTop - panelHead - panelFoot
  const inner = panelWidth - 2 * panelPadding
  const columns = panels.map((panel) => {
    const pages: (readonly Item[])[] = []
    let rest: readonly StyledParagraph[] = panel.paragraphs
    while (rest.length > 0) {
      const split = takeStart(rest, enough, (start) => {
        const laid = layoutText(start, inner)
        return splitText(laid, room) ?? { head: laid, rest: [] }
      })
      const shown = split?.head ?? layoutText(rest, inner)
      const h = Math.ceil(shown.h) + panelHead + panelFoot
      pages.push([
        rectItem(
          `${panel.id}-panel`,
          { x: panel.x, y: contentTop, w: panelWidth, h },
          context.theme.colour.surface,
        ),
        panelHeadItem(context, panel, contentTop + 11),
        laidItem(
          {
            id: panel.id,
            box: { x: panel.x + panelPadding, y: contentTop + panelHead, w: inner, h: Math.ceil(shown.h) },
            role: 'body',
            source: panel.source,
          },
          shown,
        ),
      ])
      rest = split?.rest ?? []
    }
    return pages
  })
  const count = Math.max(0, ...columns.map((pages) => pages.length))
  return Array.from({ length: count }, (_, index) => columns.flatMap((pages) => pages[index] ?? []))
}
