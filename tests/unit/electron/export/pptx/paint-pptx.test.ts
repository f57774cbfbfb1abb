import { describe, expect, it } from 'vitest'
import { paintPptx } from '../../../../../electron/export/pptx/paint-pptx'
import { readEmbeddedQuarter } from '../../../../../electron/import/read-embedded-quarter'
import { readZip } from '../../../../../electron/import/read-zip'
import { streamPlan } from '../../../../support/pptx/stream-plan'
import { paintPlan } from '../../../../support/pptx/paint-plan'
import { everything, laid, plan, PNG, slide, text } from '../../../../support/pptx/sample-plan'
import { unpack } from '../../../../support/pptx/zip'

const quarterFile = '{\n  "format": "quarterdeck",\n  "odd": "<&>\\u0000é"\n}\r\n'
const bytes = await paintPlan(everything(), quarterFile)
const parts = unpack(bytes)
const part = (name: string): string => parts.get(name) ?? ''

describe('paintPptx', () => {
  it('gives the same bytes for the same plan', async () => {
    expect(Buffer.compare(bytes, await paintPlan(everything(), quarterFile))).toBe(0)
  })

  it('embeds the quarter file, byte for byte', () => {
    expect(readEmbeddedQuarter(bytes)).toEqual({ ok: true, value: quarterFile })
    expect(part('ppt/_rels/presentation.xml.rels')).toContain('/customXml" Target="../customXml/item1.xml"')
  })

  it('tells its progress slide by slide', async () => {
    const told: (readonly [number, number])[] = []
    await paintPptx(streamPlan(plan([slide(0), slide(1)])), '', {
      onProgress: (done, share) => told.push([done, share]),
    })
    expect(told).toEqual([
      [1, 0.5],
      [2, 1],
    ])
  })

  it('puts content types first and has neither folders nor parts without a name', () => {
    const read = readZip(bytes)
    const names = read.ok ? read.value.map(({ name }) => name) : []
    expect(names[0]).toBe('[Content_Types].xml')
    expect(names.filter((name) => name.endsWith('/'))).toEqual([])
  })

  it('says nothing of when or where it was made', () => {
    const all = [...parts.values()].join('')
    expect(all).not.toMatch(/dcterms:(created|modified)|PptxGenJS|preencoded|\/work\/|node_modules/)
  })

  it('names title, author, company and subject, whatever characters they have', () => {
    expect(part('docProps/core.xml')).toContain(
      '<dc:title>Tuning session &lt;Q2&gt; &amp; &quot;more&quot;</dc:title>',
    )
    expect(part('docProps/core.xml')).toContain('<dc:creator>A &amp; B</dc:creator>')
    expect(part('docProps/app.xml')).toContain('<Company>Company &lt;Tech&gt; &amp; "Co"</Company>')
    expect(part('docProps/app.xml')).toContain('<vt:lpstr>Slide 3</vt:lpstr>')
  })

  it('keeps one part for a picture however often it is shown', () => {
    const pictures = [...parts.keys()].filter((name) => name.startsWith('ppt/media/'))
    expect(pictures).toEqual(['ppt/media/image1.png'])
    for (const number of [3, 4]) {
      expect(part(`ppt/slides/_rels/slide${number}.xml.rels`)).toContain('Target="../media/image1.png"')
    }
  })

  it('carries the plan’s ids as names and the alternative texts', () => {
    const xml = part('ppt/slides/slide3.xml')
    expect(xml).toMatch(
      /<p:cNvPr id="\d+" name="kr-table" descr="Key results &amp; their &quot;status&quot; &lt;by quarter&gt;"\/>/,
    )
    expect(xml).toMatch(/name="ribbon" descr="Q1 on track, Q2 concerns"/)
    expect(xml).toMatch(/name="photo" descr="A &quot;drawn&quot; &lt;photo&gt; &amp; more"/)
    expect(xml).toMatch(/name="tick" descr="Baseline"/)
  })

  it('fills the title, body, footer and page number placeholders of the layout', () => {
    const xml = part('ppt/slides/slide3.xml')
    const fills = [
      ...xml.matchAll(
        /name="([^"]*)"\/><p:cNvSpPr><a:spLocks noGrp="1"\/><\/p:cNvSpPr><p:nvPr><p:ph type="(\w+)"/g,
      ),
    ]
    expect(fills.map(([, name, type]) => `${name ?? ''}: ${type ?? ''}`)).toEqual([
      'title: title',
      'body: body',
      'footer-left: ftr',
      'footer-centre: dt',
      'footer-page: sldNum',
    ])
    expect(xml).toMatch(/type="slidenum">.*?<a:t>3<\/a:t><\/a:fld>/)
  })

  it('gives every layout and the master the placeholders that slides fill', () => {
    for (const name of [
      'slideMasters/slideMaster1',
      'slideLayouts/slideLayout2',
      'slideLayouts/slideLayout4',
    ]) {
      const types = [...part(`ppt/${name}.xml`).matchAll(/<p:ph type="(\w+)"/g)].map(([, type]) => type)
      expect(types.toSorted()).toEqual(['body', 'dt', 'ftr', 'sldNum', 'title'])
    }
  })

  it('opens web and mail links only, each target once a slide', () => {
    const relationships = part('ppt/slides/_rels/slide3.xml.rels')
    const targets = [...relationships.matchAll(/Target="([^"]*)" TargetMode="External"/g)].map(
      ([, target]) => target,
    )
    expect(targets).toEqual(['https://example.org/?a=1&amp;b=2', 'mailto:a@example.org'])
    expect(part('ppt/slides/slide3.xml').match(/<a:hlinkClick /g)).toHaveLength(3)
  })

  it('writes notes a paragraph a line', () => {
    const paragraphs = part('ppt/notesSlides/notesSlide2.xml').match(/<a:p>.*?<\/a:p>/g) ?? []
    expect(paragraphs.map((xml) => /<a:t>(.*?)<\/a:t>/.exec(xml)?.[1] ?? '')).toEqual([
      'First note &amp; more',
      '',
      'Second',
      'note',
      '2',
    ])
  })

  it('divides the deck into sections under their headings, slides before the first included', () => {
    const sections = [
      ...part('ppt/presentation.xml').matchAll(
        /<p14:section name="([^"]*)" id="([^"]*)">(.*?)<\/p14:section>/g,
      ),
    ]
    expect(sections.map(([, name]) => name)).toEqual([
      'Slide 1',
      'Health &amp; &lt;wellbeing&gt;',
      'Health &amp; &lt;wellbeing&gt; again',
    ])
    expect(sections.map(([, , , slides = '']) => slides.match(/<p14:sldId /g)?.length)).toEqual([1, 3, 1])
    for (const [, , id = ''] of sections)
      expect(id).toMatch(/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/)
  })

  it('takes colours and font from the theme', () => {
    const theme = part('ppt/theme/theme1.xml')
    expect(theme).toContain('<a:dk1><a:srgbClr val="14171F"/></a:dk1>')
    expect(theme).toContain('<a:hlink><a:srgbClr val="3B2D72"/></a:hlink>')
    expect(theme.match(/<a:latin typeface="Arial"\/>/g)).toHaveLength(2)
  })

  it('marks right-to-left decks and paragraphs', async () => {
    const source = plan([
      slide(0, {
        items: [
          text(
            'rtl',
            'label',
            { x: 48, y: 90, w: 200, h: 30 },
            laid({
              align: 'start',
              direction: 'rtl',
              gapBefore: 0,
              lineHeight: { factor: 1.15 },
              indent: 0,
              lines: [],
              runs: [{ text: 'مرحبا', size: 12, colour: '#000000' }],
            }),
          ),
        ],
      }),
    ])
    const rtl = unpack(
      await paintPlan(
        { ...source, properties: { ...source.properties, language: 'ar', direction: 'rtl' } },
        '',
      ),
    )
    expect(rtl.get('ppt/presentation.xml')).toContain('rtl="1"')
    expect(rtl.get('ppt/slides/slide1.xml')).toMatch(/<a:pPr algn="r" rtl="1">.*?<a:rPr lang="ar"/)
  })

  it('paints decks without slides, texts or pictures', async () => {
    expect(unpack(await paintPlan(plan([], { media: [] }), '')).has('ppt/presentation.xml')).toBe(true)
  })

  it('keeps JPEG pictures under a type readers know', async () => {
    const photo = { type: 'picture', id: 'p', box: { x: 0, y: 0, w: 9, h: 9 }, media: 'j', alt: 'A' } as const
    const jpeg = unpack(
      await paintPlan(
        plan([slide(0, { items: [photo] })], { media: [{ id: 'j', type: 'image/jpeg', data: PNG }] }),
        '',
      ),
    )
    expect(jpeg.has('ppt/media/image1.jpeg')).toBe(true)
    expect(jpeg.get('[Content_Types].xml')).toContain('Extension="jpeg" ContentType="image/jpeg"')
  })
})
