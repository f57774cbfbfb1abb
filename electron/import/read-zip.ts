import { constants, crc32, inflateRawSync } from 'node:zlib'
import { fail, ok, type Result } from '../../shared/result'

/**
 * A reader for the zip packages of office files (APPNOTE 6.3.10, without encryption, volumes and ZIP64, which
 * no presentation within our limits needs). It trusts only the central directory and never extracts more
 * than it is asked for, so hostile archives cost a bounded amount of time and memory.
 */
export interface ZipEntry {
  readonly name: string
  /** Stored or deflated. */
  readonly method: 0 | 8
  readonly crc: number
  readonly compressedSize: number
  /** Size after inflating, as the directory claims; more is never produced. */
  readonly size: number
  /** Where the compressed bytes start. */
  readonly start: number
}

export type ZipFault = 'damaged' | 'tooLarge' | 'unsafe'

const END_RECORD = 0x06054b50
const DIRECTORY_RECORD = 0x02014b50
const LOCAL_RECORD = 0x04034b50
const END_SIZE = 22
const DIRECTORY_SIZE = 46
const LOCAL_SIZE = 30
/** The comment at the end of an archive is at most 65,535 bytes long. */
const MAX_COMMENT = 0xffff
const ENCRYPTED = 0x0001
/** A deck of ten thousand slides has about fifty thousand parts. */
const MAX_ENTRIES = 0xfffe

/** The entries of an archive in the order of its directory. Directory entries are left out. */
export function readZip(bytes: Uint8Array): Result<readonly ZipEntry[], ZipFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) return fail('damaged')
  const count = view.getUint16(end + 10, true)
  const directory = view.getUint32(end + 16, true)
  if (count > MAX_ENTRIES || directory === 0xffffffff) return fail('tooLarge')
  if (directory > end) return fail('damaged')

  const entries: ZipEntry[] = []
  const names = new Set<string>()
  let at = directory
  for (let index = 0; index < count; index += 1) {
    if (at + DIRECTORY_SIZE > end || view.getUint32(at, true) !== DIRECTORY_RECORD) return fail('damaged')
    const nameLength = view.getUint16(at + 28, true)
    const next =
      at + DIRECTORY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) return fail('damaged')
    const entry = readEntryRecord(view, bytes, at, nameLength, directory)
    if (!entry.ok) return entry
    const { name } = entry.value
    if (!isSafeName(name) || names.has(name)) return fail('unsafe')
    names.add(name)
    if (!name.endsWith('/')) entries.push(entry.value)
    at = next
  }
  return overlaps(entries) ? fail('unsafe') : ok(entries)
}

/** The bytes of one entry, checked against its claimed size and checksum; at most `limit` bytes. */
export function readZipEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  limit: number,
): Result<Uint8Array, ZipFault> {
  if (entry.size > limit || entry.compressedSize > limit) return fail('tooLarge')
  const packed = bytes.subarray(entry.start, entry.start + entry.compressedSize)
  const content = entry.method === 0 ? packed : inflate(packed, entry.size)
  if (content === undefined || content.length !== entry.size || crc32(content) !== entry.crc) {
    return fail('damaged')
  }
  return ok(content)
}

function readEntryRecord(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  nameLength: number,
  directory: number,
): Result<ZipEntry, ZipFault> {
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  const compressedSize = view.getUint32(at + 20, true)
  const local = view.getUint32(at + 42, true)
  if ((flags & ENCRYPTED) !== 0 || (method !== 0 && method !== 8)) return fail('damaged')
  if (local + LOCAL_SIZE > directory || view.getUint32(local, true) !== LOCAL_RECORD) return fail('damaged')
  const start = local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (start + compressedSize > directory) return fail('damaged')
  const nameStart = at + DIRECTORY_SIZE
  return ok({
    name: Buffer.from(bytes.buffer, bytes.byteOffset + nameStart, nameLength).toString('utf8'),
    method,
    crc: view.getUint32(at + 16, true),
    compressedSize,
    size: view.getUint32(at + 24, true),
    start,
  })
}

function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT)
  for (let at = view.byteLength - END_SIZE; at >= lowest; at -= 1) {
    if (
      view.getUint32(at, true) === END_RECORD &&
      at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength
    ) {
      return at
    }
  }
  return undefined
}

/** Names that could leave the folder they are unpacked to, or that differ between systems. */
const isSafeName = (name: string): boolean =>
  name !== '' &&
  !/^[/\\]|^[A-Za-z]:|[\\\0]/.test(name) &&
  !name.split('/').some((part) => part === '..' || part === '.')

/** Entries that share bytes are how an archive of kilobytes claims terabytes. */
function overlaps(entries: readonly ZipEntry[]): boolean {
  const sorted = entries.toSorted((a, b) => a.start - b.start)
  let free = 0
  for (const { start, compressedSize } of sorted) {
    if (start < free) return true
    free = start + compressedSize
  }
  return false
}

function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1), finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    // Damaged data, or more of it than the directory claims: the caller says so.
    return undefined
  }
}
