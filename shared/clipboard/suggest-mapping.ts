import { readNumber } from '../quarter/read-number'
import { labelColumnOf, rowFinder } from './match-rows'
import type { PasteGrid, PasteTarget } from './paste-target'
import { sameTarget } from './paste-target'
import { markdownToPlain } from './plain-cell'
import { readHeadings } from './read-headings'
import type { Sheet } from './sheet'
import { matchStatus } from './status-words'

/** Which pasted column goes where, and which pasted row. */
export interface Mapping {
  /** By column of the sheet; undefined leaves the column out. */
  readonly targets: readonly (PasteTarget | undefined)[]
  /** Whether the first row names the columns and is no content. */
  readonly heading: boolean
  /** Rows go where their label is found, or one below the other from `startRow` on. */
  readonly matchBy: 'label' | 'place'
  readonly startRow: number
  /** What the user said a status word means, by the word; an empty id leaves the status as it is. */
  readonly words: Readonly<Record<string, string>>
  /** What the user said about single rows of the sheet: whether they are pasted. */
  readonly taken: Readonly<Record<number, boolean>>
}

/** The cell that pasting begins at. */
export interface PasteStart {
  readonly row: number
  readonly column: number
}

/**
 * Proposes where pasted cells go. Headings say it best; labels in a column say which row is which; else
 * cells go one beside and below the other from where one pastes, as in any spreadsheet.
 */
export function suggestMapping(sheet: Sheet, start: PasteStart, grid: PasteGrid): Mapping {
  const headings = readHeadings(sheet[0] ?? [], sheet.length - 1, grid)
  const body = headings === undefined ? sheet : sheet.slice(1)
  const labels = labelColumnOf(body, grid.rows)
  const base = { heading: headings !== undefined, startRow: start.row, words: {}, taken: {} }
  if (headings !== undefined) {
    const targets = headings.map((target, column) =>
      target === undefined && column === labels ? ({ field: 'label' } as const) : target,
    )
    const naming = targets.findIndex((target) => target?.field === 'label' || target?.field === 'title')
    const matchBy = naming !== -1 && namesRows(body, naming, grid) ? 'label' : 'place'
    return { ...base, targets: withoutRepeats(targets), matchBy }
  }
  const byPlace = positions(sheet, start, grid)
  if (labels === undefined) {
    return { ...base, targets: withoutRepeats(withStatuses(body, byPlace, grid)), matchBy: 'place' }
  }
  if (byPlace[labels]?.field === 'label' || byPlace[labels]?.field === 'title') {
    return { ...base, targets: byPlace, matchBy: sameRows(body, labels, start, grid) ? 'place' : 'label' }
  }
  return { ...base, targets: byContent(body, labels, grid), matchBy: 'label' }
}

/** Columns of the sheet on columns of the table, from where one pastes; those beyond the table go nowhere. */
const positions = (
  sheet: Sheet,
  { column }: PasteStart,
  { columns }: PasteGrid,
): (PasteTarget | undefined)[] =>
  (sheet[0] ?? []).map((_, index) => {
    const found = columns[column + index]
    return found && { field: found.field, ...(found.period && { period: found.period }) }
  })

const plainColumn = (sheet: Sheet, column: number): readonly string[] =>
  sheet.map((row) => markdownToPlain(row[column]?.text ?? '')).filter((text) => text.trim() !== '')

function namesRows(body: Sheet, column: number, { rows }: PasteGrid): boolean {
  const find = rowFinder(rows)
  return plainColumn(body, column).some((text) => find(text) !== undefined)
}

/** Whether the labels in the sheet are those of the very rows that pasting by place would reach. */
function sameRows(body: Sheet, column: number, { row: start }: PasteStart, { rows }: PasteGrid): boolean {
  const find = rowFinder(rows)
  return body.every((row, index) => {
    const named = find(markdownToPlain(row[column]?.text ?? ''))
    return named === undefined || named === rows[start + index]
  })
}

const isStatusColumn = (body: Sheet, column: number, { scale }: PasteGrid): boolean => {
  const texts = plainColumn(body, column)
  const known = texts.filter((text) => matchStatus(text, scale).kind !== 'none').length
  return texts.length > 0 && known * 3 >= texts.length * 2
}

/** A column of status words that would land outside the current quarter's entries goes to their status. */
const withStatuses = (
  body: Sheet,
  targets: readonly (PasteTarget | undefined)[],
  grid: PasteGrid,
): (PasteTarget | undefined)[] =>
  targets.map((target, column) =>
    (target === undefined || target.field !== 'entry') && isStatusColumn(body, column, grid)
      ? { field: 'status', period: grid.period }
      : target,
  )

/** With labels to go by, a tracker's other columns are the quarter's status, value and text. */
function byContent(body: Sheet, labels: number, grid: PasteGrid): (PasteTarget | undefined)[] {
  const { period } = grid
  const targets = (body[0] ?? []).map((_, column): PasteTarget | undefined => {
    if (column === labels) return { field: 'label' }
    if (isStatusColumn(body, column, grid)) return { field: 'status', period }
    const texts = plainColumn(body, column)
    if (texts.length === 0) return undefined
    return texts.every((text) => readNumber(text) !== undefined)
      ? { field: 'value', period }
      : { field: 'entry', period }
  })
  // One text column is this quarter's; of several the first is the wording, as trackers have it.
  const texts = targets.flatMap((target, column) => (target?.field === 'entry' ? [column] : []))
  if (texts.length > 1) {
    const [first = 0, second = 0, third] = texts
    targets[first] = { field: 'wording' }
    if (third !== undefined && texts.length > 3) {
      targets[second] = { field: 'baseline' }
      targets[third] = { field: 'goal' }
    }
  }
  return withoutRepeats(targets)
}

const withoutRepeats = (targets: readonly (PasteTarget | undefined)[]): (PasteTarget | undefined)[] =>
  targets.map((target, index) =>
    targets.findIndex((one) => sameTarget(one, target)) === index ? target : undefined,
  )
