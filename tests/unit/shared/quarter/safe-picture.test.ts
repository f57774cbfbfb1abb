import { describe, expect, it } from 'vitest'
import { blankPicture, safePicture } from '../../../../shared/quarter/safe-picture'
import type { Media } from '../../../../shared/quarter/schema'
import { sampleQuarter } from '../../../support/samples'
import { computingTime } from '../../../support/computing-time'

const media = (data: string, type: Media['type'] = 'image/png'): Media => ({
  id: 'sha256-x',
  type,
  width: 10,
  height: 10,
  alt: '',
  author: '',
  licence: '',
  source: '',
  data,
})
const base64 = (...parts: readonly (string | Buffer)[]): string =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  ).toString('base64')
const size = (width: number, height: number): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeUInt32BE(width, 0)
  bytes.writeUInt32BE(height, 4)
  return bytes
}
const png = (width: number, height: number, rest = ''): string =>
  base64('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', size(width, height), '\u0008\u0006\0\0\0', rest)
const jpeg = (side: number): string =>
  base64(Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, side >> 8, side & 255, side >> 8, side & 255, 3]))

describe('a picture of a quarter file', () => {
  it('is shown as it is where it is one', () => {
    for (const picture of sampleQuarter('technology-q2-fy21-22').media) {
      expect(safePicture(picture)).toEqual({ type: picture.type, data: picture.data })
    }
  })

  it('is shown as what it is, not as what the file calls it', () => {
    expect(safePicture(media(jpeg(10), 'image/png')).type).toBe('image/jpeg')
    expect(safePicture(media(png(9, 9), 'image/jpeg')).type).toBe('image/png')
  })

  it('may have a page behind its pixels: it is a picture to whoever shows it', () => {
    const data = png(9, 9, '<html><script>alert(1)</script></html>')
    expect(safePicture(media(data))).toEqual({ type: 'image/png', data })
  })

  it.each([
    ['a PNG of 50,000 pixels a side', png(50_000, 50_000)],
    ['a JPEG of 50,000 pixels a side', jpeg(50_000)],
    ['a PNG of four thousand million pixels a side', png(0xffffffff, 0xffffffff)],
    ['a PNG of no width', png(0, 9)],
    ['an SVG with a script', base64('<svg width="9" height="9"><script>alert(1)</script></svg>')],
    ['a page', base64('<html><script>alert(1)</script></html>')],
    ['a page with a PNG behind it', base64('<html>', Buffer.from(png(9, 9), 'base64'))],
    ['a GIF', base64('GIF89a\u0009\0\u0009\0')],
    ['the start of a PNG', base64('\u0089PNG\r\n\u001a\n')],
    ['no base64', '"/><script>'],
    ['base64 of another alphabet', 'iVBORw0K____'],
    ['base64 cut off', png(9, 9).slice(0, -1)],
    ['an address', 'https://example.org/spy.png'],
    ['nothing', ''],
  ])('is a grey pixel where it is %s', (_what, data) => {
    expect(safePicture(media(data))).toBe(blankPicture)
  })

  it('is looked at in little time, however long it is', () => {
    const took = computingTime(() => {
      for (const letter of ['A', '=', '_', '/']) safePicture(media(letter.repeat(40_000_000)))
      safePicture(media(png(9, 9) + 'A'.repeat(40_000_000)))
    })
    expect(took).toBeLessThan(5000)
  })
})
