import { nextPeriod } from '../../period/period-order'
import { printPeriodName } from '../../period/print-period'
import type { BlockOf, QuarterPromise, Status } from '../../quarter/schema'
import { parsed } from '../parsed'
import { say } from '../../words/words'
import type { DeckContext } from '../context'
import type { PartDraft, SlideDraft } from '../draft'
import { contentSlides } from '../draft'
import type { FlowSection } from '../flow'
import { fitPages, flowColumn } from '../flow'
import { columnsWide, contentBottom, contentTop, left, right } from '../grid'
import { noteLines } from '../notes'
import type { ObjectiveSummary } from '../objective-summary'
import { oncePerDeck } from '../once-per-deck'
import type { Box, Item } from '../plan'
import { describeStatuses } from '../ribbon'
import { chipText, glyphSize, statusPaint } from '../status-text'
import type { CellSpec } from '../table/table-spec'
import { headCell, headerHeight, hairline, pad, periodHead } from '../table-cells'
import { fitTable, tableItem } from '../table-fit'
import { lookOf, paragraphOf, plain, prose } from '../text-kit'
import type { StyledParagraph } from '../text/styled-paragraphs'

const leftSide: Side = { x: left, w: 420 }
const rightSide: Side = { x: 516, w: right - 516 }
/** What stands alone; lines of text are no longer than the eye can follow. */
const wholeWidth: Side = { x: left, w: right - left }
const textAlone: Side = { x: left, w: columnsWide(10) }
/** Body text beside a table begins 3 lower than the table, so that the first lines agree. */
const textTop = contentTop + 3
const tile = 34

/** Overview: what happened at the left, the objectives' year, the next actions and links at the right. */
export function overviewSlides(
  context: DeckContext,
  block: BlockOf<'overview'>,
  objectives: readonly ObjectiveSummary[],
  actions: readonly QuarterPromise[],
): readonly SlideDraft[] {
  const { body } = context.theme.type
  const tablesAt = new Map<number, readonly Item[]>()
  const tablesFor = (size: number, side: Side): readonly Item[] => {
    const sizes = listSizes(size)
    const [largest = size] = sizes
    const tables = tablesAt.get(largest) ?? objectiveTables(context, objectives, sizes, side)
    tablesAt.set(largest, tables)
    return tables
  }
  const fitted = fitPages(body.steps, (size) => {
    const texts = textSections(context, block, size)
    const rests = restSections(context, block, actions, size)
    const places = placesOf({
      text: texts.length > 0,
      tables: objectives.length > 0,
      rest: rests.length > 0,
    })
    const tables = tablesFor(size, places.tables)
    const below = places.tables.x === places.rest.x ? tables.at(-1) : undefined
    const tablePages = tables.map((table) => [table])
    const restPages = columnPages(context, rests, places.rest, below)
    const others =
      below === undefined ? together(tablePages, restPages) : oneAfterAnother(tablePages, restPages)
    const pages = sideBySide(columnPages(context, texts, places.text), others)
    return pages.map((items, index): PartDraft => ({
      items,
      line: size * body.lineHeight,
      ...(index === 0 ? { notes: overviewNotes(block, actions) } : {}),
    }))
  })
  return contentSlides(context, {
    block: block.id,
    id: `${block.id}/overview`,
    kind: 'overview',
    title: {
      subject: block.title,
      otherwise: say('deck.overview'),
      kind: say('deck.overview'),
      source: { id: block.id, field: 'title' },
    },
    parts: fitted.pages,
  })
}

/** Text from the top of a column, on the first slide from below an item. */
function columnPages(
  context: DeckContext,
  sections: readonly FlowSection[],
  side: Side,
  below?: Item,
): Pages {
  if (sections.length === 0) return []
  const column = { ...side, top: textTop, bottom: contentBottom, gap: 17 }
  const first = below === undefined ? textTop : below.box.y + below.box.h + 25
  return flowColumn(context, sections, column, first).map(({ items }) => items)
}

type Pages = readonly (readonly Item[])[]

/** A column of the slide, in points. */
type Side = Pick<Box, 'x' | 'w'>

/**
 * Where the text, the objectives' year and the rest (actions and links) stand, by which of them there are: text at the
 * left and the others at the right, what is alone over the whole width.
 */
function placesOf(has: { readonly text: boolean; readonly tables: boolean; readonly rest: boolean }): {
  readonly text: Side
  readonly tables: Side
  readonly rest: Side
} {
  if (has.text && (has.tables || has.rest)) return { text: leftSide, tables: rightSide, rest: rightSide }
  if (has.tables && has.rest) return { text: leftSide, tables: leftSide, rest: rightSide }
  return { text: textAlone, tables: wholeWidth, rest: textAlone }
}

/** Where the text at the left has ended, what is left of the right column fills both sides. */
function sideBySide(leftPages: Pages, rightPages: Pages): Pages {
  if (leftPages.length === 0) return rightPages.length === 0 ? [[]] : rightPages
  const pages = together(leftPages, rightPages.slice(0, leftPages.length)).map((items) => [...items])
  for (let index = leftPages.length; index < rightPages.length; index += 2)
    pages.push([...(rightPages[index] ?? []).map(atLeft), ...(rightPages[index + 1] ?? [])])
  return pages
}

/** The first page of the one beside the first of the other, and so on. */
const together = (some: Pages, others: Pages): Pages =>
  Array.from({ length: Math.max(some.length, others.length) }, (_, index) => [
    ...(some[index] ?? []),
    ...(others[index] ?? []),
  ])

/** The first page of what follows stands on the last page of what comes before it. */
const oneAfterAnother = (before: Pages, after: Pages): Pages => {
  const shared = Math.max(0, before.length - 1)
  return together(before, [...before.slice(0, shared).map(() => []), ...after])
}

/** An item of the right column, on the other side. */
const atLeft = (item: Item): Item => ({
  ...item,
  box: { ...item.box, x: item.box.x - rightSide.x + leftSide.x },
})

function overviewNotes(block: BlockOf<'overview'>, actions: readonly QuarterPromise[]): readonly string[] {
  const owners = actions
    .filter((action) => action.owner !== '')
    .map((action) =>
      say('deck.promises.noteOwner', {
        promise: noteLines(action.text).join(' '),
        made: printPeriodName(action.madeIn),
        due: printPeriodName(action.dueIn),
        owner: action.owner,
      }),
    )
  const links = block.links
    .filter((link) => link.url.trim() !== '')
    .map((link) =>
      say('deck.label', {
        label: link.text.trim() === '' ? say('deck.overview.link') : link.text,
        text: link.url,
      }),
    )
  return [...noteLines(block.notes), ...owners, ...links]
}

function textSections(
  context: DeckContext,
  block: BlockOf<'overview'>,
  size: number,
): readonly FlowSection[] {
  return [
    section(context, block.id, 'overview', say('deck.overview.overview'), block.overview, size),
    section(context, block.id, 'progress', say('deck.overview.progress'), block.progress, size),
  ].filter(({ paragraphs }) => paragraphs.length > 0)
}

function section(
  context: DeckContext,
  id: string,
  field: string,
  head: string,
  markdown: string,
  size: number,
): FlowSection {
  const look = lookOf(context.theme.type.body, size, { gap: 6 })
  return { id: field, head, paragraphs: prose(context, parsed(markdown), look), source: { id, field } }
}

function restSections(
  context: DeckContext,
  block: BlockOf<'overview'>,
  actions: readonly QuarterPromise[],
  size: number,
): readonly FlowSection[] {
  return [actionSection(context, block, actions, size), linkSection(context, block, size)].filter(
    ({ paragraphs }) => paragraphs.length > 0,
  )
}

function actionSection(
  context: DeckContext,
  block: BlockOf<'overview'>,
  actions: readonly QuarterPromise[],
  size: number,
): FlowSection {
  const look = lookOf(context.theme.type.body, size, { gap: 6 })
  // One promise is one bullet, whatever its text holds; one that is not written yet is none.
  const written = actions.filter(({ text }) => text.trim() !== '')
  const bullets = written.map((action) => ({
    runs: parsed(action.text).flatMap((paragraph, index) => [
      ...(index === 0 ? [] : [{ text: ' ' }]),
      ...paragraph.runs,
    ]),
    bullet: 1 as const,
  }))
  const due = new Set(written.map((action) => action.dueIn))
  const [only] = due
  const period = due.size === 1 && only !== undefined ? only : nextPeriod(context.period)
  return {
    id: 'actions',
    head:
      due.size > 1
        ? say('deck.overview.actionsMixed')
        : say('deck.overview.actions', { period: printPeriodName(period) }),
    paragraphs: prose(context, bullets, look),
    source: { id: written[0]?.id ?? block.id, field: 'text' },
  }
}

function linkSection(context: DeckContext, block: BlockOf<'overview'>, size: number): FlowSection {
  const look = lookOf(context.theme.type.body, size, { gap: 6 })
  const links = block.links.filter((link) => link.text.trim() !== '' || link.url.trim() !== '')
  const paragraphs: readonly StyledParagraph[] =
    links.length === 0
      ? []
      : prose(
          context,
          [
            {
              runs: links.flatMap((link, index) => [
                ...(index === 0 ? [] : [{ text: ', ' }]),
                {
                  text: link.text.trim() === '' ? link.url : link.text,
                  ...(/^(https?:|mailto:)/i.test(link.url) ? { link: link.url } : {}),
                },
              ]),
            },
          ],
          look,
        )
  return {
    id: 'links',
    head: say('deck.overview.links'),
    paragraphs,
    source: { id: block.id, field: 'links' },
  }
}

/** The list steps down with the body text beside it. */
function listSizes(body: number): readonly number[] {
  return [14, 13, 12].filter((size) => size <= Math.max(12, body - 1))
}

/** The objectives' year as tiles; one table a slide. */
function objectiveTables(
  context: DeckContext,
  objectives: readonly ObjectiveSummary[],
  sizes: readonly number[],
  { x, w }: Side,
): readonly Item[] {
  if (objectives.length === 0) return []
  const { colour, type } = context.theme
  const others = context.year.length - 1
  // A chip needs its width; the name takes what the year leaves.
  const chip = Math.max(124, Math.min(context.chipWidth - 1, 168))
  const columns = [
    w - chip - others * tile,
    ...context.year.map((_, index) => (index === context.current ? chip : tile)),
  ]
  const fitted = fitTable({
    columns: [columns],
    sizes,
    floor: context.theme.floor.table,
    heights: { first: contentBottom - contentTop, rest: contentBottom - contentTop },
    rows: (size) => ({
      header: [
        {
          minHeight: headerHeight,
          cells: [
            headCell(context, say('deck.overview.objectives'), { padding: pad(0, 8) }),
            ...context.year.map((_, index) =>
              headCell(context, periodHead(context, index), {
                padding: pad(0, 0),
                align: 'middle',
                current: index === context.current,
              }),
            ),
          ],
        },
      ],
      count: objectives.length,
      row: (index) => {
        const objective = objectives[index]
        if (objective === undefined) return { cells: [] }
        return {
          minHeight: size >= 14 ? 40 : size >= 13 ? 34 : 30,
          cells: [
            {
              paragraphs: [plain(context, objective.title, lookOf(type.list, size, { colour: colour.text }))],
              padding: pad(0, 8, 5),
              anchor: 'middle',
              borders: { bottom: hairline(context) },
              source: { id: objective.id, field: 'title' },
            },
            ...context.year.map((_, at) => tileCell(context, objective, at)),
          ],
        }
      },
    }),
  })
  return fitted.parts.map((part, index) =>
    tableItem(index === 0 ? 'objectives' : `objectives-${index + 1}`, {
      x,
      y: contentTop,
      columns,
      part,
      alt: say('deck.overview.alt', {
        rows: [...new Set(part.sources)]
          .map((row) => objectives[row])
          .filter((objective) => objective !== undefined)
          .map((objective) =>
            say('deck.overview.altRow', {
              objective: objective.title,
              statuses: describeStatuses(context, objective),
            }),
          )
          .join(' '),
      }),
    }),
  )
}

/** A status as a filled cell; borders in the colour of the ground keep the tiles apart. */
function tileCell(context: DeckContext, objective: ObjectiveSummary, index: number): CellSpec {
  const { colour } = context.theme
  const current = index === context.current
  const status = objective.statuses[index]
  const gap = { w: 3, colour: colour.ground }
  // No border above: the one below the row before is enough, and the header keeps its rule.
  const borders = { left: gap, right: gap, bottom: gap }
  const period = context.year[index]
  const source = { id: objective.id, field: 'stated', ...(period === undefined ? {} : { period }) }
  if (status === undefined)
    return { paragraphs: [], padding: pad(0, 0), fill: colour.surface, borders, source }
  return { ...filledTile(context, status, current), source }
}

const filledTiles = oncePerDeck<CellSpec>()

function filledTile(context: DeckContext, status: Status, current: boolean): CellSpec {
  return filledTiles(context, `${status.id} ${current}`, () => makeTile(context, status, current))
}

function makeTile(context: DeckContext, status: Status, current: boolean): CellSpec {
  const { colour, type } = context.theme
  const gap = { w: 3, colour: colour.ground }
  const paint = statusPaint(status, current)
  const chipSize = type.chip.steps[0] ?? 11
  const runs = current
    ? chipText(status, chipSize, paint.ink)
    : [{ text: status.glyph, size: glyphSize(status, 12), colour: paint.ink }]
  return {
    paragraphs: [
      paragraphOf(context, runs, { lineHeight: { exact: current ? 12.65 : 13.8 }, align: 'middle' }),
    ],
    padding: pad(current ? 6 : 2, current ? 6 : 2, 2),
    anchor: 'middle',
    ...(paint.fill === undefined ? {} : { fill: paint.fill }),
    borders: { left: gap, right: gap, bottom: gap },
  }
}
