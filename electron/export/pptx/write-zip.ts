import { crc32, deflateRawSync } from 'node:zlib'

/** A part of the package: its name without a leading slash, and its content. */
export interface Part {
  readonly name: string
  readonly content: string | Uint8Array
}

const LOCAL_SIZE = 30
const DIRECTORY_SIZE = 46
const END_SIZE = 22
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
  readonly #files: Uint8Array[] = []
  readonly #directory: Uint8Array[] = []
  #offset = 0
  #directorySize = 0

  add({ name, content }: Part): void {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
    const stored = /\.(?:png|jpe?g)$/.test(name)
    const packed = stored ? bytes : deflateRawSync(bytes, { level: 6 })
    const nameBytes = Buffer.from(name, 'utf8')
    const facts = fileFacts(stored, crc32(bytes), packed.length, bytes.length, nameBytes.length)

    const local = Buffer.alloc(LOCAL_SIZE)
    local.writeUInt32LE(0x04034b50, 0)
    facts.copy(local, 4)
    this.#files.push(local, nameBytes, packed)

    const record = Buffer.alloc(DIRECTORY_SIZE)
    record.writeUInt32LE(0x02014b50, 0)
    record.writeUInt16LE(VERSION, 4)
    facts.copy(record, 6)
    record.writeUInt32LE(this.#offset, 42)
    this.#directory.push(record, nameBytes)
    this.#offset += LOCAL_SIZE + nameBytes.length + packed.length
    this.#directorySize += DIRECTORY_SIZE + nameBytes.length
  }

  finish(): Uint8Array<ArrayBuffer> {
    const count = this.#directory.length / 2
    const end = Buffer.alloc(END_SIZE)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(count, 8)
    end.writeUInt16LE(count, 10)
    end.writeUInt32LE(this.#directorySize, 12)
    end.writeUInt32LE(this.#offset, 16)
    // Memory of its own, not a slice of Node's pool, so that a worker can hand it over.
    const archive = new Uint8Array(this.#offset + this.#directorySize + END_SIZE)
    let at = 0
    for (const chunk of [...this.#files, ...this.#directory, end]) {
      archive.set(chunk, at)
      at += chunk.length
    }
    return archive
  }
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
