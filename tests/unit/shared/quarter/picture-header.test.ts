import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { readPictureHeader } from '../../../../shared/quarter/picture-header'
import { computingTime } from '../../../support/computing-time'

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? Array.from(part, (one) => one.charCodeAt(0)) : part)),
  )
const png = (w: readonly number[], h: readonly number[]) =>
  bytes('\u0089PNG\r\n\u001a\n', [0, 0, 0, 13], 'IHDR', w, h, [8, 6, 0, 0, 0])
const jpeg = (marker: number) =>
  bytes(
    [0xff, 0xd8, 0xff, 0xe0, 0, 16],
    'JFIF\0',
    [1, 1, 0, 0, 1, 0, 1, 0, 0],
    // A comment that holds what looks like a frame.
    [0xff, 0xfe, 0, 8, 0xff, 0xc0, 0, 17, 8, 0],
    [0xff, 0xff, marker, 0, 17, 8, 0x04, 0x38, 0x07, 0x80, 3],
  )
const webp = (kind: string, rest: readonly number[]) =>
  bytes('RIFF', [0, 0, 0, 0], 'WEBP', kind, [0, 0, 0, 0], rest)

describe('the size of a picture, read from its first bytes', () => {
  it.each([
    ['PNG', png([0, 0, 7, 128], [0, 0, 4, 56]), 'png', 1920, 1080],
    [
      'a PNG that would not fit into memory',
      png([0, 0, 0xc3, 0x50], [0, 0, 0xc3, 0x50]),
      'png',
      50_000,
      50_000,
    ],
    ['GIF', bytes('GIF89a', [0x80, 2, 0xe0, 1, 0]), 'gif', 640, 480],
    ['JPEG', jpeg(0xc0), 'jpeg', 1920, 1080],
    ['progressive JPEG', jpeg(0xc2), 'jpeg', 1920, 1080],
    ['lossy WebP', webp('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 0x80, 2, 0xe0, 1]), 'webp', 640, 480],
    ['lossless WebP', webp('VP8L', [0x2f, 0x7f, 0xc2, 0x77, 0, 0, 0, 0, 0, 0]), 'webp', 640, 480],
    ['extended WebP', webp('VP8X', [0, 0, 0, 0, 0x7f, 2, 0, 0xdf, 1, 0]), 'webp', 640, 480],
    [
      'SVG with lengths',
      bytes('<svg xmlns="http://www.w3.org/2000/svg" width="2in" height="96px">'),
      'svg',
      192,
      96,
    ],
    [
      'SVG with a view box',
      bytes('<?xml version="1.0"?>\n<!-- by hand -->\n<svg viewBox="0 0 40 20" width="100%">'),
      'svg',
      40,
      20,
    ],
    ['SVG with a width alone', bytes("<svg width='80' viewBox='0,0,40,20'>"), 'svg', 80, 40],
    ['SVG without any', bytes('<svg >'), 'svg', 300, 150],
    [
      'SVG behind all that may stand before it',
      bytes(
        [0xef, 0xbb, 0xbf],
        '<?xml version="1.0"?>\n<?xml-stylesheet href=">"?><!----><!-- > --><!DOCTYPE svg [<!ENTITY a "b">]>\n<!---->\n<svg\n>',
      ),
      'svg',
      300,
      150,
    ],
  ])('%s', (_name, file, format, width, height) => {
    expect(readPictureHeader(file)).toEqual({ ok: true, value: { format, width, height } })
  })

  it.each([
    ['nothing', bytes(), 'empty'],
    ['text', bytes('<html><svg width="1" height="1">'), 'noPicture'],
    ['a PDF', bytes('%PDF-1.7'), 'noPicture'],
    ['a BMP', bytes('BM', [0, 0, 0, 0]), 'noPicture'],
    ['the start of a PNG', bytes('\u0089PNG\r\n\u001a\n', [0, 0]), 'brokenOff'],
    ['a JPEG without a frame', jpeg(0xc0).subarray(0, 30), 'brokenOff'],
    [
      'a JPEG whose segment has no length',
      bytes([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0]),
      'brokenOff',
    ],
    ['a PNG without pixels', png([0, 0, 0, 0], [0, 0, 0, 5]), 'noSize'],
    ['an SVG of no height', bytes('<svg width="10" height="0">'), 'noSize'],
    [
      'an SVG whose only size stands in a comment',
      bytes('<!-- <svg width="1" height="1"> --><svg width="10"'),
      'brokenOff',
    ],
    ['an SVG with an open tag', bytes('<svg width="10"'), 'brokenOff'],
    ['an SVG behind a comment without end', bytes('<!-- <svg width="1" height="1">'), 'noPicture'],
    ['an SVG behind a document type without end', bytes('<!DOCTYPE svg [ <svg width="1">'), 'noPicture'],
    ['a page with a drawing behind it', bytes('<html></html><svg width="1" height="1">'), 'noPicture'],
  ])('%s is refused', (_name, file, kind) => {
    expect(readPictureHeader(file)).toEqual({ ok: false, error: { kind } })
  })

  it.each([
    ['comments in a row', '<!---->', 'x'],
    ['comments that do not end', '<!--', ''],
    ['document types in a row', '<!DOCTYPE a [b]>', 'x'],
    ['open brackets', '<!DOCTYPE a [', ''],
    ['roots without end', '<svg ', ''],
    ['attributes without end', '<svg width="', ''],
    ['white space', ' \t', 'x'],
  ])('is looked for in little time among %s', (_name, piece, end) => {
    const file = bytes(piece.repeat(Math.ceil(20_000 / piece.length)), end)
    const value = readPictureHeader(file)
    const cpuMs = computingTime(() => void readPictureHeader(file))
    expect(value.ok).toBe(false)
    expect(cpuMs).toBeLessThan(1000)
  })

  it('never breaks, whatever follows a true beginning', () => {
    const start = fc.constantFrom(
      png([], []),
      jpeg(0xc0).subarray(0, 12),
      bytes('GIF89a'),
      webp('VP8X', []),
      bytes('<svg '),
    )
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 60 }), (beginning, rest) => {
        const read = readPictureHeader(Uint8Array.from([...beginning, ...rest]))
        if (read.ok) expect(read.value.width > 0 && read.value.height > 0).toBe(true)
      }),
    )
  })
})
