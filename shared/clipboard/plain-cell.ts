import { parseMarkdown } from '../rich-text/parse-markdown'
import { printMarkdown } from '../rich-text/print-markdown'
import { lineBreak } from '../rich-text/normalise'
import type { Paragraph } from '../rich-text/rich-text'

/** Markdown as a spreadsheet's cell shows it without looks: one line a paragraph, bullets drawn. */
export const markdownToPlain = (markdown: string): string =>
  parseMarkdown(markdown)
    .map(({ runs, bullet }) => {
      const mark = bullet === undefined ? '' : bullet === 1 ? '• ' : '  ◦ '
      return mark + runs.map(({ text }) => text).join('')
    })
    .join('\n')

/** A cell's plain text as Markdown: its lines are paragraphs, hand-made bullets are bullets, the rest is literal. */
export const plainToMarkdown = (plain: string): string =>
  printMarkdown(plain.split(lineBreak).map(paragraphOf))

/**
 * A text that came without looks and is a cell by itself: Markdown where it has bold words or links, as texts copied
 * out of a cell in edit have; else as any plain text. Single asterisks alone are text: too many people multiply.
 */
export function textToMarkdown(plain: string): string {
  const read = parseMarkdown(plain)
  const marked = read.some(({ runs }) => runs.some(({ bold, link }) => bold === true || link !== undefined))
  return marked ? printMarkdown(read) : plainToMarkdown(plain)
}

/** Longer lines are read as prose, in characters. */
const longestCell = 60

/**
 * Whether lines of plain text are a list of cells, one below the other, and not the paragraphs of one text: each is
 * short, and none is empty, a bullet or a sentence.
 */
export const areCells = (lines: readonly string[]): boolean =>
  lines.length > 1 &&
  lines.every(
    (line) =>
      /\S/.test(line) && line.length <= longestCell && !bullet.test(line) && !/[.!?:;,…]\s*$/.test(line),
  )

const bullet = /^(\s*)([-•*–◦])\s+(?=\S)/

function paragraphOf(line: string): Paragraph {
  const found = bullet.exec(line)
  if (found === null) return { runs: [{ text: line.trim() }] }
  const deep = found[2] === '◦' || (found[1] ?? '').length > 1
  return { runs: [{ text: line.slice(found[0].length).trimEnd() }], bullet: deep ? 2 : 1 }
}
