/** The panes beside the editor, whose widths are the user's. */
export const panes = ['outline', 'slides'] as const

export type Pane = (typeof panes)[number]

/** Widths in px at 100 % text: the narrowest that can be read, the usual one, and the widest. */
export const paneWidths: Readonly<
  Record<Pane, { readonly least: number; readonly usual: number; readonly most: number }>
> = {
  outline: { least: 200, usual: 280, most: 400 },
  slides: { least: 280, usual: 392, most: 640 },
}

/** The nearest width that the pane may have, whole px. */
export const soundWidth = (pane: Pane, width: number): number =>
  Math.round(Math.min(paneWidths[pane].most, Math.max(paneWidths[pane].least, width)))
