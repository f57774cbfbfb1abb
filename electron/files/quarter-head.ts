import { isZip } from '../import/is-zip'
import { codeOf, type FileSystem } from './file-system'
import { withFile } from './open-files'

/** Format and id are among the first lines of every quarter file that we write. */
const HEAD_BYTES = 4096
/** The first key of that name in the outermost object, before any object or list in it. */
const ID = /^\s*\{[^{}[\]]*?"id"\s*:\s*("(?:[^"\\]|\\.)*")/
const FORMAT = /^\s*\{[^{}[\]]*?"format"\s*:\s*"quarterdeck"/

/**
 * The id of the document in a quarter file, by its first lines only, since a file may have many megabytes:
 * `gone` where there is no such file, undefined where it has none where we write it or cannot be read.
 */
export async function quarterIdAt(
  fs: FileSystem,
  path: string,
): Promise<{ readonly id: string } | 'gone' | undefined> {
  try {
    const found = ID.exec(textOf(await headOf(fs, path)))?.[1]
    const id: unknown = found === undefined ? undefined : JSON.parse(found)
    return typeof id === 'string' ? { id } : undefined
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(codeOf(error)) ? 'gone' : undefined
  }
}

/** How a file begins: as our quarter files do, whole or torn, as a package such as a presentation, or otherwise. */
export async function headKind(fs: FileSystem, path: string): Promise<'quarter' | 'package' | 'other'> {
  const head = await headOf(fs, path).catch(() => new Uint8Array())
  if (isZip(head)) return 'package'
  return FORMAT.test(textOf(head)) ? 'quarter' : 'other'
}

async function headOf(fs: FileSystem, path: string): Promise<Uint8Array> {
  // Before opening, since opening a pipe would wait for its other end.
  if (!(await fs.stat(path)).isFile()) return new Uint8Array()
  const head = new Uint8Array(HEAD_BYTES)
  const { bytesRead } = await withFile(fs, path, 'r', (file) => file.read(head, 0, HEAD_BYTES, 0))
  return head.subarray(0, bytesRead)
}

const textOf = (head: Uint8Array): string => new TextDecoder().decode(head)
