import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutText } from '../../../../../shared/deck/text/layout-text'
import { splitFirstLine, splitText } from '../../../../../shared/deck/text/split-text'
import type { StyledParagraph } from '../../../../../shared/deck/text/styled-paragraphs'
import { linesOf, paragraph, runText, styledTexts } from './texts'

const line = 13.8
const bulleted = {
  ...paragraph('one two three four five six'),
  indent: 14,
  bullet: { char: '•', hang: 14, colour: '#14171F' },
}

/** A text without what may hang over the end of a line. */
const letters = (lines: readonly string[]): string => lines.join('').replace(/[ \n\u200b]/gu, '')

describe('splitText', () => {
  it('gives the whole text when it fits', () => {
    const laid = layoutText([paragraph('one two')], 100)
    expect(splitText(laid, line)).toEqual({ head: laid, rest: [] })
  })

  it('gives nothing when not even one line fits', () => {
    expect(splitText(layoutText([paragraph('one two')], 100), line - 1)).toBeUndefined()
  })

  it('cuts between paragraphs and starts the rest without a gap', () => {
    const second = { ...paragraph('two'), gapBefore: 6 }
    const split = splitText(layoutText([paragraph('one'), second], 100), line + 8)
    expect(split && linesOf(split.head)).toEqual(['one'])
    expect(split?.head.h).toBeCloseTo(line, 3)
    expect(split?.rest).toEqual([{ ...second, gapBefore: 0 }])
  })

  it('cuts inside a list item, which goes on at its indent without its bullet', () => {
    const split = splitText(layoutText([bulleted], 60), 2 * line)
    expect(split && linesOf(split.head)).toEqual(['one two', 'three'])
    expect(split?.head.paragraphs[0]?.bullet).toEqual(bulleted.bullet)
    expect(split?.rest.map(({ indent, bullet, runs }) => [indent, bullet, runs[0]?.text])).toEqual([
      [14, undefined, 'four five six'],
    ])
  })

  it('drops the newline at the cut', () => {
    const split = splitText(layoutText([paragraph('one\n\ntwo')], 100), line)
    expect(split?.head.paragraphs[0]?.runs[0]?.text).toBe('one')
    expect(split && runText(split.rest)).toBe('\ntwo')
  })

  it('keeps the looks of the runs on both sides', () => {
    const runs = [
      { text: 'one two ', size: 12, colour: '#14171F', bold: true as const },
      { text: 'three four', size: 12, colour: '#3B2D72' },
    ]
    const split = splitText(layoutText([{ ...paragraph(''), runs }], 60), line)
    expect(split?.head.paragraphs[0]?.runs).toEqual([runs[0]])
    expect(split?.rest[0]?.runs).toEqual([runs[1]])
  })

  it('keeps every line, laid anew or not, and never exceeds the height', () => {
    fc.assert(
      fc.property(
        styledTexts,
        fc.integer({ min: 30, max: 400 }),
        fc.integer({ min: 0, max: 200 }),
        (paragraphs, width, height) => {
          const laid = layoutText(paragraphs, width)
          const split = splitText(laid, height)
          if (split === undefined) {
            expect(layoutText(paragraphs.slice(0, 1), width).h).toBeGreaterThan(0)
            return
          }
          const { head, rest } = split
          expect(head.h).toBeLessThanOrEqual(height + 0.01)
          expect(linesOf(head).length).toBeGreaterThan(0)
          // A word that was cut may, without what follows, fit on the line before.
          expect(layoutText(head.paragraphs, width).h).toBeLessThanOrEqual(head.h + 0.01)
          expect(letters([...linesOf(head), ...linesOf(layoutText(rest, width))])).toBe(
            letters(linesOf(laid)),
          )
          expect(rest[0]?.gapBefore ?? 0).toBe(0)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('ends, line by line, with all lines', () => {
    fc.assert(
      fc.property(styledTexts, fc.integer({ min: 30, max: 400 }), (paragraphs, width) => {
        const lines: string[] = []
        let rest: readonly StyledParagraph[] = paragraphs
        while (rest.length > 0) {
          const split = splitFirstLine(layoutText(rest, width))
          expect(linesOf(split.head)).toHaveLength(1)
          lines.push(...linesOf(split.head))
          rest = split.rest
        }
        expect(letters(lines)).toBe(letters(linesOf(layoutText(paragraphs, width))))
      }),
    )
  })
})
