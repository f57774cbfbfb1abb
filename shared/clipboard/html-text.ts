import { runLike } from '../rich-text/normalise'
import { printMarkdown } from '../rich-text/print-markdown'
import type { Paragraph, RichText, Run } from '../rich-text/rich-text'
import { encodeEntities } from './html-entities'
import type { Style, StyleSheet } from './html-style'
import { styleOf } from './html-style'
import type { HtmlElement, HtmlNode } from './html-tree'

/** What an element's children inherit. */
interface Look {
  readonly bold: boolean
  readonly italic: boolean
  readonly link?: string
  readonly bullet?: 1 | 2
}

const blocks = new Set(
  'address article blockquote body dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul'.split(
    ' ',
  ),
)

/** The text of an element as Markdown: its paragraphs, bullets, bold, italic and links; all else is left out. */
export const htmlToMarkdown = (element: HtmlElement, sheet: StyleSheet): string =>
  printMarkdown(htmlToRichText(element, sheet))

function htmlToRichText(element: HtmlElement, sheet: StyleSheet): RichText {
  const writer = new Writer()
  const style = styleOf(element, sheet)
  const link = element.attributes.get('data-sheets-hyperlink')
  walk(
    element.children,
    { bold: style.bold ?? false, italic: style.italic ?? false, ...(link === undefined ? {} : { link }) },
    sheet,
    writer,
  )
  return writer.finish()
}

/** A line that spreadsheets' users make a bullet of by hand, in a cell that knows no lists. */
const handMade = /^(?:(?<deep>[ \u00a0]{2,}[-•–]|[ \u00a0]*[◦○▪])|[ \u00a0]*[-•*–·])[ \u00a0]+(?=\S)/u

/** Collects runs into paragraphs, and white space as HTML does: many spaces are one, none at the edges. */
class Writer {
  private readonly paragraphs: Paragraph[] = []
  private runs: Run[] = []
  private bullet: 1 | 2 | undefined
  /** A space that counts only if something follows in the same paragraph; it looks as it was written. */
  private space: Run | undefined

  add(text: string, look: Look): void {
    // Line breaks in the source are spaces, hard spaces are not.
    for (const part of text.split(/([ \t\r\n\f]+)/)) {
      if (part === '') continue
      if (/^[ \t\r\n\f]/.test(part)) {
        if (this.runs.length > 0) this.space ??= runLike(markOf(look), ' ')
        continue
      }
      if (this.runs.length === 0) this.bullet = look.bullet
      if (this.space !== undefined) this.runs.push(this.space)
      this.runs.push(runLike(markOf(look), part))
      this.space = undefined
    }
  }

  end(): void {
    if (this.runs.length > 0) this.paragraphs.push(paragraphOf(this.runs, this.bullet))
    this.runs = []
    this.space = undefined
    this.bullet = undefined
  }

  finish(): RichText {
    this.end()
    return this.paragraphs
  }
}

function paragraphOf(runs: readonly Run[], level: 1 | 2 | undefined): Paragraph {
  const plain = runs.map(({ text }) => text).join('')
  const mark = level === undefined ? handMade.exec(plain) : null
  const start = mark?.[0].length ?? plain.length - plain.trimStart().length
  const bullet = mark === null ? level : mark.groups?.['deep'] === undefined ? 1 : 2
  return {
    runs: hardSpaces(cut(runs, start, plain.trimEnd().length)),
    ...(bullet === undefined ? {} : { bullet }),
  }
}

/** The runs between two places of their common text. */
function cut(runs: readonly Run[], start: number, end: number): Run[] {
  let from = 0
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, start - from), Math.max(0, end - from))
    from += run.text.length
    return text === '' ? [] : [runLike(run, text)]
  })
}

/** A hard space keeps a number and its unit together; elsewhere programs put it to keep columns apart. */
const hardSpaces = (runs: readonly Run[]): Run[] =>
  runs.map((run, index) => {
    const before = index === 0 ? '' : (runs[index - 1]?.text.at(-1) ?? '')
    const text = `${before}${run.text}`.replace(/(?<!\d)\u00a0/g, ' ')
    return runLike(run, text.slice(before.length))
  })

const markOf = ({ bold, italic, link }: Look): Omit<Run, 'text'> => ({
  ...(bold ? { bold: true } : {}),
  ...(italic ? { italic: true } : {}),
  ...(link === undefined ? {} : { link }),
})

function walk(nodes: readonly HtmlNode[], look: Look, sheet: StyleSheet, writer: Writer): void {
  for (const node of nodes) {
    if (typeof node === 'string') {
      writer.add(node, look)
      continue
    }
    const style = styleOf(node, sheet)
    if (style.hidden === true || style.marker === true) continue
    if (node.name === 'br') {
      writer.end()
      continue
    }
    const block = blocks.has(node.name)
    if (block) writer.end()
    walk(node.children, lookOf(node, style, look), sheet, writer)
    if (block) writer.end()
  }
}

function lookOf(node: HtmlElement, style: Style, around: Look): Look {
  const href = node.name === 'a' ? node.attributes.get('href') : undefined
  const link = href ?? around.link
  const bullet = bulletOf(node, style, around)
  return {
    bold: style.bold ?? around.bold,
    italic: style.italic ?? around.italic,
    ...(link === undefined ? {} : { link }),
    ...(bullet === undefined ? {} : { bullet }),
  }
}

/** A list inside a list item is one level deeper; there are two. */
function bulletOf(node: HtmlElement, style: Style, around: Look): 1 | 2 | undefined {
  if (style.level !== undefined) return style.level > 1 ? 2 : 1
  if (node.name !== 'li') return around.bullet
  // Word and Docs put nested lists beside their item, not into it, and say the level themselves.
  const level = Number(node.attributes.get('aria-level') ?? 0)
  return level > 1 || around.bullet !== undefined ? 2 : 1
}

/** Rich text as the inside of a table cell, line by line, as spreadsheets keep it in one cell. */
export const richTextToHtml = (text: RichText): string =>
  text
    .map(({ runs, bullet }) => {
      const mark = bullet === undefined ? '' : bullet === 1 ? '• ' : '\u00a0\u00a0◦ '
      return mark + runs.map(runToHtml).join('')
    })
    .join('<br style="mso-data-placement:same-cell">')

function runToHtml({ text, bold, italic, link }: Run): string {
  // Two spaces would be read as one.
  const inner = encodeEntities(text).replace(/ (?= )/g, '&nbsp;')
  const marked = italic ? `<i>${inner}</i>` : inner
  const strong = bold ? `<b>${marked}</b>` : marked
  return link === undefined ? strong : `<a href="${encodeEntities(link)}">${strong}</a>`
}
