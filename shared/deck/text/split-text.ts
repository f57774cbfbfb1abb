import type { LaidLine, LaidParagraph, LaidText } from '../plan'
import { hangs } from './break-lines'
import { largestSize, lineHeightOf, rounded } from './line-metrics'
import type { StyledParagraph } from './styled-paragraphs'

export interface SplitText {
  readonly head: LaidText
  /** What is left, to be laid anew; empty when everything fitted. */
  readonly rest: readonly StyledParagraph[]
}

/** Rounding of sums of line heights, in points. */
const tolerance = 0.005

/**
 * Cuts a text between two lines, so that `head` is at most `height` points high; undefined when not even
 * its first line is. Line breaks of the head stay as they are. A paragraph that is cut goes on without its
 * bullet, at its indent; the rest starts without a gap.
 */
export function splitText(text: LaidText, height: number): SplitText | undefined {
  if (text.h <= height + tolerance) return { head: text, rest: [] }
  let bottom = 0
  for (const [index, paragraph] of text.paragraphs.entries()) {
    const { fitting, fittingBottom } = linesAbove(paragraph, bottom + paragraph.gapBefore, height)
    if (fitting === paragraph.lines.length) {
      bottom = fittingBottom
      continue
    }
    if (fitting === 0 && index === 0) return undefined
    const before = text.paragraphs.slice(0, index)
    const behind = text.paragraphs.slice(index + 1).map(unlaid)
    if (fitting === 0) {
      const rest = [{ ...unlaid(paragraph), gapBefore: 0 }, ...behind]
      return { head: headOf(before, bottom), rest }
    }
    const [upper, lower] = cutParagraph(paragraph, fitting)
    return { head: headOf([...before, upper], fittingBottom), rest: [lower, ...behind] }
  }
  return { head: text, rest: [] }
}

/** The first line alone, however high it is: what a part that is too low for it takes, so that a text ends. */
export function splitFirstLine(text: LaidText): SplitText {
  const [first] = text.paragraphs
  if (first === undefined) return { head: text, rest: [] }
  const [upper, lower] = first.lines.length > 1 ? cutParagraph(first, 1) : [first, undefined]
  const [next, ...others] = text.paragraphs.slice(1).map(unlaid)
  const rest = lower === undefined ? [] : [lower]
  if (next !== undefined) rest.push(lower === undefined ? { ...next, gapBefore: 0 } : next, ...others)
  return { head: headOf([upper], linesAbove(upper, 0, Infinity).fittingBottom), rest }
}

function headOf(paragraphs: readonly LaidParagraph[], h: number): LaidText {
  let w = 0
  for (const { indent, lines } of paragraphs) for (const line of lines) w = Math.max(w, indent + line.w)
  return { paragraphs, w: rounded(w), h: rounded(h) }
}

function unlaid({
  align,
  direction,
  gapBefore,
  lineHeight,
  indent,
  bullet,
  runs,
}: LaidParagraph): StyledParagraph {
  return { align, direction, gapBefore, lineHeight, indent, runs, bullet } satisfies Required<StyledParagraph>
}

function linesAbove(
  { runs, lines, lineHeight }: LaidParagraph,
  top: number,
  height: number,
): { readonly fitting: number; readonly fittingBottom: number } {
  const text = runs.map((run) => run.text).join('')
  let fittingBottom = top
  let start = 0
  for (const [fitting, line] of lines.entries()) {
    const next = fitting === lines.length - 1 ? text.length : endOfLine(text, start, line)
    const bottom = fittingBottom + lineHeightOf(lineHeight, largestSize(runs, start, next))
    if (bottom > height + tolerance) return { fitting, fittingBottom }
    fittingBottom = bottom
    start = next
  }
  return { fitting: lines.length, fittingBottom }
}

/** Where the line behind `line` begins, whose own text stands at `start` or behind spaces and one newline. */
function endOfLine(text: string, start: number, line: LaidLine): number {
  const inReadingOrder = [...line.fragments].sort((a, b) => a.run - b.run)
  let end = start + inReadingOrder.reduce((length, fragment) => length + fragment.text.length, 0)
  while (hangs(text.charCodeAt(end))) end += 1
  return text[end] === '\n' ? end + 1 : end
}

function cutParagraph(paragraph: LaidParagraph, count: number): readonly [LaidParagraph, StyledParagraph] {
  const { runs } = paragraph
  const text = runs.map((run) => run.text).join('')
  const upperLines = paragraph.lines.slice(0, count)
  const cut = upperLines.reduce((start, line) => endOfLine(text, start, line), 0)
  // A native text box would show the break that ended the last line as one more, empty line.
  const upperEnd = text[cut - 1] === '\n' ? cut - 1 : cut
  const upper = { ...paragraph, runs: runsBetween(runs, 0, upperEnd), lines: upperLines }
  const { align, direction, lineHeight, indent } = paragraph
  const lowerRuns = runsBetween(runs, cut, text.length)
  return [upper, { align, direction, gapBefore: 0, lineHeight, indent, runs: lowerRuns }]
}

function runsBetween(runs: LaidParagraph['runs'], start: number, end: number): LaidParagraph['runs'] {
  const kept: LaidParagraph['runs'][number][] = []
  let atStart = runs[0]
  let offset = 0
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - offset), Math.max(0, end - offset))
    if (text !== '') kept.push({ ...run, text })
    if (offset <= start) atStart = run
    offset += run.text.length
  }
  // An empty line has the size of the run it stands in.
  return kept.length > 0 || atStart === undefined ? kept : [{ ...atStart, text: '' }]
}
