import { basename, dirname, join } from 'node:path'
import type { FileSystem } from './file-system'

/** Another process may be in the middle of a save; none takes as long as this. */
export const REMNANT_AFTER_MS = 10 * 60 * 1000

/** What a save writes into: hidden, so that folders do not flicker; `id` keeps two processes apart. */
export const siblingPath = (path: string, id: string): string =>
  join(dirname(path), `${prefixOf(path)}${id}.tmp`)

/** Names have at most 255 bytes on most disks, and a letter has up to four. */
const MOST_NAME_BYTES = 100
const prefixOf = (path: string): string => `.${cutName(basename(path))}.`

/** The beginning of a name, in whole characters. */
function cutName(name: string): string {
  let bytes = 0
  let cut = ''
  for (const letter of name) {
    bytes += Buffer.byteLength(letter)
    if (bytes > MOST_NAME_BYTES) break
    cut += letter
  }
  return cut
}

const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/
const ONLY_UUID = new RegExp(`^${UUID.source}`)

/** Whether a name is that of a sibling which a save of `path` writes into. */
export const isRemnantOf = (path: string, name: string): boolean => {
  const prefix = prefixOf(path)
  return name.startsWith(prefix) && ONLY_UUID.test(name.slice(prefix.length))
}

/** What a save that was killed left beside its file. */
export interface RemnantOf {
  /** The same of both that one save leaves. */
  readonly saveId: string
  /** What it was writing, or what the file said before, where that had to be overwritten in place. */
  readonly what: 'written' | 'replaced'
}

/** Where the old content lies while a file is overwritten in place. */
export const replacedPath = (sibling: string): string => `${sibling}${REPLACED}`
const REPLACED = '.previous'

/** Which save of `path` left a file of this name; undefined where none did. */
export function remnantOf(path: string, name: string): RemnantOf | undefined {
  const replaced = name.endsWith(REPLACED)
  const sibling = replaced ? name.slice(0, -REPLACED.length) : name
  if (!isRemnantOf(path, sibling)) return undefined
  const saveId = sibling.slice(prefixOf(path).length, -'.tmp'.length)
  return { saveId, what: replaced ? 'replaced' : 'written' }
}

/** Whether siblings carry only the beginning of the name, which another file may share. */
export const isNameCut = (path: string): boolean => cutName(basename(path)) !== basename(path)

/** The same of any file: for folders that nobody but the app writes in. */
export const isAnyRemnant = (name: string): boolean => name.startsWith('.') && UUID.test(name)

/**
 * Removes what saves left in a folder when their process was killed: by the name, and only when it is older
 * than {@link REMNANT_AFTER_MS}. Never fails, since what was to be written is written by then.
 */
export async function sweepRemnants(
  fs: FileSystem,
  folder: string,
  isRemnant: (name: string) => boolean,
  now: number,
): Promise<void> {
  const names = await fs.readFolder(folder).catch(() => [])
  for (const name of names.filter(isRemnant)) {
    const remnant = join(folder, name)
    try {
      const facts = await fs.stat(remnant)
      if (facts.isFile() && now - facts.mtimeMs > REMNANT_AFTER_MS) await fs.unlink(remnant)
    } catch {
      // Gone meanwhile, or not ours to remove: the next save tries again.
    }
  }
}
