import type { Result } from '../result'
import { fail, ok } from '../result'
import { beginsAsSvg, type Size, svgSize } from './svg-head'

export type PictureFormat = 'png' | 'jpeg' | 'gif' | 'webp' | 'svg'

/** What the first bytes of a picture say of it; width and height in pixels, before any turning. */
export interface PictureHeader {
  readonly format: PictureFormat
  readonly width: number
  readonly height: number
}

export type HeaderProblem =
  | { readonly kind: 'empty' }
  /** None of the formats that are read, whatever the file is called. */
  | { readonly kind: 'noPicture' }
  /** The picture ends before it says how large it is. */
  | { readonly kind: 'brokenOff' }
  | { readonly kind: 'noSize' }

/**
 * Reads format and size from the bytes of a picture, without decoding it: what a file says of itself by its
 * name or type is not believed, and a picture too large for memory is known before it is unpacked.
 */
export function readPictureHeader(bytes: Uint8Array): Result<PictureHeader, HeaderProblem> {
  if (bytes.length === 0) return fail({ kind: 'empty' })
  const format = formatOf(bytes)
  if (format === undefined) return fail({ kind: 'noPicture' })
  const size = sizeOf(format, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (size === undefined) return fail({ kind: 'brokenOff' })
  const [width, height] = size
  return width > 0 && height > 0 ? ok({ format, width, height }) : fail({ kind: 'noSize' })
}

const starts = (bytes: Uint8Array, text: string, at = 0): boolean =>
  Array.from(text).every((character, index) => bytes[at + index] === character.charCodeAt(0))

function formatOf(bytes: Uint8Array): PictureFormat | undefined {
  if (starts(bytes, '\u0089PNG\r\n\u001a\n')) return 'png'
  if (starts(bytes, '\u00ff\u00d8\u00ff')) return 'jpeg'
  if (starts(bytes, 'GIF87a') || starts(bytes, 'GIF89a')) return 'gif'
  if (starts(bytes, 'RIFF') && starts(bytes, 'WEBP', 8)) return 'webp'
  return beginsAsSvg(textOf(bytes)) ? 'svg' : undefined
}

/** The beginning of a file as text; the head of an SVG stands there. */
const textOf = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(bytes[0] === 0xef ? 3 : 0, 16_384), (byte) => String.fromCharCode(byte)).join('')

function sizeOf(format: PictureFormat, view: DataView): Size | undefined {
  switch (format) {
    case 'png':
      return view.byteLength < 24 ? undefined : [view.getUint32(16), view.getUint32(20)]
    case 'gif':
      return view.byteLength < 10 ? undefined : [view.getUint16(6, true), view.getUint16(8, true)]
    case 'jpeg':
      return jpegSize(view)
    case 'webp':
      return webpSize(view)
    case 'svg':
      return svgSize(textOf(new Uint8Array(view.buffer, view.byteOffset, view.byteLength)))
  }
}

/** Goes from marker to marker until a frame begins (SOF0 to SOF15, without the three that are no frames). */
function jpegSize(view: DataView): Size | undefined {
  let at = 2
  while (at + 9 <= view.byteLength) {
    const marker = view.getUint8(at + 1)
    if (view.getUint8(at) !== 0xff) return undefined
    if (marker === 0xff) at += 1
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return [view.getUint16(at + 7), view.getUint16(at + 5)]
    } else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2
    else {
      const length = view.getUint16(at + 2)
      if (length < 2) return undefined
      at += 2 + length
    }
  }
  return undefined
}

/** The three kinds of WebP: lossy, lossless, and extended by an outer canvas. */
function webpSize(view: DataView): Size | undefined {
  if (view.byteLength < 30) return undefined
  const kind = String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + 12, 4))
  if (kind === 'VP8 ') return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff]
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true)
    return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1]
  }
  if (kind !== 'VP8X') return undefined
  const three = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536
  return [three(24) + 1, three(27) + 1]
}
