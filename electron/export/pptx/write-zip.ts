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
 * A zip archive (APPNOTE 6.3.10) of the parts in the given order, the same bytes for the same parts.
 * Pictures are stored, since they are compressed already; everything else is deflated.
 */
export function writeZip(parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const files: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  let directorySize = 0
  for (const { name, content } of parts) {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
    const stored = /\.(?:png|jpe?g)$/.test(name)
    const packed = stored ? bytes : deflateRawSync(bytes, { level: 6 })
    const nameBytes = Buffer.from(name, 'utf8')
    const facts = fileFacts(stored, crc32(bytes), packed.length, bytes.length, nameBytes.length)

    const local = Buffer.alloc(LOCAL_SIZE)
    local.writeUInt32LE(0x04034b50, 0)
    facts.copy(local, 4)
    files.push(local, nameBytes, packed)

    const record = Buffer.alloc(DIRECTORY_SIZE)
    record.writeUInt32LE(0x02014b50, 0)
    record.writeUInt16LE(VERSION, 4)
    facts.copy(record, 6)
    record.writeUInt32LE(offset, 42)
    directory.push(record, nameBytes)
    offset += LOCAL_SIZE + nameBytes.length + packed.length
    directorySize += DIRECTORY_SIZE + nameBytes.length
  }
  const end = Buffer.alloc(END_SIZE)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directorySize, 12)
  end.writeUInt32LE(offset, 16)
  // Memory of its own, not a slice of Node's pool, so that a worker can hand it over.
  const archive = new Uint8Array(offset + directorySize + END_SIZE)
  let at = 0
  for (const chunk of [...files, ...directory, end]) {
    archive.set(chunk, at)
    at += chunk.length
  }
  return archive
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
