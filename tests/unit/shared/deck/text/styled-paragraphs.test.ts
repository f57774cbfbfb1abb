import { describe, expect, it } from 'vitest'
import { styledParagraphs } from '../../../../../shared/deck/text/styled-paragraphs'
import { paragraph, style } from './texts'

describe('styledParagraphs', () => {
  it('styles runs, and links as readers expect them', () => {
    const [first] = styledParagraphs(
      [
        {
          runs: [
            { text: 'a', bold: true },
            { text: 'b', italic: true, link: 'https://example.org/' },
            { text: 'c' },
          ],
        },
      ],
      style,
    )
    expect(first?.runs).toEqual([
      { text: 'a', size: 12, colour: '#14171F', bold: true },
      { text: 'b', size: 12, colour: '#3B2D72', italic: true, underline: true, link: 'https://example.org/' },
      { text: 'c', size: 12, colour: '#14171F' },
    ])
  })

  it('hangs bullets by level and sets the items of a list closer than paragraphs', () => {
    const runs = [{ text: 'x' }]
    const all = styledParagraphs([{ runs }, { runs, bullet: 1 }, { runs, bullet: 2 }, { runs }], style)
    expect(all.map(({ gapBefore }) => gapBefore)).toEqual([0, 6, 4, 6])
    expect(all.map(({ indent }) => indent)).toEqual([0, 10.5, 21, 0])
    expect(all.map(({ bullet }) => bullet?.char)).toEqual([undefined, '•', '–', undefined])
    expect(all[2]?.bullet).toEqual({ char: '–', hang: 10.5, colour: '#14171F' })
  })

  it('keeps a paragraph without runs as an empty line in the style', () => {
    expect(styledParagraphs([{ runs: [] }], style)[0]?.runs).toEqual([
      { text: '', size: 12, colour: '#14171F' },
    ])
  })

  it('makes everything bold or italic where the style is', () => {
    expect(paragraph('x', { bold: true, italic: true }).runs[0]).toMatchObject({ bold: true, italic: true })
  })
})
