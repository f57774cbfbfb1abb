import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../../../../shared/deck/text/clean-text'

describe('cleanText', () => {
  it.each([
    ['a\r\nb\rc\vd\fe\u0085f\u2028g\u2029h', 'a\nb\nc\nd\ne\nf\ng\nh'],
    ['a\tb', 'a b'],
    ['a\u0000b\u001bc\u007fd\u0090e', 'abcde'],
    ['a\ud800b\udc00c', 'a\ufffdb\ufffdc'],
    ['a\ufffeb\uffffc', 'abc'],
    ['Zoë → 95 % 👍🏽 日本 שלום', 'Zoë → 95 % 👍🏽 日本 שלום'],
    ['', ''],
  ])('turns %j into %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean)
  })

  it('leaves only characters that XML 1.0 allows, and cleans once', () => {
    const allowed = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const clean = cleanText(String.fromCharCode(...units))
        expect(clean).toMatch(allowed)
        expect(cleanText(clean)).toBe(clean)
      }),
    )
  })
})
