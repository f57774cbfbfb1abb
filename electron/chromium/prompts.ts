import { readdir, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, extname, join, resolve, sep } from 'node:path'
import type { FileFilter } from 'electron'
import type { FolderEntry, PathFacts } from './page/messages'

/**
 * What stands at a typed path: the entries of its folder that fit what is typed and the filters, and what
 * the path itself is.
 */
export async function pathFacts(
  typed: string,
  filters: readonly FileFilter[],
  saving: boolean,
): Promise<PathFacts> {
  const plain = resolve(typed.replace(/^~(?=$|[/\\])/, homedir()))
  const path = saving && (await stateOf(plain)) === 'free' ? withExtension(plain, filters) : plain
  const state = await stateOf(path)
  const asFolder = state === 'folder' && (/[/\\]$/.test(typed) || typed === '~')
  const folder = asFolder ? path : dirname(path)
  const beginning = asFolder || state === 'file' ? '' : basename(plain).toLowerCase()
  const entries = await entriesOf(folder)
  return {
    path,
    state,
    entries: entries
      .filter((entry) => entry.name.toLowerCase().startsWith(beginning))
      .filter((entry) => entry.folder || fits(entry.name, filters)),
  }
}

async function stateOf(path: string): Promise<PathFacts['state']> {
  const found = await stat(path).catch(() => undefined)
  if (found !== undefined) return found.isDirectory() ? 'folder' : 'file'
  const above = await stat(dirname(path)).catch(() => undefined)
  return above?.isDirectory() === true ? 'free' : 'noFolder'
}

async function entriesOf(folder: string): Promise<readonly FolderEntry[]> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const entries = found
    .filter((entry) => !entry.name.startsWith('.'))
    .map((entry) => ({
      name: entry.name,
      folder: entry.isDirectory(),
      path: join(folder, entry.name) + (entry.isDirectory() ? sep : ''),
    }))
  return entries.sort((a, b) => Number(b.folder) - Number(a.folder) || a.name.localeCompare(b.name))
}

function fits(name: string, filters: readonly FileFilter[]): boolean {
  const extensions = filters.flatMap((filter) => filter.extensions)
  return (
    extensions.length === 0 ||
    extensions.includes('*') ||
    extensions.some((extension) => extname(name).toLowerCase() === `.${extension.toLowerCase()}`)
  )
}

/** Save dialogs add the extension that a typed name lacks. */
function withExtension(path: string, filters: readonly FileFilter[]): string {
  const extension = filters[0]?.extensions[0]
  return extension === undefined || extension === '*' || extname(path) !== '' ? path : `${path}.${extension}`
}
