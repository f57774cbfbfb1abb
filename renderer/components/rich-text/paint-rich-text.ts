import type { RichText, Run } from '../../../shared/rich-text/rich-text'

export const bulletClass = (level: 1 | 2): string => `bullet bullet-${level}`

/**
 * Draws a text into its element as the editor would, without an editor: a page has dozens of texts, and
 * only the one being written needs more than this. The elements are those of `schema.ts`, so nothing moves
 * when the editor takes over.
 */
export function paintRichText(host: HTMLElement, text: RichText): void {
  const paragraphs = text.map(({ runs, bullet }) => {
    const paragraph = document.createElement('p')
    if (bullet !== undefined) {
      paragraph.className = bulletClass(bullet)
      paragraph.dataset['bullet'] = String(bullet)
    }
    paragraph.append(...runs.map(paintRun))
    return paragraph
  })
  host.replaceChildren(...(paragraphs.length === 0 ? [emptyParagraph()] : paragraphs))
  host.toggleAttribute('data-empty', text.length === 0)
}

function paintRun({ text, bold, italic, link }: Run): Node {
  let node: Node = document.createTextNode(text)
  const wrap = (tag: 'em' | 'strong' | 'a'): HTMLElement => {
    const element = document.createElement(tag)
    element.append(node)
    node = element
    return element
  }
  if (italic) wrap('em')
  if (bold) wrap('strong')
  if (link !== undefined) wrap('a').setAttribute('href', link)
  return node
}

/** A line to put the caret in, as tall as a line of text. */
function emptyParagraph(): HTMLElement {
  const paragraph = document.createElement('p')
  paragraph.append(document.createElement('br'))
  return paragraph
}
