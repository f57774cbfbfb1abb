import type { LaidParagraph, LaidText, StyledRun } from '../../../../shared/deck/plan'
import { emu, hundredths } from '../units'
import type { Inherits } from './frame'
import { cleanXmlLines, xmlAttribute } from '../xml-text'
import type { SlideContext } from './slide-context'

/** Arial's line is 1.15 times its size; percentages of line spacing are of that. */
const SINGLE_SPACING = 1.15
/** Points. An empty frame is as high as a line of this size, which fits into any row; the default is 18. */
const EMPTY_SIZE = 10

/** The paragraphs of a text (`a:p`), at least one as the schema demands (ECMA-376 part 1, 21.1.2.2.6). */
export function paragraphsXml(text: LaidText, inherits: Inherits, slide: SlideContext): string {
  let xml = ''
  for (const paragraph of text.paragraphs) xml += paragraphXml(paragraph, inherits, slide)
  return xml === ''
    ? `<a:p><a:endParaRPr lang="${xmlAttribute(slide.language)}" sz="${hundredths(EMPTY_SIZE)}"/></a:p>`
    : xml
}

/** A paragraph around runs that are written already, such as a page number's field. */
export function paragraphXml(
  paragraph: LaidParagraph,
  inherits: Inherits,
  slide: SlideContext,
  printRun: (run: StyledRun) => string = (run) => runXml(run, inherits, slide),
): string {
  let runs = ''
  paragraph.runs.forEach((run, index) => {
    if (run.text === '') return
    if (run.link === undefined) runs += printRun(run)
    else for (const piece of linkPieces(run, index, paragraph.lines)) runs += printRun(piece)
  })
  const first = paragraph.runs[0]
  // An empty line is as high as the run that would stand in it.
  if (runs === '' && first !== undefined) {
    runs = `<a:endParaRPr lang="${xmlAttribute(slide.language)}" sz="${hundredths(first.size)}"/>`
  }
  return `<a:p>${paragraphProperties(paragraph, inherits, slide)}${runs}</a:p>`
}

/**
 * A link that runs over the end of a line, cut there. Readers that take a linked run for one unbreakable
 * thing, as LibreOffice does, then still break where the plan does.
 */
function linkPieces(run: StyledRun, index: number, lines: LaidParagraph['lines']): readonly StyledRun[] {
  const starts: number[] = []
  let at = 0
  for (const { fragments } of lines) {
    const first = fragments.find((fragment) => fragment.run === index && fragment.text.trim() !== '')
    if (first === undefined) continue
    const start = run.text.indexOf(first.text, at)
    if (start === -1) return [run]
    starts.push(start)
    at = start + first.text.length
  }
  const [, ...cuts] = starts
  return [0, ...cuts].map((start, piece) => ({ ...run, text: run.text.slice(start, cuts[piece]) }))
}

function paragraphProperties(paragraph: LaidParagraph, inherits: Inherits, slide: SlideContext): string {
  const { bullet, indent, gapBefore } = paragraph
  const explicit = inherits === 'placeholder'
  const align = alignment(paragraph)
  let attributes = ''
  if (indent !== 0 || explicit) attributes += ` marL="${emu(indent)}"`
  if (bullet !== undefined || explicit) attributes += ` indent="${emu(-(bullet?.hang ?? 0))}"`
  if (align !== 'l' || explicit) attributes += ` algn="${align}"`
  if (paragraph.direction === 'rtl') attributes += ' rtl="1"'
  else if (explicit) attributes += ' rtl="0"'

  let children = lineSpacing(paragraph)
  if (gapBefore !== 0 || explicit) {
    children += `<a:spcBef><a:spcPts val="${hundredths(gapBefore)}"/></a:spcBef>`
  }
  if (bullet !== undefined) {
    const colour = slide.fill(bullet.colour).slice('<a:solidFill>'.length, -'</a:solidFill>'.length)
    children += `<a:buClr>${colour}</a:buClr><a:buFont typeface="Arial"/><a:buChar char="${xmlAttribute(bullet.char)}"/>`
  } else if (explicit) children += '<a:buNone/>'
  if (attributes === '' && children === '') return ''
  return children === '' ? `<a:pPr${attributes}/>` : `<a:pPr${attributes}>${children}</a:pPr>`
}

/**
 * Line spacing in points wherever the plan's is a number of points. Readers disagree on what a single
 * line is (1.15 times the size by Arial's own metrics, 1.2 in LibreOffice's text boxes), so a percentage
 * of it would let text grow out of its box in some; points they all take alike.
 */
function lineSpacing({ lineHeight, runs }: LaidParagraph): string {
  if ('exact' in lineHeight) return `<a:lnSpc><a:spcPts val="${hundredths(lineHeight.exact)}"/></a:lnSpc>`
  const first = runs[0]
  if (first !== undefined && runs.every(({ size }) => size === first.size)) {
    return `<a:lnSpc><a:spcPts val="${hundredths(lineHeight.factor * first.size)}"/></a:lnSpc>`
  }
  const percent = Math.round((lineHeight.factor / SINGLE_SPACING) * 100)
  return percent === 100 ? '' : `<a:lnSpc><a:spcPct val="${percent * 1000}"/></a:lnSpc>`
}

/** DrawingML aligns to sides, the plan to the start and end of the reading direction. */
function alignment({ align, direction }: LaidParagraph): 'l' | 'ctr' | 'r' {
  if (align === 'middle') return 'ctr'
  return (align === 'start') === (direction === 'ltr') ? 'l' : 'r'
}

/** A run (`a:r`), or several where line breaks (`a:br`) divide its text. */
function runXml(run: StyledRun, inherits: Inherits, slide: SlideContext): string {
  const properties = runProperties(run, inherits, slide)
  return cleanXmlLines(run.text)
    .map((line) => (line === '' ? '' : `<a:r>${properties}<a:t>${line}</a:t></a:r>`))
    .join(`<a:br>${properties}</a:br>`)
}

/** How a run looks (`a:rPr`). */
export function runProperties(run: StyledRun, inherits: Inherits, slide: SlideContext): string {
  const link = run.link === undefined ? undefined : slide.linkId(run.link)
  if (link !== undefined) {
    const children = slide.fill(run.colour) + linkXml(link, run.colour, slide)
    return `<a:rPr${lookAttributes(run, inherits, slide)}>${children}</a:rPr>`
  }
  const mark = isMark(run, slide)
  let known = slide.runs.get(run.colour)
  if (known === undefined) {
    known = new Map()
    slide.runs.set(run.colour, known)
  }
  const flags =
    (run.bold === true ? 1 : 0) |
    (run.italic === true ? 2 : 0) |
    (run.underline === true ? 4 : 0) |
    (run.strike === true ? 8 : 0) |
    (inherits === 'placeholder' ? 16 : 0) |
    (mark ? 32 : 0)
  const key = flags * LARGEST_SIZE + run.size
  const printed = known.get(key)
  if (printed !== undefined) return printed
  const attributes = lookAttributes(run, inherits, slide)
  // The theme's text colour is what boxes and cells have anyway.
  const isDefault = inherits === 'nothing' && run.colour.toUpperCase() === slide.textColour.toUpperCase()
  const children = (isDefault ? '' : slide.fill(run.colour)) + (mark ? ownFont : '')
  const properties = children === '' ? `<a:rPr${attributes}/>` : `<a:rPr${attributes}>${children}</a:rPr>`
  known.set(key, properties)
  return properties
}

/** Points; far beyond what PowerPoint takes. Flags are multiples of it, so that no two looks share a number. */
const LARGEST_SIZE = 4096

/** The theme's own font also for what counts as East Asian. */
const ownFont = '<a:ea typeface="+mn-lt"/>'

/**
 * Whether a run is the mark of a status in a Chinese, Japanese or Korean deck. Programs take discs and ticks for East
 * Asian there and draw them in another font, as wide as a letter of it, though the scale sizes them for the theme's.
 */
function isMark({ text }: StyledRun, { isEastAsian }: SlideContext): boolean {
  return isEastAsian && text.length === 1 && !/[\p{L}\p{N}\s]/u.test(text)
}

function lookAttributes(run: StyledRun, inherits: Inherits, slide: SlideContext): string {
  let attributes = ` lang="${xmlAttribute(slide.language)}" sz="${hundredths(run.size)}"`
  if (run.bold === true) attributes += ' b="1"'
  else if (inherits === 'placeholder') attributes += ' b="0"'
  if (run.italic === true) attributes += ' i="1"'
  if (run.underline === true) attributes += ' u="sng"'
  if (run.strike === true) attributes += ' strike="sngStrike"'
  return attributes
}

/** Links have the theme's link colour unless they are told to keep the text's, an extension of PowerPoint 2019. */
const linkXml = (relationship: string, colour: string, slide: SlideContext): string =>
  colour.toUpperCase() === slide.linkColour.toUpperCase()
    ? `<a:hlinkClick r:id="${relationship}"/>`
    : `<a:hlinkClick r:id="${relationship}"><a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}">` +
      '<ahyp:hlinkClr xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/>' +
      '</a:ext></a:extLst></a:hlinkClick>'
