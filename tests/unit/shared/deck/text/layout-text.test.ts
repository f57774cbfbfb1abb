import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../../../../shared/deck/text/clean-text'
import { layoutText } from '../../../../../shared/deck/text/layout-text'
import { textWidth } from '../../../../../shared/deck/text/measure-text'
import { linesOf, paragraph, runText, styledTexts } from './texts'
import { computingTime } from '../../../../support/computing-time'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

describe('layoutText', () => {
  it('breaks at spaces, behind hyphens and dashes, and leaves the spaces hanging', () => {
    const laid = layoutText([paragraph('state-of-the-art  tools – and even–more')], 60)
    expect(linesOf(laid)).toEqual(['state-of-', 'the-art', 'tools – and', 'even–', 'more'])
  })

  it('keeps words with a slash whole', () => {
    expect(linesOf(layoutText([paragraph('resilient and/or quick')], 76))).toEqual([
      'resilient',
      'and/or quick',
    ])
  })

  it('starts a word that is too long on a line of its own and cuts it between characters', () => {
    const laid = layoutText([paragraph('my Donaudampfschifffahrt is')], 100)
    expect(linesOf(laid)).toEqual(['my', 'Donaudampfschiff', 'fahrt is'])
  })

  it.each([
    [
      'Thai',
      'รถโดยสารมาถึงป้ายตรงเวลาอย่างน้อยต่างๆของ',
      ['รถโดยสาร', 'มาถึงป้าย', 'ตรงเวลา', 'อย่างน้อย', 'ต่างๆของ'],
    ],
    ['Lao', 'ລົດໂດຍສານມາຮອດປ້າຍ', ['ລົດໂດຍສານ', 'ມາຮອດປ້າຍ']],
    ['Thai with Latin', 'ใช้ API ของระบบ 24 ชั่วโมง', ['ใช้ API ของ', 'ระบบ 24', 'ชั่วโมง']],
  ])('breaks %s between words, though no space stands there', (_name, text, lines) => {
    expect(linesOf(layoutText([paragraph(text)], 84))).toEqual(lines)
  })

  it('never cuts a grapheme cluster', () => {
    const laid = layoutText([paragraph('👨‍👩‍👧‍👦e\u0301e\u0301e\u0301')], 10)
    expect(linesOf(laid)).toEqual(['👨‍👩‍👧‍👦', 'e\u0301', 'e\u0301', 'e\u0301'])
    const marked = layoutText([paragraph('e\u0301e\u0301\u0323ae\u0301')], 8)
    expect(linesOf(marked)).toEqual(['e\u0301', 'e\u0301\u0323', 'a', 'e\u0301'])
  })

  it('breaks at newlines and keeps empty lines', () => {
    const laid = layoutText([paragraph('one\n\ntwo\n')], 100)
    expect(linesOf(laid)).toEqual(['one', '', 'two', ''])
    expect(laid.h).toBeCloseTo(4 * 1.15 * 12, 3)
  })

  it('holds one per cent of the width back', () => {
    const width = textWidth('exact', { size: 12 })
    expect(linesOf(layoutText([paragraph('exact exact')], width * 1.02))).toEqual(['exact', 'exact'])
    expect(linesOf(layoutText([paragraph('exact')], width * 1.005))).toHaveLength(2)
  })

  it('adds up line heights and gaps, without a gap above the first paragraph', () => {
    const first = { ...paragraph('one'), gapBefore: 6 }
    const second = { ...paragraph('two'), gapBefore: 6 }
    const laid = layoutText([first, second], 100)
    expect(laid.h).toBeCloseTo(2 * 13.8 + 6, 3)
    expect(laid.paragraphs.map(({ gapBefore }) => gapBefore)).toEqual([0, 6])
    const baselines = laid.paragraphs.map(({ lines }) => lines[0]?.baseline ?? NaN)
    expect((baselines[1] ?? 0) - (baselines[0] ?? 0)).toBeCloseTo(13.8 + 6, 3)
  })

  it('is as high as the largest run of a line, or exactly as high as told', () => {
    const runs = [
      { text: '●', size: 16, colour: '#168466' },
      { text: ' done', size: 12, colour: '#0E684F' },
    ]
    expect(layoutText([{ ...paragraph(''), runs }], 100).h).toBeCloseTo(1.15 * 16, 3)
    expect(layoutText([{ ...paragraph(''), runs, lineHeight: { exact: 14.95 } }], 100).h).toBeCloseTo(
      14.95,
      3,
    )
  })

  it('gives an empty paragraph one line', () => {
    const laid = layoutText([paragraph('')], 100)
    expect(laid.h).toBeCloseTo(13.8, 3)
    expect(laid.paragraphs[0]?.runs).toHaveLength(1)
  })

  it('cleans the runs and drops empty ones', () => {
    const runs = ['a\u0000', '', 'b\tc', '\ud800'].map((text) => ({ text, size: 12, colour: '#14171F' }))
    const laid = layoutText([{ ...paragraph(''), runs }], 100)
    expect(laid.paragraphs[0]?.runs.map(({ text }) => text)).toEqual(['a', 'b c', '\ufffd'])
  })

  it.each([
    ['start', 'ltr', 14],
    ['middle', 'ltr', 14 + (186 - 20.01) / 2],
    ['end', 'ltr', 200 - 20.01],
    ['start', 'rtl', 186 - 20.01],
    ['end', 'rtl', 0],
  ] as const)('places a line at the %s in %s text', (align, direction, x) => {
    const laid = layoutText([{ ...paragraph('one'), align, direction, indent: 14 }], 200)
    expect(laid.paragraphs[0]?.lines[0]?.fragments[0]?.x).toBeCloseTo(x, 1)
  })

  it('puts the runs of a right-to-left line in visual order, left-to-right runs among themselves in theirs', () => {
    const runs = ['שלום ', 'one ', 'two ', 'עולם'].map((text) => ({ text, size: 12, colour: '#14171F' }))
    const laid = layoutText([{ ...paragraph(''), direction: 'rtl', runs }], 300)
    expect(laid.paragraphs[0]?.lines[0]?.fragments.map(({ run }) => run)).toEqual([3, 1, 2, 0])
  })

  it('finds the direction of a paragraph by its first letter', () => {
    const direction = (text: string): string => paragraph(text).direction
    expect(['95 % of', '95 % של', '!', 'مرحبا abc'].map(direction)).toEqual(['ltr', 'rtl', 'ltr', 'rtl'])
    expect(paragraph('של', { direction: 'ltr' }).direction).toBe('ltr')
  })

  it('no line is wider than the width held unless it is one character, and none ends in a space', () => {
    fc.assert(
      fc.property(styledTexts, fc.integer({ min: 0, max: 400 }), (paragraphs, width) => {
        const laid = layoutText(paragraphs, width)
        for (const { lines, indent } of laid.paragraphs) {
          for (const line of lines) {
            const inOrder = [...line.fragments].sort((a, b) => a.run - b.run)
            const text = inOrder.map((fragment) => fragment.text).join('')
            const single = [...graphemes.segment(text)].length <= 1
            if (!single) expect(line.w).toBeLessThanOrEqual(Math.max(0, width - indent) * 0.99 + 0.001)
            expect(text).not.toMatch(/[ \n\u200b]$/u)
          }
        }
      }),
    )
  })

  it('says every character but hanging spaces and newlines, in order', () => {
    fc.assert(
      fc.property(styledTexts, fc.integer({ min: 0, max: 400 }), (paragraphs, width) => {
        const laid = layoutText(paragraphs, width)
        const spaceless = (text: string): string => text.replace(/[ \n\u200b]/gu, '')
        expect(spaceless(linesOf(laid).join(''))).toBe(spaceless(cleanText(runText(paragraphs))))
        for (const { runs, lines } of laid.paragraphs)
          for (const { fragments } of lines)
            for (const { text, run } of fragments) expect(runs[run]?.text).toContain(text)
      }),
    )
  })

  it('is as high as its lines and gaps, with baselines going down inside it', () => {
    fc.assert(
      fc.property(styledTexts, fc.integer({ min: 20, max: 400 }), (paragraphs, width) => {
        const laid = layoutText(paragraphs, width)
        let last = 0
        for (const { lines } of laid.paragraphs) {
          for (const { baseline } of lines) {
            expect(baseline).toBeGreaterThan(last)
            last = baseline
          }
        }
        expect(last).toBeLessThan(laid.h)
        const parts = paragraphs.map((one) => layoutText([one], width).h)
        const gaps = paragraphs.slice(1).reduce((sum, { gapBefore }) => sum + gapBefore, 0)
        expect(laid.h).toBeCloseTo(
          parts.reduce((sum, h) => sum + h, gaps),
          2,
        )
        const edges = laid.paragraphs.flatMap(({ indent, lines }) => lines.map((line) => indent + line.w))
        expect(laid.w).toBeCloseTo(Math.max(...edges), 2)
      }),
    )
  })

  it('puts the fragments of a line side by side, inside the box where they fit', () => {
    fc.assert(
      fc.property(styledTexts, fc.integer({ min: 60, max: 400 }), (paragraphs, width) => {
        for (const { lines, indent } of layoutText(paragraphs, width).paragraphs) {
          for (const { fragments, w } of lines) {
            let x = fragments[0]?.x ?? 0
            for (const fragment of fragments) {
              expect(fragment.x).toBeCloseTo(x, 1)
              x = fragment.x + fragment.w
            }
            if (w > width - indent) continue
            if (fragments.length > 0) expect(x - (fragments[0]?.x ?? 0)).toBeCloseTo(w, 1)
            expect(fragments[0]?.x ?? 0).toBeGreaterThanOrEqual(-0.01)
            expect(x).toBeLessThanOrEqual(width + 0.01)
          }
        }
      }),
    )
  })

  it.each([
    ['words', 'the share of services with a goal '],
    ['one word', 'Fremdschlüsselbeziehungen'],
    ['Han', '可用性目标已达到'],
    ['Arabic', 'التوفر بلغ الهدف '],
    ['Thai', 'รถโดยสารมาถึงป้าย'],
    ['emoji', '👍🏽👨‍👩‍👧'],
    ['a word of marks', 'e\u0301'],
    ['one space after the other', '  '],
    ['newlines', 'a\n'],
  ])('lays %s in time that grows with their number', (_name, part) => {
    const quickest = (characters: number) =>
      Math.min(
        ...Array.from({ length: 5 }, (_, index) => {
          // Never the same text twice, or the second is remembered.
          const long = paragraph(`${characters}-${index}${part.repeat(characters / part.length)}`)
          return computingTime(() => layoutText([long], 300))
        }),
      )
    const few = quickest(2_000)
    const many = quickest(20_000)
    // Ten times the text; work that grows with the square would take a hundred times as long.
    expect(many / Math.max(few, 2)).toBeLessThan(40)
    // Far above what slow and busy machines need.
    expect(many).toBeLessThan(1_000)
  })

  it('gives equal answers to equal questions, and the same one to the same', () => {
    fc.assert(
      fc.property(styledTexts, fc.integer({ min: 0, max: 400 }), (paragraphs, width) => {
        const laid = layoutText(paragraphs, width)
        expect(layoutText(structuredClone(paragraphs), width)).toEqual(laid)
        expect(layoutText(paragraphs, width)).toBe(laid)
      }),
    )
  })
})
