import type { KeyResult } from '../quarter/schema'
import { markdownToPlain } from './plain-cell'
import type { Sheet } from './sheet'

/** "KR 1:", "kr1 –" and "KR1" are one label; a metric goes by its title. */
const simple = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

const nameOf = ({ label, title }: KeyResult): string => simple(label === '' ? title : label)

/** Finds the row that a name from another program means; a bare number means the label that ends in it. */
export function rowFinder(rows: readonly KeyResult[]): (name: string) => KeyResult | undefined {
  const byName = new Map<string, KeyResult>()
  for (const row of rows) {
    const name = nameOf(row)
    if (name !== '' && !byName.has(name)) byName.set(name, row)
  }
  const byNumber = new Map<string, KeyResult>()
  for (const row of rows) {
    const number = /^\p{L}+0*(\d+)$/u.exec(nameOf(row))?.[1]
    if (number !== undefined && !byNumber.has(number)) byNumber.set(number, row)
  }
  return (name) => {
    const wanted = simple(name)
    return wanted === '' ? undefined : (byName.get(wanted) ?? byNumber.get(wanted))
  }
}

/** Whether a text could be a label, such as "KR 5" or "KR 2.1", even if no row has it yet. */
const looksLikeLabel = (text: string): boolean =>
  /^\p{L}{1,4}[\s.-]*\d{1,3}(?:\.\d{1,2})?\s*[:.)–-]?$/u.test(text.trim())

/**
 * The column of a sheet that names the table's rows: most of its cells are names of rows, or look like
 * labels, and at least one row is named. Undefined where no column does.
 */
export function labelColumnOf(sheet: Sheet, rows: readonly KeyResult[]): number | undefined {
  const find = rowFinder(rows)
  const width = sheet[0]?.length ?? 0
  for (let column = 0; column < width; column += 1) {
    const texts = sheet.map((row) => markdownToPlain(row[column]?.text ?? '')).filter((text) => text !== '')
    // A number alone is a value as often as it is a label, so it must say more to count here.
    const named = texts.filter((text) => /\p{L}/u.test(text) && find(text) !== undefined).length
    const like = texts.filter((text) => find(text) !== undefined || looksLikeLabel(text)).length
    if (named > 0 && like * 2 > texts.length) return column
  }
  return undefined
}
