import { describe, expect, it } from 'vitest'
import {
  addEffects,
  dropEmptyLines,
  firstParagraphProperties,
  numberShapes,
} from '../../../../../../electron/export/pptx/repair/shapes'

describe('repairs inside shapes', () => {
  it('keeps paragraph properties as the first child only, so that a bullet with a link keeps its bullet', () => {
    const run = '<a:r><a:t>x</a:t></a:r>'
    expect(
      firstParagraphProperties(
        `<a:p><a:pPr marL="9"><a:buChar char="•"/></a:pPr>${run}<a:pPr indent="0"><a:buNone/></a:pPr>${run}<a:pPr/>${run}</a:p>` +
          `<a:p>${run}<a:pPr algn="r"/>${run}</a:p>`,
      ),
    ).toBe(`<a:p><a:pPr marL="9"><a:buChar char="•"/></a:pPr>${run}${run}${run}</a:p><a:p>${run}${run}</a:p>`)
  })

  it('lets a solid background say its effects, once', () => {
    const fill = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
    const whole = `<p:bgPr>${fill}<a:effectLst/></p:bgPr>`
    expect(addEffects(`<p:bg><p:bgPr>${fill}</p:bgPr></p:bg>`)).toBe(`<p:bg>${whole}</p:bg>`)
    expect(addEffects(whole)).toBe(whole)
  })

  it('drops lines without content', () => {
    expect(dropEmptyLines('<a:ln></a:ln><a:ln w="1"><a:noFill/></a:ln><a:ln/>')).toBe(
      '<a:ln w="1"><a:noFill/></a:ln>',
    )
  })

  it('numbers shapes from one', () => {
    expect(numberShapes('<p:cNvPr id="25" name="a"/><p:cNvPr id="25" name="b"/>')).toBe(
      '<p:cNvPr id="1" name="a"/><p:cNvPr id="2" name="b"/>',
    )
  })
})
