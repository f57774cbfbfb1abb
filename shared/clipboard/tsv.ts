/** Rows of plain texts, as spreadsheets put them on the clipboard beside their HTML. */
export type PlainRows = readonly (readonly string[])[]

/**
 * Writes rows as tab-separated text that Excel, Sheets and Calc read: what holds a tab, a line break or
 * a quote is quoted, every row ends with a line break. `readTsv` reads the very same rows.
 */
export const writeTsv = (rows: PlainRows): string =>
  rows.map((row) => `${row.map(quoted).join('\t')}\r\n`).join('')

const quoted = (text: string): string => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/**
 * Reads text separated by tabs, or by the `separator` given. A cell is quoted only if its closing quote
 * ends it, since Sheets leaves quotes inside a cell as they are. One line break at the end ends the last
 * row. Takes time linear in the text, whatever it holds.
 */
export function readTsv(text: string, separator = '\t'): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  // Once a quote never closes, none after it does, and looking again would take time squared.
  let mayQuote = true
  while (at <= text.length) {
    const cell: Taken | undefined =
      mayQuote && text.charAt(at) === '"' ? takeQuoted(text, at, separator) : undefined
    if (cell === undefined && text.charAt(at) === '"' && text.indexOf('"', at + 1) === -1) mayQuote = false
    const taken = cell ?? takeBare(text, at, separator)
    row.push(taken.text)
    at = taken.end
    if (text.startsWith(separator, at) && at < text.length) {
      at += separator.length
      continue
    }
    rows.push(row)
    row = []
    if (at >= text.length) break
    at += text.startsWith('\r\n', at) ? 2 : 1
    if (at === text.length) break
  }
  return rows
}

interface Taken {
  readonly text: string
  /** Where the separator, the line break or the end stands. */
  readonly end: number
}

function takeBare(text: string, from: number, separator: string): Taken {
  let end = from
  while (end < text.length && !isEnd(text, end, separator)) end += 1
  return { text: text.slice(from, end), end }
}

function takeQuoted(text: string, from: number, separator: string): Taken | undefined {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text.charAt(at) !== '"') continue
    if (text.charAt(at + 1) === '"') {
      at += 1
      continue
    }
    if (!isEnd(text, at + 1, separator)) return undefined
    return { text: text.slice(from + 1, at).replaceAll('""', '"'), end: at + 1 }
  }
  return undefined
}

const isEnd = (text: string, at: number, separator: string): boolean =>
  at >= text.length || text.charAt(at) === '\n' || text.charAt(at) === '\r' || text.startsWith(separator, at)

/**
 * The rows of a text that came without HTML: by tabs, or as comma or semicolon separated values where
 * several lines agree on at least three columns and no separator is followed by a space, as in prose.
 */
export function readPlainRows(text: string): string[][] {
  if (!text.includes('\t')) {
    for (const separator of [';', ',']) {
      if (!text.includes(separator) || text.includes(`${separator} `)) continue
      const rows = readTsv(text, separator)
      const width = rows[0]?.length ?? 0
      if (rows.length > 1 && width > 2 && rows.every((row) => row.length === width)) return rows
    }
  }
  return readTsv(text)
}
