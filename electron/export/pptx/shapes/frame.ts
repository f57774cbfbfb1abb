import type { Box, Line, Padding, TextItem } from '../../../../shared/deck/plan'
import { emu, extent } from '../units'
import { xmlAttribute } from '../xml-text'
import type { SlideContext } from './slide-context'

/** Marks a shape as decoration, which screen readers pass over (extension of PowerPoint 2019). */
const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">' +
  '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>' +
  '</a:ext></a:extLst>'

/** Number, name and description of a shape (`p:cNvPr`). */
export function nonVisual(name: string, slide: SlideContext, description?: string): string {
  const start = `<p:cNvPr id="${slide.nextId()}" name="${xmlAttribute(name)}"`
  return description === undefined || description === ''
    ? `${start}/>`
    : `${start} descr="${xmlAttribute(description)}"/>`
}

/** Number and name of a shape that says nothing to people who do not see it. */
export const decoration = (name: string, slide: SlideContext): string =>
  `<p:cNvPr id="${slide.nextId()}" name="${xmlAttribute(name)}">${DECORATIVE}</p:cNvPr>`

/** Position and size; the prefix says whose child it is. */
export const transform = ({ x, y, w, h }: Box, prefix: 'a' | 'p' = 'a'): string =>
  `<${prefix}:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${extent(w)}" cy="${extent(h)}"/></${prefix}:xfrm>`

export const RECTANGLE = '<a:prstGeom prst="rect"/>'

export const fillOf = (colour: string | undefined, slide: SlideContext): string =>
  colour === undefined ? '' : slide.fill(colour)

export const outlineOf = (line: Line | undefined, slide: SlideContext): string =>
  line === undefined ? '' : `<a:ln w="${extent(line.w)}">${slide.fill(line.colour)}</a:ln>`

/**
 * The text frame's own properties: insets, wrapping and anchor, and never a fit that changes sizes. The
 * anchor is stated where a placeholder may inherit another.
 */
export function bodyProperties(padding: Padding, anchor: TextItem['anchor'], inherits: Inherits): string {
  const { left, top, right, bottom } = padding
  const anchored = anchor === 'top' && inherits === 'nothing' ? '' : ` anchor="${ANCHORS[anchor]}"`
  return (
    `<a:bodyPr wrap="square" lIns="${extent(left)}" tIns="${extent(top)}" rIns="${extent(right)}"` +
    ` bIns="${extent(bottom)}"${anchored}><a:noAutofit/></a:bodyPr>`
  )
}

/** Placeholders inherit bullets, indents, weights and anchors from their layout, so their texts state all. */
export type Inherits = 'nothing' | 'placeholder'

export const ANCHORS = { top: 't', middle: 'ctr', bottom: 'b' } as const
