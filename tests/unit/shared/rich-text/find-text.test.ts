import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPattern, replaceSpans, spansIn } from '../../../../shared/rich-text/find-text'
import { parseMarkdown } from '../../../../shared/rich-text/parse-markdown'
import { plainText } from '../../../../shared/rich-text/plain-text'
import { printMarkdown } from '../../../../shared/rich-text/print-markdown'
import { richText } from '../../../support/arbitrary-rich-text'

const loose = { matchCase: false, wholeWord: false }
const found = (plain: string, words: string, options = loose): readonly string[] => {
  const pattern = findPattern(words, options)
  return pattern === undefined ? [] : spansIn(plain, pattern).map(({ from, to }) => plain.slice(from, to))
}
const replaced = (markdown: string, words: string, by: string): string => {
  const text = parseMarkdown(markdown)
  const pattern = findPattern(words, loose)
  return pattern === undefined
    ? markdown
    : printMarkdown(replaceSpans(text, spansIn(plainText(text), pattern), by))
}

describe('finding words', () => {
  it('looks for nothing where nothing was asked', () => {
    expect(findPattern('', loose)).toBeUndefined()
    expect(findPattern('  ', loose)).toBeUndefined()
  })

  it('takes every character for itself', () => {
    expect(found('a (b) [c] 1.5% $2 x-y', '(b) [c] 1.5%')).toEqual(['(b) [c] 1.5%'])
    expect(found('1x5', '1.5')).toEqual([])
  })

  it('tells capitals apart only when asked, in every script', () => {
    expect(found('Über über ÉTAT', 'ÜBER')).toEqual(['Über', 'über'])
    expect(found('Über über', 'über', { ...loose, matchCase: true })).toEqual(['über'])
  })

  it('knows whole words by their letters, not by ASCII', () => {
    const whole = { ...loose, wholeWord: true }
    expect(found('Zielerreichung, Ziel; Ziele', 'ziel', whole)).toEqual(['Ziel'])
    expect(found('née nées', 'née', whole)).toEqual(['née'])
    expect(found('KR1 KR10', 'KR1', whole)).toEqual(['KR1'])
  })

  it('takes one white space for another, but stays in its line', () => {
    expect(found('10\u00a0% done', '10 %')).toEqual(['10\u00a0%'])
    expect(found('one\ntwo', 'one two')).toEqual([])
  })
})

describe('replacing words', () => {
  it('keeps the look of what was replaced, and of what stands around it', () => {
    expect(replaced('See **Toolhub** and Toolhub.', 'toolhub', 'the hub')).toBe(
      'See **the hub** and the hub.',
    )
    expect(replaced('- [Toolhub page](https://a.example/) next', 'toolhub', 'Hub')).toBe(
      '- [Hub page](https://a.example/) next',
    )
  })

  it('gives words that cross looks the first one’s look', () => {
    expect(replaced('at **high risk** now', 'at high', 'under some')).toBe('under some **risk** now')
  })

  it('writes what looks like syntax as text', () => {
    expect(replaced('a b', 'b', '**c**')).toBe('a \\*\\*c\\*\\*')
  })

  it('can leave nothing', () => {
    expect(replaced('only', 'only', '')).toBe('')
    expect(replaced('**a** b', 'a ', '')).toBe('b')
  })

  it('changes nothing but its spans', () => {
    fc.assert(
      fc.property(richText, fc.string({ minLength: 1, maxLength: 2 }), (text, words) => {
        const pattern = findPattern(words, { matchCase: true, wholeWord: false })
        if (pattern === undefined) return
        const plain = plainText(text)
        const spans = spansIn(plain, pattern)
        expect(plainText(replaceSpans(text, spans, 'X'))).toBe(plain.replace(pattern, 'X'))
      }),
    )
  })
})
