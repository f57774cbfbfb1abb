import { isProse, readCell } from '../quarter/cells'
import type { CellField } from '../quarter/cells'
import { entryOf } from '../quarter/find'
import { readNumber } from '../quarter/read-number'
import type { KeyResult } from '../quarter/schema'
import { parseMarkdown } from '../rich-text/parse-markdown'
import { plainText } from '../rich-text/plain-text'
import { printMarkdown } from '../rich-text/print-markdown'
import { rowFinder } from './match-rows'
import type { PasteGrid, PasteTarget } from './paste-target'
import { mayWrite } from './paste-target'
import { markdownToPlain } from './plain-cell'
import type { Sheet, SheetCell } from './sheet'
import { leadingStatus, matchStatus, type StatusMatch } from './status-words'
import type { Mapping } from './suggest-mapping'

/** What becomes of one pasted cell. */
export interface PlannedCell {
  readonly column: number
  readonly target: PasteTarget
  /** What is written: text as the field wants it, Markdown or plain; absent leaves the text. */
  readonly text?: string
  /** The status that is set; null takes it away; absent leaves it. */
  readonly status?: string | null
  /** The word that a status was read from. */
  readonly word?: string
  /**
   * `frozen` cells are of past quarters, or of quarters to come, and are left out; of `unclear` ones the
   * status word means several statuses or none; `notANumber` stands where a number should.
   */
  readonly outcome: 'replaces' | 'same' | 'frozen' | 'unclear' | 'notANumber'
}

export interface PlannedRow {
  /** Of the sheet. */
  readonly index: number
  /** The KR or metric that it goes into; undefined makes a new one. */
  readonly into: string | undefined
  /** An earlier row of the sheet goes into the same KR. */
  readonly again: boolean
  readonly taken: boolean
  readonly cells: readonly PlannedCell[]
}

export interface PastePlan {
  readonly rows: readonly PlannedRow[]
  /** Status words that are not the scale's own, with the status each stands for, if that is clear. */
  readonly words: readonly { readonly word: string; readonly id: string | undefined }[]
  /** Cells that change, that stay the same and that are left out, of the rows taken. */
  readonly replaced: number
  readonly same: number
  readonly frozen: number
  readonly unclear: number
}

/** Works out what pasting would do, cell by cell, and does nothing. */
export function planPaste(sheet: Sheet, mapping: Mapping, grid: PasteGrid): PastePlan {
  const naming = mapping.targets.findIndex((target) => target?.field === 'label' || target?.field === 'title')
  const find = rowFinder(grid.rows)
  const used = new Set<string>()
  const body = sheet.slice(mapping.heading ? 1 : 0)
  const placed = body.map((cells, at) => {
    const into =
      mapping.matchBy === 'label' && naming !== -1
        ? find(markdownToPlain(cells[naming]?.text ?? ''))
        : grid.rows[mapping.startRow + at]
    const again = into !== undefined && used.has(into.id)
    if (into !== undefined) used.add(into.id)
    return { cells, index: at + (mapping.heading ? 1 : 0), into, again }
  })
  const allNew = placed.every(({ into }) => into === undefined)
  const rows = placed
    // A blank line is no key result.
    .filter(({ into, cells }) => into !== undefined || cells.some(({ text }) => text !== ''))
    .map(({ cells, index, into, again }): PlannedRow => ({
      index,
      into: into?.id,
      again,
      taken: mapping.taken[index] ?? (into === undefined ? allNew : !again),
      cells: cells.flatMap((cell, column) => {
        const target = mapping.targets[column]
        return target === undefined || cell.covered === true
          ? []
          : [planCell(cell, { column, target, row: into, mapping, grid })]
      }),
    }))
  return { rows, words: wordsOf(rows, grid), ...count(rows) }
}

interface CellContext {
  readonly column: number
  readonly target: PasteTarget
  readonly row: KeyResult | undefined
  readonly mapping: Mapping
  readonly grid: PasteGrid
}

function planCell(cell: SheetCell, context: CellContext): PlannedCell {
  const { column, target, grid } = context
  const base = { column, target }
  if (!mayWrite(grid, target)) return { ...base, outcome: 'frozen' }
  if (saysNothing(cell, context)) return { ...base, outcome: 'same' }
  if (target.field === 'status') return planStatus(markdownToPlain(cell.text), context)
  if (target.field === 'entry') return planEntry(cell, context)
  const own = cell.own !== undefined && isProse(cell.own.field) === isProse(target.field)
  const text = own ? cell.own.text : isProse(target.field) ? cell.text : oneLine(cell.text)
  if (target.field === 'value' && text !== '' && readNumber(text) === undefined)
    return { ...base, outcome: 'notANumber' }
  return { ...base, text, outcome: text === textNow(context, target.field) ? 'same' : 'replaces' }
}

/**
 * Cell by cell an empty cell empties, as in any spreadsheet. Under headings or beside names it says
 * nothing: trackers leave out what has not changed. The name that found its row is not written over it.
 */
function saysNothing(cell: SheetCell, { target, row, mapping }: CellContext): boolean {
  if (mapping.matchBy === 'place' && !mapping.heading) return false
  const names = mapping.matchBy === 'label' && (target.field === 'label' || target.field === 'title')
  return cell.text === '' || (names && row !== undefined)
}

const oneLine = (markdown: string): string => markdownToPlain(markdown).replace(/\s*\n\s*/g, ' ')

function textNow({ row, target }: CellContext, field: CellField): string {
  if (row === undefined) return ''
  return readCell(row, { field, ...(target.period && { period: target.period }) })
}

function statusNow({ row, target }: CellContext): string | undefined {
  return row === undefined || target.period === undefined ? undefined : entryOf(row, target.period)?.status
}

/** A status column: its empty cells say nothing about a status that is there. */
function planStatus(word: string, context: CellContext): PlannedCell {
  const { column, target, grid, mapping } = context
  const base = { column, target, word: word.trim() }
  if (base.word === '') return { column, target, outcome: 'same' }
  const id = meaningOf(base.word, matchStatus(base.word, grid.scale), mapping)
  if (id === undefined) return { ...base, outcome: 'unclear' }
  if (id === '') return { ...base, outcome: 'same' }
  return { ...base, status: id, outcome: id === statusNow(context) ? 'same' : 'replaces' }
}

/** What the user said first, then what is clear by itself; empty to leave the status, undefined if unclear. */
function meaningOf(word: string, match: StatusMatch, { words }: Mapping): string | undefined {
  const said = words[wordKey(word)]
  if (said !== undefined) return said
  return match.kind === 'one' ? match.id : undefined
}

/** Status words are the same in any case. */
export const wordKey = (word: string): string => word.trim().toLowerCase()

/**
 * An entry has a status and a text in one cell. Our own cells bring both; others set the status where
 * their first line is a status word, and the text where there is more.
 */
function planEntry(cell: SheetCell, context: CellContext): PlannedCell {
  const { column, target, grid, mapping } = context
  const base = { column, target }
  const now = { text: textNow(context, 'entry'), status: statusNow(context) }
  const outcome = (text: string, status: string | undefined): 'same' | 'replaces' =>
    text === now.text && status === now.status ? 'same' : 'replaces'
  if (cell.own?.field === 'entry') {
    const { text } = cell.own
    const known = grid.scale.some(({ id }) => id === cell.own?.status) ? cell.own.status : undefined
    if (known !== undefined || cell.own.status === undefined)
      return { ...base, text, status: known ?? null, outcome: outcome(text, known) }
  }
  const [first, ...rest] = parseMarkdown(cell.text)
  const word = first === undefined ? '' : plainText([first])
  const match = leadingStatus(word, grid.scale)
  if (match.kind === 'none') return { ...base, text: cell.text, outcome: outcome(cell.text, now.status) }
  const id = meaningOf(word, match, mapping)
  if (id === undefined) return { ...base, word, outcome: 'unclear' }
  const text = rest.length === 0 ? now.text : printMarkdown(rest)
  const status = id === '' ? now.status : id
  return {
    ...base,
    word,
    ...(rest.length > 0 && { text }),
    ...(id !== '' && { status: id }),
    outcome: outcome(text, status),
  }
}

function wordsOf(rows: readonly PlannedRow[], { scale }: PasteGrid): PastePlan['words'] {
  const words = new Map<string, { word: string; id: string | undefined }>()
  for (const { word, status } of rows.flatMap(({ cells }) => cells)) {
    if (word === undefined || words.has(wordKey(word))) continue
    if (scale.some(({ label }) => label.toLowerCase() === wordKey(word))) continue
    words.set(wordKey(word), { word, id: status ?? undefined })
  }
  return [...words.values()]
}

function count(rows: readonly PlannedRow[]): Pick<PastePlan, 'replaced' | 'same' | 'frozen' | 'unclear'> {
  const cells = rows.filter(({ taken }) => taken).flatMap((row) => row.cells)
  const of = (...outcomes: readonly PlannedCell['outcome'][]): number =>
    cells.filter(({ outcome }) => outcomes.includes(outcome)).length
  return {
    replaced: of('replaces'),
    same: of('same'),
    frozen: of('frozen'),
    unclear: of('unclear', 'notANumber'),
  }
}

/** Why pasted cells should be looked at before they are written. */
export type Doubt = 'columns' | 'rows' | 'heading' | 'frozen' | 'unclear' | 'labels'

/** What does not fit as it is; with no doubts pasting needs no questions. */
export function doubtsOf(sheet: Sheet, mapping: Mapping, plan: PastePlan): readonly Doubt[] {
  const byContent = mapping.matchBy === 'label'
  const doubts: readonly [Doubt, boolean][] = [
    ['heading', mapping.heading],
    ['columns', mapping.targets.length > 0 && mapping.targets.includes(undefined)],
    ['labels', byContent],
    ['rows', plan.rows.some(({ into, again }) => into === undefined || again)],
    ['frozen', plan.rows.some(({ cells }) => cells.some(({ outcome }) => outcome === 'frozen'))],
    ['unclear', plan.rows.some(({ cells }) => cells.some(isUnclear))],
  ]
  return sheet.length === 0 ? [] : doubts.filter(([, holds]) => holds).map(([doubt]) => doubt)
}

const isUnclear = ({ outcome }: PlannedCell): boolean => outcome === 'unclear' || outcome === 'notANumber'
