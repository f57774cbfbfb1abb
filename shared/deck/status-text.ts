import type { Status } from '../quarter/schema'
import type { Line, StyledRun } from './plan'

/** Glyphs of mixed scale look alike in size; half points keep sizes clean in the exported file. */
export function glyphSize(status: Pick<Status, 'glyphScale'>, size: number): number {
  return Math.round(size * status.glyphScale * 2) / 2
}

/** Glyph and label of a status, bold, as a chip shows them. */
export function chipText(status: Status, size: number, colour: string): readonly StyledRun[] {
  return [
    { text: status.glyph, size: glyphSize(status, size), colour, bold: true },
    { text: ` ${status.label}`, size, colour, bold: true },
  ]
}

/** Glyph and label as the first line of a table cell: bold for this period, quiet for a past one. */
export function statusLineText(status: Status, size: number, current: boolean): readonly StyledRun[] {
  const colour = status.colours.text
  if (current) return chipText(status, size, colour)
  return [
    { text: status.glyph, size: glyphSize(status, size), colour },
    { text: ` ${status.label}`, size, colour },
  ]
}

/** Ground, edge and ink of a chip or tile. */
export interface StatusPaint {
  readonly fill?: string
  readonly outline?: Line
  readonly ink: string
}

/** How a status is painted as a chip or tile: loud only where its emphasis asks for it and only for this period. */
export function statusPaint(status: Status, current: boolean): StatusPaint {
  const { colours, emphasis } = status
  if (emphasis === 'outline') return { outline: { w: 1, colour: colours.mark }, ink: colours.text }
  if (emphasis === 'solid' && current) return { fill: colours.solid, ink: colours.onSolid }
  return { fill: colours.tint, ink: colours.text }
}

/** A status without weight greys its row and does not count. */
export function isGrey(status: Status): boolean {
  return status.weight === null
}

/** Good news: a status that counts and asks for no attention. */
export function isGood(status: Status): boolean {
  return status.weight !== null && status.emphasis !== 'solid'
}
