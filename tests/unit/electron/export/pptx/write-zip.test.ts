import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ZipWriter } from '../../../../../electron/export/pptx/write-zip'
import { pack } from '../../../../support/pptx/zip'

const parts = [
  { name: '[Content_Types].xml', content: '<Types/>'.repeat(100) },
  { name: 'ppt/média.xml', content: '<é/>' },
  { name: 'ppt/media/image1.png', content: new Uint8Array(1_000) },
]

describe('ZipWriter', () => {
  it('is read by another library, in the order given', () => {
    const read = unzipSync(pack(parts))
    expect(Object.keys(read)).toEqual(parts.map(({ name }) => name))
    expect(strFromU8(read['ppt/média.xml'] ?? new Uint8Array())).toBe('<é/>')
  })

  it('begins with the part it is told, and ends with what came before that', () => {
    const zip = new ZipWriter()
    for (const part of parts) zip.add(part)
    expect(Object.keys(unzipSync(zip.finish('ppt/média.xml')))).toEqual([
      'ppt/média.xml',
      'ppt/media/image1.png',
      '[Content_Types].xml',
    ])
  })

  it('packs what hardly gets shorter', () => {
    const noise = Array.from({ length: 20_000 }, (_, at) => ((at * 7_919) % 9_973).toString(36)).join('')
    expect(strFromU8(unzipSync(pack([{ name: 'a.xml', content: noise }]))['a.xml'] ?? new Uint8Array())).toBe(
      noise,
    )
  })

  it.each([0, 1, 249, 250, 251, 762, 1_786, 1_787, 16_122, 16_123, 32_506, 32_507, 100_000])(
    'packs %i bytes, whatever the window they need',
    (size) => {
      // Repeats what stands farthest back in the window.
      const content = new Uint8Array(size).map((_, at) =>
        at < size / 2 ? at * 31 + (at >> 5) : at - size / 2,
      )
      const read = unzipSync(pack([{ name: 'a.xml', content }]))['a.xml']
      expect(Buffer.compare(read ?? Buffer.from('none'), content)).toBe(0)
    },
  )

  it('grows with its parts, and turns them round all the same', () => {
    const large = [65_536, 3, 200_001, 1].map((size, at) => ({
      name: `image${at}.png`,
      content: new Uint8Array(size).map((_, place) => place * 31 + at),
    }))
    const all = [...large, ...parts, { name: 'ppt/long.xml', content: 'ä€'.repeat(300_000) }]
    const zip = new ZipWriter()
    for (const part of all) zip.add(part)
    const read = unzipSync(zip.finish(parts[0]?.name))
    expect(Object.keys(read)).toEqual([...all.slice(4), ...all.slice(0, 4)].map(({ name }) => name))
    for (const { name, content } of all)
      expect(Buffer.compare(read[name] ?? Buffer.from('none'), Buffer.from(content)), name).toBe(0)
  })

  it('stores pictures and deflates the rest', () => {
    const sizes: Record<string, number> = {}
    unzipSync(pack(parts), {
      filter: ({ name, size, compression }) => {
        sizes[name] = compression === 0 ? -size : size
        return false
      },
    })
    expect(sizes['ppt/media/image1.png']).toBe(-1_000)
    expect(sizes['[Content_Types].xml']).toBeLessThan(100)
  })

  it('writes the same bytes whenever it is asked, with the first date a zip can name', () => {
    const bytes = pack(parts)
    expect(Buffer.compare(bytes, pack(parts))).toBe(0)
    const view = new DataView(bytes.buffer)
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 0x0021])
  })

  it('owns its memory, so that a worker can hand it over', () => {
    const bytes = pack([])
    expect(bytes.buffer.byteLength).toBe(bytes.length)
  })
})
