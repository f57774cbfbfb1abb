import { unmarkedParagraph, type Paragraph, type RichText } from '../../rich-text/rich-text'
import type { LaidParagraph, StyledRun } from '../plan'
import { strongDirection } from './direction'

/** A paragraph that is not yet broken into lines. Newlines inside its runs break a line. */
export type StyledParagraph = Omit<LaidParagraph, 'lines'>

/** How a text field looks on a slide. Lengths are points. */
export interface TextStyle {
  readonly size: number
  readonly colour: string
  readonly linkColour: string
  readonly bold?: boolean
  readonly italic?: boolean
  /** Distance from line to line as a factor of the size. */
  readonly lineHeight: number
  /** Between paragraphs; between the items of a list two thirds of it. */
  readonly paragraphGap: number
  readonly align: 'start' | 'middle' | 'end'
  /** `auto`: by the first letter of each paragraph. */
  readonly direction: 'ltr' | 'rtl' | 'auto'
  readonly bulletColour: string
}

/** How far the text of a list item stands in, by its level, as a factor of the size. */
const bulletIndent = 0.875
const bullets = { 1: '•', 2: '–' } as const

/** A prose field in the look of a slide: bold, italic, links and two levels of bullets. */
export function styledParagraphs(text: RichText, style: TextStyle): readonly StyledParagraph[] {
  return text.map((paragraph, index) => styledParagraph(paragraph, text[index - 1], style))
}

/**
 * A paragraph with other runs or another gap. Written out rather than spread: V8 gives each spread of an object a form of
 * its own, and is slow with fields of objects of more than four forms.
 */
export function changedParagraph(
  paragraph: StyledParagraph,
  {
    gapBefore = paragraph.gapBefore,
    runs = paragraph.runs,
  }: Partial<Pick<StyledParagraph, 'gapBefore' | 'runs'>>,
): StyledParagraph {
  const { align, direction, lineHeight, indent, bullet } = paragraph
  return { align, direction, gapBefore, lineHeight, indent, runs, bullet } satisfies Required<StyledParagraph>
}

/** One paragraph in one look. */
export function plainParagraph(text: string, style: TextStyle): StyledParagraph {
  return styledParagraph(unmarkedParagraph(text), undefined, style)
}

function styledParagraph(
  { runs, bullet }: Paragraph,
  before: Paragraph | undefined,
  style: TextStyle,
): StyledParagraph {
  const inList = bullet !== undefined && before?.bullet !== undefined
  const hang = bulletIndent * style.size
  // By itself, since V8 makes a literal that holds another by a slow call.
  const lineHeight = { factor: style.lineHeight }
  return {
    align: style.align,
    direction: directionOf(runs, style),
    gapBefore: before === undefined ? 0 : style.paragraphGap * (inList ? 2 / 3 : 1),
    lineHeight,
    indent: bullet === undefined ? 0 : bullet * hang,
    runs: runs.length === 0 ? [styledRun({ text: '' }, style)] : runs.map((run) => styledRun(run, style)),
    bullet: bullet === undefined ? undefined : { char: bullets[bullet], hang, colour: style.bulletColour },
  } satisfies Required<StyledParagraph>
}

function styledRun(run: Paragraph['runs'][number], style: TextStyle): StyledRun {
  const { text, link } = run
  const { size } = style
  const bold = style.bold === true || run.bold === true
  const italic = style.italic === true || run.italic === true
  const colour = link === undefined ? style.colour : style.linkColour
  // Nearly all runs, in the forms that runs have elsewhere.
  if (!italic && link === undefined) return bold ? { text, size, colour, bold } : { text, size, colour }
  return {
    text,
    size,
    colour,
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(link === undefined ? {} : { underline: true, link }),
  }
}

function directionOf(runs: Paragraph['runs'], style: TextStyle): 'ltr' | 'rtl' {
  if (style.direction !== 'auto') return style.direction
  return strongDirection(runs.map((run) => run.text).join('')) ?? 'ltr'
}
