import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { ReadFailure } from '../../shared/ipc/documents'
import type { FolderFailure } from '../../shared/ipc/history'
import { trendFileOf, type TrendFile } from '../../shared/history/trend-file'
import { fail, ok, type Result } from '../../shared/result'
import { codeOf } from './file-system'
import { readFailureOf, readQuarterFile } from './read-quarter-file'

/** More than a decade of a large organisation; beyond it somebody has chosen the wrong folder. */
export const MOST_FILES = 5000
/** A folder for each year, in it one for each department, and one to spare. */
const DEEPEST = 3
const QUARTER = /\.quarter$/i

export interface FolderRead {
  readonly files: readonly TrendFile[]
  /** Files that could not be read, by their names below the folder. */
  readonly unread: readonly { readonly name: string; readonly failure: ReadFailure }[]
  /** Whether there are more than {@link MOST_FILES}, which were left out. */
  readonly cutOff: boolean
}

export interface FolderProgress {
  readonly done: number
  readonly of: number
}

/**
 * Reads all quarter files of a folder and of those in it, one after the other, and keeps of each what the trend
 * needs: memory grows with rows, not with files. A file that can't be read is named and is no reason to stop.
 */
export async function readFolder(
  folder: string,
  onProgress: (progress: FolderProgress) => void = () => undefined,
): Promise<Result<FolderRead, FolderFailure>> {
  const found = await findQuarterFiles(folder)
  if (!found.ok) return found
  const { paths, cutOff } = found.value
  const files: TrendFile[] = []
  const unread: { readonly name: string; readonly failure: ReadFailure }[] = []
  for (const [index, path] of paths.entries()) {
    onProgress({ done: index, of: paths.length })
    const name = relative(folder, path)
    const read = await readQuarterFile(path)
    if (read.ok) {
      const { opened, fingerprint } = read.value
      files.push(trendFileOf(opened.quarter, name, fingerprint.modifiedMs))
    } else unread.push({ name, failure: read.error })
  }
  onProgress({ done: paths.length, of: paths.length })
  return ok({ files, unread, cutOff })
}

/** The quarter files in a folder and below it, by name. Hidden folders and links to folders are left alone. */
export async function findQuarterFiles(
  folder: string,
  deepest = DEEPEST,
): Promise<Result<{ readonly paths: readonly string[]; readonly cutOff: boolean }, FolderFailure>> {
  const paths: string[] = []
  const waiting = [{ path: folder, depth: 0 }]
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { path, depth } = next
    try {
      for (const entry of await readdir(path, { withFileTypes: true })) {
        if (entry.name.startsWith('.')) continue
        const below = join(path, entry.name)
        if (entry.isDirectory() && depth < deepest && entry.name !== 'node_modules')
          waiting.push({ path: below, depth: depth + 1 })
        else if (!entry.isDirectory() && QUARTER.test(entry.name)) paths.push(below)
        if (paths.length > MOST_FILES) return ok({ paths: sorted(paths.slice(0, MOST_FILES)), cutOff: true })
      }
    } catch (error) {
      // A folder inside that may not be read is passed over, as the system's own search does.
      if (depth === 0) return fail(folderFailure(codeOf(error), path))
    }
  }
  return ok({ paths: sorted(paths), cutOff: false })
}

const folderFailure = (code: string, path: string): FolderFailure =>
  code === 'ENOTDIR' ? { kind: 'notAFolder', path } : readFailureOf(code, path)

const sorted = (paths: readonly string[]): readonly string[] =>
  paths.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
