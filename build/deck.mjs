import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { buildIfStale } from './bundle.mjs'
import { fromSnapshot, SNAPSHOT_REFUSED } from './snapshot.mjs'

const folder = fileURLToPath(new URL('./out/electron', import.meta.url))
const args = process.argv.slice(2)

/** `npm run -s deck -- COMMAND`: builds when a source has changed, then runs the command. */
await buildIfStale(['electron'])
const ended = runFromSnapshot()
process.exitCode = ended === SNAPSHOT_REFUSED ? await runHere() : ended

/** @returns {number} the exit code of the command, or that the snapshot is not to be had */
function runFromSnapshot() {
  const start = fromSnapshot(folder)
  if (start === undefined) return SNAPSHOT_REFUSED
  const [program, ...before] = start
  const { status, signal, error } = spawnSync(program, [...before, ...args], { stdio: 'inherit' })
  if (error !== undefined) throw error
  if (signal !== null) process.kill(process.pid, signal)
  return status ?? 2
}

/** @returns {Promise<number>} */
function runHere() {
  /** @type {{ runCommandLine: (folder: string, args: readonly string[]) => Promise<number> }} */
  const { runCommandLine } = createRequire(import.meta.url)('./out/electron/cli.cjs')
  return runCommandLine(folder, args)
}
