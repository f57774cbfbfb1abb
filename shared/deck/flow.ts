import type { DeckContext } from './context'
import type { Item, LaidText, Source, TextItem } from './plan'
import { laidItem, lookOf, plain, textItem, withGap } from './text-kit'
import { layoutText } from './text/layout-text'
import { splitText } from './text/split-text'
import type { StyledParagraph } from './text/styled-paragraphs'
import { takeStart } from './text/take-start'

/** A stretch of body text, with or without a small head; it may continue on further slides. */
export interface FlowSection {
  readonly id: string
  readonly head?: string
  readonly paragraphs: readonly StyledParagraph[]
  readonly source: Source
  readonly role?: TextItem['role']
}

export interface FlowColumn {
  readonly x: number
  readonly w: number
  readonly top: number
  readonly bottom: number
  /** Between a section and the next. */
  readonly gap: number
}

/** What of a column stands on one slide. */
export interface FlowPage {
  readonly items: readonly Item[]
  /** Where the last item ends. */
  readonly bottom: number
}

const headHeight = 16
const belowHead = 5
/** A long paragraph begins on a slide only if this many lines of it fit there. */
const leastLines = 3

/** Sections one below the other, over as many pages as they need; `firstTop` replaces the top of the first page. */
export function flowColumn(
  context: DeckContext,
  sections: readonly FlowSection[],
  column: FlowColumn,
  firstTop = column.top,
): readonly FlowPage[] {
  const pages: FlowPage[] = []
  let items: Item[] = []
  let y = firstTop
  let top = firstTop
  const turnPage = (): void => {
    pages.push({ items, bottom: y })
    items = []
    y = column.top
    top = column.top
  }

  for (const section of sections) {
    let rest = section.paragraphs
    let head = section.head
    while (rest.length > 0) {
      const atTop = items.length === 0
      const start = (atTop ? y : y + column.gap) + (head === undefined ? 0 : headHeight + belowHead)
      const room = column.bottom - start
      const isFresh = atTop && top === column.top
      const split = takeStart(rest, enough, (start) => takeText(start, column.w, room, isFresh))
      if (split === undefined) {
        // Only the room under something else can be too small; a fresh page takes at least one line.
        turnPage()
        continue
      }
      if (head !== undefined) {
        items.push(headItem(context, section, head, column, start - headHeight - belowHead))
        head = undefined
      }
      const box = { x: column.x, y: start, w: column.w, h: split.head.h }
      items.push(
        laidItem({ id: section.id, box, role: section.role ?? 'body', source: section.source }, split.head),
      )
      y = start + split.head.h
      rest = split.rest
      if (rest.length > 0) turnPage()
    }
  }
  if (items.length > 0 || pages.length === 0) pages.push({ items, bottom: y })
  return pages
}

function headItem(
  context: DeckContext,
  section: FlowSection,
  head: string,
  column: FlowColumn,
  y: number,
): TextItem {
  const look = lookOf(context.theme.type.head, undefined, { colour: context.theme.colour.accentInk })
  return textItem({ id: `${section.id}-head`, box: { x: column.x, y, w: column.w, h: headHeight } }, [
    plain(context, head, look),
  ])
}

/** More characters than any page has. */
const enough = 12_000

interface Taken {
  readonly head: LaidText
  readonly rest: readonly StyledParagraph[]
}

/** As much text as fits: all, else whole paragraphs, else lines. Undefined when it should start on a fresh page. */
function takeText(
  paragraphs: readonly StyledParagraph[],
  width: number,
  room: number,
  fresh: boolean,
): Taken | undefined {
  const laid = layoutText(paragraphs, width)
  if (laid.h <= room) return { head: laid, rest: [] }
  const whole = wholeParagraphs(paragraphs, width, room)
  if (whole > 0)
    return {
      head: layoutText(paragraphs.slice(0, whole), width),
      rest: startingAnew(paragraphs.slice(whole)),
    }
  if (!fresh && !mayBreakHere(paragraphs, width, room)) return undefined
  return splitText(laid, Math.max(room, 0)) ?? (fresh ? oneLine(laid) : undefined)
}

/** Even a page too small for a line takes one, or the text would never end. */
function oneLine(laid: LaidText): Taken {
  for (let height = 10; height <= 80; height += 5) {
    const split = splitText(laid, height)
    if (split !== undefined) return split
  }
  return { head: laid, rest: [] }
}

/** Breaking a paragraph is right only when it is too long for any page. */
function mayBreakHere(paragraphs: readonly StyledParagraph[], width: number, room: number): boolean {
  const [first] = paragraphs
  if (first === undefined) return false
  const laid = layoutText([first], width)
  const lines = laid.paragraphs[0]?.lines.length ?? 0
  const lineHeight = lines === 0 ? 0 : laid.h / lines
  return laid.h > 380 && room >= leastLines * lineHeight
}

/** How many whole paragraphs fit; a list is left with two items or none. */
function wholeParagraphs(paragraphs: readonly StyledParagraph[], width: number, room: number): number {
  let bottom = 0
  let count = 0
  for (const paragraph of paragraphs) {
    bottom += (count === 0 ? 0 : paragraph.gapBefore) + layoutText([withGap(paragraph, 0)], width).h
    if (bottom > room) break
    count += 1
  }
  const next = paragraphs[count]
  if (next?.bullet === undefined) return count
  let items = 0
  while (items < count && paragraphs[count - 1 - items]?.bullet !== undefined) items += 1
  return items === 1 ? count - 1 : count
}

function startingAnew(paragraphs: readonly StyledParagraph[]): readonly StyledParagraph[] {
  const [first, ...rest] = paragraphs
  return first === undefined ? [] : [withGap(first, 0), ...rest]
}

/**
 * The largest of `sizes` at which everything stands on one page; if none does, the largest that needs no
 * more pages than the smallest.
 */
export function fitPages<Page>(
  sizes: readonly number[],
  compose: (size: number) => readonly Page[],
): { readonly size: number; readonly pages: readonly Page[] } {
  const [largest = 12, ...smaller] = sizes
  const first = { size: largest, pages: compose(largest) }
  const smallest = smaller.at(-1)
  if (first.pages.length <= 1 || smallest === undefined) return first
  const last = { size: smallest, pages: compose(smallest) }
  if (first.pages.length <= last.pages.length) return first
  for (const size of smaller) {
    if (size === smallest) break
    const pages = compose(size)
    if (pages.length <= last.pages.length) return { size, pages }
  }
  return last
}
