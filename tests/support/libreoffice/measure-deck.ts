import type { Box, Item, LaidText, SlidePlan, TableItem } from '../../../shared/deck/plan'
import type { RenderedPage, Word } from './render'

/** How an independent renderer's text agrees with a plan's. */
export interface Agreement {
  /** Text boxes and cells with text. */
  readonly boxes: number
  /** Of these, how many are drawn with as many lines as planned. */
  readonly sameLines: number
  /** Sentences about boxes with another number of lines. */
  readonly otherLines: readonly string[]
  /** Those of them with more lines than planned, for which no room was kept. */
  readonly moreLines: readonly string[]
  /** Sentences about text that is not inside its box, or not on the page. */
  readonly outside: readonly string[]
}

interface TextBox {
  readonly id: string
  readonly box: Box
  readonly text: LaidText
}

/** Points by which a word may stand over its box: the renderer draws in hundredths of a millimetre. */
const TOLERANCE = 1.5

/** Compares what a renderer drew with the plan it was painted from, box by box and cell by cell. */
export function measureDeck(plan: SlidePlan, pages: readonly RenderedPage[]): Agreement {
  const otherLines: string[] = []
  const moreLines: string[] = []
  const outside: string[] = []
  let boxes = 0
  plan.slides.forEach(({ items }, index) => {
    const page = pages[index]
    const place = `slide ${index + 1}`
    if (page === undefined) {
      outside.push(`${place} was not drawn`)
      return
    }
    const scale = plan.page.w / page.w
    const words = page.words.map((word) => scaled(word, scale))
    for (const word of words) {
      if (
        word.left < -TOLERANCE ||
        word.right > plan.page.w + TOLERANCE ||
        word.top < -TOLERANCE ||
        word.bottom > plan.page.h + TOLERANCE
      ) {
        outside.push(`${place}: "${word.text}" leaves the page`)
      }
    }
    const textBoxes = items.flatMap(textBoxesOf)
    const owners = words.map((word) => smallestAround(word, textBoxes))
    textBoxes.forEach((textBox) => {
      const planned = linesOf(textBox.text)
      if (planned === 0) return
      boxes += 1
      const own = words.filter((_word, at) => owners[at] === textBox)
      const drawn = countLines(own)
      if (drawn !== planned) {
        const sentence = `${place}, ${textBox.id}: ${drawn} lines drawn, ${planned} planned: "${plain(textBox.text).slice(0, 60)}"`
        otherLines.push(sentence)
        if (drawn > planned) moreLines.push(sentence)
      }
      const missing = missingLetters(plain(textBox.text), own)
      if (missing !== '') outside.push(`${place}, ${textBox.id}: "${missing.slice(0, 40)}" is not in its box`)
    })
    words.forEach((word, at) => {
      const owner = owners[at]
      if (owner === undefined) outside.push(`${place}: "${word.text}" is in no box`)
      else if (word.left < owner.box.x - TOLERANCE || word.right > owner.box.x + owner.box.w + TOLERANCE) {
        outside.push(`${place}, ${owner.id}: "${word.text}" stands over its box`)
      }
    })
  })
  return { boxes, sameLines: boxes - otherLines.length, otherLines, moreLines, outside }
}

const scaled = ({ text, left, right, top, bottom }: Word, by: number): Word => ({
  text,
  left: left * by,
  right: right * by,
  top: top * by,
  bottom: bottom * by,
})

function textBoxesOf(item: Item): readonly TextBox[] {
  if (item.type === 'text') return [{ id: item.id, box: item.box, text: item.text }]
  if (item.type === 'group') return item.items.flatMap(textBoxesOf)
  return item.type === 'table' ? cellBoxes(item) : []
}

function cellBoxes(table: TableItem): readonly TextBox[] {
  const lefts = edges(table.box.x, table.columns)
  const tops = edges(
    table.box.y,
    table.rows.map(({ h }) => h),
  )
  return table.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      if (cell === null) return []
      const [x = 0, y = 0] = [lefts[column], tops[row]]
      const box = {
        x,
        y,
        w: (lefts[column + (cell.columnSpan ?? 1)] ?? 0) - x,
        h: (tops[row + (cell.rowSpan ?? 1)] ?? 0) - y,
      }
      return [{ id: `${table.id} row ${row + 1} column ${column + 1}`, box, text: cell.text }]
    }),
  )
}

const edges = (start: number, sizes: readonly number[]): readonly number[] =>
  sizes.reduce<readonly number[]>((all, size) => [...all, (all.at(-1) ?? start) + size], [start])

/** The box a word is in, judged by its middle; of nested boxes the inner one. */
function smallestAround(word: Word, boxes: readonly TextBox[]): TextBox | undefined {
  const x = (word.left + word.right) / 2
  const y = (word.top + word.bottom) / 2
  return boxes
    .filter(
      ({ box }) =>
        x >= box.x - TOLERANCE &&
        x <= box.x + box.w + TOLERANCE &&
        y >= box.y - TOLERANCE &&
        y <= box.y + box.h + TOLERANCE,
    )
    .filter(({ text }) => linesOf(text) > 0)
    .toSorted((a, b) => a.box.w * a.box.h - b.box.w * b.box.h)[0]
}

const linesOf = ({ paragraphs }: LaidText): number =>
  paragraphs
    .flatMap(({ lines }) => lines)
    .filter(({ fragments }) => fragments.some(({ text }) => text.trim() !== '')).length

/** Words whose middles are within half a word's height of each other stand on one line. */
function countLines(words: readonly Word[]): number {
  let lines = 0
  let last = -Infinity
  const sorted = words.toSorted((a, b) => a.top + a.bottom - b.top - b.bottom)
  for (const { top, bottom } of sorted) {
    const middle = (top + bottom) / 2
    if (middle - last > (bottom - top) / 2) {
      lines += 1
      last = middle
    }
  }
  return lines
}

const plain = ({ paragraphs }: LaidText): string =>
  paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' ')

/** Latin letters and digits of a text that none of its words has; other scripts come back in other forms. */
function missingLetters(text: string, words: readonly Word[]): string {
  const counts = new Map<string, number>()
  for (const char of words
    .map((word) => word.text)
    .join('')
    .normalize('NFKC')) {
    counts.set(char, (counts.get(char) ?? 0) + 1)
  }
  let missing = ''
  for (const char of text.normalize('NFKC')) {
    if (!/[A-Za-z0-9]/.test(char)) continue
    const left = counts.get(char) ?? 0
    if (left === 0) missing += char
    else counts.set(char, left - 1)
  }
  return missing
}
