import { nextPeriod } from '../../period/period-order'
import { printPeriodName } from '../../period/print-period'
import type { BlockOf, QuarterPromise } from '../../quarter/schema'
import { parsed } from '../parsed'
import { say, sayCount } from '../../words/words'
import type { DeckContext } from '../context'
import type { PartDraft, SlideDraft } from '../draft'
import { contentSlides } from '../draft'
import { belowHeadline, contentBottom, contentTop, left } from '../grid'
import { headlineItem } from '../headline'
import { noteLines } from '../notes'
import { hairline, headCell, headerHeight, pad } from '../table-cells'
import type { RowSpec } from '../table/table-spec'
import { fitTable, tableItem } from '../table-fit'
import { lookOf, paragraphOf, plain, prose } from '../text-kit'

type Outcome = QuarterPromise['outcome']

const columns = [286, 44, 334, 200]
/** Worst first. */
const order: readonly Outcome[] = ['dropped', 'slipped', 'paused', 'done', 'due']
const glyphs: Readonly<Record<Outcome, string>> = {
  done: '√',
  slipped: '→',
  dropped: '×',
  paused: '–',
  due: '○',
}

/** Said, did, slipped: the promises that were to be kept by now, and those still ahead. */
export function promiseSlides(
  context: DeckContext,
  block: BlockOf<'promises'>,
  promises: readonly QuarterPromise[],
): readonly SlideDraft[] {
  const { list } = context.theme.type
  const shown = promises.toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))
  const headline = promiseHeadline(context, shown)
  const fitted = fitTable({
    columns: [columns],
    sizes: list.steps,
    floor: context.theme.floor.table,
    heights: { first: contentBottom - belowHeadline, rest: contentBottom - contentTop },
    rows: (size) => ({
      header: [
        {
          minHeight: headerHeight,
          cells: [
            headCell(context, say('deck.promises.said'), { padding: pad(0, 8) }),
            headCell(context, say('deck.promises.for')),
            headCell(context, say('deck.promises.did')),
            headCell(context, say('deck.promises.outcome')),
          ],
        },
      ],
      count: shown.length,
      row: (index) => promiseRow(context, shown[index], size),
    }),
  })
  const parts = fitted.parts.map((part, index): PartDraft => {
    const first = index === 0
    const table = tableItem('promises', {
      x: left,
      y: first ? belowHeadline : contentTop,
      columns,
      part,
      alt: say('deck.promises.alt', { headline: headline.text }),
    })
    return {
      items: [...(first ? [headline.item] : []), ...(shown.length > 0 ? [table] : [])],
      line: fitted.size * list.lineHeight,
      notes: [
        ...(first ? noteLines(block.notes) : []),
        ...part.fresh.flatMap((row) => {
          const promise = shown[row]
          return promise === undefined ? [] : [promiseNote(promise)]
        }),
      ],
    }
  })
  return contentSlides(context, {
    block: block.id,
    id: `${block.id}/promises`,
    kind: 'promises',
    title: {
      subject: block.title,
      otherwise: say('deck.promises'),
      kind: say('deck.promises.kind'),
      source: { id: block.id, field: 'title' },
    },
    parts,
  })
}

function promiseRow(context: DeckContext, promise: QuarterPromise | undefined, size: number): RowSpec {
  if (promise === undefined) return { cells: [] }
  const { colour, type } = context.theme
  const look = lookOf(type.list, size, { colour: colour.text, gap: 3 })
  const quiet = { ...look, colour: colour.muted }
  const rule = { bottom: hairline(context) }
  const ink = outcomeInk(context, promise.outcome)
  const detail = outcomeDetail(context, promise)
  return {
    minHeight: size >= 14 ? 34 : 30,
    cells: [
      {
        paragraphs: prose(context, parsed(promise.text), look),
        padding: pad(0, 8, 6),
        anchor: 'middle',
        borders: rule,
        source: { id: promise.id, field: 'text' },
      },
      {
        paragraphs: [plain(context, printPeriodName(promise.dueIn), quiet)],
        padding: pad(8, 8, 6),
        anchor: 'middle',
        borders: rule,
        source: { id: promise.id, field: 'dueIn' },
      },
      {
        paragraphs: prose(context, parsed(promise.did), look),
        padding: pad(8, 8, 6),
        anchor: 'middle',
        borders: rule,
        source: { id: promise.id, field: 'did' },
      },
      {
        paragraphs: [
          paragraphOf(
            context,
            [
              {
                text: `${glyphs[promise.outcome]} ${say(`deck.promises.${promise.outcome}`)}`,
                size,
                colour: ink,
                bold: true,
              },
              ...(detail === '' ? [] : [{ text: ` ${detail}`, size, colour: ink }]),
            ],
            { lineHeight: { exact: size * type.list.lineHeight } },
          ),
        ],
        padding: pad(8, 0, 6),
        anchor: 'middle',
        borders: rule,
        source: { id: promise.id, field: 'outcome' },
      },
    ],
  }
}

function outcomeInk(context: DeckContext, outcome: Outcome): string {
  const { colour } = context.theme
  switch (outcome) {
    case 'done':
      return colour.done
    case 'slipped':
      return colour.late
    case 'dropped':
      return colour.bad
    case 'paused':
    case 'due':
      return colour.muted
  }
}

function outcomeDetail(context: DeckContext, promise: QuarterPromise): string {
  if (promise.outcome === 'due') {
    const due = printPeriodName(promise.dueIn)
    return promise.slips > 0
      ? say('deck.promises.dueAgain', { period: due, count: promise.slips })
      : say('deck.promises.dueIn', { period: due })
  }
  if (promise.outcome !== 'slipped') return ''
  const from = promise.dueIn > context.period ? promise.dueIn : nextPeriod(context.period)
  const period = printPeriodName(from)
  return promise.slips > 0
    ? say('deck.promises.slippedTimes', { period, time: ordinal(promise.slips) })
    : say('deck.promises.slippedTo', { period })
}

function ordinal(count: number): string {
  const tens = count % 100
  if (tens >= 11 && tens <= 13) return `${count}th`
  return `${count}${['th', 'st', 'nd', 'rd'][count % 10] ?? 'th'}`
}

/** Counts those due by now; what falls due later is told apart. */
function promiseHeadline(context: DeckContext, promises: readonly QuarterPromise[]) {
  const now = promises.filter((promise) => promise.dueIn <= context.period)
  const later = promises.filter((promise) => promise.dueIn > context.period)
  const period = printPeriodName(context.period)
  const of = (outcome: Outcome) => now.filter((promise) => promise.outcome === outcome).length
  const counts = [
    ...(of('dropped') === 0 ? [] : [many('dropped', of('dropped'))]),
    ...(of('slipped') === 0 ? [] : [say('deck.promises.count.slipped', { count: of('slipped') })]),
    ...(of('paused') === 0 ? [] : [many('paused', of('paused'))]),
    ...(of('due') === 0 ? [] : [many('due', of('due'))]),
  ].join(', ')
  const ahead = laterWords(later)
  const rest = [counts, ahead].filter((part) => part !== '').join('; ')
  const sentence = rest === '' ? '' : `${rest}.`
  const done = of('done')
  if (now.length === 0)
    return headlineItem(context, say('deck.promises.headline.none', { period }), [sentence])
  if (now.length === 1)
    return headlineItem(
      context,
      say(done === 1 ? 'deck.promises.headline.one.done' : 'deck.promises.headline.one.open', { period }),
      [sentence],
    )
  const words = { done, total: now.length, period }
  const counted =
    done === 1 ? say('deck.promises.headline.oneOf', words) : say('deck.promises.headline', words)
  return headlineItem(context, counted, [sentence])
}

function many(outcome: 'dropped' | 'paused' | 'due', count: number): string {
  return count === 1
    ? say(`deck.promises.count.${outcome}.one`)
    : say(`deck.promises.count.${outcome}.many`, { count })
}

function laterWords(later: readonly QuarterPromise[]): string {
  const [first] = later
  if (first === undefined) return ''
  const count = later.length
  const same = later.every((promise) => promise.dueIn === first.dueIn)
  return same
    ? sayCount('deck.promises.later', count, { period: printPeriodName(first.dueIn) })
    : sayCount('deck.promises.laterMixed', count)
}

function promiseNote(promise: QuarterPromise): string {
  const words = {
    promise: noteLines(promise.text).join(' '),
    made: printPeriodName(promise.madeIn),
    due: printPeriodName(promise.dueIn),
  }
  return promise.owner === ''
    ? say('deck.promises.note', words)
    : say('deck.promises.noteOwner', { ...words, owner: promise.owner })
}

/** The promises a deck reports on: announced before this period, and not settled before it. */
export function promisesToReport(
  promises: readonly QuarterPromise[],
  period: DeckContext['period'],
  announcing: ReadonlySet<string>,
): readonly QuarterPromise[] {
  return promises.filter((promise) => {
    const settled = promise.outcome === 'done' || promise.outcome === 'dropped'
    if (settled && promise.dueIn < period) return false
    // New actions of this period stand on the overview that announces them.
    const announced = promise.announcedIn !== undefined && announcing.has(promise.announcedIn)
    return promise.madeIn < period || !announced
  })
}
