import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutText } from '../../../../../shared/deck/text/layout-text'
import { splitText } from '../../../../../shared/deck/text/split-text'
import type { StyledParagraph } from '../../../../../shared/deck/text/styled-paragraphs'
import { takeStart } from '../../../../../shared/deck/text/take-start'
import { linesOf, paragraph, styledTexts } from './texts'

const bySplitting =
  (width: number, height: number) =>
  (paragraphs: readonly StyledParagraph[]): ReturnType<typeof splitText> =>
    splitText(layoutText(paragraphs, width), height)

describe('takeStart', () => {
  it('takes what would be taken of the whole text, and leaves the same', () => {
    fc.assert(
      fc.property(
        styledTexts,
        fc.integer({ min: 20, max: 200 }),
        fc.integer({ min: 10, max: 120 }),
        fc.integer({ min: 1, max: 60 }),
        (text, width, height, enough) => {
          const whole = bySplitting(width, height)(text)
          const start = takeStart(text, enough, bySplitting(width, height))
          expect(start?.head).toEqual(whole?.head)
          // The rest is cleaned when it is laid out.
          const laid = (rest: readonly StyledParagraph[] | undefined) => rest && layoutText(rest, width)
          expect(laid(start?.rest)).toEqual(laid(whole?.rest))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('looks at no more than the beginning of a long text', () => {
    const seen: number[] = []
    const text = [paragraph('one two three '.repeat(10_000))]
    const taken = takeStart(text, 500, (start) => {
      seen.push(start.reduce((sum, { runs }) => sum + runs.reduce((all, run) => all + run.text.length, 0), 0))
      return bySplitting(100, 60)(start)
    })
    expect(seen).toEqual([500])
    expect(taken && linesOf(taken.head)).toHaveLength(4)
    expect(taken?.rest).toHaveLength(1)
    expect(taken?.rest[0]?.runs).toHaveLength(1)
  })

  it('looks further where all of the beginning fits, and joins what it cut', () => {
    const text = [paragraph('one two '.repeat(20)), paragraph('three '.repeat(400))]
    const taken = takeStart(text, 20, bySplitting(100, 200))
    const whole = bySplitting(100, 200)(text)
    expect(taken).toEqual(whole)
  })

  it('takes all of a text that fits', () => {
    expect(takeStart([paragraph('one two')], 1, bySplitting(100, 60))?.rest).toEqual([])
  })
})
