import { normalise, isLink } from '../../../shared/rich-text/normalise'
import type { Paragraph, RichText, Run } from '../../../shared/rich-text/rich-text'
import type { HtmlNode } from './html-node'
import { boldOf, hiddenBy, italicOf, keepsLines, listLevelOf, styleOf } from './pasted-style'

/** What came from elsewhere, as far as a quarter file can hold it. */
export interface PastedText {
  readonly text: RichText
  /** How many pictures were left out. */
  readonly pictures: number
}

interface Look {
  readonly bold: boolean
  readonly italic: boolean
  /** All of a heading is bold, whatever its words say. */
  readonly heading: boolean
  readonly link?: string
  readonly bullet?: 1 | 2
  readonly listDepth: number
  readonly keepsLines: boolean
}

const plainLook: Look = { bold: false, italic: false, heading: false, listDepth: 0, keepsLines: false }

const unseen = new Set('HEAD SCRIPT STYLE TITLE TEMPLATE META LINK NOSCRIPT OBJECT SELECT DEL'.split(' '))
const blocks = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM HEADER HR ' +
    'H1 H2 H3 H4 H5 H6 LI MAIN NAV OL P PRE SECTION TABLE TBODY TFOOT THEAD TR UL'
  ).split(' '),
)
const pictures = new Set(['IMG', 'SVG', 'PICTURE', 'CANVAS', 'VIDEO'])
const cells = new Set(['TD', 'TH'])

/**
 * Reads text that was copied in Word, Google Docs, Outlook, a browser or a spreadsheet: paragraphs, bold,
 * italic, links and bullets stay; headings become bold paragraphs, lists of any kind bullets of two levels,
 * rows of tables one paragraph each. Everything else leaves its words behind. Links stay as they are, except
 * those that a quarter file may not hold.
 */
export function readHtml(root: HtmlNode): PastedText {
  const reader = new Reader()
  reader.visit(root, plainLook)
  reader.endParagraph()
  return { text: normalise(reader.paragraphs.map(tidy)), pictures: reader.pictures }
}

class Reader {
  readonly paragraphs: Paragraph[] = []
  pictures = 0
  private runs: Run[] = []
  private bullet: 1 | 2 | undefined
  /** Cells of one row stand in one paragraph. */
  private inRow = false

  visit(node: HtmlNode, look: Look): void {
    if (node.nodeType === 3) this.addText(node.nodeValue ?? '', look)
    else if (node.nodeType === 1 || node.nodeType === 9 || node.nodeType === 11) this.element(node, look)
  }

  endParagraph(): void {
    if (this.inRow) {
      this.add(' ', plainLook)
      return
    }
    const { runs, bullet } = this
    if (runs.length > 0) this.paragraphs.push(bullet === undefined ? { runs } : { runs, bullet })
    this.runs = []
  }

  private element(node: HtmlNode, around: Look): void {
    const name = node.nodeName.toUpperCase()
    const style = styleOf(node)
    if (unseen.has(name) || hiddenBy(style)) return
    if (pictures.has(name)) {
      if (!isTiny(node)) this.pictures += 1
      return
    }
    if (name === 'BR') {
      if (around.bullet === undefined) this.endParagraph()
      else this.add(' ', around)
      return
    }
    const look = lookOf(node, name, style, around)
    const level = listLevelOf(style) ?? levelOf(node)
    const isBlock = blocks.has(name)
    if (isBlock) this.endParagraph()
    if (name === 'TR' && !this.inRow && filledCells(node).length > 1) this.row(node, look)
    else {
      const inner = level === undefined ? look : { ...look, bullet: level }
      for (const child of node.childNodes) this.visit(child, inner)
    }
    if (isBlock) this.endParagraph()
  }

  private row(node: HtmlNode, look: Look): void {
    this.inRow = true
    filledCells(node).forEach((cell, index) => {
      if (index > 0) this.add(' | ', plainLook)
      this.visit(cell, look)
    })
    this.inRow = false
  }

  private addText(text: string, look: Look): void {
    if (!look.keepsLines) {
      this.add(text, look)
      return
    }
    text.split(/\r\n|\r|\n/).forEach((line, index) => {
      if (index > 0) this.endParagraph()
      this.add(line, look)
    })
  }

  private add(text: string, { bold, italic, link, bullet }: Look): void {
    const words = text.replace(/[ \t\r\n\f]+/g, ' ')
    const blank = !/\S/.test(words) || words === ''
    if (words === '' || (blank && this.runs.length === 0)) return
    if (this.runs.length === 0) this.bullet = bullet
    this.runs.push({
      text: words,
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(link !== undefined && { link }),
    })
  }
}

function lookOf(node: HtmlNode, name: string, style: string, around: Look): Look {
  const heading = around.heading || /^H[1-6]$/.test(name)
  const isList = name === 'UL' || name === 'OL'
  const listDepth = around.listDepth + (isList ? 1 : 0)
  const link = name === 'A' ? addressOf(node) : undefined
  return {
    heading,
    bold: heading || (boldOf(name, style) ?? around.bold),
    italic: italicOf(name, style) ?? around.italic,
    listDepth,
    keepsLines: keepsLines(name, style) ?? around.keepsLines,
    ...(link !== undefined ? { link } : around.link !== undefined ? { link: around.link } : {}),
    ...(name === 'LI'
      ? { bullet: listDepth > 1 ? 2 : 1 }
      : around.bullet !== undefined && !isList
        ? { bullet: around.bullet }
        : {}),
  }
}

/** The address of a link, if a quarter file may hold it; a space in it is written as browsers do. */
function addressOf(node: HtmlNode): string | undefined {
  const href = node.getAttribute?.('href')?.trim().replace(/ /g, '%20') ?? ''
  return isLink(href) ? href : undefined
}

/** The bullets of our own editor, dropped as they are shown. */
function levelOf(node: HtmlNode): 1 | 2 | undefined {
  const level = node.getAttribute?.('data-bullet')
  return level === '1' ? 1 : level === '2' ? 2 : undefined
}

/** Invisible pictures that tell a sender that a mail was read. */
const isTiny = (node: HtmlNode): boolean =>
  ['width', 'height'].some((side) => /^[01](px)?$/.test(node.getAttribute?.(side) ?? ''))

const filledCells = (row: HtmlNode): readonly HtmlNode[] =>
  [...row.childNodes].filter((cell) => cells.has(cell.nodeName.toUpperCase()) && /\S/.test(textOf(cell)))

const textOf = (node: HtmlNode): string =>
  node.nodeType === 3 ? (node.nodeValue ?? '') : [...node.childNodes].map(textOf).join('')

/** What a mail program draws instead of a list: a dot and some space. */
const drawnBullet = /^[•·▪◦‣●○][\s\u00a0]+/

/**
 * One space between words. A non-breaking one stays where it alone holds two words together, as in 5 %;
 * where it stands beside others it only made room.
 */
function tidy({ runs, bullet }: Paragraph): Paragraph {
  let before = ' '
  let tidied = runs.map((run) => {
    const text = (before + run.text).replace(/[ \u00a0]{2,}/g, ' ').slice(before.length)
    // A space at the seam belongs to the run before.
    const seam = / $/.test(before) ? text.replace(/^ /, '') : text
    before = seam === '' ? before : seam.slice(-1).replace('\u00a0', ' ')
    return { ...run, text: seam }
  })
  const last = tidied.findLastIndex(({ text }) => /\S/.test(text))
  tidied = tidied.slice(0, last + 1)
  const [first, ...rest] = tidied
  const end = tidied.at(-1)
  if (first === undefined || end === undefined) return { runs: [] }
  if (bullet === undefined && drawnBullet.test(tidied.map(({ text }) => text).join(''))) {
    return tidy({ runs: [{ ...first, text: first.text.replace(/^[•·▪◦‣●○]/, '') }, ...rest], bullet: 1 })
  }
  const trimmed = [...tidied.slice(0, -1), { ...end, text: end.text.trimEnd() }]
  return bullet === undefined ? { runs: trimmed } : { runs: trimmed, bullet }
}
