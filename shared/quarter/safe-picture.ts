import { readPictureHeader } from './picture-header'
import { checkSize } from './picture-problem'
import type { Media } from './schema'

/** What may be drawn and written into a deck; the bytes in base64. */
export interface SafePicture {
  readonly type: Media['type']
  readonly data: string
}

/** One grey pixel, which stands where a picture cannot be shown. */
export const blankPicture: SafePicture = {
  type: 'image/png',
  data: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGO4AAAA0gDR29kOtwAAAABJRU5ErkJggg==',
}

/** Base64 that is decoded for the head of a picture: cameras write up to 64 kB before the size, rarely more. */
const HEAD = 262_144
const known = new WeakMap<Media, SafePicture>()

/**
 * The picture of a quarter file as it may be shown. A file may come from anywhere: what is no PNG or JPEG,
 * whatever it says it is, and what would not fit into memory once unpacked, is not handed to a decoder. The
 * quarter itself keeps it as it was.
 */
export function safePicture(media: Media): SafePicture {
  const before = known.get(media)
  if (before !== undefined) return before
  const picture = inspect(media)
  known.set(media, picture)
  return picture
}

function inspect({ data }: Media): SafePicture {
  if (data.length % 4 !== 0 || !/^[\w+/]*={0,2}$/.test(data) || data.includes('_')) return blankPicture
  const header = readPictureHeader(decodeHead(data))
  if (!header.ok || !checkSize(header.value).ok) return blankPicture
  const { format } = header.value
  return format === 'png' || format === 'jpeg' ? { type: `image/${format}`, data } : blankPicture
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const valueOf = new Map(Array.from(alphabet, (letter, value) => [letter, value]))

/** The first bytes; `data` is well-formed base64. */
function decodeHead(data: string): Uint8Array {
  const text = data.slice(0, HEAD).replace(/=+$/, '')
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let held = 0
  let bits = 0
  let at = 0
  for (const letter of text) {
    held = ((held << 6) | (valueOf.get(letter) ?? 0)) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at] = (held >> bits) & 0xff
    at += 1
  }
  return bytes
}
