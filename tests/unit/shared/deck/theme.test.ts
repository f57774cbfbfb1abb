import { describe, expect, it } from 'vitest'
import { createContext } from '../../../../shared/deck/context'
import { quarterdeckLight, themeOf } from '../../../../shared/deck/theme'
import { contrast } from '../../../../shared/quarter/colour'
import { generateQuarter } from '../../../support/generated-quarters'

const theme = (overrides: { token: string; value: string | number }[]) =>
  themeOf({ theme: { name: '', footer: '', overrides } })

describe('themeOf', () => {
  it('is the default theme without overrides', () => {
    expect(theme([])).toBe(quarterdeckLight)
  })

  it('takes colours and floors that it knows', () => {
    const own = theme([
      { token: 'colour.accent', value: '#006400' },
      { token: 'floor.table', value: 9 },
    ])
    expect(own.colour.accent).toBe('#006400')
    expect(own.colour.text).toBe(quarterdeckLight.colour.text)
    expect(own.floor.table).toBe(9)
  })

  it('ignores what is no colour, no readable size or no token', () => {
    const own = theme([
      { token: 'colour.accent', value: 'red' },
      { token: 'colour.accent', value: 3 },
      { token: 'floor.table', value: 2 },
      { token: 'colour.constructor', value: '#000000' },
      { token: 'nonsense', value: '#000000' },
    ])
    expect(own).toEqual(quarterdeckLight)
  })
})

describe('colours that a file chooses for itself', () => {
  const own = (overrides: Readonly<Record<string, string>>) => {
    const all = Object.entries(overrides).map(([name, value]) => ({ token: `colour.${name}`, value }))
    return createContext({ ...generateQuarter(), theme: { name: '', footer: '', overrides: all } })
  }

  it.each(['#FFEE00', '#00E5FF', '#3B2D72', '#000000', '#808080'])(
    'leave words legible on the accent %s',
    (accent) => {
      const { colour } = own({ accent }).theme
      expect(colour.accent).toBe(accent)
      expect(contrast(colour.onAccent, accent)).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each(['#FFEE00', '#00E5FF', '#0B5394', '#C2185B', '#808080'])(
    'give words and links the hue of the accent %s, and leave them legible',
    (accent) => {
      const { colour } = own({ accent }).theme
      for (const behind of [colour.ground, colour.accentTint])
        expect(contrast(colour.accentInk, behind)).toBeGreaterThanOrEqual(4.5)
      expect(colour.link).toBe(colour.accentInk)
      expect(colour.link).not.toBe(quarterdeckLight.colour.link)
      expect(contrast(colour.onAccentMuted, accent)).toBeGreaterThanOrEqual(3)
    },
  )

  it('leave words in a dark accent legible on a dark ground', () => {
    const { colour } = own({ accent: '#8B1E3F', ground: '#101418' }).theme
    expect(colour.accent).toBe('#8B1E3F')
    for (const behind of [colour.ground, colour.accentTint])
      expect(contrast(colour.accentInk, behind)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['#101010', '#002B36', '#1E1E5A', '#000000'])(
    'leave words legible on the dark ground %s',
    (ground) => {
      const { scale, theme: dark } = own({ ground })
      const { colour } = dark
      const pairs = [
        ...[
          colour.text,
          colour.muted,
          colour.link,
          colour.accent,
          colour.good,
          colour.done,
          colour.late,
          colour.bad,
        ].map((ink) => [ink, ground]),
        [colour.text, colour.surface],
        [colour.muted, colour.surface],
        [colour.accent, colour.accentTint],
        [colour.bad, colour.badTint],
        [colour.onAccent, colour.accent],
        ...scale.flatMap(({ colours }) => [
          [colours.text, ground],
          [colours.text, colours.tint],
          [colour.text, colours.tint],
        ]),
      ] as const
      for (const [ink = '', behind = ''] of pairs)
        expect(contrast(ink, behind), `${ink} on ${behind}`).toBeGreaterThanOrEqual(4.5)
      for (const { colours } of scale) expect(contrast(colours.mark, ground)).toBeGreaterThanOrEqual(3)
    },
  )

  it('stay as they are, and leave light grounds alone', () => {
    const { colour } = own({
      ground: '#101010',
      text: '#777777',
      accent: '#222222',
      onAccent: '#333333',
    }).theme
    expect(colour).toMatchObject({ text: '#777777', accent: '#222222', onAccent: '#333333' })
    const light = own({ ground: '#FFFBEE' })
    expect(light.theme.colour).toEqual({ ...quarterdeckLight.colour, ground: '#FFFBEE' })
    expect(light.scale).toEqual(own({}).scale)
  })
})
