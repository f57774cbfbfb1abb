import type { Item, LaidText, Slide } from '../../../../shared/deck/plan'
import { cleanText } from '../../../../shared/deck/text/clean-text'
import { linesOf } from '../xml-text'

/** The paragraphs a slide should show, in reading order; empty ones are left out. */
export const slideTexts = ({ items }: Slide): readonly string[] => items.flatMap(itemTexts)

/** The paragraphs its notes should have. */
export const notesTexts = ({ notes }: Slide): readonly string[] =>
  notes.flatMap(linesOf).filter((line) => line !== '')

function itemTexts(item: Item): readonly string[] {
  switch (item.type) {
    case 'text':
      return paragraphTexts(item.text)
    case 'table':
      return item.rows.flatMap(({ cells }) =>
        cells.flatMap((cell) => (cell === null ? [] : paragraphTexts(cell.text))),
      )
    case 'group':
      return item.items.flatMap(itemTexts)
    case 'picture':
    case 'rect':
      return []
  }
}

const paragraphTexts = ({ paragraphs }: LaidText): readonly string[] =>
  paragraphs
    .map(({ runs }) => runs.map(({ text }) => withoutBreaks(text)).join(''))
    .filter((text) => text !== '')

function withoutBreaks(text: string): string {
  const clean = cleanText(text)
  return clean.includes('\n') ? clean.replaceAll('\n', '') : clean
}
