import type { BlockOf, Status } from '../../quarter/schema'
import { parsed } from '../parsed'
import { say } from '../../words/words'
import { chipItem } from '../chip'
import type { DeckContext } from '../context'
import type { PartDraft, SlideDraft } from '../draft'
import { contentSlides } from '../draft'
import { flowColumn } from '../flow'
import { contentBottom, contentTop, left } from '../grid'
import { noteLines } from '../notes'
import type { Item } from '../plan'
import { printNumber } from '../../words/print-number'
import { isGrey, statusLineText } from '../status-text'
import { hairline, headCell, headerHeight, pad, withEdges } from '../table-cells'
import type { CellSpec, RowSpec } from '../table/table-spec'
import { fitTable, tableItem } from '../table-fit'
import { lookOf, paragraphOf, plain, prose, textItem } from '../text-kit'

const tableWidth = 564
const chipHeight = 24
const side = { x: 654, w: 258 }

/** The statuses with meaning and weight, and how key results make the status of an objective. */
export function legendSlides(context: DeckContext, block: BlockOf<'legend'>): readonly SlideDraft[] {
  const { list } = context.theme.type
  const first = Math.max(146, context.chipWidth + 21)
  const columns = [first, tableWidth - first - 60, 60]
  const { scale } = context
  const room = contentBottom - contentTop
  // Rows as high as in a short scale, and lower ones where a long scale would otherwise not fit.
  const rowHeight = Math.max(40, Math.min(58, Math.floor((room - headerHeight) / scale.length)))
  const fitted = fitTable({
    columns: [columns],
    sizes: list.steps,
    floor: context.theme.floor.table,
    heights: { first: room, rest: room },
    rows: (size) => ({
      header: [
        {
          minHeight: headerHeight,
          cells: [
            headCell(context, say('deck.legend.status'), { padding: pad(0, 8) }),
            headCell(context, say('deck.legend.meaning')),
            headCell(context, say('deck.legend.weight'), { padding: pad(8, 0), align: 'end' }),
          ],
        },
      ],
      count: scale.length,
      row: (index) => statusRow(context, scale[index], size, rowHeight),
    }),
  })
  const rule = ruleItems(context, block)
  const parts = fitted.parts.map((part, index): PartDraft => {
    const table = tableItem('legend', {
      x: left,
      y: contentTop,
      columns,
      part,
      alt: say('deck.legend.alt'),
    })
    return {
      items: [table, ...chipsOver(context, part, table.box.y), ...(rule[index] ?? [])],
      line: fitted.size * list.lineHeight,
      ...(index === 0 ? { notes: noteLines(block.notes) } : {}),
    }
  })
  const more = rule.slice(parts.length).map((items): PartDraft => ({ items }))
  return contentSlides(context, {
    block: block.id,
    id: `${block.id}/legend`,
    kind: 'legend',
    title: {
      subject: block.title,
      otherwise: say('deck.legend'),
      kind: '',
      source: { id: block.id, field: 'title' },
    },
    parts: [...parts, ...more],
  })
}

function statusRow(
  context: DeckContext,
  status: Status | undefined,
  size: number,
  minHeight: number,
): RowSpec {
  if (status === undefined) return { cells: [] }
  const { list } = context.theme.type
  const look = lookOf(list, size, { colour: context.theme.colour.text, gap: 3 })
  const borders = { bottom: hairline(context) }
  const source = { id: status.id, field: 'definition' }
  return {
    minHeight,
    cells: [
      // The chip stands over this cell as a shape of its own.
      { paragraphs: [], padding: pad(0, 8), borders, source: { id: status.id, field: 'label' } },
      {
        paragraphs: prose(context, parsed(status.definition), look),
        padding: pad(8, 8, 5),
        anchor: 'middle',
        borders,
        source,
      },
      {
        paragraphs: [
          plain(
            context,
            status.weight === null
              ? say('deck.legend.noWeight')
              : printNumber(status.weight, 4, context.marks),
            {
              ...look,
              align: 'end',
            },
          ),
        ],
        padding: pad(8, 0, 5),
        anchor: 'middle',
        borders,
        source: { id: status.id, field: 'weight' },
      },
    ],
  }
}

function chipsOver(
  context: DeckContext,
  part: { readonly rows: readonly { readonly h: number }[]; readonly sources: readonly number[] },
  top: number,
): readonly Item[] {
  let y = top + (part.rows[0]?.h ?? 0)
  return part.sources.flatMap((source, index) => {
    const h = part.rows[index + 1]?.h ?? 0
    const middle = y + (h - chipHeight) / 2
    y += h
    const status = context.scale[source]
    // A row continued from the slide before has shown its chip there.
    if (status === undefined || part.sources.indexOf(source) !== index) return []
    const box = { x: left, y: middle, w: context.chipWidth, h: chipHeight }
    return [chipItem(context, `chip-${status.id}`, box, status, { id: status.id, field: 'label' })]
  })
}

/** The roll-up rule in words, then a worked example with this very scale. */
function ruleItems(context: DeckContext, block: BlockOf<'legend'>): readonly (readonly Item[])[] {
  const { body } = context.theme.type
  const look = lookOf(body, 14, { gap: 6 })
  const paragraphs = prose(context, parsed(block.rollUpRule), look)
  const example = exampleOf(context)
  const exampleHeight = headerHeight + 4 * 28 + 34
  const pages = flowColumn(
    context,
    [
      {
        id: 'rule',
        head: say('deck.legend.ruleHead'),
        paragraphs: paragraphs.length > 0 ? paragraphs : [plain(context, say('deck.legend.rule'), look)],
        source: { id: block.id, field: 'rollUpRule' },
      },
    ],
    { ...side, top: contentTop + 3, bottom: contentBottom, gap: 16 },
  ).map((page) => ({ items: [...page.items], bottom: page.bottom }))
  if (example === undefined) return pages.map((page) => page.items)
  const last = pages.at(-1)
  const y = (last?.bottom ?? contentTop) + 16
  const noteRoom = 14 + 32
  if (last !== undefined && y + exampleHeight + noteRoom <= contentBottom)
    last.items.push(...exampleItems(context, example, y))
  else pages.push({ items: [...exampleItems(context, example, contentTop)], bottom: contentBottom })
  return pages.map((page) => page.items)
}

interface Example {
  readonly statuses: readonly Status[]
  readonly average: number
  readonly result: Status
}

/** Two key results of a good status and one of the next worse: the average lies between, and the worse one counts. */
function exampleOf(context: DeckContext): Example | undefined {
  const ranked = context.scale
    .filter((status) => status.weight !== null)
    .toSorted((a, b) => (b.weight ?? 0) - (a.weight ?? 0))
  const better = ranked.length >= 3 ? ranked[1] : ranked[0]
  const worse = ranked.length >= 3 ? ranked[2] : ranked[1]
  const [high, low] = [better?.weight ?? null, worse?.weight ?? null]
  if (better === undefined || worse === undefined || high === null || low === null) return undefined
  return {
    statuses: [better, better, worse],
    average: (2 * high + low) / 3,
    result: worse,
  }
}

function exampleItems(context: DeckContext, example: Example, y: number): readonly Item[] {
  const { colour, type } = context.theme
  const columns = [66, 132, 60]
  const size = 12
  const look = lookOf(type.list, size, { colour: colour.text })
  const borders = { bottom: hairline(context) }
  const label = (text: string, bold: boolean, ink = colour.text): CellSpec => ({
    paragraphs: [plain(context, text, { ...look, colour: ink, ...(bold ? { bold: true } : {}) })],
    padding: pad(0, 4, 5),
    anchor: 'middle',
    borders,
  })
  const status = (shown: Status, result: boolean): CellSpec => ({
    paragraphs: [paragraphOf(context, statusLineText(shown, 11, true), { lineHeight: { exact: 12.65 } })],
    padding: pad(result ? 11 : 8, 4, 5),
    anchor: 'middle',
    ...(result && !isGrey(shown) ? { fill: shown.colours.tint } : {}),
    borders: result ? { ...borders, left: { w: 4.5, colour: shown.colours.mark } } : borders,
  })
  const number = (text: string, bold: boolean, ink = colour.text): CellSpec => ({
    source: { id: example.result.id, field: 'weight' },
    paragraphs: [
      plain(context, text, { ...look, colour: ink, align: 'end', ...(bold ? { bold: true } : {}) }),
    ],
    padding: pad(4, 0, 5),
    anchor: 'middle',
    borders,
  })
  const average = printNumber(example.average, 2, context.marks)
  const weight = (shown: Status) => printNumber(shown.weight ?? 0, 4, context.marks)
  const rows: readonly RowSpec[] = [
    ...example.statuses.map((shown, index): RowSpec => ({
      minHeight: 28,
      cells: [
        label(say('deck.legend.example', { number: index + 1 }), true),
        status(shown, false),
        number(weight(shown), false),
      ],
    })),
    {
      minHeight: 28,
      cells: [
        { ...label(say('deck.legend.average'), false, colour.muted), columnSpan: 2 },
        null,
        number(average, false, colour.muted),
      ],
    },
    {
      minHeight: 34,
      cells: withEdges([
        label(say('deck.legend.result'), true),
        status(example.result, true),
        number(weight(example.result), true),
      ]),
    },
  ]
  const fitted = fitTable({
    columns: [columns],
    sizes: [size],
    floor: context.theme.floor.table,
    heights: { first: contentBottom - y, rest: contentBottom - contentTop },
    rows: () => ({
      header: [
        {
          minHeight: headerHeight,
          cells: [
            headCell(context, '', { padding: pad(0, 8) }),
            headCell(context, say('deck.legend.status')),
            headCell(context, say('deck.legend.weight'), { padding: pad(8, 0), align: 'end' }),
          ],
        },
      ],
      count: rows.length,
      row: (index) => rows[index] ?? { cells: [] },
    }),
  })
  const keyResults = example.statuses.map((shown) => shown.label).join(', ')
  const table = tableItem('example', {
    x: side.x,
    y,
    columns,
    part: fitted.parts[0] ?? { rows: [], headerRows: 0 },
    alt: say('deck.legend.exampleAlt', { keyResults, average, status: example.result.label }),
  })
  const note = lookOf(type.note, 12, { colour: colour.muted })
  const noteTop = table.box.y + table.box.h + 14
  return [
    table,
    textItem({ id: 'stated-note', box: { x: side.x, y: noteTop, w: side.w, h: 30.5 } }, [
      plain(context, say('deck.legend.stated'), note),
    ]),
  ]
}
