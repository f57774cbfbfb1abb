import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { deflateRaw, inflateRawSync } from 'node:zlib'
import { mostQuarterBytes } from '../../shared/quarter/most-bytes'
import { fail, ok, type Result } from '../../shared/result'

/**
 * How a quarter file lies inside a presentation: as a custom XML part (ECMA-376 part 1, 15.2.4 and 15.2.5),
 * the one kind of foreign part that PowerPoint loads, keeps and writes again when the deck is saved there;
 * parts of unknown types are dropped at the first save. An XML processor may rewrite the part, in another
 * encoding or with other line ends, so the bytes travel deflated and in base64, which no rewriting
 * alters, and a checksum tells whether they arrived.
 */
export const QUARTER_NAMESPACE = 'urn:quarterdeck:quarter-file:1'

/** The opening tag of the part is looked for in as many characters. */
const HEAD_LENGTH = 2048
/** Bytes; what little is larger deflated than before gets room as well. */
const SMALLEST_CHUNK = 16 * 1024

/**
 * The part for a quarter file, which is deflated in another thread: in one go, since between two chunks this thread is
 * asked, which has no time for it while it lays out slides.
 */
export async function wrapQuarter(text: string): Promise<string> {
  const bytes = Buffer.from(text, 'utf8')
  const chunkSize = Math.max(SMALLEST_CHUNK, bytes.length)
  return wrapDeflated(bytes, await promisify(deflateRaw)(bytes, { level: 6, chunkSize }))
}

/** The same of a quarter file that is deflated already. */
export const wrapDeflated = (bytes: Uint8Array, deflated: Buffer): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<quarterFile xmlns="${QUARTER_NAMESPACE}" encoding="deflate base64" bytes="${bytes.length}"` +
  ` sha256="${sha256(bytes)}">${deflated.toString('base64')}</quarterFile>`

/** The text of the quarter file, `undefined` where the part is somebody else's. */
export function unwrapQuarter(
  part: Uint8Array,
): Result<string | undefined, 'tooLarge' | 'unsafe' | 'altered'> {
  const xml = decode(part)
  const head = xml.slice(0, HEAD_LENGTH)
  if (!head.includes(QUARTER_NAMESPACE)) return ok(undefined)
  // Entities are never expanded here, but a part that declares some was not written by us.
  if (head.includes('<!')) return fail('unsafe')
  const tag = /<(?:[\w.-]+:)?quarterFile\b([^>]*)>/.exec(head)
  if (tag === null) return ok(undefined)
  const attributes = tag[1] ?? ''
  const start = tag.index + tag[0].length
  const end = xml.indexOf('<', start)
  const claimed = Number(attribute(attributes, 'bytes'))
  if (end === -1 || !Number.isSafeInteger(claimed) || claimed < 0) return fail('altered')
  if (claimed > mostQuarterBytes) return fail('tooLarge')
  const bytes = unpack(xml.slice(start, end), claimed)
  if (bytes?.length !== claimed || sha256(bytes) !== attribute(attributes, 'sha256')) {
    return fail('altered')
  }
  return ok(bytes.toString('utf8'))
}

/** UTF-8 as we write it, or UTF-16 as some XML processors do. */
const decode = (part: Uint8Array): string =>
  new TextDecoder(part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(part)

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1]

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function unpack(base64: string, size: number): Buffer | undefined {
  try {
    return inflateRawSync(Buffer.from(base64, 'base64'), { maxOutputLength: Math.max(size, 1) })
  } catch {
    // Not deflated data, or more of it than claimed: the caller says so.
    return undefined
  }
}
