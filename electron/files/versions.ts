import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { WriteFailure } from '../../shared/ipc/documents'
import { fail, ok, type Result } from '../../shared/result'
import { nodeFileSystem, type FileSystem } from './file-system'
import { isAnyRemnant, sweepRemnants } from './sweep-remnants'
import { versionsToKeep } from './thin-versions'
import { writeFileAtomically } from './write-file-atomically'

export interface Version {
  /** Its name in the folder of its file. */
  readonly versionId: string
  /** When the file said this, in milliseconds since 1970. */
  readonly atMs: number
  readonly size: number
}

const EXTENSION = '.quarter'
/** Milliseconds since 1970 with room until 2286, then what keeps two of one moment apart. */
const VERSION_NAME = /^(\d{13})(?:-\d{1,3})?\.quarter$/

export type Versions = ReturnType<typeof createVersions>

/** Earlier versions of files, in the app's own folder: a folder for each file, a file for each version. */
export function createVersions(folder: string, fs: FileSystem = nodeFileSystem) {
  const folderOf = (path: string): string => join(folder, digest(path))

  const list = async (path: string): Promise<readonly Version[]> => {
    const place = folderOf(path)
    let names: readonly string[]
    try {
      names = await fs.readFolder(place)
    } catch {
      return []
    }
    const found: Version[] = []
    for (const versionId of names) {
      const at = VERSION_NAME.exec(versionId)?.[1]
      if (at === undefined) continue
      try {
        found.push({ versionId, atMs: Number(at), size: (await fs.stat(join(place, versionId))).size })
      } catch {
        // Thinned meanwhile.
      }
    }
    return found.toSorted((a, b) => b.atMs - a.atMs || (a.versionId < b.versionId ? 1 : -1))
  }

  /** A name of that moment that no version has: other programs give files times of their own choice. */
  const freeName = async (path: string, atMs: number): Promise<string> => {
    const taken = new Set((await list(path)).map(({ versionId }) => versionId))
    const names = Array.from({ length: 1000 }, (_, again) => nameFor(atMs, again))
    return names.find((name) => !taken.has(name)) ?? nameFor(atMs)
  }

  const thin = async (path: string): Promise<void> => {
    const all = await list(path)
    const stay = new Set(versionsToKeep(all, Date.now()))
    for (const version of all) {
      if (!stay.has(version)) {
        await fs.unlink(join(folderOf(path), version.versionId)).catch(() => undefined)
      }
    }
    await sweepRemnants(fs, folderOf(path), isAnyRemnant, Date.now())
  }

  return {
    list,
    thin,
    /** Where the version that a save replaces is to be kept. */
    placeFor: async (path: string, atMs: number): Promise<string> =>
      join(folderOf(path), await freeName(path, atMs)),
    /** Where a version lies, if it is one of this file's. */
    pathOf: (path: string, versionId: string): string | undefined =>
      VERSION_NAME.test(versionId) ? join(folderOf(path), versionId) : undefined,
    /** Keeps what is nowhere on disk yet, such as the present state before an older one is restored. */
    async keep(path: string, bytes: Uint8Array, atMs: number): Promise<Result<null, WriteFailure>> {
      const place = folderOf(path)
      await fs.makeFolder(place).catch(() => undefined)
      const written = await writeFileAtomically(join(place, await freeName(path, atMs)), bytes, { fs })
      if (!written.ok) return fail(written.error)
      await thin(path)
      return ok(null)
    },
  }
}

const nameFor = (atMs: number, again = 0): string =>
  `${String(Math.floor(atMs)).padStart(13, '0')}${again === 0 ? '' : `-${again}`}${EXTENSION}`

/** A name for what belongs to a path, the same in every session. */
const digest = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 32)
