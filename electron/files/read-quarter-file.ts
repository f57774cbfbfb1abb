import type { ReadFailure } from '../../shared/ipc/documents'
import type { OpenFailure } from '../../shared/quarter/open'
import type { OpenedQuarter } from '../../shared/quarter/open-quarter'
import { mostQuarterBytes } from '../../shared/quarter/most-bytes'
import { fail, ok, type Result } from '../../shared/result'
import { codeOf, nodeFileSystem, type FileSystem } from './file-system'
import { fingerprintOf, type Fingerprint } from './fingerprint'
import { readAll, withFile } from './open-files'
import { isCompoundFile } from '../import/is-compound-file'
import { isZip } from '../import/is-zip'

export interface OpenedFile {
  readonly opened: OpenedQuarter
  /** The quarter file's own text, byte for byte. */
  readonly text: string
  readonly from: 'quarterFile' | 'presentation'
}

export interface QuarterFile extends OpenedFile {
  /** Of the file on disk, which is the presentation where the quarter came out of one. */
  readonly fingerprint: Fingerprint
}

/**
 * Reads a quarter file, or the quarter inside a presentation that we exported; which of the two it is says
 * the content, not the name. Never reads more than {@link mostQuarterBytes}.
 */
export async function readQuarterFile(
  path: string,
  fs: FileSystem = nodeFileSystem,
): Promise<Result<QuarterFile, ReadFailure>> {
  const read = await readBounded(path, fs)
  if (!read.ok) return read
  return openQuarterBytes(path, read.value.bytes, read.value.modifiedMs)
}

/** The same for who does not ask later whether the file has changed: it has no fingerprint, which takes a while. */
export async function readOpenedFile(
  path: string,
  fs: FileSystem = nodeFileSystem,
): Promise<Result<OpenedFile, ReadFailure>> {
  const read = await readBounded(path, fs)
  return read.ok ? openBytes(path, read.value.bytes) : read
}

/** The same for the content of a file; `path` names it in failures. */
export async function openQuarterBytes(
  path: string,
  bytes: Uint8Array,
  modifiedMs: number,
): Promise<Result<QuarterFile, ReadFailure>> {
  const opened = await openBytes(path, bytes)
  if (!opened.ok) return opened
  return ok({ ...opened.value, fingerprint: fingerprintOf(bytes, { mtimeMs: modifiedMs }) })
}

async function openBytes(path: string, bytes: Uint8Array): Promise<Result<OpenedFile, ReadFailure>> {
  if (bytes.length > mostQuarterBytes) {
    return fail({ kind: 'tooLarge', path, bytes: bytes.length, limitBytes: mostQuarterBytes })
  }
  if (isCompoundFile(bytes)) return fail({ kind: 'notOpened', path, reason: { kind: 'protected' } })
  const isPackage = isZip(bytes)
  const text = isPackage ? await embeddedText(bytes) : decode(bytes)
  if (!text.ok) return fail({ kind: 'notOpened', path, reason: text.error })
  // Loaded with the first file, since a window without one needs no schema.
  const { openQuarter } = await import('../../shared/quarter/open-quarter')
  const opened = openQuarter(text.value)
  if (!opened.ok) return fail({ kind: 'notOpened', path, reason: opened.error })
  return ok({
    opened: opened.value,
    text: text.value,
    from: isPackage ? 'presentation' : 'quarterFile',
  })
}

async function readBounded(
  path: string,
  fs: FileSystem,
): Promise<Result<{ readonly bytes: Uint8Array; readonly modifiedMs: number }, ReadFailure>> {
  const tooLarge = (bytes: number) =>
    fail({ kind: 'tooLarge', path, bytes, limitBytes: mostQuarterBytes } as const)
  try {
    // Before opening, since opening a pipe would wait for its other end.
    const facts = await fs.stat(path)
    if (facts.isDirectory()) return fail({ kind: 'isFolder', path })
    if (!facts.isFile()) return fail({ kind: 'notAFile', path })
    if (facts.size > mostQuarterBytes) return tooLarge(facts.size)
    const bytes = await withFile(fs, path, 'r', (file) => readAll(file, mostQuarterBytes))
    // The time from before reading: a change during it counts as a change later.
    return bytes.length > mostQuarterBytes ? tooLarge(bytes.length) : ok({ bytes, modifiedMs: facts.mtimeMs })
  } catch (error) {
    return fail(readFailureOf(codeOf(error), path))
  }
}

/** What a system's code means for somebody who wants to open a file. */
export function readFailureOf(code: string, path: string): ReadFailure {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
    case 'ELOOP':
      return { kind: 'notFound', path }
    case 'EISDIR':
      return { kind: 'isFolder', path }
    case 'EACCES':
    case 'EPERM':
      return { kind: 'noPermission', path }
    default:
      return { kind: 'readFailed', path, code }
  }
}

async function embeddedText(bytes: Uint8Array): Promise<Result<string, OpenFailure>> {
  const { readEmbeddedQuarter } = await import('../import/read-embedded-quarter')
  return readEmbeddedQuarter(bytes)
}

function decode(bytes: Uint8Array): Result<string, OpenFailure> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    // Not UTF-8, which JSON must be (RFC 8259, 8.1).
    return fail({ kind: 'notText' })
  }
}
