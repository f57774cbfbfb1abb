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
const advances: Readonly<Record<Face, (text: string) => Uint32Array>> = {
  regular: cacheByText(charactersHeld, (text) => cumulativeAdvances(text, 'regular')),
  bold: cacheByText(charactersHeld, (text) => cumulativeAdvances(text, 'bold')),
  italic: cacheByText(charactersHeld, (text) => cumulativeAdvances(text, 'italic')),
  boldItalic: cacheByText(charactersHeld, (text) => cumulativeAdvances(text, 'boldItalic')),
}

export function faceOf(style: { readonly bold?: boolean; readonly italic?: boolean }): Face {
  if (style.bold === true) return style.italic === true ? 'boldItalic' : 'bold'
  return style.italic === true ? 'italic' : 'regular'
}

/** Cumulative advances of a text in font units, see `cumulativeAdvances`; remembered by text. */
export function measuredAdvances(text: string, face: Face): Uint32Array {
  return advances[face](text)
}

/** Points per font unit at a size. */
export function unitAt(size: number): number {
  return size / arimoMetrics.unitsPerEm
}

/** Width of a text on one line, in points. */
export function textWidth(text: string, style: FontStyle): number {
  return (measuredAdvances(text, faceOf(style)).at(-1) ?? 0) * unitAt(style.size)
}
