import { crc32, deflateRawSync } from 'node:zlib'

/** A part of the package: its name without a leading slash, and its content. */
export interface Part {
  readonly name: string
  readonly content: string | Uint8Array
}

const LOCAL_SIZE = 30
const DIRECTORY_SIZE = 46
const END_SIZE = 22
/** Where a record of the directory says where its file begins. */
const PLACE = 42
/** Version 2.0: deflate. */
const VERSION = 20
/** Names are UTF-8. */
const UTF8_NAMES = 0x0800
/** 1 January 1980, the first day a zip can name: an export says nothing of when it was made. */
const FIXED_DATE = 0x0021

/**
 * Writes a zip archive (APPNOTE 6.3.10) of parts in the order they come, the same bytes for the same parts.
 * Each is packed at once. Pictures are stored, since they are compressed already.
 */
export class ZipWriter {
  readonly #entries: Entry[] = []

  add({ name, content }: Part): void {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
    const stored = /\.(?:png|jpe?g)$/.test(name)
    const { length } = bytes
    const packed = stored
      ? bytes
      : deflateRawSync(bytes, { level: LEVEL, windowBits: windowFor(length), chunkSize: roomFor(length) })
    const nameBytes = Buffer.from(name, 'utf8')
    const facts = fileFacts(stored, crc32(bytes), packed.length, bytes.length, nameBytes.length)
    this.#entries.push({
      name,
      header: localHeader(facts, nameBytes),
      packed,
      record: directoryRecord(facts, nameBytes),
    })
  }

  /**
   * The archive, in memory of its own and not a slice of Node's pool, so that a worker can hand it over.
   *
   * @param first the part it begins with; what was added before that one stands at its end.
   */
  finish(first?: string): Uint8Array<ArrayBuffer> {
    const start = Math.max(
      0,
      this.#entries.findIndex(({ name }) => name === first),
    )
    const entries = [...this.#entries.slice(start), ...this.#entries.slice(0, start)]
    const directory = entries.reduce((sum, { record }) => sum + record.length, 0)
    const files = entries.reduce((sum, { header, packed }) => sum + header.length + packed.length, 0)
    const archive = new Uint8Array(files + directory + END_SIZE)
    const view = new DataView(archive.buffer)
    let at = 0
    let recordAt = files
    for (const { header, packed, record } of entries) {
      archive.set(record, recordAt)
      view.setUint32(recordAt + PLACE, at, true)
      recordAt += record.length
      archive.set(header, at)
      archive.set(packed, at + header.length)
      at += header.length + packed.length
    }
    view.setUint32(recordAt, 0x06054b50, true)
    view.setUint16(recordAt + 8, entries.length, true)
    view.setUint16(recordAt + 10, entries.length, true)
    view.setUint32(recordAt + 12, directory, true)
    view.setUint32(recordAt + 16, files, true)
    return archive
  }
}

/**
 * Bytes of memory that packing takes at a time, and that are held until the archive is written, however few are needed.
 * Markup is packed to less than a quarter; zlib would take 16 KB for each of thousands of parts.
 */
const roomFor = (size: number): number => Math.max(512, size >> 2)

/** Of 9. The next levels, and zlib's own 6, take a half longer and more for decks that are hardly smaller. */
const LEVEL = 3
const LARGEST_WINDOW = 15
const SMALLEST_WINDOW = 9
/** What zlib leaves of a window to look ahead. */
const LOOKAHEAD = 262

/**
 * The logarithm of the window in which packing looks for what it has met before: the whole part, where the largest holds
 * it. Most parts are a kilobyte or two, and zlib clears four bytes for every one of the window before it begins.
 */
const windowFor = (size: number): number =>
  Math.min(LARGEST_WINDOW, Math.max(SMALLEST_WINDOW, Math.ceil(Math.log2(size + LOOKAHEAD))))

/** A packed file, before its place in the archive is known. */
interface Entry {
  readonly name: string
  readonly header: Uint8Array
  readonly packed: Uint8Array
  /** In the directory, but for its place. */
  readonly record: Uint8Array
}

function localHeader(facts: Uint8Array, name: Uint8Array): Uint8Array {
  const header = Buffer.alloc(LOCAL_SIZE + name.length)
  header.writeUInt32LE(0x04034b50, 0)
  header.set(facts, 4)
  header.set(name, LOCAL_SIZE)
  return header
}

function directoryRecord(facts: Uint8Array, name: Uint8Array): Uint8Array {
  const record = Buffer.alloc(DIRECTORY_SIZE + name.length)
  record.writeUInt32LE(0x02014b50, 0)
  record.writeUInt16LE(VERSION, 4)
  record.set(facts, 6)
  record.set(name, DIRECTORY_SIZE)
  return record
}

/** What the local header and the directory say alike of a file. */
function fileFacts(stored: boolean, crc: number, packed: number, size: number, nameLength: number): Buffer {
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(VERSION, 0)
  facts.writeUInt16LE(UTF8_NAMES, 2)
  facts.writeUInt16LE(stored ? 0 : 8, 4)
  facts.writeUInt16LE(FIXED_DATE, 8)
  facts.writeUInt32LE(crc, 10)
  facts.writeUInt32LE(packed, 14)
  facts.writeUInt32LE(size, 18)
  facts.writeUInt16LE(nameLength, 22)
  return facts
}
