import { worstFirst } from '../../history/change-order'
import { printFiscalYear, printPeriodName } from '../../period/print-period'
import { bareLabel } from '../../quarter/bare-label'
import type { BlockOf, Change, Objective, Status } from '../../quarter/schema'
import { parsed } from '../parsed'
import { shownTitle } from '../../words/block-title'
import { say, sayCount } from '../../words/words'
import type { DeckContext } from '../context'
import type { PartDraft, SlideDraft } from '../draft'
import { contentSlides } from '../draft'
import { statusLine } from '../entry-cells'
import { belowHeadline, contentBottom, contentTop, left } from '../grid'
import { headlineItem } from '../headline'
import { noteLines } from '../notes'
import type { StyledRun } from '../plan'
import { isGrey } from '../status-text'
import { hairline, headCell, headerHeight, pad, periodHead, withEdges } from '../table-cells'
import type { CellSpec, RowSpec } from '../table/table-spec'
import { fitTable, tableItem } from '../table-fit'
import { lookOf, paragraphOf, plain, prose } from '../text-kit'

type Kind = Change['change']

const columns = [118, 216, 108, 142, 280]

/** One line of the table: what happened to one subject, or the same thing to several of an objective. */
interface Line {
  readonly id: string
  readonly kinds: readonly Kind[]
  readonly where: string
  /** `KR1`, or `KR1 to KR3`; already part of `where` if the file says it there. */
  readonly labels: readonly string[]
  readonly from: string | undefined
  readonly to: string | undefined
  readonly why: string
  /** How many subjects the line stands for. */
  readonly count: number
}

/** What changed since an earlier period, worst first, under a headline that counts. */
export function changeSlides(
  context: DeckContext,
  block: BlockOf<'changes'>,
  labelOf: (id: string) => string | undefined,
): readonly SlideDraft[] {
  const { list } = context.theme.type
  const lines = linesOf(block.changes, labelOf)
  const since = printPeriodName(block.since)
  const headline = changeHeadline(context, block, lines)
  const fitted = fitTable({
    columns: [columns],
    sizes: [13, 12],
    floor: context.theme.floor.table,
    heights: { first: contentBottom - belowHeadline, rest: contentBottom - contentTop },
    rows: (size) => ({
      header: [
        {
          minHeight: headerHeight,
          cells: [
            headCell(context, say('deck.changes.change'), { padding: pad(0, 8) }),
            headCell(context, say('deck.changes.where')),
            headCell(context, since),
            headCell(context, periodHead(context, context.current), { current: true }),
            headCell(context, say('deck.changes.why'), { padding: pad(14, 8) }),
          ],
        },
      ],
      count: lines.length,
      row: (index) => lineRow(context, lines, index, size),
    }),
  })
  const parts = fitted.parts.map((part, index): PartDraft => {
    const first = index === 0
    const table = tableItem('changes', {
      x: left,
      y: first ? belowHeadline : contentTop,
      columns,
      part,
      alt: say('deck.changes.alt', { period: since, headline: headline.text }),
    })
    return {
      items: [...(first ? [headline.item] : []), ...(lines.length > 0 ? [table] : [])],
      line: fitted.size * list.lineHeight,
      ...(first ? { notes: noteLines(block.notes) } : {}),
    }
  })
  return contentSlides(context, {
    block: block.id,
    id: `${block.id}/changes`,
    kind: 'changes',
    title: {
      subject: shownTitle(block.title, say('deck.changes.title', { period: since })),
      kind: printFiscalYear(context.period, context.calendar),
      source: { id: block.id, field: 'title' },
    },
    parts,
  })
}

/** Changes of one subject become one line; equal changes of neighbours become one line too. */
function linesOf(changes: readonly Change[], labelOf: (id: string) => string | undefined): readonly Line[] {
  const bySubject = new Map<string, Change[]>()
  changes.forEach((change) => {
    const key = change.subject ?? change.id
    const known = bySubject.get(key)
    if (known === undefined) bySubject.set(key, [change])
    else known.push(change)
  })
  const single = [...bySubject.values()].map((group): Line => {
    const sorted = group.toSorted((a, b) => rank(a.change) - rank(b.change))
    const [worst] = sorted
    const label = worst?.subject === undefined ? undefined : labelOf(worst.subject)
    const whys = [...new Set(sorted.map((change) => change.why).filter((why) => why.trim() !== ''))]
    return {
      id: worst?.id ?? '',
      kinds: [...new Set(sorted.map((change) => change.change))],
      where: worst?.where ?? '',
      labels: label === undefined || label === '' ? [] : [label],
      from: sorted.find((change) => change.from !== undefined)?.from,
      to: sorted.find((change) => change.to !== undefined)?.to,
      why: whys.join('\n\n'),
      count: 1,
    }
  })
  const sorted = single.toSorted(
    (a, b) => rank(a.kinds[0]) - rank(b.kinds[0]) || a.kinds.length - b.kinds.length,
  )
  return sorted.reduce<readonly Line[]>((lines, line) => {
    const before = lines.at(-1)
    if (before === undefined || !sameChange(before, line)) return [...lines, line]
    return [
      ...lines.slice(0, -1),
      { ...before, labels: [...before.labels, ...line.labels], count: before.count + line.count },
    ]
  }, [])
}

function sameChange(a: Line, b: Line): boolean {
  return (
    a.labels.length > 0 &&
    b.labels.length > 0 &&
    place(a) === place(b) &&
    a.kinds.join() === b.kinds.join() &&
    a.from === b.from &&
    a.to === b.to &&
    a.why === b.why
  )
}

/** The place without the KR's label. */
function place(line: Line): string {
  const [label = ''] = line.labels
  const where = line.where.trim()
  return label !== '' && where.endsWith(label) ? where.slice(0, -label.length).trim() : where
}

function rank(kind: Kind | undefined): number {
  return kind === undefined ? worstFirst.length : worstFirst.indexOf(kind)
}

function kindWords(kinds: readonly Kind[]): string {
  return kinds
    .map((kind, index) => {
      const word = say(`deck.changes.${kind}`)
      return index === 0 ? word : word.charAt(0).toLocaleLowerCase('en') + word.slice(1)
    })
    .join(', ')
}

function lineRow(context: DeckContext, lines: readonly Line[], index: number, size: number): RowSpec {
  const line = lines[index]
  if (line === undefined) return { cells: [] }
  const { colour, type } = context.theme
  const look = lookOf(type.list, size, { colour: colour.text, gap: 3 })
  const kinds = kindWords(line.kinds)
  const group = lines.filter((other) => kindWords(other.kinds) === kinds)
  const first = group[0] === line
  const rule = { bottom: hairline(context) }
  const from = statusOf(context, line.from)
  const to = statusOf(context, line.to)
  const cells: readonly (CellSpec | null)[] = [
    first
      ? {
          paragraphs: [plain(context, kinds, { ...look, bold: true })],
          padding: { left: 0, right: 8, top: group.length > 1 ? 11 : 6, bottom: 6 },
          anchor: group.length > 1 ? 'top' : 'middle',
          borders: rule,
          ...(group.length > 1 ? { rowSpan: group.length } : {}),
          source: { id: line.id, field: 'change' },
        }
      : null,
    ...withEdges([
      {
        paragraphs: [paragraphOf(context, whereRuns(context, line, size), { lineHeight: { factor: 1.15 } })],
        padding: pad(8, 8, 6),
        anchor: 'middle',
        borders: rule,
        source: { id: line.id, field: 'where' },
      },
      statusCell(context, line, from, size, false),
      statusCell(context, line, to, size, true),
      {
        paragraphs: prose(context, parsed(line.why), look),
        padding: pad(14, 0, 6),
        anchor: 'middle',
        borders: rule,
        source: { id: line.id, field: 'why' },
      },
    ]),
  ]
  return { minHeight: 36, cells }
}

function statusOf(context: DeckContext, id: string | undefined): Status | undefined {
  return id === undefined ? undefined : context.scale.find((status) => status.id === id)
}

function statusCell(
  context: DeckContext,
  line: Line,
  status: Status | undefined,
  size: number,
  current: boolean,
): CellSpec {
  const rule = { bottom: hairline(context) }
  const padding = { left: current ? 11 : 8, right: 8, top: 6, bottom: 6 }
  const source = { id: line.id, field: current ? 'to' : 'from' }
  if (status === undefined) return { paragraphs: [], padding, anchor: 'middle', borders: rule, source }
  const tinted = current && !isGrey(status)
  return {
    paragraphs: [statusLine(context, status, size + 1, current, (current ? 142 : 108) - padding.left - 8)],
    padding,
    anchor: 'middle',
    ...(tinted ? { fill: status.colours.tint } : {}),
    borders: current
      ? { ...rule, left: { w: isGrey(status) ? 1.5 : 4.5, colour: status.colours.mark } }
      : rule,
    source,
  }
}

function whereRuns(context: DeckContext, line: Line, size: number): readonly StyledRun[] {
  const { colour } = context.theme
  const [first] = line.labels
  const last = line.labels.at(-1)
  if (first === undefined || last === undefined) return [{ text: line.where, size, colour: colour.text }]
  const labels = first === last ? first : say('deck.changes.labels', { first, last })
  const name = place(line)
  return [
    ...(name === '' ? [] : [{ text: `${name} `, size, colour: colour.text }]),
    { text: labels, size, colour: colour.text, bold: true },
  ]
}

/** Counts each subject once, by the worst that happened to it. */
function changeHeadline(context: DeckContext, block: BlockOf<'changes'>, lines: readonly Line[]) {
  const period = printPeriodName(block.since)
  const changed = lines.reduce((sum, line) => sum + line.count, 0)
  const total = changed + block.unchanged
  if (changed === 0)
    return headlineItem(
      context,
      block.unchanged === 0
        ? say('deck.changes.headline.none', { period })
        : say('deck.changes.headline.noneOf', { total, period }),
      [],
    )
  const counts = worstFirst
    .map((kind) => ({
      kind,
      count: lines.filter((line) => line.kinds[0] === kind).reduce((sum, line) => sum + line.count, 0),
    }))
    .filter(({ count }) => count > 0)
  const words = counts.map(({ kind, count }, index) =>
    index === 0
      ? sayCount(`deck.changes.count.${kind}`, count, {
          count: say('deck.changes.headline.one', { count, total }),
        })
      : sayCount(`deck.changes.count.${kind}`, count),
  )
  if (block.unchanged > 0) words.push(sayCount('deck.changes.unchanged', block.unchanged))
  const [first = '', ...others] = words
  if (others.length === 0) return headlineItem(context, `${first}.`, [])
  return headlineItem(context, `${first},`, [`${others.join(', ')}.`])
}

/** The labels of the file's KRs by id. */
export function labelsOf(objectives: readonly Objective[]): ReadonlyMap<string, string> {
  return new Map(
    objectives.flatMap((objective) =>
      objective.keyResults.map((keyResult) => [keyResult.id, bareLabel(keyResult.label)] as const),
    ),
  )
}
