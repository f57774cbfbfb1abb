import type { BlockOf, ServiceObjective } from '../../quarter/schema'
import { parsed } from '../parsed'
import { plainText } from '../../rich-text/plain-text'
import { budgetPercent, errorBudget, type ErrorBudget } from '../../status/error-budget'
import { sloTarget } from '../../status/slo-target'
import { say } from '../../words/words'
import type { DeckContext } from '../context'
import type { PartDraft, SlideDraft } from '../draft'
import { contentSlides } from '../draft'
import { belowHeadline, contentBottom, contentTop, left } from '../grid'
import { headlineItem } from '../headline'
import { noteLines } from '../notes'
import type { Item } from '../plan'
import { printDayRange } from '../../words/print-date'
import type { NumberMarks } from '../../words/number-marks'
import { printNumber } from '../../words/print-number'
import { hairline, headCell, headerHeight, pad } from '../table-cells'
import type { CellSpec, RowSpec } from '../table/table-spec'
import { fitTable, tableItem } from '../table-fit'
import { lookOf, paragraphOf, phrase, plain, prose, textItem } from '../text-kit'
import { textWidth } from '../text/measure-text'

type Outcome = ServiceObjective['outcome']

const columns = [132, 146, 472, 114]
const outcomes: readonly Outcome[] = ['met', 'missed', 'withdrawn', 'notMeasured']
const glyphs: Readonly<Record<Outcome, string>> = {
  met: '√',
  missed: '×',
  withdrawn: '–',
  notMeasured: '○',
}
/** The key with the counts stands below the last table. */
const keyGap = 10
const keyHeight = 15

interface Line {
  readonly service: { readonly id: string; readonly name: string }
  readonly objective: ServiceObjective
  readonly first: boolean
  readonly last: boolean
}

/** The service level objectives of a stretch of time, service by service, under a headline that counts. */
export function sloReportSlides(context: DeckContext, block: BlockOf<'sloReport'>): readonly SlideDraft[] {
  const { list } = context.theme.type
  const lines = block.services.flatMap((service): readonly Line[] =>
    service.objectives.map((objective, index) => ({
      service,
      objective,
      first: index === 0,
      last: index === service.objectives.length - 1,
    })),
  )
  const headline = sloHeadline(context, lines)
  const room = contentBottom - belowHeadline - keyGap - keyHeight
  const fitted = fitTable({
    columns: [columns],
    sizes: [13, 12.5, 12],
    floor: context.theme.floor.table,
    heights: { first: room, rest: contentBottom - contentTop - keyGap - keyHeight },
    rows: (size) => ({
      header: [{ minHeight: headerHeight, cells: headerCells(context) }],
      count: lines.length,
      row: (index) => lineRow(context, lines, index, size),
    }),
  })
  const parts = fitted.parts.map((part, index): PartDraft => {
    const first = index === 0
    const y = first ? belowHeadline : contentTop
    const table = tableItem('slo-report', {
      x: left,
      y,
      columns,
      part,
      alt: say('deck.slo.alt', { headline: headline.text }),
    })
    const isLast = index === fitted.parts.length - 1
    return {
      items: [
        ...(first ? [headline.item] : []),
        ...(lines.length > 0 ? [table] : []),
        ...(isLast && lines.length > 0 ? countKey(context, lines, table.box.y + table.box.h + keyGap) : []),
      ],
      line: fitted.size * list.lineHeight,
      notes: [
        ...(first ? noteLines(block.notes) : []),
        ...part.fresh
          .map((row) => lines[row])
          .flatMap((line) => (line === undefined ? [] : lineNote(context, line))),
      ],
    }
  })
  return contentSlides(context, {
    block: block.id,
    id: `${block.id}/sloReport`,
    kind: 'sloReport',
    title: {
      subject: block.title,
      otherwise: say('deck.slo'),
      kind: printDayRange(block.from, block.to),
      source: { id: block.id, field: 'title' },
    },
    parts,
  })
}

function headerCells(context: DeckContext): readonly CellSpec[] {
  return [
    headCell(context, say('deck.slo.service'), { padding: pad(0, 8) }),
    headCell(context, say('deck.slo.objective')),
    headCell(context, say('deck.slo.target')),
    headCell(context, say('deck.slo.result')),
  ]
}

function lineRow(context: DeckContext, lines: readonly Line[], index: number, size: number): RowSpec {
  const line = lines[index]
  if (line === undefined) return { cells: [] }
  const { colour, type } = context.theme
  const { service, objective } = line
  const look = lookOf(type.table, size, { colour: colour.text, gap: 3 })
  const missed = objective.outcome === 'missed'
  const rule = { bottom: hairline(context) }
  const span = lines.filter((other) => other.service === service).length
  const target = prose(context, parsed(objective.target), look)
  const quiet = objective.outcome === 'withdrawn' || objective.outcome === 'notMeasured'
  const edge = { w: 4.5, colour: colour.badEdge }
  return {
    cells: [
      line.first
        ? {
            paragraphs: [plain(context, service.name, { ...look, bold: true })],
            padding: pad(0, 8, 6.5),
            borders: rule,
            source: { id: service.id, field: 'name' },
            ...(span > 1 ? { rowSpan: span } : {}),
          }
        : null,
      {
        paragraphs: [plain(context, objective.name, look)],
        padding: pad(8, 8, 6.5),
        borders: rule,
        source: { id: objective.id, field: 'name' },
      },
      {
        paragraphs:
          target.length > 0
            ? quiet
              ? prose(context, parsed(objective.target), { ...look, colour: colour.muted })
              : target
            : [plain(context, say('deck.slo.noTarget'), { ...look, colour: colour.muted })],
        padding: pad(8, 8, 6.5),
        borders: { ...rule, ...(missed ? { right: edge } : {}) },
        source: { id: objective.id, field: 'target' },
      },
      {
        paragraphs: [
          paragraphOf(
            context,
            [
              {
                text: `${glyphs[objective.outcome]}  ${say(`deck.slo.${objective.outcome}`)}`,
                size,
                colour: outcomeInk(context, objective.outcome),
                ...(missed ? { bold: true } : {}),
              },
            ],
            { lineHeight: { exact: size * type.table.lineHeight } },
          ),
        ],
        padding: pad(8, 0, 6.5),
        ...(missed ? { fill: colour.badTint } : {}),
        borders: { ...rule, ...(missed ? { left: edge } : {}) },
        source: { id: objective.id, field: 'outcome' },
      },
    ],
  }
}

function outcomeInk(context: DeckContext, outcome: Outcome): string {
  const { colour } = context.theme
  if (outcome === 'met') return colour.good
  return outcome === 'missed' ? colour.bad : colour.muted
}

/** Counts what was met, and never claims more: one exception is named, several are counted. */
function sloHeadline(context: DeckContext, lines: readonly Line[]) {
  const total = lines.length
  const of = (outcome: Outcome) => lines.filter(({ objective }) => objective.outcome === outcome)
  const met = of('met').length
  const [only] = lines
  if (total === 0 || only === undefined) return headlineItem(context, say('deck.slo.headline.none'), [])
  if (total === 1) return headlineItem(context, say(`deck.slo.headline.one.${only.objective.outcome}`), [])
  if (met === total) return headlineItem(context, say('deck.slo.headline.all', { total }), [])
  const counted = say('deck.slo.headline', { met, total })
  const exceptions = lines.filter(({ objective }) => objective.outcome !== 'met')
  const counts = (['missed', 'withdrawn', 'notMeasured'] as const)
    .map((outcome) => ({ outcome, count: of(outcome).length }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => say('deck.slo.count', { count, outcome: say(`deck.slo.${outcome}`) }))
    .join(', ')
  const named = exceptions.map(({ service, objective }) => {
    const { outcome } = objective
    return outcome === 'met'
      ? ''
      : say(`deck.slo.exception.${outcome}`, { objective: objective.name, service: service.name })
  })
  // One without a name can only be counted.
  const nameable = exceptions.every(
    ({ service, objective }) => service.name.trim() !== '' && objective.name.trim() !== '',
  )
  const naming = nameable && named.length <= 2 ? [named.join(' ')] : []
  return headlineItem(context, counted, [...naming, `${counts}.`])
}

/** Glyph, count and word of every outcome; zero counts are quiet. */
function countKey(context: DeckContext, lines: readonly Line[], y: number): readonly Item[] {
  const size = 12
  let x = left
  return outcomes.map((outcome) => {
    const count = lines.filter(({ objective }) => objective.outcome === outcome).length
    const colour = count === 0 ? context.theme.colour.muted : outcomeInk(context, outcome)
    const words = `  ${phrase(context, say('deck.slo.count', { count, outcome: say(`deck.slo.${outcome}`) }))}`
    const glyph = glyphs[outcome]
    // A hundredth more: line breaking holds that back.
    const w = Math.ceil((textWidth(glyph, { size, bold: true }) + textWidth(words, { size })) * 1.02) + 1
    const item = textItem({ id: `key-${outcome}`, box: { x, y, w, h: keyHeight } }, [
      paragraphOf(
        context,
        [
          { text: glyph, size, colour, bold: true },
          { text: words, size, colour },
        ],
        { lineHeight: { factor: 1.15 } },
      ),
    ])
    x += w + 26
    return item
  })
}

function lineNote({ marks }: DeckContext, { service, objective }: Line): readonly string[] {
  // What nobody has named yet is left out.
  const name = [service.name, objective.name].filter((part) => part.trim() !== '').join(', ')
  if (name === '') return []
  const outcome = say(`deck.slo.${objective.outcome}`)
  const { good, total } = objective
  const figures =
    good === undefined || total === undefined || total === 0
      ? ''
      : say('deck.slo.goodOfTotal', {
          good: printNumber(good, 4, marks),
          total: printNumber(total, 4, marks),
          percent: printNumber((good / total) * 100, 3, marks),
        })
  const target = sloTarget(plainText(parsed(objective.target)))
  const budget =
    good === undefined || total === undefined || target === undefined
      ? undefined
      : errorBudget(target, good, total)
  const rest = [figures, budgetWords(budget, marks)].filter((part) => part !== '').join(' ')
  const said = objective.measured.trim()
  const measured = said === '' || rest === '' ? said || rest : `${ended(said)} ${rest}`
  const words = { name, outcome }
  return [
    measured === '' ? say('deck.slo.note', words) : say('deck.slo.noteMeasured', { ...words, measured }),
  ]
}

/** A text that others follow: a bare figure lacks the full stop. */
const ended = (text: string): string => (/[.!?…:;,。]$/.test(text) ? text : `${text}.`)

/** What is left of the error budget, for the presenter; nothing where the target allows no failure. */
function budgetWords(budget: ErrorBudget | undefined, marks: NumberMarks): string {
  if (budget?.left === undefined) return ''
  const percent = printNumber(budgetPercent(budget.left), 0, marks)
  return say(budget.left < 0 ? 'deck.slo.budgetOver' : 'deck.slo.budgetLeft', { percent })
}
