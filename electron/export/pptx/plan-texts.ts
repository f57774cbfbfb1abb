import type { Item, LaidText, Slide } from '../../../shared/deck/plan'
import { linesOf } from './xml-text'

/** The paragraphs a slide should show, in reading order; empty ones are left out. */
export function slideTexts({ items }: Slide): readonly string[] {
  const texts: string[] = []
  for (const item of items) addItem(texts, item)
  return texts
}

/** The paragraphs its notes page should have, of which the page number is the last. */
export function notesTexts({ notes }: Pick<Slide, 'notes'>, number: number): readonly string[] {
  const texts: string[] = []
  for (const note of notes) for (const line of linesOf(note)) if (line !== '') texts.push(line)
  texts.push(String(number))
  return texts
}

function addItem(texts: string[], item: Item): void {
  switch (item.type) {
    case 'text':
      addParagraphs(texts, item.text)
      return
    case 'table':
      for (const { cells } of item.rows)
        for (const cell of cells) if (cell !== null) addParagraphs(texts, cell.text)
      return
    case 'group':
      for (const child of item.items) addItem(texts, child)
      return
    case 'picture':
    case 'rect':
      return
  }
}

function addParagraphs(texts: string[], { paragraphs }: LaidText): void {
  for (const { runs } of paragraphs) {
    let text = ''
    // These are clean: they have been laid out.
    for (const run of runs) text += run.text.includes('\n') ? run.text.replaceAll('\n', '') : run.text
    if (text !== '') texts.push(text)
  }
}
