import { keyResultLabel } from '../../quarter/key-result-name'
import { wordingAt } from '../../quarter/find'
import { createLatestMemory, type LatestMemory } from '../../quarter/latest-memory'
import { printFiscalYear, printPeriod, printPeriodName } from '../../period/print-period'
import type { KeyResult, Objective } from '../../quarter/schema'
import { oneLine, parsed } from '../parsed'
import { isInThisYear, lastYearEnd } from '../../history/last-year'
import { statusOf } from '../../status/status-of'
import { say } from '../../words/words'
import type { DeckContext } from '../context'
import type { PartDraft, SlideDraft } from '../draft'
import { contentSlides } from '../draft'
import { entryParagraphs, leadIn, statusIn } from '../entry-cells'
import { contentBottom, contentTop, contentWidth, left } from '../grid'
import { noteLines, statusNote } from '../notes'
import { keyResultColumns } from '../key-result-columns'
import type { GroupItem, Item, Source } from '../plan'
import { printAmount } from '../../words/print-number'
import { isGrey } from '../status-text'
import type { CellSpec } from '../table/table-spec'
import { hairline, headCell, headerHeight, pad, periodHead, withEdges } from '../table-cells'
import type { TableRows } from '../table-fit'
import { fitTable, tableItem } from '../table-fit'
import { fitLine, labelled, laidItem, lookOf, plain, prose, rectItem, withGap } from '../text-kit'
import { layoutText } from '../text/layout-text'
import type { StyledParagraph } from '../text/styled-paragraphs'

/** The highest note above a table. */
const bandRoom = 90
const cellPadding = pad(9, 9, 8)
/** Beside the wide edge of this period's status. */
const currentPadding = pad(11, 9, 8)

/** The table of an objective's key results: wording and baseline, goal, a column for each period. */
export function keyResultSlides(
  context: DeckContext,
  objective: Objective,
  ribbon: GroupItem,
): readonly SlideDraft[] {
  const keyResults = objective.keyResults.filter((keyResult) => isInThisYear(keyResult, context.period))
  if (keyResults.length === 0) return []
  const band = noteBand(context, objective)
  const bandHeight = band === undefined ? 0 : band.height + 14
  const top = contentTop + bandHeight
  const grey = keyResults.map((keyResult) => {
    const status = statusIn(context, keyResult, context.period)
    return status !== undefined && isGrey(status)
  })
  const indented = grey.every((isIt) => isIt)

  const presets = keyResultColumns(context, keyResults)
  // Status words are fitted to the narrowest choice, so that rows do not depend on the columns.
  const narrowest = (presets[0] ?? []).map((_, column) =>
    Math.min(...presets.map((columns) => columns[column] ?? 0)),
  )
  const fitted = fitTable({
    columns: presets,
    rows: (size) => rowsOf(context, keyResults, grey, indented, narrowest, size),
    kept: context.rowsHeld > 0,
    sizes: context.theme.type.table.steps,
    floor: context.theme.floor.table,
    heights: { first: contentBottom - top, rest: contentBottom - contentTop },
  })

  const parts = fitted.parts.map((part, index): PartDraft => {
    const first = index === 0
    const items: Item[] = first && band !== undefined ? [...band.items] : []
    items.push(
      tableItem('key-results', {
        x: left,
        y: first ? top : contentTop,
        columns: fitted.columns,
        part,
        alt: say('deck.keyResults.alt'),
      }),
    )
    const shown = part.fresh.map((row) => keyResults[row]).filter((keyResult) => keyResult !== undefined)
    return {
      items,
      line: fitted.size * context.theme.type.table.lineHeight,
      notes: [
        ...(first
          ? [
              statusNote(context, objective),
              ...noteLines(objective.keyResultNotes),
              ...noteLines(objective.notScheduledNote),
            ]
          : []),
        ...shown.flatMap((keyResult) => keyResultNotes(context, keyResult)),
      ],
    }
  })
  return contentSlides(context, {
    block: objective.id,
    id: `${objective.id}/keyResults`,
    kind: 'keyResults',
    title: {
      subject: objective.title,
      kind: say('deck.keyResults'),
      source: { id: objective.id, field: 'title' },
    },
    ribbon,
    parts,
  })
}

/** Why the whole objective is not worked on, in full contrast above its grey table. */
function noteBand(
  context: DeckContext,
  objective: Objective,
): { readonly items: readonly Item[]; readonly height: number } | undefined {
  const note = parsed(objective.notScheduledNote)
  if (note.length === 0) return undefined
  const { colour, type } = context.theme
  const w = contentWidth - 24
  const laid = [14, 13, 12]
    .map((size) => layoutText(prose(context, note, lookOf(type.body, size, { gap: 3 })), w))
    .find((text) => text.h <= bandRoom)
  // A note longer than a band can hold is shortened here and stands in full in the speaker notes.
  const words = oneLine(objective.notScheduledNote)
  const whole =
    laid ?? fitLine(words, [12], { w, h: bandRoom }, (text) => [plain(context, text, lookOf(type.body, 12))])
  const height = Math.max(34, Math.ceil(whole.h) + 14)
  const box = { x: left, y: contentTop, w: contentWidth, h: height }
  const source: Source = { id: objective.id, field: 'notScheduledNote' }
  return {
    height,
    items: [
      rectItem('note-band', box, colour.surface),
      laidItem({ id: 'note', box: { ...box, x: left + 12, w }, anchor: 'middle', source }, whole),
    ],
  }
}

function rowsOf(
  context: DeckContext,
  keyResults: readonly KeyResult[],
  grey: readonly boolean[],
  indented: boolean,
  columns: readonly number[],
  size: number,
): TableRows {
  const firstPad = indented ? 8 : 0
  const header = [
    headCell(context, say('deck.keyResults.wording'), { padding: pad(firstPad, 9) }),
    headCell(context, say('deck.keyResults.goal'), { padding: pad(9, 9) }),
    ...context.year.map((_, index) =>
      headCell(context, periodHead(context, index), {
        padding: pad(9, 9),
        current: index === context.current,
      }),
    ),
  ]
  return {
    header: [{ cells: header, minHeight: headerHeight }],
    row: (index) => {
      const keyResult = keyResults[index]
      return {
        cells:
          keyResult === undefined
            ? []
            : rememberedRow(context, keyResult, grey[index] === true, firstPad, columns, size),
      }
    },
    count: keyResults.length,
  }
}

type RowsBySize = Map<string, readonly CellSpec[]>

/** The rows made so far: of the latest state of each key result, as long as their context lives. */
const remembered = new WeakMap<DeckContext, LatestMemory<KeyResult, RowsBySize>>()

/** The same cells for the same key result: in a long table a letter typed in one row makes one row anew. */
function rememberedRow(...inputs: Parameters<typeof rowOf>): readonly CellSpec[] {
  const [context, keyResult, ...rest] = inputs
  if (context.rowsHeld === 0) return rowOf(...inputs)
  const ofContext = remembered.get(context) ?? createLatestMemory<KeyResult, RowsBySize>(context.rowsHeld)
  remembered.set(context, ofContext)
  let ofRow = ofContext.get(keyResult)
  if (ofRow === undefined) {
    ofRow = new Map()
    ofContext.set(keyResult, ofRow)
  }
  const key = rest.join(' ')
  const cells = ofRow.get(key) ?? rowOf(...inputs)
  ofRow.set(key, cells)
  return cells
}

function rowOf(
  context: DeckContext,
  keyResult: KeyResult,
  grey: boolean,
  firstPad: number,
  columns: readonly number[],
  size: number,
): readonly CellSpec[] {
  const { colour } = context.theme
  const ground = grey ? colour.surface : undefined
  const rule = { bottom: hairline(context) }
  const periods = context.year.map((period, index): CellSpec => {
    if (index > context.current) return futureCell(context, keyResult, index, size, grey)
    const current = index === context.current
    const padding = current ? currentPadding : cellPadding
    const status = statusIn(context, keyResult, period)
    return {
      paragraphs: entryParagraphs(context, keyResult, period, {
        size,
        current,
        grey,
        width: (columns[index + 2] ?? 0) - padding.left - padding.right,
      }),
      padding,
      borders: {
        bottom: rule.bottom,
        left:
          status === undefined
            ? undefined
            : { w: current && !isGrey(status) ? 4.5 : 1.5, colour: status.colours.mark },
      },
      source: { id: keyResult.id, field: 'entry', period },
      fill: current && !grey ? (status?.colours.tint ?? ground) : ground,
    }
  })
  return withEdges([
    {
      paragraphs: wordingParagraphs(context, keyResult, size, grey),
      padding: { left: grey ? 8 : firstPad, right: 14, top: 8, bottom: 8 },
      borders: rule,
      source: { id: keyResult.id, field: 'wording' },
      fill: ground,
    },
    {
      paragraphs: goalParagraphs(context, keyResult, size, grey),
      padding: cellPadding,
      borders: rule,
      source: { id: keyResult.id, field: 'goal' },
      fill: ground,
    },
    ...periods,
  ])
}

/** Empty, unless the goal of the year is staged and this period has a goal of its own. */
function futureCell(
  context: DeckContext,
  keyResult: KeyResult,
  index: number,
  size: number,
  grey: boolean,
): CellSpec {
  const { colour, type } = context.theme
  const period = context.year[index]
  const staged = keyResult.goal.staged.find((goal) => goal.period === period)
  const look = lookOf(type.table, size, { colour: colour.muted, gap: 3 })
  return {
    paragraphs: staged === undefined ? [] : prose(context, parsed(staged.text), look),
    padding: cellPadding,
    borders: { bottom: hairline(context) },
    source: { id: keyResult.id, field: 'goal', ...(period === undefined ? {} : { period }) },
    fill: grey ? colour.surface : undefined,
  }
}

function wordingParagraphs(
  context: DeckContext,
  keyResult: KeyResult,
  size: number,
  grey: boolean,
): readonly StyledParagraph[] {
  const { colour, type } = context.theme
  const ink = grey ? colour.muted : colour.text
  const look = lookOf(type.table, size, { colour: ink, gap: 3 })
  const quiet = { ...look, colour: colour.muted }
  const wording = prose(context, parsed(wordingAt(keyResult, context.period)), look)
  const label = keyResult.label.trim()
  const named =
    label === ''
      ? wording
      : leadIn(
          context,
          [
            { text: label, size, colour: ink, bold: true },
            ...(wording.length === 0 ? [] : [{ text: '\u2002', size, colour: ink }]),
          ],
          wording,
          look,
        )
  const base = baselineText(context, keyResult)
  const baseline =
    base === ''
      ? []
      : prose(context, parsed(say('deck.keyResults.baseline', { text: labelled(context, base) })), quiet)
  const ended = lastYearText(context, keyResult)
  const lastYear = ended === '' ? [] : prose(context, parsed(ended), quiet)
  const life =
    keyResult.lifecycle === 'active'
      ? []
      : [plain(context, lifecycleText(keyResult), { ...quiet, bold: true })]
  return [...named, ...[...baseline, ...lastYear, ...life].map((paragraph) => withGap(paragraph, 3))].map(
    (paragraph, index) => (index === 0 ? withGap(paragraph, 0) : paragraph),
  )
}

/** Where it stood when last year ended, Markdown: the new year's columns no longer show it. May be empty. */
export function lastYearText(context: DeckContext, keyResult: KeyResult): string {
  const entry = lastYearEnd(keyResult, context.period)
  if (entry === undefined) return ''
  const amount = entry.value === undefined ? '' : printAmount(entry.value, entry.unit, context.marks)
  const text = [
    statusOf(context.scale, entry.status)?.label ?? '',
    entry.text.trim() === '' ? amount : entry.text,
  ].filter((part) => part !== '')
  if (text.length === 0) return ''
  return say('deck.keyResults.lastYear', {
    year: printFiscalYear(entry.period, context.calendar),
    text: labelled(context, text.join(', ')),
  })
}

export function baselineText(context: DeckContext, keyResult: KeyResult): string {
  const { text, value, unit } = keyResult.baseline
  if (text.trim() !== '') return text
  return value === undefined ? '' : printAmount(value, unit, context.marks)
}

/** What became of a key result or metric that is worked on no more, with its note; empty while it is. */
export function lifecycleText(keyResult: KeyResult): string {
  if (keyResult.lifecycle === 'active') return ''
  const state = say(`deck.lifecycle.${keyResult.lifecycle}`)
  const note = keyResult.lifecycleNote ?? ''
  return note === '' ? state : say('deck.label', { label: state, text: note })
}

function goalParagraphs(
  context: DeckContext,
  keyResult: KeyResult,
  size: number,
  grey: boolean,
): readonly StyledParagraph[] {
  const { colour, type } = context.theme
  const { text, value, unit } = keyResult.goal
  const look = lookOf(type.table, size, { colour: grey ? colour.muted : colour.text, gap: 3 })
  const said = prose(context, parsed(text), look)
  if (said.length > 0) return said
  if (value !== undefined) return [plain(context, printAmount(value, unit, context.marks), look)]
  return [plain(context, say('deck.notSet'), { ...look, colour: colour.muted })]
}

/** What the presenter should have at hand for a KR: owner, entry notes, restatements, former wordings. */
export function keyResultNotes(context: DeckContext, keyResult: KeyResult): readonly string[] {
  const label = keyResultLabel(keyResult)
  const notes: string[] = []
  if (keyResult.owner !== '') notes.push(say('deck.notes.owner', { label, owner: keyResult.owner }))
  if (keyResult.lifecycle !== 'active')
    notes.push(say('deck.notes.keyResult', { label, text: lifecycleText(keyResult) }))
  keyResult.wording.forEach((wording, index) => {
    const before = keyResult.wording[index - 1]
    if (before === undefined) return
    notes.push(
      say('deck.notes.reworded', {
        label,
        period: printPeriod(wording.since, context.calendar),
        why: wording.why ?? '',
        before: oneLine(before.text),
      }),
    )
  })
  for (const entry of keyResult.entries) {
    if (!context.year.slice(0, context.current + 1).includes(entry.period)) continue
    const period = printPeriodName(entry.period)
    const text = oneLine(entry.notes ?? '')
    if (text !== '') notes.push(say('deck.notes.period', { label, period, text }))
    for (const restated of entry.restated ?? [])
      notes.push(
        say('deck.notes.restated', {
          label,
          period,
          restatedIn: printPeriodName(restated.restatedIn),
          before: [statusLabel(context, restated.status), oneLine(restated.text), restated.why ?? '']
            .filter((part) => part !== '')
            .join('; '),
        }),
      )
  }
  return notes
}

function statusLabel(context: DeckContext, id: string | undefined): string {
  return context.scale.find((status) => status.id === id)?.label ?? ''
}
