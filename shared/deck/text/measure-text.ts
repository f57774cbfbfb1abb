import { arimoMetrics } from '../metrics/arimo'
import { cacheByText } from './bounded-cache'
import type { Face } from './glyph-advances'
import { cumulativeAdvances } from './glyph-advances'

export interface FontStyle {
  /** Points. */
  readonly size: number
  readonly bold?: boolean
  readonly italic?: boolean
}

/** Of the size, from the baseline up. */
export const ascent = arimoMetrics.ascent / arimoMetrics.unitsPerEm
/** Of the size, from the baseline down. */
export const descent = arimoMetrics.descent / arimoMetrics.unitsPerEm
/** Of the size, between the descent of a line and the ascent of the next in single-spaced text. */
export const lineGap = arimoMetrics.lineGap / arimoMetrics.unitsPerEm

const charactersHeld = 1_000_000
const widths: Readonly<Record<Face, (text: string) => number>> = {
  regular: cacheByText(charactersHeld, (text) => widthIn(text, 'regular')),
  bold: cacheByText(charactersHeld, (text) => widthIn(text, 'bold')),
  italic: cacheByText(charactersHeld, (text) => widthIn(text, 'italic')),
  boldItalic: cacheByText(charactersHeld, (text) => widthIn(text, 'boldItalic')),
}

function widthIn(text: string, face: Face): number {
  return cumulativeAdvances(text, face)[text.length] ?? 0
}

export function faceOf(style: { readonly bold?: boolean; readonly italic?: boolean }): Face {
  if (style.bold === true) return style.italic === true ? 'boldItalic' : 'bold'
  return style.italic === true ? 'italic' : 'regular'
}

/** Points per font unit at a size. */
export function unitAt(size: number): number {
  return size / arimoMetrics.unitsPerEm
}

/** Width of a text on one line, in points. */
export function textWidth(text: string, style: FontStyle): number {
  return widths[faceOf(style)](text) * unitAt(style.size)
}

/** Width of runs on one line, in points. */
export const widthOfRuns = (
  runs: readonly { readonly text: string; readonly size: number; readonly bold?: true }[],
): number =>
  runs.reduce((sum, run) => sum + textWidth(run.text, { size: run.size, bold: run.bold === true }), 0)
