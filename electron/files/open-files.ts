import type { FileSystem, OpenFile } from './file-system'

/** Opens a file for one use and closes it whatever happens. */
export async function withFile<Value>(
  fs: FileSystem,
  path: string,
  flags: string,
  use: (file: OpenFile) => Promise<Value>,
  mode?: number,
): Promise<Value> {
  const file = await fs.open(path, flags, mode)
  try {
    return await use(file)
  } finally {
    await file.close()
  }
}

/** Writes all bytes from the start, however many the system takes at a time. */
export async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, at, bytes.length - at, at)
    if (bytesWritten === 0) throw Object.assign(new Error('Nothing was written'), { code: 'ENOSPC' })
    at += bytesWritten
  }
}

/** The whole content, at most `limit` bytes and one more, which tells the caller that there are more. */
export async function readAll(file: OpenFile, limit: number): Promise<Uint8Array> {
  const { size } = await file.stat()
  // One byte more than expected shows the end, or that the file grew meanwhile.
  let bytes = new Uint8Array(Math.min(size, limit) + 1)
  for (let at = 0; ;) {
    const { bytesRead } = await file.read(bytes, at, bytes.length - at, at)
    if (bytesRead === 0) return bytes.subarray(0, at)
    at += bytesRead
    if (at > limit) return bytes.subarray(0, at)
    if (at === bytes.length) {
      const larger = new Uint8Array(Math.min(at * 2, limit + 1))
      larger.set(bytes)
      bytes = larger
    }
  }
}
