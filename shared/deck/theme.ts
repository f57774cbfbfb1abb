import { isColour } from '../quarter/colour'
import type { Quarter } from '../quarter/schema'
import { legibleColours } from './legible-colours'
import type { ThemeColours } from './theme-colours'

/** One kind of text: its largest size, the sizes it may step down to, and how its lines are spaced. */
export interface TypeStyle {
  /** Points, largest first; the last is the size below which text continues instead of shrinking. */
  readonly steps: readonly number[]
  /** A factor of the size. */
  readonly lineHeight: number
  readonly bold: boolean
}

/** Everything that decides how a deck looks. Lengths are points, colours `#RRGGBB`. */
export interface Theme {
  readonly name: string
  readonly font: string
  readonly page: { readonly w: number; readonly h: number }
  readonly colour: ThemeColours
  readonly type: {
    readonly deckTitle: TypeStyle
    readonly deckSubtitle: TypeStyle
    readonly sectionTitle: TypeStyle
    readonly title: TypeStyle
    readonly headline: TypeStyle
    readonly head: TypeStyle
    readonly body: TypeStyle
    readonly table: TypeStyle
    readonly list: TypeStyle
    readonly tableHead: TypeStyle
    readonly chip: TypeStyle
    readonly metricValue: TypeStyle
    readonly note: TypeStyle
    readonly caption: TypeStyle
    readonly footer: TypeStyle
  }
  readonly floor: {
    /** A single table row too high for a slide steps down to this before it breaks between lines. */
    readonly table: number
    readonly body: number
  }
}

const style = (steps: readonly number[], lineHeight: number, bold = false): TypeStyle => ({
  steps,
  lineHeight,
  bold,
})

/** The default theme. Its contrasts and colour differences hold for all common colour vision deficiencies. */
export const quarterdeckLight: Theme = {
  name: 'Quarterdeck light',
  font: 'Arial',
  page: { w: 960, h: 540 },
  colour: {
    ground: '#FFFFFF',
    surface: '#F4F5F7',
    text: '#14171F',
    muted: '#565D6B',
    hairline: '#D3D7DE',
    rule: '#14171F',
    accent: '#3B2D72',
    onAccent: '#FFFFFF',
    onAccentMuted: '#D3CBEA',
    onAccentRule: '#9A8FC4',
    accentTint: '#EEEBF6',
    accentInk: '#3B2D72',
    link: '#3B2D72',
    track: '#DFE2E8',
    good: '#0E684F',
    done: '#163F87',
    late: '#8F5A00',
    bad: '#970C16',
    badTint: '#F9D0CC',
    badEdge: '#BA121C',
  },
  type: {
    deckTitle: style([48, 44, 40, 36, 32, 28, 24, 20, 16, 12], 1.15, true),
    deckSubtitle: style([26, 24, 22, 20, 16, 12], 1.2),
    sectionTitle: style([36, 32, 30, 28, 26, 22, 18, 14, 12], 1.15, true),
    title: style([26, 24, 22, 20], 1.15, true),
    headline: style([18, 17, 16, 15, 14], 1.2),
    head: style([13], 1.15, true),
    body: style([16, 15, 14, 13, 12], 1.25),
    table: style([13, 12.5, 12], 1.15),
    list: style([14, 13, 12], 1.15),
    tableHead: style([11], 1.15, true),
    chip: style([11, 10.5, 10], 1.15, true),
    metricValue: style([18, 16, 14, 12], 1.15),
    note: style([12, 11, 10], 1.25),
    caption: style([10], 1.15),
    footer: style([10], 1.2),
  },
  floor: { table: 10, body: 12 },
}

/** The theme of a quarter file: the default one with the file's own tokens (`colour.accent`, `floor.table`) put in. */
export function themeOf(quarter: Pick<Quarter, 'theme'>): Theme {
  const { overrides } = quarter.theme
  if (overrides.length === 0) return quarterdeckLight
  const colour: Record<string, string> = { ...quarterdeckLight.colour }
  const floor: Record<string, number> = { ...quarterdeckLight.floor }
  const own = new Set<string>()
  for (const { token, value } of overrides) {
    const [group, name = ''] = token.split('.')
    if (group === 'colour' && Object.hasOwn(colour, name) && typeof value === 'string' && isColour(value)) {
      colour[name] = value
      own.add(name)
    }
    // Below 8 points nobody reads a slide; above these the layouts have no room left.
    const most = name === 'body' ? 16 : 12
    const readable = typeof value === 'number' && value >= 8 && value <= most
    if (group === 'floor' && Object.hasOwn(floor, name) && readable) floor[name] = value
  }
  const { body } = quarterdeckLight.type
  return {
    ...quarterdeckLight,
    type: { ...quarterdeckLight.type, body: { ...body, steps: stepsDownTo(floor['body'] ?? 12) } },
    // Both records started as the full groups of the default theme, and only known names were set.
    colour: legibleColours(colour as unknown as ThemeColours, own),
    floor: floor as unknown as Theme['floor'],
  }
}

/** Body sizes from 16 down, ending with the floor. */
function stepsDownTo(floor: number): readonly number[] {
  return [...[16, 15, 14, 13, 12, 11, 10, 9].filter((size) => size > floor), floor]
}
