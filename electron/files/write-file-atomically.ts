import { randomUUID } from 'node:crypto'
import { dirname, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { WriteFailure } from '../../shared/ipc/documents'
import { fail, ok, type Result } from '../../shared/result'
import { codeOf, nodeFileSystem, type FileFacts, type FileSystem } from './file-system'
import { isUnchanged, type Fingerprint } from './fingerprint'
import { readAll, withFile, writeAll } from './open-files'
import { inQueue } from './queues'
import { followLinks } from './follow-links'
import { overwriteInPlace } from './overwrite-in-place'
import { isRemnantOf, replacedPath, siblingPath, sweepRemnants } from './sweep-remnants'
import { writeFailureOf } from './write-failures'

export interface WriteOptions {
  /** What the file was when we last read or wrote it; where it no longer is, nothing is written. */
  readonly expect?: Fingerprint
  /** Says what is wrong with the bytes as they lie on disk, before they take the file's place. */
  readonly verify?: (bytes: Uint8Array) => string | undefined
  /** Where the version that is replaced is kept, by what is known of it; undefined where it need not be. */
  readonly keepPrevious?: (previous: FileFacts) => Promise<string | undefined>
  readonly fs?: FileSystem
  /** Milliseconds since 1970; for how old a remnant of a killed save is. */
  readonly now?: () => number
}

export interface Written {
  /** When the file was last changed, by its disk: milliseconds since 1970. */
  readonly modifiedMs: number
  /** What became of the version before: `none` where none was to be kept. A failure does not stop the save. */
  readonly previous: 'kept' | 'none' | 'failed'
}

/**
 * Writes a file so that at every moment either the old or the new content is there whole: into a sibling,
 * flushed, read back, then renamed over the file, and the folder flushed. Symbolic links are followed and
 * the mode is kept. Writes to one file wait for each other.
 */
export async function writeFileAtomically(
  path: string,
  bytes: Uint8Array,
  options: WriteOptions = {},
): Promise<Result<Written, WriteFailure>> {
  const fs = options.fs ?? nodeFileSystem
  try {
    const target = await followLinks(fs, resolve(path))
    return await inQueue(target, () => replace(fs, { path, target, bytes, options }))
  } catch (error) {
    return fail(error instanceof Refusal ? error.failure : writeFailureOf(codeOf(error), path))
  }
}

interface Task {
  /** As the user named it, for the sentences. */
  readonly path: string
  /** The file itself, after links. */
  readonly target: string
  readonly bytes: Uint8Array
  readonly options: WriteOptions
}

/** Ends a write for a reason that has a sentence of its own. */
class Refusal extends Error {
  readonly failure: WriteFailure
  constructor(failure: WriteFailure) {
    super(failure.kind)
    this.failure = failure
  }
}

async function replace(fs: FileSystem, task: Task): Promise<Result<Written, WriteFailure>> {
  const { path, target, bytes, options } = task
  const old = await factsOf(fs, target)
  if (old !== undefined && !old.isFile()) throw new Refusal({ kind: 'notAFile', path })
  // Renaming would replace a file that its owner has made read-only.
  if (old !== undefined) await fs.accessForWriting(target)
  await refuseChanged(fs, task, old)
  const previous =
    old === undefined ? 'none' : await keepPrevious(fs, target, () => options.keepPrevious?.(old))

  const sibling = siblingOf(target)
  try {
    const facts = await writeSibling(fs, sibling, bytes, old)
    await checkReadBack(fs, sibling, task)
    // Once more, since flushing a large file takes a while.
    await refuseChanged(fs, task, await factsOf(fs, target))
    await moveOver(fs, sibling, task, old)
    await flushFolder(fs, dirname(target))
    const now = options.now?.() ?? Date.now()
    await sweepRemnants(fs, dirname(target), (name) => isRemnantOf(target, name), now)
    return ok({ modifiedMs: facts.mtimeMs, previous })
  } catch (error) {
    // The reason of the failure counts, not that its remains could not be removed.
    await fs.unlink(sibling).catch(() => undefined)
    throw error
  }
}

async function factsOf(fs: FileSystem, path: string): Promise<FileFacts | undefined> {
  try {
    return await fs.stat(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** A file that is gone is no conflict: saving it again loses nothing. */
async function refuseChanged(fs: FileSystem, task: Task, now: FileFacts | undefined): Promise<void> {
  const { expect } = task.options
  if (expect === undefined || now === undefined) return
  const same = await isUnchanged(expect, now, () => readBack(fs, task.target, expect.size))
  if (!same) throw new Refusal({ kind: 'changedOnDisk', path: task.path })
}

async function keepPrevious(
  fs: FileSystem,
  target: string,
  choosePlace: () => Promise<string | undefined> | undefined,
): Promise<Written['previous']> {
  const place = await choosePlace()
  if (place === undefined) return 'none'
  const sibling = siblingOf(place)
  try {
    await fs.makeFolder(dirname(place))
    await fs.copyFile(target, sibling)
    // A version that a power cut empties would be none.
    await withFile(fs, sibling, 'r+', (file) => file.sync())
    await fs.rename(sibling, place)
    return 'kept'
  } catch {
    // Told by the result. The save itself is safe without it, and refusing to save would be worse.
    await fs.unlink(sibling).catch(() => undefined)
    return 'failed'
  }
}

// Without the names that Node makes in advance: all processes that start from one snapshot would have the same.
const siblingOf = (path: string): string => siblingPath(path, randomUUID({ disableEntropyCache: true }))

const PERMISSIONS = 0o7777
const NEW_FILE = 0o666

async function writeSibling(
  fs: FileSystem,
  sibling: string,
  bytes: Uint8Array,
  old: FileFacts | undefined,
): Promise<FileFacts> {
  return withFile(
    fs,
    sibling,
    'wx',
    async (file) => {
      await writeAll(file, bytes)
      if (old !== undefined && fs.platform !== 'win32') {
        // Only root may give files away; for others the new file is theirs, as after any copy.
        await file.chown(old.uid, old.gid).catch(() => undefined)
        await file.chmod(old.mode & PERMISSIONS)
      }
      await file.sync()
      // Now, since renaming keeps them, and nothing may fail once the file is replaced.
      return file.stat()
    },
    // From the first byte on: nobody may read here what they may not read in the file.
    old === undefined ? NEW_FILE : old.mode & NEW_FILE,
  )
}

async function checkReadBack(fs: FileSystem, sibling: string, { path, bytes, options }: Task): Promise<void> {
  const found = await readBack(fs, sibling, bytes.length)
  const detail =
    Buffer.compare(found, bytes) === 0 ? options.verify?.(found) : 'the disk returned other bytes'
  if (detail !== undefined) throw new Refusal({ kind: 'wouldNotReadBack', path, detail })
}

const readBack = (fs: FileSystem, path: string, size: number): Promise<Uint8Array> =>
  withFile(fs, path, 'r', (file) => readAll(file, size))

/** Virus scanners and indexers hold a new file for moments; together about a second and a half. */
const RETRY_DELAYS_MS = [10, 25, 50, 100, 200, 400, 800]
const HELD_FOR_MOMENTS = ['EPERM', 'EBUSY', 'EACCES']
/** Mount points, some network and sync folders, and files that others hold open. */
const RENAME_REFUSED = ['EXDEV', 'EPERM', 'EBUSY', 'EACCES', 'ENOTSUP', 'ENOSYS']

async function moveOver(
  fs: FileSystem,
  sibling: string,
  { path, target, bytes }: Task,
  old: FileFacts | undefined,
): Promise<void> {
  const delays = fs.platform === 'win32' ? RETRY_DELAYS_MS : []
  for (let attempt = 0; ; attempt += 1) {
    try {
      await fs.rename(sibling, target)
      return
    } catch (error) {
      const code = codeOf(error)
      const wait = delays[attempt]
      if (wait !== undefined && HELD_FOR_MOMENTS.includes(code)) {
        await delay(wait)
        continue
      }
      if (old === undefined || !RENAME_REFUSED.includes(code)) throw error
      break
    }
  }
  const backup = replacedPath(sibling)
  const halfWritten = await overwriteInPlace(fs, { target, bytes, backup })
  if (halfWritten !== undefined) throw new Refusal({ kind: 'halfWritten', path, previousAt: halfWritten })
  // The file is written; a remnant beside it is no failure. Of the two the new content goes last: as long as the
  // old one is there, it shows that the save was finished.
  await fs
    .unlink(backup)
    .then(() => fs.unlink(sibling))
    .catch(() => undefined)
}

/** So that the new name survives a power cut; Windows cannot open folders, and some file systems refuse. */
async function flushFolder(fs: FileSystem, folder: string): Promise<void> {
  if (fs.platform === 'win32') return
  await withFile(fs, folder, 'r', (file) => file.sync()).catch(() => undefined)
}
