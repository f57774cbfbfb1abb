import fc from 'fast-check'
import type { LaidParagraph, LaidText } from '../../../../../shared/deck/plan'
import { plainParagraph } from '../../../../../shared/deck/text/styled-paragraphs'
import type { StyledParagraph, TextStyle } from '../../../../../shared/deck/text/styled-paragraphs'

export const style: TextStyle = {
  size: 12,
  colour: '#14171F',
  linkColour: '#3B2D72',
  lineHeight: 1.15,
  paragraphGap: 6,
  align: 'start',
  direction: 'auto',
  bulletColour: '#14171F',
}

export function paragraph(text: string, over: Partial<TextStyle> = {}): StyledParagraph {
  return plainParagraph(text, { ...style, ...over })
}

/** The lines as they would be read, fragments of one line joined in the order of their runs. */
export function linesOf(laid: LaidText | LaidParagraph): readonly string[] {
  const paragraphs = 'paragraphs' in laid ? laid.paragraphs : [laid]
  return paragraphs.flatMap(({ lines }) =>
    lines.map(({ fragments }) =>
      [...fragments]
        .sort((a, b) => a.run - b.run)
        .map(({ text }) => text)
        .join(''),
    ),
  )
}

export function runText(paragraphs: readonly StyledParagraph[]): string {
  return paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n')
}

/** All scripts, marks, joiners, pictures, controls and broken surrogates. */
const anyText = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^(?:[a-zA-Z0-9,.%()/-]{1,12} {0,3}){0,30}$/u) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 80 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  {
    weight: 2,
    arbitrary: fc
      .array(
        fc.constantFrom(
          'a',
          'Ä',
          ' ',
          '  ',
          '\n',
          '\t',
          '-',
          '–',
          '/',
          '1,032',
          '→',
          '日本',
          'か。',
          'שלום',
          'مرحبا',
          '👍🏽',
          '👨‍👩‍👧',
          '🇩🇪',
          'e\u0301',
          '\ud800',
          '\u200b',
          '\u00ad',
          '\u00a0',
          '\u0007',
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join('')),
  },
)

const size = fc.constantFrom(9, 10, 12, 12.5, 16, 20)
const run = fc
  .record({ text: anyText, size, bold: fc.boolean(), italic: fc.boolean() })
  .map(({ text, size: points, bold, italic }) => ({
    text,
    size: points,
    colour: '#14171F',
    ...(bold ? { bold: true as const } : {}),
    ...(italic ? { italic: true as const } : {}),
  }))

export const styledParagraph: fc.Arbitrary<StyledParagraph> = fc
  .record({
    align: fc.constantFrom('start' as const, 'middle' as const, 'end' as const),
    direction: fc.constantFrom('ltr' as const, 'rtl' as const),
    gapBefore: fc.constantFrom(0, 3, 6),
    lineHeight: fc.constantFrom({ factor: 1.15 }, { factor: 1.25 }, { exact: 14.95 }),
    indent: fc.constantFrom(0, 0, 14, 28),
    bulleted: fc.boolean(),
    runs: fc.array(run, { minLength: 1, maxLength: 4 }),
  })
  .map(({ bulleted, ...rest }) => ({
    ...rest,
    ...(bulleted && rest.indent > 0 ? { bullet: { char: '•', hang: 14, colour: '#14171F' } } : {}),
  }))

export const styledTexts = fc.array(styledParagraph, { minLength: 1, maxLength: 4 })
