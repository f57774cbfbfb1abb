import { describe, expect, it } from 'vitest'
import { defaultScale } from '../../../../shared/quarter/default-scale'

/** Contrast ratio of two colours (WCAG 2.2, relative luminance). */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const channel = (at: number): number => {
      const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    }
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
  }
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

it('has four statuses from best to worst and the one without weight', () => {
  expect(defaultScale.map(({ id, weight, glyph }) => [id, weight, glyph])).toEqual([
    ['complete', 4, '√'],
    ['onTrack', 3, '●'],
    ['concerns', 2, '▲'],
    ['atRisk', 1, '■'],
    ['notScheduled', null, '○'],
  ])
})

describe.each(defaultScale)('$label', ({ colours }) => {
  it('can be read as words on white, on its tint and on its solid ground', () => {
    expect(contrast(colours.text, '#FFFFFF')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colours.text, colours.tint)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colours.onSolid, colours.solid)).toBeGreaterThanOrEqual(4.5)
  })

  it('can be seen as a mark on white and on its tint', () => {
    expect(contrast(colours.mark, '#FFFFFF')).toBeGreaterThanOrEqual(3)
    expect(contrast(colours.mark, colours.tint)).toBeGreaterThanOrEqual(3)
  })
})
