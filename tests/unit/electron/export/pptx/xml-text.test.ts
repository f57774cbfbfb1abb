import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf, xmlAttribute, xmlText } from '../../../../../electron/export/pptx/xml-text'
import { attributeOf, resolve, scanXml } from '../../../../../electron/export/pptx/self-check/scan-xml'
import { cleanText } from '../../../../../shared/deck/text/clean-text'

const nothing = { open: () => undefined, close: () => undefined, text: () => undefined }

describe('text in XML', () => {
  it('is well-formed and reads back as the clean text, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const xml = `<a t="${xmlAttribute(text)}">${xmlText(text)}</a>`
        expect(scanXml(xml, nothing)).toBeUndefined()
        expect(resolve(xmlText(text))).toBe(cleanText(text))
        const attributes = / t="[^"]*"/.exec(xml)?.[0] ?? ''
        expect(attributeOf(attributes, 't')).toBe(cleanText(text))
      }),
    )
  })

  it('survives halves of characters and controls', () => {
    expect(xmlText('a\u0000b\ud800c\ufffe')).toBe('ab\ufffdc')
  })

  it('is cut at line ends of every kind', () => {
    expect(linesOf('a\r\nb\rc\u2028d\ve')).toEqual(['a', 'b', 'c', 'd', 'e'])
  })
})
