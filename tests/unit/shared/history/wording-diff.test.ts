import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffWordings, similarity } from '../../../../shared/history/wording-diff'
import { parseMarkdown } from '../../../../shared/rich-text/parse-markdown'
import { plainText } from '../../../../shared/rich-text/plain-text'

const said = (before: string, now: string): string =>
  diffWordings(before, now)
    .map(({ text, change }) =>
      change === 'same' ? text : change === 'added' ? `{+${text}+}` : `[-${text}-]`,
    )
    .join('')

describe('diffWordings', () => {
  it('takes a number for one word, whatever points it has', () => {
    expect(said('2.4% (2207) more', '4.7% (2251) more')).toBe('[-2.4-]{+4.7+}% ([-2207-]{+2251+}) more')
  })

  it('joins changed words that only space divides', () => {
    expect(said('by two large teams', 'by many small teams')).toBe('by [-two large-]{+many small+} teams')
  })

  it('compares scripts without spaces by their words', () => {
    expect(said('今期の進捗を示す', '来期の進捗を示す')).toMatch(/^\[-今期-\]\{\+来期\+\}の進捗を示す$/)
  })

  it('loses nothing of either side', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 12 }), fc.lorem({ maxCount: 12 }), (before, now) => {
        const parts = diffWordings(before, now)
        const side = (gone: string): string =>
          parts
            .filter(({ change }) => change !== gone)
            .map(({ text }) => text)
            .join('')
        expect(side('added')).toBe(plainText(parseMarkdown(before)))
        expect(side('removed')).toBe(plainText(parseMarkdown(now)))
      }),
    )
  })
})

describe('similarity', () => {
  it('is the same in both directions, 1 for one text and 0 for nothing in common', () => {
    fc.assert(
      fc.property(fc.lorem(), fc.lorem(), (a, b) => {
        expect(similarity(a, b)).toBe(similarity(b, a))
        expect(similarity(a, a)).toBe(1)
      }),
    )
    expect(similarity('one two', 'three four')).toBe(0)
  })
})
