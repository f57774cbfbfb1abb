import { parsePeriod } from '../period/parse-period'
import { periodsOfYear } from '../period/period-order'
import type { PeriodKey } from '../period/period'
import { printPeriodName } from '../period/print-period'
import { markdownToPlain } from './plain-cell'
import type { GridColumn, PasteGrid, PasteTarget } from './paste-target'
import type { SheetCell } from './sheet'

const words: Readonly<Record<Exclude<PasteTarget['field'], 'entry'>, readonly string[]>> = {
  label: ['#', 'no', 'nr', 'id', 'kr', 'kr id', 'kr no', 'label', 'key result id'],
  title: ['title', 'name', 'short name', 'metric', 'metric name'],
  wording: [
    'wording',
    'key result',
    'key results',
    'kr text',
    'description',
    'text',
    'kr description',
    'measure',
  ],
  owner: ['owner', 'lead', 'responsible', 'dri', 'accountable', 'assignee', 'driver'],
  baseline: ['baseline', 'start', 'start value', 'starting point', 'from', 'base', 'initial'],
  goal: ['goal', 'target', 'to', 'target value', 'end of year goal', 'annual target', 'year goal', 'y3 goal'],
  status: ['status', 'rag', 'rag status', 'state', 'health', 'confidence'],
  value: ['value', 'current', 'actual', 'measured', 'current value', 'actuals', 'number', 'latest'],
  unit: ['unit', 'units', 'uom'],
}
const entryWords = [
  'progress',
  'update',
  'comment',
  'comments',
  'notes',
  'entry',
  'this quarter',
  'result',
  'results',
]

const simple = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\u00a0_]+/g, ' ')
    .replace(/[:.*]+$/, '')
    .trim()

/** What a heading names: a column by the word the table itself uses, by usual words, or by a quarter. */
function readHeading(text: string, grid: PasteGrid): PasteTarget | undefined {
  const heading = simple(text)
  if (heading === '' || heading.length > 40) return undefined
  const own = grid.columns.find((column) => simple(column.head) === heading)
  if (own !== undefined) return targetOf(own)
  for (const [field, known] of Object.entries(words)) {
    if (!known.includes(heading)) continue
    // The keys of the object above.
    const name = field as keyof typeof words
    return name === 'status' || name === 'value' || name === 'unit'
      ? { field: name, period: grid.period }
      : { field: name }
  }
  if (entryWords.includes(heading)) return { field: 'entry', period: grid.period }
  return readQuarter(heading, grid)
}

const targetOf = ({ field, period }: GridColumn): PasteTarget => ({ field, ...(period && { period }) })

/** "Q2", "Q2 FY21-22", "Q2 status", "Status (Q2)", "Q2, this quarter". */
function readQuarter(heading: string, grid: PasteGrid): PasteTarget | undefined {
  const part = /\b(status|rag|value|actual|unit)\b/.exec(heading)?.[1]
  const rest = heading
    .replace(/\b(?:status|rag|value|actual|unit|text|update|progress|entry|this quarter|comments?)\b/g, '')
    .replace(/[(),:]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const period = periodOf(rest, grid)
  if (period === undefined) return undefined
  if (part === 'status' || part === 'rag') return { field: 'status', period }
  if (part === 'value' || part === 'actual') return { field: 'value', period }
  return { field: part === 'unit' ? 'unit' : 'entry', period }
}

function periodOf(text: string, { period, calendar }: PasteGrid): PeriodKey | undefined {
  const named = periodsOfYear(period).find((one) => printPeriodName(one).toLowerCase() === text)
  if (named !== undefined) return named
  const parsed = parsePeriod(text, calendar)
  return parsed.ok ? parsed.value : undefined
}

/**
 * The columns that a first row names, if it is a row of headings: at least two of its cells, and half of
 * those that say anything, are names of columns; one is enough where there is only one column.
 */
export function readHeadings(
  row: readonly SheetCell[],
  rowsBelow: number,
  grid: PasteGrid,
): readonly (PasteTarget | undefined)[] | undefined {
  const texts = row.map(({ text }) => markdownToPlain(text))
  const found = texts.map((text) => readHeading(text, grid))
  const said = texts.filter((text) => text.trim() !== '').length
  const known = found.filter((target) => target !== undefined).length
  const enough = row.length === 1 ? known === 1 : known >= 2 && known * 2 >= said
  return enough && rowsBelow > 0 ? found : undefined
}
