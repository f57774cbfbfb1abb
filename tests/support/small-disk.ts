import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface SmallDisk {
  readonly folder: string
  /** Takes all the room that is left. */
  fill(): Promise<void>
  remove(): Promise<void>
}

/**
 * A real file system of a few megabytes that a test can fill, or the reason why there is none: only root may
 * mount one, and only on Linux.
 */
export async function smallDisk(bytes: number): Promise<SmallDisk | string> {
  if (process.platform !== 'linux') return 'a small file system is mounted on Linux only'
  if (process.getuid?.() !== 0) return 'only root may mount a small file system'
  const folder = await mkdtemp(join(tmpdir(), 'small-disk-'))
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder])
  } catch (error) {
    await rm(folder, { recursive: true })
    return `a small file system could not be mounted (${String(error)})`
  }
  return {
    folder,
    async fill() {
      // Smaller and smaller, until nothing fits any more.
      for (let size = bytes; size >= 4096; size = Math.floor(size / 2)) {
        for (let again = 0; again < 2; again += 1) {
          const path = join(folder, `filler-${size}-${again}`)
          await writeFile(path, Buffer.alloc(size)).catch(() => rm(path, { force: true }))
        }
      }
    },
    async remove() {
      await run('umount', [folder])
      await rm(folder, { recursive: true })
    },
  }
}
