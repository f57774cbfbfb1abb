import * as node from 'node:fs/promises'

/** What is known of a file without reading it. */
export interface FileFacts {
  readonly size: number
  readonly mtimeMs: number
  readonly mode: number
  readonly uid: number
  readonly gid: number
  isFile(): boolean
  isDirectory(): boolean
}

export interface OpenFile {
  write(
    bytes: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ bytesWritten: number }>
  read(bytes: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesRead: number }>
  stat(): Promise<FileFacts>
  chmod(mode: number): Promise<void>
  chown(uid: number, gid: number): Promise<void>
  truncate(length: number): Promise<void>
  sync(): Promise<void>
  close(): Promise<void>
}

/** The part of `node:fs/promises` that reading and writing take, so that tests can let each step fail. */
export interface FileSystem {
  readonly platform: NodeJS.Platform
  stat(path: string): Promise<FileFacts>
  realpath(path: string): Promise<string>
  readlink(path: string): Promise<string>
  /** Rejects where the file may not be written. */
  accessForWriting(path: string): Promise<void>
  open(path: string, flags: string, mode?: number): Promise<OpenFile>
  copyFile(from: string, to: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  makeFolder(path: string): Promise<void>
  /** The names in a folder, in no order. */
  readFolder(path: string): Promise<readonly string[]>
}

export const nodeFileSystem: FileSystem = {
  platform: process.platform,
  stat: (path) => node.stat(path),
  realpath: (path) => node.realpath(path),
  readlink: (path) => node.readlink(path),
  accessForWriting: (path) => node.access(path, node.constants.W_OK),
  open: (path, flags, mode) => node.open(path, flags, mode),
  copyFile: (from, to) => node.copyFile(from, to),
  rename: (from, to) => node.rename(from, to),
  unlink: (path) => node.unlink(path),
  makeFolder: async (path) => {
    // Only the app's own folders are made: what lies in them is as private as the files it comes from.
    await node.mkdir(path, { recursive: true, mode: 0o700 })
  },
  readFolder: (path) => node.readdir(path),
}

/** The system's code of a failure (`ENOENT`), or a word that says there is none. */
export function codeOf(error: unknown): string {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined
  if (typeof code === 'string') return code
  return error instanceof Error ? error.message : 'unknown'
}
