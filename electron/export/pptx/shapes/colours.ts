import type { ThemeColours } from '../../../../shared/deck/plan'

/** The slot of the exported file's colour scheme that each theme colour fills (`p:clrMap` of the master). */
const SLOTS = [
  ['text', 'tx1'],
  ['ground', 'bg1'],
  ['muted', 'tx2'],
  ['surface', 'bg2'],
  ['accent', 'accent1'],
] as const satisfies readonly (readonly [keyof ThemeColours, string])[]

/** Prints a colour of the plan as a fill: theme colours by slot, so that a change of theme recolours the deck. */
export type ColourPrinter = (colour: string) => string

export function colourPrinter(theme: ThemeColours): ColourPrinter {
  const known = new Map<string, string>()
  for (const [role, slot] of SLOTS) {
    const colour = theme[role].toUpperCase()
    if (!known.has(colour)) known.set(colour, `<a:solidFill><a:schemeClr val="${slot}"/></a:solidFill>`)
  }
  return (colour) => {
    const hit = known.get(colour)
    if (hit !== undefined) return hit
    const upper = colour.toUpperCase()
    const fill = known.get(upper) ?? `<a:solidFill><a:srgbClr val="${hexDigits(upper)}"/></a:solidFill>`
    known.set(colour, fill)
    return fill
  }
}

/** `#RRGGBB` as the six digits DrawingML wants. */
export function hexDigits(colour: string): string {
  if (!/^#[0-9A-Fa-f]{6}$/.test(colour)) throw new Error(`Not a colour: ${colour}`)
  return colour.slice(1).toUpperCase()
}
