import { readHtmlTable, readHtmlText, writeHtmlTable } from './html-table'
import { areCells, markdownToPlain, plainToMarkdown, textToMarkdown } from './plain-cell'
import type { Sheet } from './sheet'
import { mostColumns, sheetOf } from './sheet'
import { readPlainRows, writeTsv } from './tsv'

/** What a clipboard offers; empty where it has no such form. */
export interface ClipboardTexts {
  readonly html: string
  readonly plain: string
}

/** More than this is not a table of key results, and reading it would hold up the window. */
const mostCharacters = 8_000_000

/**
 * The cells on a clipboard. A table in HTML comes first, since it knows bold, links and merged cells;
 * HTML without a table is one cell. Plain text is rows where it has tabs or is separated values, where its
 * lines are short ones as in a list, or where `lines` cells wait for exactly that many; else it is one cell.
 */
export function readClipboard({ html, plain }: ClipboardTexts, lines = 1): Sheet | undefined {
  if (html.length + plain.length > mostCharacters) return undefined
  const table = html === '' ? undefined : readHtmlTable(html)
  if (table !== undefined) return table
  const text = html === '' ? '' : readHtmlText(html)
  if (text !== '') return [[{ text }]]
  if (plain === '') return undefined
  const rows = readPlainRows(plain)
  const many =
    rows.some((row) => row.length > 1) || rows.some((row) => row.some((cell) => /[\r\n]/.test(cell)))
  const listed = rows.length === lines || areCells(rows.map(([cell = '']) => cell))
  if (!many && (rows.length === 1 || !listed)) return [[{ text: textToMarkdown(plain) }]]
  return sheetOf(
    rows.map((row) => row.slice(0, mostColumns).map((cell) => ({ text: plainToMarkdown(cell) }))),
  )
}

/** Cells for the clipboard: a table for programs that know tables, tab-separated text for all others. */
export function writeClipboard(sheet: Sheet): ClipboardTexts {
  const plain = sheet.map((row) => row.map(({ text }) => markdownToPlain(text)))
  const only = plain.length === 1 && plain[0]?.length === 1 ? plain[0][0] : undefined
  // One cell is a text like any other: quotes around it would be in the way in a mail.
  return { html: writeHtmlTable(sheet), plain: only ?? writeTsv(plain) }
}
