import { codeOf, type FileSystem } from './file-system'
import { withFile } from './open-files'

/** The id is among the first lines of every quarter file that we write. */
const HEAD_BYTES = 4096
/** The first key `id` of the outermost object, before any object or list in it. */
const ID = /^\s*\{[^{}[\]]*?"id"\s*:\s*("(?:[^"\\]|\\.)*")/

/**
 * The id of the document in a quarter file, by its first lines only, since a file may have many megabytes:
 * `gone` where there is no such file, undefined where it has none where we write it or cannot be read.
 */
export async function quarterIdAt(
  fs: FileSystem,
  path: string,
): Promise<{ readonly id: string } | 'gone' | undefined> {
  try {
    const head = new Uint8Array(HEAD_BYTES)
    const { bytesRead } = await withFile(fs, path, 'r', (file) => file.read(head, 0, HEAD_BYTES, 0))
    const found = ID.exec(new TextDecoder().decode(head.subarray(0, bytesRead)))?.[1]
    const id: unknown = found === undefined ? undefined : JSON.parse(found)
    return typeof id === 'string' ? { id } : undefined
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(codeOf(error)) ? 'gone' : undefined
  }
}
