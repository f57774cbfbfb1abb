import { describe, expect, it } from 'vitest'
import { layoutText } from '../../../shared/deck/text/layout-text'
import { plainParagraph } from '../../../shared/deck/text/styled-paragraphs'
import { canRenderText, renderText } from '../../support/render-text'
import { sentences } from './sentences'

const sizes = [9, 10, 11, 12, 12.5, 13, 14, 16]
const widths = [110, 126, 144, 172, 188, 216, 272, 314, 420]
const spaceless = (text: string): string => text.replace(/\s+/gu, '')

/** Three hundred table cells: every sentence in several sizes and widths, some of them bold. */
const samples = Array.from({ length: 300 }, (_, index) => {
  const size = sizes[index % sizes.length] ?? 12
  const width = widths[Math.floor(index / 3) % widths.length] ?? 144
  const paragraph = plainParagraph(sentences[index % sentences.length] ?? '', {
    size,
    colour: '#14171F',
    linkColour: '#14171F',
    lineHeight: 1.15,
    paragraphGap: 0,
    align: 'start',
    direction: 'ltr',
    bulletColour: '#14171F',
    bold: index % 5 === 4,
  })
  return { paragraph, width, size }
})

const available = await canRenderText()
if (!available)
  console.log('skipped: soffice and pdftotext draw and read the text of this test, and are missing')

describe.skipIf(!available)('line breaks', () => {
  it('are those of an independent presentation program, and never too few', async () => {
    const drawn = await renderText(samples)
    let same = 0
    let planned = 0
    let sameLines = 0
    const tooFew: string[] = []
    samples.forEach(({ paragraph, width, size }, index) => {
      const lines = layoutText([paragraph], width).paragraphs[0]?.lines ?? []
      const theirs = drawn[index] ?? []
      expect(spaceless(theirs.map(({ text }) => text).join(''))).toBe(
        spaceless(paragraph.runs.map(({ text }) => text).join('')),
      )
      if (lines.length === theirs.length) same += 1
      if (lines.length < theirs.length)
        tooFew.push(
          `${lines.length} planned, ${theirs.length} drawn at ${size} in ${width}: ${paragraph.runs[0]?.text ?? ''}`,
        )
      planned += lines.length
      lines.forEach(({ fragments }, line) => {
        const text = fragments.map((fragment) => fragment.text).join('')
        if (spaceless(text) === spaceless(theirs[line]?.text ?? '')) sameLines += 1
      })
    })
    console.log(
      `${same} of ${samples.length} cells have the same number of lines, ${sameLines} of ${planned} lines the same words`,
    )
    expect(tooFew).toEqual([])
    expect(same / samples.length).toBeGreaterThanOrEqual(0.97)
  })
})
