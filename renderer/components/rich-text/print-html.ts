import type { Paragraph, RichText, Run } from '../../../shared/rich-text/rich-text'

/** A text for the clipboard: paragraphs and real lists, so that it arrives as itself in Word or a mail. */
export function printHtml(text: RichText): string {
  let html = ''
  let depth = 0
  const to = (level: number): void => {
    while (depth < level) {
      html += '<ul>'
      depth += 1
    }
    while (depth > level) {
      html += '</ul>'
      depth -= 1
    }
  }
  for (const paragraph of text) {
    to(paragraph.bullet ?? 0)
    html += printParagraph(paragraph)
  }
  to(0)
  return html
}

const printParagraph = ({ runs, bullet }: Paragraph): string => {
  const inner = runs.map(printRun).join('')
  return bullet === undefined ? `<p>${inner}</p>` : `<li>${inner}</li>`
}

function printRun({ text, bold, italic, link }: Run): string {
  let html = escape(text)
  if (italic) html = `<i>${html}</i>`
  if (bold) html = `<b>${html}</b>`
  return link === undefined ? html : `<a href="${escape(link)}">${html}</a>`
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)

/** The same without looks; bullets keep their dash. */
export const printPlain = (text: RichText): string =>
  text
    .map(({ runs, bullet }) => {
      const words = runs.map((run) => run.text).join('')
      return bullet === undefined ? words : `${bullet === 2 ? '  ' : ''}- ${words}`
    })
    .join('\n')
