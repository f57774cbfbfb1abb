import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pack } from '../../../support/pptx/zip'
import { QUARTER_NAMESPACE } from '../../../../electron/import/quarter-part'
import { wrappedQuarter } from '../../../support/wrapped-quarter'
import { readEmbeddedQuarter } from '../../../../electron/import/read-embedded-quarter'
import { mostQuarterBytes } from '../../../../shared/quarter/most-bytes'
import { computingTime } from '../../../support/computing-time'

const other = { name: 'customXml/item1.xml', content: '<somebody xmlns="urn:else"/>' }
const deck = (item: string, name = 'customXml/item2.xml'): Uint8Array =>
  pack([{ name: '[Content_Types].xml', content: '<Types/>' }, other, { name, content: item }])

const refused = (reason: string) => ({ ok: false, error: { kind: 'badPackage', reason } })

describe('readEmbeddedQuarter', () => {
  it('gives back the identical text, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2_000 }), (text) => {
        expect(readEmbeddedQuarter(deck(wrappedQuarter(text)))).toEqual({ ok: true, value: text })
      }),
    )
  })

  it('keeps line ends, byte order marks and what XML would escape', () => {
    const text = '\ufeff{\r\n  "a": "<&> \\u0000 ]]>"\r}\n'
    expect(readEmbeddedQuarter(deck(wrappedQuarter(text)))).toEqual({ ok: true, value: text })
  })

  it('reads the part as another XML processor writes it again', () => {
    const text = '{"a": "é"}'
    const rewritten = wrappedQuarter(text)
      .replace(/<\?xml.*\?>\n/, '')
      .replace('<quarterFile xmlns=', '<q:quarterFile xmlns:q=')
      .replace('</quarterFile', '</q:quarterFile')
      .replace(/ (bytes="\d+") (sha256="\w+")>/, '\n  $2 $1 >\n')
      .replace('</', '\n</')
    expect(readEmbeddedQuarter(deck(rewritten))).toEqual({ ok: true, value: text })
    const wide = Buffer.from(`\ufeff${wrappedQuarter(text)}`, 'utf16le')
    const bytes = pack([{ name: 'customXml/item7.xml', content: wide }])
    expect(readEmbeddedQuarter(bytes)).toEqual({ ok: true, value: text })
  })

  it('says apart a deck without a quarter from no deck', () => {
    expect(readEmbeddedQuarter(pack([other]))).toEqual({ ok: false, error: { kind: 'noQuarterInside' } })
    expect(readEmbeddedQuarter(Buffer.from('not a deck'))).toEqual(refused('damaged'))
    expect(readEmbeddedQuarter(deck(wrappedQuarter('{}'), 'elsewhere/item2.xml'))).toEqual({
      ok: false,
      error: { kind: 'noQuarterInside' },
    })
  })

  it('notices that the quarter was altered', () => {
    const part = wrappedQuarter('{"department": "Technology"}')
    const [start = '', rest = ''] = part.split(/(?<=">)/)
    expect(readEmbeddedQuarter(deck(`${start}A${rest.slice(1)}`))).toEqual(refused('altered'))
    expect(readEmbeddedQuarter(deck(part.replace(/bytes="\d+"/, 'bytes="3"')))).toEqual(refused('altered'))
    expect(readEmbeddedQuarter(deck(part.replace(/sha256="./, 'sha256="_')))).toEqual(refused('altered'))
    expect(readEmbeddedQuarter(deck(part.slice(0, -20)))).toEqual(refused('altered'))
  })

  it('expands no entities', () => {
    const part = `<!DOCTYPE q [<!ENTITY a "aaaa">]><quarterFile xmlns="${QUARTER_NAMESPACE}">&a;</quarterFile>`
    expect(readEmbeddedQuarter(deck(part))).toEqual(refused('unsafe'))
  })

  it('refuses a bomb in the part, in little time', () => {
    const part = wrappedQuarter(' '.repeat(20_000_000)).replace(/bytes="\d+"/, 'bytes="2000000000"')
    expect(readEmbeddedQuarter(deck(part))).toEqual(refused('tooLarge'))
    const modest = wrappedQuarter(' '.repeat(20_000_000)).replace(/bytes="\d+"/, 'bytes="20"')
    expect(readEmbeddedQuarter(deck(modest))).toEqual(refused('altered'))
  })

  it('takes out no quarter that is larger than one that can be saved', () => {
    const of = (bytes: number) => readEmbeddedQuarter(deck(wrappedQuarter(' '.repeat(bytes))))
    expect(of(mostQuarterBytes + 1)).toEqual(refused('tooLarge'))
    expect(of(mostQuarterBytes).ok).toBe(true)
  })

  it('refuses an archive with names that leave their folder', () => {
    const bytes = pack([{ name: '../x.xml', content: '' }, other])
    expect(readEmbeddedQuarter(bytes)).toEqual(refused('unsafe'))
  })

  it('reads its own part alone: a slide with a table of a million cells is not unpacked', () => {
    const text = '{"a": "b"}'
    const table = `<p:sld><a:tbl>${'<a:tc><a:txBody/></a:tc>'.repeat(1_000_000)}</a:tbl></p:sld>`
    const bytes = pack([
      { name: 'ppt/slides/slide1.xml', content: table },
      { name: 'customXml/item2.xml', content: wrappedQuarter(text) },
    ])
    const before = process.memoryUsage().arrayBuffers
    const took = computingTime(() => {
      expect(readEmbeddedQuarter(bytes)).toEqual({ ok: true, value: text })
    })
    expect(took).toBeLessThan(1000)
    // The slide has 24 MB.
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(12_000_000)
  })
})
