import { extname, resolve } from 'node:path'
import type { ExportFailure } from '../../shared/ipc/exports'
import { nodeFileSystem, type FileSystem } from '../files/file-system'
import { followLinks } from '../files/follow-links'
import { headKind } from '../files/quarter-head'
import { readQuarterFile } from '../files/read-quarter-file'

const QUARTER = '.quarter'

/**
 * Why a deck may not be written to a path: a quarter file lies there, whatever it is called, or the name is one of
 * quarter files. Decks are replaced without keeping what was there, since they can be made again; quarters cannot.
 * Undefined where it may, and also where nobody can look: writing then says why not.
 */
export async function deckPlaceFailure(
  path: string,
  fs: FileSystem = nodeFileSystem,
): Promise<Extract<ExportFailure, { readonly kind: 'ofQuarters' }> | undefined> {
  const target = await followLinks(fs, resolve(path)).catch(() => resolve(path))
  if (await holdsQuarter(fs, target)) return { kind: 'ofQuarters', path, by: 'content' }
  const named = [path, target].some((name) => extname(name).toLowerCase() === QUARTER)
  return named ? { kind: 'ofQuarters', path, by: 'name' } : undefined
}

async function holdsQuarter(fs: FileSystem, target: string): Promise<boolean> {
  // A torn one is not to be replaced either; it may be all that is left.
  const kind = await headKind(fs, target)
  if (kind !== 'other') return kind === 'quarter'
  const read = await readQuarterFile(target, fs)
  return read.ok && read.value.from === 'quarterFile'
}
