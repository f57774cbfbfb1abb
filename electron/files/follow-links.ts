import { basename, dirname, join, resolve } from 'node:path'
import { codeOf, type FileSystem } from './file-system'

/** As many as Linux follows. */
const MAX_LINKS = 40

/**
 * The file that a path means after all symbolic links, also where it does not exist yet, so that a link
 * stays a link when its file is replaced. Rejects with `ENOENT` where its folder is missing.
 */
export async function followLinks(fs: FileSystem, path: string): Promise<string> {
  let at = path
  for (let step = 0; step < MAX_LINKS; step += 1) {
    try {
      return await fs.realpath(at)
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error
    }
    const folder = await fs.realpath(dirname(at))
    const target = await linkTarget(fs, at)
    if (target === undefined) return join(folder, basename(at))
    at = resolve(folder, target)
  }
  throw Object.assign(new Error(`Too many links from ${path}`), { code: 'ELOOP' })
}

async function linkTarget(fs: FileSystem, path: string): Promise<string | undefined> {
  try {
    return await fs.readlink(path)
  } catch {
    // Neither a link nor a file: a new one.
    return undefined
  }
}
