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

function paragraphOf(line: string): Paragraph {
  const bullet = /^(\s*)([-•*–◦])\s+(?=\S)/.exec(line)
  if (bullet === null) return { runs: [{ text: line.trim() }] }
  const deep = bullet[2] === '◦' || (bullet[1] ?? '').length > 1
  return { runs: [{ text: line.slice(bullet[0].length).trimEnd() }], bullet: deep ? 2 : 1 }
}
