import type { FileSystem } from './file-system'
import { readAll, withFile, writeAll } from './open-files'

interface Overwrite {
  readonly target: string
  readonly bytes: Uint8Array
  /** Where the old content is kept until the new one is whole. */
  readonly backup: string
}

/**
 * Replaces the content of a file that may not be renamed over. For a while the file is neither old nor new,
 * so the old content lies beside it until the new one has been flushed and read back, and is put back
 * where anything fails. Rejects with the reason when the old content is in place; answers with the backup's
 * path when even putting it back failed. Once the new content is in place, the backup is the caller's to remove.
 */
export async function overwriteInPlace(fs: FileSystem, overwrite: Overwrite): Promise<string | undefined> {
  const { target, bytes, backup } = overwrite
  const removeBackup = () => fs.unlink(backup).catch(() => undefined)
  try {
    await fs.copyFile(target, backup)
    await withFile(fs, backup, 'r+', (file) => file.sync())
  } catch (error) {
    await removeBackup()
    throw error
  }
  const state = { touched: false }
  try {
    await overwriteWith(fs, target, bytes, () => {
      state.touched = true
    })
  } catch (error) {
    if (state.touched && !(await putBack(fs, overwrite))) return backup
    await removeBackup()
    throw error
  }
  return undefined
}

async function overwriteWith(
  fs: FileSystem,
  target: string,
  bytes: Uint8Array,
  onOpen: () => void = () => undefined,
): Promise<void> {
  await withFile(fs, target, 'r+', async (file) => {
    onOpen()
    await writeAll(file, bytes)
    await file.truncate(bytes.length)
    await file.sync()
  })
  const found = await withFile(fs, target, 'r', (file) => readAll(file, bytes.length))
  if (Buffer.compare(found, bytes) !== 0) {
    throw Object.assign(new Error('The file does not hold what was written'), { code: 'EIO' })
  }
}

async function putBack(fs: FileSystem, { target, backup }: Overwrite): Promise<boolean> {
  try {
    const old = await withFile(fs, backup, 'r', (file) => readAll(file, Number.MAX_SAFE_INTEGER))
    await overwriteWith(fs, target, old)
    return true
  } catch {
    // The caller tells where the backup is.
    return false
  }
}
