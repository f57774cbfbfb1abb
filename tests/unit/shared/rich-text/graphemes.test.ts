import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graphemesOf } from '../../../../shared/rich-text/graphemes'

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

const atOnce = (text: string): readonly string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment)
const inStretches = (text: string): readonly string[] =>
  Array.from(graphemesOf(text, 0, text.length), ({ start, end }) => text.slice(start, end))

/** Clusters that lie across the ends of stretches in every way. */
const parts = fc.constantFrom('a', 'e\u0301', '👨‍👩‍👧‍👦', '🇩🇪', '\ud83c\udde9', 'क्षि', '각', '\r\n', '\ud800', ' ')

describe('graphemesOf', () => {
  it('finds in stretches what the segmenter finds at once', () => {
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 900 }), (list) => {
        const text = list.join('')
        expect(inStretches(text)).toEqual(atOnce(text))
      }),
    )
  })

  it.each([
    ['a cluster longer than any stretch', `a${'\u0301'.repeat(3_000)}b`],
    ['flags', '🇩🇪'.repeat(500)],
    ['nothing', ''],
  ])('finds %s', (_name, text) => {
    expect(inStretches(text)).toEqual(atOnce(text))
  })

  it('stays between the offsets', () => {
    expect([...graphemesOf('xe\u0301y', 1, 3)]).toEqual([{ start: 1, end: 3 }])
  })
})
