import { basename, dirname } from 'node:path'
import type { FileFacts, FileSystem, OpenFile } from '../../electron/files/file-system'

interface Node {
  bytes: Uint8Array
  mode: number
  mtimeMs: number
}

export interface Faults {
  /** Told of each operation before it happens; throws to let it fail. */
  readonly before?: (operation: string, path: string, count: number) => void
  /** At most as many bytes are written at a time. */
  readonly writesAtMost?: number
  /** Changes what is read, as a bad disk does. */
  readonly corrupt?: (path: string, bytes: Uint8Array) => Uint8Array
  readonly platform?: NodeJS.Platform
}

export const systemError = (code: string): Error => Object.assign(new Error(code), { code })

const FOLDER_MODE = 0o755

/** Folders and files in memory, every operation of which can be made to fail. */
export class MemoryFileSystem implements FileSystem {
  readonly platform: NodeJS.Platform
  readonly files = new Map<string, Node>()
  readonly folders = new Set<string>(['/'])
  readonly links = new Map<string, string>()
  /** Every operation so far, as "rename /a". */
  readonly operations: string[] = []
  private readonly faults: Faults
  private clock = 1000

  constructor(faults: Faults = {}) {
    this.faults = faults
    this.platform = faults.platform ?? 'linux'
  }

  put(path: string, text: string, mode = 0o644): this {
    for (let folder = dirname(path); folder !== '/'; folder = dirname(folder)) this.folders.add(folder)
    this.files.set(path, { bytes: new TextEncoder().encode(text), mode, mtimeMs: ++this.clock })
    return this
  }

  text(path: string): string | undefined {
    const node = this.files.get(path)
    return node && new TextDecoder().decode(node.bytes)
  }

  private step(operation: string, path: string): void {
    this.operations.push(`${operation} ${path}`)
    this.faults.before?.(operation, path, this.operations.length)
  }

  private node(path: string): Node {
    const node = this.files.get(path)
    if (node === undefined) throw systemError(this.folders.has(path) ? 'EISDIR' : 'ENOENT')
    return node
  }

  private facts(path: string): FileFacts {
    const isFolder = this.folders.has(path)
    const node = isFolder ? undefined : this.node(path)
    return {
      size: node?.bytes.length ?? 0,
      mtimeMs: node?.mtimeMs ?? 0,
      mode: node?.mode ?? FOLDER_MODE,
      uid: 0,
      gid: 0,
      isFile: () => !isFolder,
      isDirectory: () => isFolder,
    }
  }

  // Errors are rejections, as on a disk.
  stat = async (path: string): Promise<FileFacts> => this.done('stat', path, () => this.facts(path))

  realpath = async (path: string): Promise<string> =>
    this.done('realpath', path, () => {
      const target = this.links.get(path) ?? path
      if (!this.folders.has(target)) this.node(target)
      return target
    })

  readlink = async (path: string): Promise<string> =>
    this.done('readlink', path, () => {
      const target = this.links.get(path)
      if (target === undefined) throw systemError('ENOENT')
      return target
    })

  accessForWriting = async (path: string): Promise<void> =>
    this.done('access', path, () => {
      if ((this.node(path).mode & 0o200) === 0) throw systemError('EACCES')
    })

  open = async (path: string, flags: string, mode = 0o666): Promise<OpenFile> =>
    this.done('open', path, () => {
      if (flags === 'wx') {
        if (this.files.has(path)) throw systemError('EEXIST')
        if (!this.folders.has(dirname(path))) throw systemError('ENOENT')
        this.files.set(path, { bytes: new Uint8Array(), mode, mtimeMs: ++this.clock })
      }
      const facts = this.facts(path)
      return this.handle(path, facts.isDirectory() ? undefined : this.node(path))
    })

  copyFile = async (from: string, to: string): Promise<void> =>
    this.done('copyFile', to, () => {
      const node = this.node(from)
      this.files.set(to, { ...node, bytes: node.bytes.slice(), mtimeMs: ++this.clock })
    })

  rename = async (from: string, to: string): Promise<void> =>
    this.done('rename', to, () => {
      const node = this.node(from)
      this.files.delete(from)
      this.files.set(to, node)
    })

  unlink = async (path: string): Promise<void> =>
    this.done('unlink', path, () => {
      this.node(path)
      this.files.delete(path)
    })

  makeFolder = async (path: string): Promise<void> =>
    this.done('makeFolder', path, () => void this.folders.add(path))

  readFolder = async (path: string): Promise<readonly string[]> =>
    this.done('readFolder', path, () => {
      if (!this.folders.has(path)) throw systemError('ENOENT')
      return [...this.files.keys()].filter((file) => dirname(file) === path).map((file) => basename(file))
    })

  private async done<Value>(operation: string, path: string, act: () => Value): Promise<Awaited<Value>> {
    this.step(operation, path)
    return await act()
  }

  private handle(path: string, node: Node | undefined): OpenFile {
    const file = (): Node => {
      if (node === undefined) throw systemError('EISDIR')
      return node
    }
    return {
      write: (bytes, offset, length, position) =>
        this.done('write', path, () => {
          const written = Math.min(length, this.faults.writesAtMost ?? length)
          const size = Math.max(file().bytes.length, position + written)
          const changed = new Uint8Array(size)
          changed.set(file().bytes)
          changed.set(bytes.subarray(offset, offset + written), position)
          Object.assign(file(), { bytes: changed, mtimeMs: ++this.clock })
          return { bytesWritten: written }
        }),
      read: (bytes, offset, length, position) =>
        this.done('read', path, () => {
          const found = this.faults.corrupt?.(path, file().bytes) ?? file().bytes
          const part = found.subarray(position, position + length)
          bytes.set(part, offset)
          return { bytesRead: part.length }
        }),
      stat: () => this.done('fstat', path, () => this.facts(path)),
      chmod: (mode) => this.done('chmod', path, () => void (file().mode = mode)),
      chown: () => this.done('chown', path, () => undefined),
      truncate: (length) =>
        this.done('truncate', path, () => void (file().bytes = file().bytes.slice(0, length))),
      sync: () => this.done('sync', path, () => undefined),
      close: () => this.done('close', path, () => undefined),
    }
  }

  /** What lies in a folder besides the named file: nothing, after a write. */
  leftBeside(path: string): readonly string[] {
    return [...this.files.keys()]
      .filter((other) => dirname(other) === dirname(path) && other !== path)
      .map((other) => basename(other))
  }
}
