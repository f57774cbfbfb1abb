import { writeFileAtomically } from '../../../electron/files/write-file-atomically'
import { versionOf } from './version'

/**
 * Saves one version after the other over a file until it is killed: `save-loop.js FILE BYTES PREVIOUS FIRST`. Says
 * on standard output when it begins, so that whoever kills it can choose a moment within a save.
 */
const [file = '', size = '', previous = '', first = ''] = process.argv.slice(2)
const bytes = Number(size)
process.stdout.write('saving\n')
for (let version = Number(first); ; version += 1) {
  const written = await writeFileAtomically(file, versionOf(version, bytes), {
    keepPrevious: () => Promise.resolve(previous),
  })
  if (!written.ok) throw new Error(written.error.kind)
}
