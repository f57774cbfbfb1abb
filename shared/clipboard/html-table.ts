import type { CellField } from '../quarter/cells'
import { encodeEntities } from './html-entities'
import type { StyleSheet } from './html-style'
import { readStyleSheet, styleOf } from './html-style'
import { htmlToMarkdown, richTextToHtml } from './html-text'
import type { HtmlElement } from './html-tree'
import { readHtml } from './html-tree'
import { parseMarkdown } from '../rich-text/parse-markdown'
import type { OwnCell, Sheet, SheetCell } from './sheet'
import { mostColumns, mostRows, sheetOf } from './sheet'

/** Where a cell of ours says exactly what it is, for pasting back. */
const ownAttribute = 'data-quarterdeck'

/**
 * The table in HTML from the clipboard: of Excel, Google Sheets, LibreOffice, Word or a page of the web.
 * Merged cells say their text once, hidden rows and columns are left out. Undefined where there is no
 * table. Tables that only lay out a page are looked through; of several the one with most cells counts.
 */
export function readHtmlTable(html: string): Sheet | undefined {
  const root = readHtml(html)
  const sheet = readStyleSheet(root)
  const tables = leafTables(root).map((table) => rowsOf(table, sheet))
  const cells = (rows: readonly (readonly SheetCell[])[]): number =>
    rows.reduce((sum, row) => sum + row.length, 0)
  const largest = tables.toSorted((a, b) => cells(b) - cells(a))[0]
  return largest === undefined ? undefined : sheetOf(largest)
}

/** The whole of some HTML as one text: what a word processor copies. */
export function readHtmlText(html: string): string {
  const root = readHtml(html)
  return htmlToMarkdown(root, readStyleSheet(root))
}

function leafTables(element: HtmlElement): HtmlElement[] {
  const inner = element.children.flatMap((child) => (typeof child === 'string' ? [] : leafTables(child)))
  return element.name === 'table' && inner.length === 0 ? [element] : inner
}

function childrenNamed(element: HtmlElement, names: readonly string[]): HtmlElement[] {
  return element.children.filter(
    (child): child is HtmlElement => typeof child !== 'string' && names.includes(child.name),
  )
}

function rowsOf(table: HtmlElement, sheet: StyleSheet): SheetCell[][] {
  const hidden = hiddenColumns(table, sheet)
  const trs = [table, ...childrenNamed(table, ['thead', 'tbody', 'tfoot'])]
    .flatMap((part) => childrenNamed(part, ['tr']))
    .slice(0, mostRows)
  /** Cells of earlier rows that reach down into this one, by column: how many rows are left. */
  const reach = new Map<number, number>()
  const rows: SheetCell[][] = []
  for (const tr of trs) {
    const row = cellsOf(tr, sheet, reach)
    if (styleOf(tr, sheet).hidden === true) continue
    rows.push(row.filter((_, column) => !hidden.has(column)))
  }
  return rows
}

function cellsOf(tr: HtmlElement, sheet: StyleSheet, reach: Map<number, number>): SheetCell[] {
  const row: SheetCell[] = []
  const fillFromAbove = (): void => {
    for (let left = reach.get(row.length); left !== undefined; left = reach.get(row.length)) {
      if (left <= 1) reach.delete(row.length)
      else reach.set(row.length, left - 1)
      row.push({ text: '', covered: true })
    }
  }
  for (const td of childrenNamed(tr, ['td', 'th'])) {
    fillFromAbove()
    if (row.length >= mostColumns) break
    if (styleOf(td, sheet).hidden === true) continue
    const across = span(td, 'colspan', mostColumns)
    const down = span(td, 'rowspan', mostRows)
    // Excel lets long text run over empty neighbours and calls that a span; the neighbours are cells.
    const overflow = (td.attributes.get('style') ?? '').includes('mso-ignore:colspan')
    const start = row.length
    row.push(cellOf(td, sheet))
    for (let column = start + 1; column < Math.min(start + across, mostColumns); column += 1)
      row.push(overflow ? { text: '' } : { text: '', covered: true })
    if (down > 1) for (let column = start; column < row.length; column += 1) reach.set(column, down - 1)
  }
  fillFromAbove()
  return row
}

function span(td: HtmlElement, name: 'colspan' | 'rowspan', most: number): number {
  const count = Number.parseInt(td.attributes.get(name) ?? '1', 10)
  return Number.isFinite(count) ? Math.min(Math.max(count, 1), most) : 1
}

function hiddenColumns(table: HtmlElement, sheet: StyleSheet): ReadonlySet<number> {
  const hidden = new Set<number>()
  let at = 0
  const cols = [table, ...childrenNamed(table, ['colgroup'])].flatMap((part) => childrenNamed(part, ['col']))
  for (const col of cols) {
    const count = Number.parseInt(col.attributes.get('span') ?? '1', 10) || 1
    const width = col.attributes.get('width')
    const gone = styleOf(col, sheet).hidden === true || width === '0'
    for (let index = 0; index < Math.min(count, mostColumns); index += 1) if (gone) hidden.add(at + index)
    at += count
  }
  return hidden
}

function cellOf(td: HtmlElement, sheet: StyleSheet): SheetCell {
  const text = htmlToMarkdown(td, sheet)
  const own = readOwn(td.attributes.get(ownAttribute))
  return { text, ...(own === undefined ? {} : { own }) }
}

const fields: readonly string[] = [
  'label',
  'title',
  'wording',
  'owner',
  'baseline',
  'goal',
  'entry',
  'value',
  'unit',
] satisfies readonly CellField[]

/** Any program may write this attribute, so it is looked at like a file. */
function readOwn(json: string | undefined): OwnCell | undefined {
  if (json === undefined || json.length > 100_000) return undefined
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  const [field, text, status] = ['field', 'text', 'status'].map((name): unknown => Reflect.get(value, name))
  if (typeof field !== 'string' || !fields.includes(field) || typeof text !== 'string') return undefined
  if (status !== undefined && typeof status !== 'string') return undefined
  // The list above has the fields.
  return { field: field as CellField, text, ...(status === undefined ? {} : { status }) }
}

/** Cells as a table that spreadsheets and word processors paste, and that this app reads back exactly. */
export function writeHtmlTable(sheet: Sheet): string {
  const rows = sheet.map((row) => `<tr>${row.map(cellToHtml).join('')}</tr>`).join('')
  const style =
    '<style>td{border:1px solid #d2d2cd;vertical-align:top}br{mso-data-placement:same-cell}</style>'
  return `<meta charset="utf-8">${style}<table>${rows}</table>`
}

function cellToHtml({ text, own }: SheetCell): string {
  const exact = own === undefined ? '' : ` ${ownAttribute}="${encodeEntities(JSON.stringify(own))}"`
  return `<td${exact}>${richTextToHtml(parseMarkdown(text))}</td>`
}
