import { nodeFileSystem, type FileSystem } from '../../../electron/files/file-system'
import { writeFileAtomically } from '../../../electron/files/write-file-atomically'
import { saySaves } from './say-saves'
import { versionOf } from './version'

/**
 * Saves one version after the other over a file until it is killed: `save-loop.js FILE BYTES PREVIOUS FIRST [WAY]`.
 * Says how each went, so that whoever kills it can choose a moment within a save. By the way `in-place` the file may not
 * be renamed over, as on some network folders.
 */
const [file = '', size = '', previous = '', first = '', way = ''] = process.argv.slice(2)
const bytes = Number(size)
const PIECE = 16 * 1024
const refusing: FileSystem = {
  ...nodeFileSystem,
  rename: (from, to) =>
    to === file
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

await saySaves(Number(first), async (version) => {
  const written = await writeFileAtomically(file, versionOf(version, bytes), {
    keepPrevious: () => Promise.resolve(previous),
    fs: way === 'in-place' ? refusing : nodeFileSystem,
  })
  if (!written.ok) throw new Error(written.error.kind)
})
