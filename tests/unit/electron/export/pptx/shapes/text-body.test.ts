import { describe, expect, it } from 'vitest'
import type { LaidParagraph } from '../../../../../../shared/deck/plan'
import { colourPrinter } from '../../../../../../electron/export/pptx/shapes/colours'
import { isEastAsian, type SlideContext } from '../../../../../../electron/export/pptx/shapes/slide-context'
import { paragraphsXml } from '../../../../../../electron/export/pptx/shapes/text-body'
import { laid, paragraph, plan, run } from '../../../../../support/pptx/sample-plan'

const context: SlideContext = {
  number: 1,
  fill: colourPrinter(plan([]).colours),
  language: 'en-GB',
  isEastAsian: false,
  textColour: '#14171F',
  linkColour: '#3B2D72',
  nextId: () => 2,
  linkId: (url) => (url.startsWith('https:') ? 'rId7' : undefined),
  pictureId: () => 'rId9',
  runs: new Map(),
}
const print = (...paragraphs: readonly (LaidParagraph | string)[]) =>
  paragraphsXml(laid(...paragraphs), 'nothing', context)
const properties = (xml: string): string => /<a:pPr.*?(?:\/>(?!<)|<\/a:pPr>)/.exec(xml)?.[0] ?? ''

describe('paragraphsXml', () => {
  it('writes at least one paragraph', () => {
    expect(print()).toBe('<a:p><a:endParaRPr lang="en-GB" sz="1000"/></a:p>')
  })

  it('keeps the height of an empty line', () => {
    expect(print(paragraph([run('', { size: 15 })]))).toContain('<a:endParaRPr lang="en-GB" sz="1500"/>')
  })

  it('spaces lines in points: the factor times the size, or the exact distance', () => {
    expect(print(paragraph([run('a', { size: 16 })], { lineHeight: { factor: 1.25 } }))).toContain(
      '<a:spcPts val="2000"/>',
    )
    expect(print(paragraph('a', { lineHeight: { exact: 14.95 } }))).toContain('<a:spcPts val="1495"/>')
  })

  it('spaces lines of several sizes by a percentage of Arial’s 1.15', () => {
    const mixed = [run('a', { size: 16 }), run('b', { size: 20 })]
    expect(print(paragraph(mixed, { lineHeight: { factor: 1.25 } }))).toContain('<a:spcPct val="109000"/>')
    expect(print(paragraph(mixed))).not.toContain('lnSpc')
  })

  it('hangs bullets in the indent, in their own colour', () => {
    const xml = print(paragraph('a', { indent: 28, bullet: { char: '•', hang: 14, colour: '#3B2D72' } }))
    expect(properties(xml)).toMatch(/^<a:pPr marL="355600" indent="-177800">/)
    expect(xml).toContain(
      '<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/>',
    )
  })

  it('aligns by reading direction', () => {
    const align = (align: 'start' | 'middle' | 'end', direction: 'ltr' | 'rtl') =>
      /algn="(\w+)"/.exec(print(paragraph('a', { align, direction })))?.[1]
    expect([align('start', 'ltr'), align('middle', 'ltr'), align('end', 'ltr')]).toEqual([
      undefined,
      'ctr',
      'r',
    ])
    expect([align('start', 'rtl'), align('middle', 'rtl'), align('end', 'rtl')]).toEqual([
      'r',
      'ctr',
      undefined,
    ])
    expect(print(paragraph('a', { direction: 'rtl' }))).toContain('rtl="1"')
  })

  it('states in placeholders what it would otherwise inherit', () => {
    const xml = paragraphsXml(laid('a'), 'placeholder', context)
    expect(xml).toMatch(
      /<a:pPr marL="0" indent="0" algn="l" rtl="0">.*<a:spcPts val="0"\/><\/a:spcBef><a:buNone\/>/,
    )
    expect(xml).toContain('b="0"')
  })

  it('drops empty runs and breaks lines inside runs', () => {
    expect(print(paragraph([run('a'), run(''), run('b')])).match(/<a:r>/g)).toHaveLength(2)
    expect(print(paragraph('a\nb\n'))).toMatch(
      /<a:t>a<\/a:t><\/a:r><a:br>.*<\/a:br><a:r>.*<a:t>b<\/a:t><\/a:r><a:br>.*<\/a:br><\/a:p>/,
    )
  })

  it('prints a run alike, whatever runs of other sizes and looks came before', () => {
    const sizes = [8, 9.5, 10, 10.25, 10.5, 11, 64]
    const looks = [{}, { bold: true }, { italic: true }, { strike: true }, { colour: '#168466' }] as const
    const runs = sizes.flatMap((size) =>
      looks.flatMap((look) => ['●', 'x'].map((text) => run(text, { size, ...look }))),
    )
    for (const inherits of ['nothing', 'placeholder'] as const) {
      const slide = () => ({ ...context, isEastAsian: true, runs: new Map<string, Map<number, string>>() })
      const alone = runs.map((one) => paragraphsXml(laid(paragraph([one])), inherits, slide()))
      const shared = slide()
      const together = runs.map((one) => paragraphsXml(laid(paragraph([one])), inherits, shared))
      expect(together).toEqual(alone)
    }
  })

  it.each([
    ['ja', '●', true],
    ['zh-Hant', '√', true],
    ['ko-KR', '○', true],
    ['ja', '順', false],
    ['ja', '1', false],
    ['ja', '● 順調', false],
    ['jam', '●', false],
    ['en-GB', '●', false],
  ])('draws marks of an East Asian deck in the theme’s own font: %s %s', (language, text, own) => {
    const slide = {
      ...context,
      language,
      isEastAsian: isEastAsian(language),
      runs: new Map<string, Map<number, string>>(),
    }
    // A run of the same look comes before, since looks are printed once.
    const xml = paragraphsXml(laid(paragraph([run('順調'), run(text)])), 'nothing', slide)
    expect(xml.match(/<a:ea typeface="\+mn-lt"\/>/g)).toEqual(own ? ['<a:ea typeface="+mn-lt"/>'] : null)
    const coloured = paragraphsXml(laid(paragraph([run(text, { colour: '#168466' })])), 'nothing', slide)
    expect(coloured.includes('</a:solidFill><a:ea typeface="+mn-lt"/></a:rPr>')).toBe(own)
  })

  it('links what can be opened, and tells links of another colour to keep it', () => {
    const link = (colour: string, url = 'https://example.org') =>
      print(paragraph([run('a', { link: url, colour })]))
    expect(link('#3B2D72')).toContain('<a:hlinkClick r:id="rId7"/></a:rPr>')
    expect(link('#FFFFFF')).toMatch(/<a:hlinkClick r:id="rId7"><a:extLst>.*hlinkClr.*val="tx"/)
    expect(link('#3B2D72', 'file:///etc/passwd')).not.toContain('hlinkClick')
  })

  it('cuts a link where the plan breaks its line, and nowhere else', () => {
    const linked = run('one two three four', { link: 'https://example.org' })
    const line = (text: string) => ({ baseline: 0, w: 0, fragments: [{ text, x: 0, w: 0, run: 0 }] })
    const texts = (lines: ReturnType<typeof line>[]) =>
      [...print(paragraph([linked], { lines })).matchAll(/<a:t>(.*?)<\/a:t>/g)].map(([, text]) => text)
    expect(texts([line('one two three four')])).toEqual(['one two three four'])
    expect(texts([line('one two'), line('three'), line('four')])).toEqual(['one two ', 'three ', 'four'])
    expect(texts([])).toEqual(['one two three four'])
  })
})
