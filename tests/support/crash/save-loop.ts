import { writeFile } from 'node:fs/promises'
import { nodeFileSystem, type FileSystem } from '../../../electron/files/file-system'
import { writeFileAtomically } from '../../../electron/files/write-file-atomically'
import { sayPace } from './say-pace'
import { versionOf } from './version'

/**
 * Saves one version after the other over a file until it is killed: `save-loop.js FILE BYTES PREVIOUS FIRST [WAY]`.
 * Says its pace when it begins, so that whoever kills it can choose a moment within a save. By the way `in-place` the
 * file may not be renamed over, as on some network folders.
 */
const [file = '', size = '', previous = '', first = '', way = ''] = process.argv.slice(2)
const bytes = Number(size)
const aside = `${file}.aside`
const PIECE = 16 * 1024
const refusing: FileSystem = {
  ...nodeFileSystem,
  rename: (from, to) =>
    to === file || to === aside
      ? Promise.reject(Object.assign(new Error('EXDEV'), { code: 'EXDEV' }))
      : nodeFileSystem.rename(from, to),
  // A piece at a time, as over a network: a system takes a whole buffer before it lets a process die.
  open: async (path, flags, mode) => {
    const file = await nodeFileSystem.open(path, flags, mode)
    return {
      write: (buffer, offset, length, position) =>
        file.write(buffer, offset, Math.min(length, PIECE), position),
      read: (buffer, offset, length, position) => file.read(buffer, offset, length, position),
      stat: () => file.stat(),
      chmod: (bits) => file.chmod(bits),
      chown: (uid, gid) => file.chown(uid, gid),
      truncate: (length) => file.truncate(length),
      sync: () => file.sync(),
      close: () => file.close(),
    }
  },
}

async function save(path: string, keptAs: string, version: number): Promise<void> {
  const written = await writeFileAtomically(path, versionOf(version, bytes), {
    keepPrevious: () => Promise.resolve(keptAs),
    fs: way === 'in-place' ? refusing : nodeFileSystem,
  })
  if (!written.ok) throw new Error(written.error.kind)
}

// There is something to write over, as there is at `file`.
await writeFile(aside, versionOf(0, bytes))
await sayPace(() => save(aside, `${aside}.previous`, 0))
for (let version = Number(first); ; version += 1) await save(file, previous, version)
