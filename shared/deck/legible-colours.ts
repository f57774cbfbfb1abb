import { contrast, darkenUntil, isDark, lightenUntil, mix } from '../quarter/colour'
import type { Status } from '../quarter/schema'
import type { ThemeColours } from './theme-colours'

/** WCAG 2.2, 1.4.3 and 1.4.11, with a little more than they ask for, because colours are rounded. */
const wordsNeed = 4.6
const marksNeed = 3.1
/** Running text is as plain on a dark ground as on a light one, and what is muted stays quieter than it. */
const textHas = 13
const mutedHas = 6.5

/**
 * The colours of a theme of which the file chose `own`. What it chose stays; the others follow it where they would not
 * be legible any more: light words on a dark ground, dark tints, dark words on a light accent.
 */
export function legibleColours(colour: ThemeColours, own: ReadonlySet<string>): ThemeColours {
  const placed =
    own.has('ground') && isDark(colour.ground)
      ? onDarkGround(colour, own)
      : own.has('accent')
        ? besideAccent(colour, own)
        : colour
  return own.has('onAccent') || contrast(placed.onAccent, placed.accent) >= wordsNeed
    ? placed
    : chosen(placed, own, onAccent(placed.accent))
}

/**
 * Words and links in the accent and the tint of this quarter follow an accent that the file chose: of another hue they
 * would look like a fourth thing. Where it is too pale for words, they are darker.
 */
function besideAccent(colour: ThemeColours, own: ReadonlySet<string>): ThemeColours {
  const { accent, ground } = colour
  const accentTint = own.has('accentTint') ? colour.accentTint : mix(accent, ground, 0.09)
  const accentInk = darkenUntil(accent, [ground, accentTint], wordsNeed)
  return chosen(colour, own, {
    accentTint,
    accentInk,
    link: accentInk,
    ...(contrast(colour.onAccent, accent) >= wordsNeed ? mutedOn(colour.onAccent, accent) : {}),
  })
}

function onDarkGround(colour: ThemeColours, own: ReadonlySet<string>): ThemeColours {
  const { ground } = colour
  const tint = (of: string): string => mix(of, ground, 0.35)
  const badTint = own.has('badTint') ? colour.badTint : tint(colour.badEdge)
  const accentTint = own.has('accentTint') ? colour.accentTint : tint(colour.accent)
  const surface = own.has('surface') ? colour.surface : mix('#FFFFFF', ground, 0.06)
  const word = (ink: string, ...also: readonly string[]): string =>
    lightenUntil(ink, [ground, surface, ...also], wordsNeed)
  const text = lightenUntil(word(colour.text, badTint, accentTint), [ground], textHas)
  return chosen(colour, own, {
    surface,
    accentTint,
    badTint,
    text,
    rule: text,
    muted: lightenUntil(word(colour.muted), [ground], mutedHas),
    accent: word(colour.accent, accentTint),
    accentInk: word(colour.accent, accentTint),
    link: word(own.has('accent') ? colour.accent : colour.link),
    good: word(colour.good),
    done: word(colour.done),
    late: word(colour.late),
    bad: word(colour.bad, badTint),
    badEdge: lightenUntil(colour.badEdge, [ground, badTint], marksNeed),
    hairline: mix('#FFFFFF', ground, 0.22),
    track: mix('#FFFFFF', ground, 0.18),
  })
}

function onAccent(accent: string): Partial<ThemeColours> {
  const ink = isDark(accent) ? '#FFFFFF' : '#14171F'
  return { onAccent: ink, ...mutedOn(ink, accent) }
}

const mutedOn = (ink: string, accent: string): Partial<ThemeColours> => ({
  onAccentMuted: mix(ink, accent, 0.85),
  onAccentRule: mix(ink, accent, 0.5),
})

const chosen = (
  colour: ThemeColours,
  own: ReadonlySet<string>,
  derived: Partial<ThemeColours>,
): ThemeColours => ({
  ...colour,
  ...Object.fromEntries(Object.entries(derived).filter(([name]) => !own.has(name))),
})

/** A scale as it is painted on a ground: on a dark one with dark tints, and with words and marks that are light enough. */
export function scaleOn(scale: readonly Status[], { ground, text }: ThemeColours): readonly Status[] {
  if (!isDark(ground)) return scale
  return scale.map((status) => {
    const { colours } = status
    const tint = darkTint(colours.mark, ground, text)
    const onBoth = [ground, tint]
    return {
      ...status,
      colours: {
        ...colours,
        tint,
        text: lightenUntil(colours.text, onBoth, wordsNeed),
        mark: lightenUntil(colours.mark, onBoth, marksNeed),
      },
    }
  })
}

/** As much of a colour as leaves the text of the theme legible on it. */
function darkTint(colour: string, ground: string, text: string): string {
  for (let share = 0.35; share > 0; share -= 0.05) {
    const tint = mix(colour, ground, share)
    if (contrast(text, tint) >= wordsNeed) return tint
  }
  return ground
}
