import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { pack } from '../../../support/pptx/zip'
import { readZip, readZipEntry } from '../../../../electron/import/read-zip'

const text = 'a part of a package '.repeat(50)
const sound = (): Uint8Array =>
  Uint8Array.from(zipSync({ 'a.xml': strToU8(text), 'b/c.png': [strToU8('png'), { level: 0 }] }))

const entries = (bytes: Uint8Array) => {
  const read = readZip(bytes)
  if (!read.ok) throw new Error(read.error)
  return read.value
}

/** Writes into the first directory record of an archive. */
const patched = (bytes: Uint8Array, edit: (view: DataView, record: number) => void): Uint8Array => {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  let record = 0
  while (view.getUint32(record, true) !== 0x02014b50) record += 1
  edit(view, record)
  return copy
}

describe('readZip', () => {
  it('reads what another library wrote, stored and deflated', () => {
    const bytes = sound()
    const [first, second] = entries(bytes)
    expect(first).toMatchObject({ name: 'a.xml', method: 8, size: text.length })
    expect(second).toMatchObject({ name: 'b/c.png', method: 0 })
    const content = first && readZipEntry(bytes, first, 10_000)
    expect(content?.ok === true && Buffer.from(content.value).toString()).toBe(text)
  })

  it('reads an archive that is a view into a larger buffer', () => {
    const bytes = sound()
    const roomy = new Uint8Array(bytes.length + 20)
    roomy.set(bytes, 10)
    const [first] = entries(roomy.subarray(10, 10 + bytes.length))
    expect(first?.name).toBe('a.xml')
  })

  it('refuses what is no archive, or half of one', () => {
    expect(readZip(new Uint8Array())).toEqual({ ok: false, error: 'damaged' })
    expect(readZip(Buffer.from('{"format":"something else"}'))).toEqual({ ok: false, error: 'damaged' })
    const bytes = sound()
    for (const length of [10, bytes.length / 2, bytes.length - 1]) {
      expect(readZip(bytes.subarray(0, length))).toEqual({ ok: false, error: 'damaged' })
    }
  })

  it.each(['../outside.xml', 'a/../../b.xml', '/etc/passwd', 'C:evil.xml', 'a\\b.xml', './a.xml', 'a\0.xml'])(
    'refuses the name %j',
    (name) => {
      expect(readZip(zipSync({ [name]: strToU8('x') }))).toEqual({ ok: false, error: 'unsafe' })
    },
  )

  it('refuses two entries of one name', () => {
    const bytes = pack([
      { name: 'a.xml', content: '<a/>' },
      { name: 'a.xml', content: '<b/>' },
    ])
    expect(readZip(bytes)).toEqual({ ok: false, error: 'unsafe' })
  })

  it('refuses entries that share their bytes', () => {
    const bytes = pack([
      { name: 'a.xml', content: '<a/>' },
      { name: 'b.xml', content: '<a/>' },
    ])
    const both = patched(bytes, (view, record) => {
      // The second record is behind the first name of five letters.
      view.setUint32(record + 46 + 5 + 42, 0, true)
    })
    expect(readZip(both)).toEqual({ ok: false, error: 'unsafe' })
  })

  it('refuses encrypted entries and unknown methods', () => {
    expect(readZip(patched(sound(), (view, record) => view.setUint16(record + 8, 1, true)))).toEqual({
      ok: false,
      error: 'damaged',
    })
    expect(readZip(patched(sound(), (view, record) => view.setUint16(record + 10, 12, true)))).toEqual({
      ok: false,
      error: 'damaged',
    })
  })

  it('never throws and never loops, whatever the bytes', () => {
    const bytes = sound()
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }), (at, value) => {
        const copy = bytes.slice()
        copy[at] = value
        const read = readZip(copy)
        if (read.ok) for (const entry of read.value) readZipEntry(copy, entry, 1_000_000)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('readZipEntry', () => {
  it('inflates no more than the directory claims', () => {
    const bomb = deflateRawSync(Buffer.alloc(50_000_000), { level: 3 })
    const bytes = patched(pack([{ name: 'a.xml', content: Buffer.alloc(50_000_000) }]), (view, record) => {
      view.setUint32(record + 24, 100, true)
    })
    const [entry] = entries(bytes)
    expect(entry?.compressedSize).toBe(bomb.length)
    expect(entry && readZipEntry(bytes, entry, 1_000_000)).toEqual({ ok: false, error: 'damaged' })
  })

  it('refuses entries larger than the limit before it inflates them', () => {
    const bytes = pack([{ name: 'a.xml', content: Buffer.alloc(50_000_000) }])
    const [entry] = entries(bytes)
    expect(entry && readZipEntry(bytes, entry, 1_000_000)).toEqual({ ok: false, error: 'tooLarge' })
  })

  it('notices a flipped bit by its checksum', () => {
    const bytes = pack([{ name: 'a.png', content: Buffer.from('a picture') }])
    const [entry] = entries(bytes)
    if (entry !== undefined) bytes[entry.start] = (bytes[entry.start] ?? 0) ^ 1
    expect(entry && readZipEntry(bytes, entry, 1_000)).toEqual({ ok: false, error: 'damaged' })
  })
})
