import { beginning } from '../rich-text/shorten'
import type { RichText } from '../rich-text/rich-text'
import type { DeckContext } from './context'
import type { Box, LaidText, Line, Padding, RectItem, Source, StyledRun, TextItem } from './plan'
import { hasRightToLeft, heldTogether, strongDirection } from './text/direction'
import { layoutText, textOf } from './text/layout-text'
import type { StyledParagraph } from './text/styled-paragraphs'
import { changedParagraph, plainParagraph, styledParagraphs } from './text/styled-paragraphs'
import type { TextStyle } from './text/styled-paragraphs'
import type { TypeStyle } from './theme'

/** Text boxes have no insets, so text, tables and pictures share their edges. */
const noPadding: Padding = { left: 0, right: 0, top: 0, bottom: 0 }

export interface Look {
  readonly size: number
  readonly lineHeight: number
  readonly colour?: string | undefined
  readonly bold?: boolean | undefined
  readonly align?: 'start' | 'middle' | 'end' | undefined
  /** Points between paragraphs. */
  readonly gap?: number | undefined
}

/** The look of a kind of text at a size, by default its largest. */
export function lookOf(
  type: TypeStyle,
  size = type.steps[0] ?? 12,
  { lineHeight = type.lineHeight, colour, bold = type.bold, align, gap }: Omit<Partial<Look>, 'size'> = {},
): Look {
  return { size, lineHeight, colour, bold, align, gap }
}

function styleOf(context: DeckContext, look: Look): TextStyle {
  const { colour } = context.theme
  const ink = look.colour ?? colour.text
  return {
    size: look.size,
    colour: ink,
    linkColour: ink === colour.onAccent ? ink : colour.link,
    lineHeight: look.lineHeight,
    paragraphGap: look.gap ?? 0,
    align: look.align ?? 'start',
    direction: context.direction,
    bulletColour: ink,
    bold: look.bold === true,
  }
}

/** One plain line or paragraph. */
export function plain(context: DeckContext, text: string, look: Look): StyledParagraph {
  return foreignTurned(context, plainParagraph(text, styleOf(context, look)))
}

/** A prose field in one look. */
export function prose(context: DeckContext, text: RichText, look: Look): readonly StyledParagraph[] {
  const paragraphs = styledParagraphs(text, styleOf(context, look))
  return context.direction === 'ltr'
    ? paragraphs
    : paragraphs.map((paragraph) => foreignTurned(context, paragraph))
}

/**
 * A paragraph of a right-to-left deck that is written in left-to-right letters alone reads from left to right,
 * still at the page's start: numbers and full stops at its ends would otherwise go with the page ("of the way 56%").
 * Items of a list stay as they are, with their bullets below each other.
 */
function foreignTurned(context: DeckContext, paragraph: StyledParagraph): StyledParagraph {
  if (context.direction === 'ltr' || paragraph.bullet !== undefined) return paragraph
  return hasRightToLeft(textOf(paragraph.runs)) ? paragraph : sentence(paragraph)
}

/**
 * A sentence of ours with words of the file in it: in a right-to-left deck it reads in the direction of its first
 * letter, still at the page's start, so that words of the other direction stay at their place in it.
 *
 * @see UAX #9, rule P2
 */
export function sentence(paragraph: StyledParagraph): StyledParagraph {
  const { align, direction } = paragraph
  if (direction === 'ltr' || strongDirection(textOf(paragraph.runs)) !== 'ltr') return paragraph
  return {
    ...paragraph,
    direction: 'ltr',
    align: align === 'middle' ? align : align === 'start' ? 'end' : 'start',
  }
}

const rightToLeftMark = '\u200f'

/** A text of the file as it may follow a label of ours: a number at its start stays with it, not with the label. */
export function labelled(context: DeckContext, text: string): string {
  return context.direction === 'rtl' && hasRightToLeft(text) ? rightToLeftMark + text : text
}

/** Words of ours as they may stand in a paragraph of the deck: see `heldTogether`. */
export function phrase(context: DeckContext, text: string): string {
  return context.direction === 'rtl' ? heldTogether(text) : text
}

/** A paragraph of runs that differ in look. */
export function paragraphOf(
  context: DeckContext,
  runs: readonly StyledRun[],
  spacing: {
    readonly lineHeight: StyledParagraph['lineHeight']
    readonly align?: 'start' | 'middle' | 'end'
    readonly gapBefore?: number
  },
): StyledParagraph {
  return {
    align: spacing.align ?? 'start',
    direction: context.direction,
    gapBefore: spacing.gapBefore ?? 0,
    lineHeight: spacing.lineHeight,
    indent: 0,
    runs,
    bullet: undefined,
  }
}

export function withGap(paragraph: StyledParagraph, gapBefore: number): StyledParagraph {
  return paragraph.gapBefore === gapBefore ? paragraph : changedParagraph(paragraph, { gapBefore })
}

export interface TextBox {
  readonly id: string
  readonly box: Box
  readonly role?: TextItem['role']
  readonly anchor?: TextItem['anchor']
  readonly padding?: Padding
  readonly fill?: string | undefined
  readonly outline?: Line | undefined
  readonly source?: Source | undefined
}

/** A text item from text that is already laid. */
export function laidItem(box: TextBox, text: LaidText): TextItem {
  return {
    type: 'text',
    id: box.id,
    role: box.role ?? 'label',
    box: box.box,
    anchor: box.anchor ?? 'top',
    padding: box.padding ?? noPadding,
    text,
    fill: box.fill,
    outline: box.outline,
    source: box.source,
  }
}

/** A text item of its box's inner width. */
export function textItem(box: TextBox, paragraphs: readonly StyledParagraph[]): TextItem {
  const padding = box.padding ?? noPadding
  return laidItem(box, layoutText(paragraphs, box.box.w - padding.left - padding.right))
}

export function rectItem(id: string, box: Box, fill: string): RectItem {
  return { type: 'rect', id, box, fill }
}

/**
 * The first of `sizes` at which the text fits into `w` x `h` on at most `lines` lines; at the last size
 * the text is shortened to fit. `make` builds the paragraphs for a size and a text.
 */
export function fitLine(
  text: string,
  sizes: readonly number[],
  room: { readonly w: number; readonly h: number; readonly lines?: number },
  make: (text: string, size: number) => readonly StyledParagraph[],
): LaidText {
  const fits = (laid: LaidText): boolean =>
    laid.h <= room.h + 0.01 &&
    laid.w <= room.w + 0.01 &&
    (room.lines === undefined || lineCount(laid) <= room.lines)
  for (const size of sizes) {
    const laid = layoutText(make(text, size), room.w)
    if (fits(laid)) return laid
  }
  const floor = sizes.at(-1) ?? 10
  return shortenUntil(text, (shortened) => layoutText(make(shortened, floor), room.w), fits)
}

/** The longest beginning of a text, with an ellipsis, that fits; at least the ellipsis. */
function shortenUntil(
  text: string,
  lay: (text: string) => LaidText,
  fits: (laid: LaidText) => boolean,
): LaidText {
  // No text longer than this is the answer, whatever the box.
  let high = Math.min(text.length, 2_000)
  let low = 0
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(lay(beginning(text, middle)))) low = middle
    else high = middle - 1
  }
  return lay(beginning(text, low))
}

export function lineCount(laid: LaidText): number {
  return laid.paragraphs.reduce((lines, paragraph) => lines + paragraph.lines.length, 0)
}
