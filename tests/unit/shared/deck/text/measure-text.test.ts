import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ascent, descent, lineGap, textWidth } from '../../../../../shared/deck/text/measure-text'

const em = (text: string, style: { bold?: boolean; italic?: boolean } = {}): number =>
  textWidth(text, { size: 1, ...style })

describe('textWidth', () => {
  it.each([
    ['space', ' ', 569 / 2048],
    ['digit', '7', 1139 / 2048],
    ['letter', 'W', 1933 / 2048],
    ['accented letter as its base', 'é', 1139 / 2048],
    ['combining mark', 'e\u0301', 1139 / 2048],
    ['Greek', 'Ω', 1531 / 2048],
    ['Cyrillic', 'Ж', 1891 / 2048],
    ['Vietnamese', 'ế', 1139 / 2048],
    ['arrow of WGL4', '→', 1],
    ['status disc', '●', 1237 / 2048],
    ['en dash', '–', 1139 / 2048],
    ['Han', '日', 1],
    ['Hangul', '한', 1],
    ['full-width', 'Ａ', 1],
    ['emoji', '🎉', 1.3],
    ['emoji with skin tone', '👍🏽', 1.3],
    ['family of joined emoji', '👨‍👩‍👧‍👦', 1.3],
    ['flag', '🇩🇪', 1.3],
    ['keycap', '1️⃣', 1.3],
    ['symbol shown as emoji', '▶️', 1.3],
    ['zero-width space', '\u200b', 0],
    ['newline', '\n', 0],
  ])('knows the advance of a %s', (_name, text, width) => {
    expect(em(text)).toBeCloseTo(width, 3)
  })

  it.each([
    ['مكتمل', 2.73, 3.17],
    ['على المسار', 4.92, 5.84],
    ['غير مجدول', 4.61, 5.5],
    ['تأسيس', 3, 3.56],
  ])('gives “%s” the room it takes in DejaVu Sans', (label, regular, bold) => {
    expect(em(label)).toBeGreaterThan(regular - 0.01)
    expect(em(label, { bold: true })).toBeGreaterThan(bold - 0.1)
  })

  it('tells faces apart', () => {
    expect(em('minimum', { bold: true })).toBeGreaterThan(em('minimum'))
    expect(em('minimum', { italic: true })).toBeCloseTo(em('minimum'), 6)
    expect(em('minimum', { bold: true, italic: true })).toBeCloseTo(em('minimum', { bold: true }), 6)
  })

  it('grows with the size and with the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, more) => {
        expect(textWidth(text, { size: 24 })).toBeCloseTo(2 * textWidth(text, { size: 12 }), 6)
        expect(em(`${text} ${more}`)).toBeGreaterThanOrEqual(em(text) - 1e-9)
      }),
    )
  })

  it('has the vertical metrics of Arial', () => {
    expect(ascent).toBeCloseTo(0.905, 3)
    expect(descent).toBeCloseTo(0.212, 3)
    // Single-spaced text has its baselines 1.15 of the size apart.
    expect(ascent + descent + lineGap).toBeCloseTo(1.15, 3)
  })
})
