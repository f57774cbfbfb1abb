/** The panes around the editor, whose sizes are the user's: widths of those beside it, the height of that below. */
export const panes = ['outline', 'slides', 'checks'] as const

export type Pane = (typeof panes)[number]

/** Px at 100 % text: the smallest that can be read, the usual size, and the largest. */
export const paneSizes: Readonly<
  Record<Pane, { readonly least: number; readonly usual: number; readonly most: number }>
> = {
  outline: { least: 200, usual: 280, most: 400 },
  slides: { least: 280, usual: 392, most: 640 },
  checks: { least: 160, usual: 288, most: 960 },
}

/** The nearest size that the pane may have, whole px. */
export const soundSize = (pane: Pane, size: number): number =>
  Math.round(Math.min(paneSizes[pane].most, Math.max(paneSizes[pane].least, size)))
