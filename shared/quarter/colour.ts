import type { Status } from './schema'

/* Colours as `#RRGGBB`, with the arithmetic of WCAG 2.2 for luminance and contrast. */

/** Red, green and blue, 0 to 255. */
export const channels = (colour: string): readonly [number, number, number] => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
]

export const isColour = (text: string): boolean => /^#[0-9A-Fa-f]{6}$/.test(text)

/** Relative luminance, 0 to 1. */
function luminance(colour: string): number {
  const linear = channels(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0)
}

/** Contrast of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((first, second) => second - first)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** Whether white stands out from a colour better than black. */
export const isDark = (colour: string): boolean => contrast('#FFFFFF', colour) > contrast('#000000', colour)

/** So much (0 to 1) of the first colour in the second. */
export function mix(colour: string, other: string, share: number): string {
  const [from, into] = [channels(colour), channels(other)]
  const mixed = from.map((channel, index) =>
    Math.round(channel * share + (into[index] ?? 0) * (1 - share))
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${mixed.join('')}`.toUpperCase()
}

/** The colour, darkened in small steps until it stands out enough from everything it is set on. */
export function darkenUntil(colour: string, behind: readonly string[], least: number): string {
  for (let share = 1; share > 0; share -= 0.04) {
    const darker = mix(colour, '#000000', share)
    if (behind.every((ground) => contrast(darker, ground) >= least)) return darker
  }
  return '#000000'
}

/** The colour, lightened in small steps until it stands out enough from everything it is set on. */
export function lightenUntil(colour: string, behind: readonly string[], least: number): string {
  for (let share = 1; share > 0; share -= 0.04) {
    const lighter = mix(colour, '#FFFFFF', share)
    if (behind.every((ground) => contrast(lighter, ground) >= least)) return lighter
  }
  return '#FFFFFF'
}

/**
 * All colours of a status from the one that a person chose: its words reach 4.5:1 on white and on the
 * tint, its mark 3:1 (WCAG 2.2, 1.4.3 and 1.4.11), and words on the solid colour are the more legible of
 * black and white.
 */
export function statusColours(chosen: string): Status['colours'] {
  const tint = mix(chosen, '#FFFFFF', 0.16)
  const onSolid = contrast('#FFFFFF', chosen) >= 4.5 ? '#FFFFFF' : '#14171F'
  return {
    mark: darkenUntil(chosen, [tint], 3.1),
    solid: chosen.toUpperCase(),
    onSolid: contrast(onSolid, chosen) >= 4.5 ? onSolid : '#000000',
    tint,
    text: darkenUntil(chosen, [tint], 4.6),
  }
}
