import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf, xmlAttribute, xmlText } from '../../../../../electron/export/pptx/xml-text'
import { attributeOf } from '../../../../../electron/export/pptx/self-check/read-tag'
import { inspectPart } from '../../../../../electron/export/pptx/self-check/inspect-part'
import { cleanText } from '../../../../../shared/deck/text/clean-text'

describe('text in XML', () => {
  it('is well-formed and reads back as the clean text, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const xml = `<a:p t="${xmlAttribute(text)}"><a:t>${xmlText(text)}</a:t></a:p>`
        expect(inspectPart(xml).fault).toBeUndefined()
        expect(inspectPart(xml).paragraphs).toEqual([cleanText(text)].filter((line) => line !== ''))
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
