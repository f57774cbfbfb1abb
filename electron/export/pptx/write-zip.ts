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
  readonly #files = new GrowingBytes()
  readonly #directory = new GrowingBytes()
  /** Where each file begins, and its record in the directory. */
  readonly #starts: { readonly name: string; readonly file: number; readonly record: number }[] = []
  /** Where text is turned into bytes: memory for each of thousands of parts would be most of the work. */
  #scratch = Buffer.alloc(0)

  /** Adds a part; text in UTF-8. */
  add({ name, content }: Part): void {
    const bytes = typeof content === 'string' ? this.#inUtf8(content) : content
    const stored = /\.(?:png|jpe?g)$/.test(name)
    const { length } = bytes
    const packed = stored
      ? bytes
      : deflateRawSync(bytes, { level: LEVEL, windowBits: windowFor(length), chunkSize: roomFor(length) })
    const facts: FileFacts = {
      method: stored ? 0 : 8,
      crc: crc32(bytes),
      packed: packed.length,
      size: length,
      nameLength: Buffer.byteLength(name, 'utf8'),
    }
    const file = this.#files.grow(LOCAL_SIZE + facts.nameLength + packed.length)
    this.#files.view.setUint32(file, 0x04034b50, true)
    writeFacts(this.#files.view, file + 4, facts)
    this.#files.bytes.write(name, file + LOCAL_SIZE, 'utf8')
    this.#files.bytes.set(packed, file + LOCAL_SIZE + facts.nameLength)

    const record = this.#directory.grow(DIRECTORY_SIZE + facts.nameLength)
    this.#directory.view.setUint32(record, 0x02014b50, true)
    this.#directory.view.setUint16(record + 4, VERSION, true)
    writeFacts(this.#directory.view, record + 6, facts)
    this.#directory.bytes.write(name, record + DIRECTORY_SIZE, 'utf8')
    this.#starts.push({ name, file, record })
  }

  /**
   * The archive, in memory of its own and not a slice of Node's pool, so that a worker can hand it over.
   *
   * @param first the part it begins with; what was added before that one stands at its end.
   */
  finish(first?: string): Uint8Array<ArrayBuffer> {
    const files = this.#files.length
    const directory = this.#directory.length
    const start = this.#starts.find(({ name }) => name === first) ?? { file: 0, record: 0 }
    for (const { file, record } of this.#starts) {
      const place = file < start.file ? file + files - start.file : file - start.file
      this.#directory.view.setUint32(record + PLACE, place, true)
    }
    const archive = new Uint8Array(files + directory + END_SIZE)
    this.#files.copyTo(archive, 0, start.file)
    this.#directory.copyTo(archive, files, start.record)
    const end = new DataView(archive.buffer, files + directory)
    end.setUint32(0, 0x06054b50, true)
    end.setUint16(8, this.#starts.length, true)
    end.setUint16(10, this.#starts.length, true)
    end.setUint32(12, directory, true)
    end.setUint32(16, files, true)
    return archive
  }

  /** Holds until the next call. */
  #inUtf8(text: string): Uint8Array {
    const needed = text.length * MOST_BYTES_A_UNIT
    if (needed > LARGEST_SCRATCH) return Buffer.from(text, 'utf8')
    if (needed > this.#scratch.length) this.#scratch = Buffer.alloc(needed)
    return this.#scratch.subarray(0, this.#scratch.write(text, 0, 'utf8'))
  }
}

/** Of UTF-8, for a unit of UTF-16. */
const MOST_BYTES_A_UNIT = 3
/** Bytes: slides need less, and what a large quarter file needs is not kept for them. */
const LARGEST_SCRATCH = 1024 * 1024

/**
 * Bytes of memory that packing takes at a time. Markup is packed to less than a quarter; zlib would take 16 KB for each of
 * thousands of parts.
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

/** What the local header and the directory say alike of a file. */
interface FileFacts {
  readonly method: number
  readonly crc: number
  /** Bytes in the archive, and outside of it. */
  readonly packed: number
  readonly size: number
  readonly nameLength: number
}

function writeFacts(view: DataView, at: number, { method, crc, packed, size, nameLength }: FileFacts): void {
  view.setUint16(at, VERSION, true)
  view.setUint16(at + 2, UTF8_NAMES, true)
  view.setUint16(at + 4, method, true)
  view.setUint16(at + 8, FIXED_DATE, true)
  view.setUint32(at + 10, crc, true)
  view.setUint32(at + 14, packed, true)
  view.setUint32(at + 18, size, true)
  view.setUint16(at + 22, nameLength, true)
}

/** Bytes that grow at their end, zero where nothing is written. */
class GrowingBytes {
  bytes = Buffer.from(new ArrayBuffer(FIRST_ROOM))
  view = new DataView(this.bytes.buffer)
  length = 0

  /** Makes room for so many bytes more; answers where they begin. */
  grow(more: number): number {
    const start = this.length
    this.length += more
    if (this.length > this.bytes.length) {
      const larger = Buffer.from(new ArrayBuffer(Math.max(this.length, this.bytes.length * 2)))
      this.bytes.copy(larger, 0, 0, start)
      this.bytes = larger
      this.view = new DataView(larger.buffer)
    }
    return start
  }

  /** Copies all of them, beginning with the byte at `first`; those before it come last. */
  copyTo(target: Uint8Array, at: number, first: number): void {
    target.set(this.bytes.subarray(first, this.length), at)
    target.set(this.bytes.subarray(0, first), at + this.length - first)
  }
}

const FIRST_ROOM = 64 * 1024
