import type { Item, LaidText, Slide, SlidePlan, TableItem } from '../../shared/deck/plan'

/** The words of a laid text, one line a paragraph. */
export function wordsOf(text: LaidText): string {
  return text.paragraphs.map((paragraph) => paragraph.runs.map((run) => run.text).join('')).join('\n')
}

/** Every text on a slide, in reading order, cells included. */
export function textsOf(slide: Slide): readonly string[] {
  return slide.items.flatMap(textsOfItem)
}

function textsOfItem(item: Item): readonly string[] {
  switch (item.type) {
    case 'text':
      return [wordsOf(item.text)]
    case 'group':
      return item.items.flatMap(textsOfItem)
    case 'table':
      return item.rows.flatMap((row) =>
        row.cells.flatMap((cell) => (cell === null ? [] : [wordsOf(cell.text)])),
      )
    case 'picture':
    case 'rect':
      return []
  }
}

export function slidesOfKind(plan: SlidePlan, kind: Slide['kind']): readonly Slide[] {
  return plan.slides.filter((slide) => slide.kind === kind)
}

/** The only slide of a kind; a test that expects one should not pass with two. */
export function onlySlide(plan: SlidePlan, kind: Slide['kind']): Slide {
  const [slide, ...others] = slidesOfKind(plan, kind)
  if (slide === undefined || others.length > 0) throw new Error(`${others.length + 1} slides of kind ${kind}`)
  return slide
}

export function tableOf(slide: Slide): TableItem {
  const table = slide.items.find((item) => item.type === 'table')
  if (table === undefined) throw new Error(`No table on ${slide.id}`)
  return table
}

/** The words of a table, row by row; covered cells are empty. */
export function gridOf(slide: Slide): readonly (readonly string[])[] {
  return tableOf(slide).rows.map((row) => row.cells.map((cell) => (cell === null ? '' : wordsOf(cell.text))))
}

export function itemOf(slide: Slide, id: string): Item {
  const item = slide.items.find((other) => other.id === id)
  if (item === undefined) throw new Error(`No ${id} on ${slide.id}`)
  return item
}

export function wordsOfItem(slide: Slide, id: string): string {
  const item = itemOf(slide, id)
  if (item.type !== 'text') throw new Error(`${id} is no text`)
  return wordsOf(item.text)
}
