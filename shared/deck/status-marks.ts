import type { Status } from '../quarter/schema'
import { graphemesOf } from '../rich-text/graphemes'

/** The silhouettes that tell statuses apart without colour. */
export type Silhouette = 'tick' | 'disc' | 'triangle' | 'block' | 'ring' | 'diamond' | 'bar' | 'cross'

const silhouetteOf: Readonly<Record<string, Silhouette>> = {
  '√': 'tick',
  '✓': 'tick',
  '●': 'disc',
  '▲': 'triangle',
  '■': 'block',
  '○': 'ring',
  '◊': 'diamond',
  '–': 'bar',
  '×': 'cross',
}

/** Outlines in a box of 16 x 16; the ring, the tick and the cross are stroked, the others filled. */
const paths: Readonly<Record<Silhouette, { readonly path: string; readonly stroke: boolean }>> = {
  tick: { path: 'M2.5 8.5 L6.5 12.5 L13.5 3.5', stroke: true },
  disc: { path: 'M8 3 A5 5 0 1 1 8 13 A5 5 0 1 1 8 3 Z', stroke: false },
  triangle: { path: 'M8 2.8 L14 13.2 L2 13.2 Z', stroke: false },
  block: { path: 'M3.25 3.25 H12.75 V12.75 H3.25 Z', stroke: false },
  ring: { path: 'M8 3.5 A4.5 4.5 0 1 1 8 12.5 A4.5 4.5 0 1 1 8 3.5 Z', stroke: true },
  diamond: { path: 'M8 2 L14 8 L8 14 L2 8 Z', stroke: false },
  bar: { path: 'M2.5 8 H13.5', stroke: true },
  cross: { path: 'M3.5 3.5 L12.5 12.5 M12.5 3.5 L3.5 12.5', stroke: true },
}

/** How a status is marked: as a character on slides, as a path of 16 x 16 where shapes are drawn. */
export interface StatusMark {
  readonly glyph: string
  readonly glyphScale: number
  /** Undefined for a glyph of a user's scale that has no drawn twin: show the glyph itself. */
  readonly silhouette?: Silhouette
  readonly path?: string
  /** True: stroke the path (width 2); false: fill it. */
  readonly stroke?: boolean
}

/** The default scale goes from 1 to 1.25; beyond these, glyphs leave their lines or cannot be seen. */
const LEAST_SCALE = 0.5
const MOST_SCALE = 1.5

/**
 * The scale as it can be painted: a glyph is one character of a size that fits its line, whatever the file says, since
 * the places for it are made for one.
 */
export const paintableScale = (scale: readonly Status[]): readonly Status[] =>
  scale.map((status) => {
    const glyph = firstCharacter(status.glyph)
    const glyphScale = Math.min(MOST_SCALE, Math.max(LEAST_SCALE, status.glyphScale))
    return glyph === status.glyph && glyphScale === status.glyphScale
      ? status
      : { ...status, glyph, glyphScale }
  })

/** The first grapheme cluster of a text. */
function firstCharacter(text: string): string {
  if (text.length <= 1) return text
  const [first] = graphemesOf(text, 0, text.length)
  return text.slice(0, first?.end)
}

/** The mark of a status, the same on slides and in the app. */
export function statusMark(status: Pick<Status, 'glyph' | 'glyphScale'>): StatusMark {
  const { glyph, glyphScale } = status
  const silhouette = silhouetteOf[glyph]
  return silhouette === undefined
    ? { glyph, glyphScale }
    : { glyph, glyphScale, silhouette, ...paths[silhouette] }
}
