import { join } from 'node:path'
import { nameOfPath } from './sha256'
import type { WriteFailure } from '../../shared/ipc/documents'
import { fail, ok, type Result } from '../../shared/result'
import { nodeFileSystem, type FileSystem } from './file-system'
import { withFile, readAll } from './open-files'
import { quarterIdAt } from './quarter-head'
import { isSameFile } from './same-file'
import { isAnyRemnant, sweepRemnants } from './sweep-remnants'
import { versionsToKeep } from './thin-versions'
import { writeFileAtomically } from './write-file-atomically'

export interface Version {
  /** Its name in the folder of its file; before it the name of that folder, where it was of another path. */
  readonly versionId: string
  /** When the file said this, in milliseconds since 1970. */
  readonly atMs: number
  readonly size: number
}

const EXTENSION = '.quarter'
/** Milliseconds since 1970 with room until 2286, then what keeps two of one moment apart. */
const VERSION_NAME = /^(\d{13})(?:-\d{1,3})?\.quarter$/
const OTHER_FOLDER = /^([\da-f]{32})\.(.+)$/
/** Says in a folder which path its versions are of, since the folder's name does not. */
const NOTE = 'file.json'
const NOTE_LIMIT = 64 * 1024

/** A document in its file: by its path, and by its own id, which stays when the file is renamed. */
export interface Identity {
  readonly path: string
  readonly quarterId: string
}

export type Versions = ReturnType<typeof createVersions>

/**
 * Earlier versions of files, in the app's own folder: a folder for each path, a file for each version.
 *
 * A file that was renamed or moved keeps its versions. A copy has the same id as the file it was made from, so the
 * id alone would show it the versions of that. The rule: versions of another path are a document's, too, if they
 * hold its id, and that path leads to the same file, to nothing any more, or to a document with another id. As long
 * as the original is where it was, a copy has only versions of its own; once it is gone, the copy is what is left of
 * the document, and has them. The file of the other path is never touched, and nothing is moved, so that an original
 * which comes back, as on a drive that was away, has its versions as before.
 */
export function createVersions(folder: string, fs: FileSystem = nodeFileSystem) {
  const folderOf = (path: string): string => join(folder, nameOfPath(path))

  const listIn = async (place: string): Promise<readonly Version[]> => {
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
    return found.toSorted(newestFirst)
  }
  /** Of the path alone. */
  const list = (path: string): Promise<readonly Version[]> => listIn(folderOf(path))

  /** The path whose versions a folder has; undefined where it does not say so. */
  const pathOfFolder = async (name: string): Promise<string | undefined> => {
    try {
      const bytes = await withFile(fs, join(folder, name, NOTE), 'r', (file) => readAll(file, NOTE_LIMIT))
      const note: unknown = JSON.parse(new TextDecoder().decode(bytes))
      const path: unknown = typeof note === 'object' && note !== null ? Reflect.get(note, 'path') : undefined
      return typeof path === 'string' && nameOfPath(path) === name ? path : undefined
    } catch {
      return undefined
    }
  }
  /** Whether the versions of another path are those of this document, as the rule above says. */
  const isHeir = async ({ path, quarterId }: Identity, name: string): Promise<boolean> => {
    const other = await pathOfFolder(name)
    if (other === undefined || other === path) return false
    if (await isSameFile(other, path)) return true
    const there = await quarterIdAt(fs, other)
    return there === 'gone' || (there !== undefined && there.id !== quarterId)
  }
  const hasId = async (place: string, quarterId: string): Promise<boolean> => {
    const found = await quarterIdAt(fs, place)
    return typeof found === 'object' && found.id === quarterId
  }
  const listOthers = async (identity: Identity): Promise<readonly Version[]> => {
    const own = nameOfPath(identity.path)
    const names = await fs.readFolder(folder).catch(() => [])
    const found: Version[] = []
    for (const name of names) {
      if (name === own) continue
      const versions = await listIn(join(folder, name))
      const ofThis: Version[] = []
      for (const version of versions) {
        if (await hasId(join(folder, name, version.versionId), identity.quarterId)) ofThis.push(version)
      }
      // Last, since it looks at the user's own folders, which may be slow.
      if (ofThis.length === 0 || !(await isHeir(identity, name))) continue
      found.push(...ofThis.map((version) => ({ ...version, versionId: `${name}.${version.versionId}` })))
    }
    return found
  }
  /** A folder without a note is found by its path only. */
  const keepNote = async (path: string): Promise<void> => {
    const place = folderOf(path)
    if ((await pathOfFolder(nameOfPath(path))) !== undefined) return
    await fs.makeFolder(place).catch(() => undefined)
    await writeFileAtomically(join(place, NOTE), new TextEncoder().encode(JSON.stringify({ path })), { fs })
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

  /** Where a version of a path lies. */
  const pathOf = (path: string, versionId: string): string | undefined =>
    VERSION_NAME.test(versionId) ? join(folderOf(path), versionId) : undefined

  return {
    list,
    thin,
    pathOf,
    /** The versions of a document, newest first: those of its path and, as the rule above says, of others. */
    listOf: async (identity: Identity): Promise<readonly Version[]> =>
      [...(await list(identity.path)), ...(await listOthers(identity))].toSorted(newestFirst),
    /** Where a version lies, if it is one of this document's. */
    async find(identity: Identity, versionId: string): Promise<string | undefined> {
      const [, name, version] = OTHER_FOLDER.exec(versionId) ?? []
      if (name === undefined || version === undefined) return pathOf(identity.path, versionId)
      const place = join(folder, name, version)
      if (!VERSION_NAME.test(version) || !(await hasId(place, identity.quarterId))) return undefined
      return (await isHeir(identity, name)) ? place : undefined
    },
    /** Where the version that a save replaces is to be kept. */
    async placeFor(path: string, atMs: number): Promise<string> {
      await keepNote(path)
      return join(folderOf(path), await freeName(path, atMs))
    },
    /** Keeps what is nowhere on disk yet, such as the present state before an older one is restored. */
    async keep(path: string, bytes: Uint8Array, atMs: number): Promise<Result<null, WriteFailure>> {
      const place = folderOf(path)
      await fs.makeFolder(place).catch(() => undefined)
      await keepNote(path)
      const written = await writeFileAtomically(join(place, await freeName(path, atMs)), bytes, { fs })
      if (!written.ok) return fail(written.error)
      await thin(path)
      return ok(null)
    },
  }
}

const newestFirst = (a: Version, b: Version): number =>
  b.atMs - a.atMs || (a.versionId < b.versionId ? 1 : -1)

const nameFor = (atMs: number, again = 0): string =>
  `${String(Math.floor(atMs)).padStart(13, '0')}${again === 0 ? '' : `-${again}`}${EXTENSION}`
