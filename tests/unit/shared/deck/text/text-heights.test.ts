import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutText } from '../../../../../shared/deck/text/layout-text'
import { textHeights } from '../../../../../shared/deck/text/text-heights'
import { styledTexts } from './texts'

describe('textHeights', () => {
  it('gives the heights of the laid text', () => {
    const widths = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 4 })
    fc.assert(
      fc.property(styledTexts, widths, (paragraphs, all) => {
        const heights = textHeights(paragraphs, all)
        expect(heights).toHaveLength(all.length)
        all.forEach((width, index) => {
          expect(heights[index]).toBeCloseTo(layoutText(paragraphs, width).h, 2)
        })
      }),
    )
  })
})
