import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fromSnapshot } from './snapshot.mjs'

/** What Node exits with where it refuses a snapshot, and how it ends where one is damaged. */
const REFUSED = 14
/** @type {readonly (string | null)[]} */
const DAMAGED = ['SIGSEGV', 'SIGABRT', 'SIGTRAP', 'SIGBUS', 'SIGILL']

/**
 * Runs a command of a built command line: from its snapshot, or in this process where there is none that is good.
 *
 * @param {string} folder of the built command line
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit code
 */
export async function runDeck(folder, args) {
  const start = fromSnapshot(folder)
  const ended = start === undefined ? undefined : await runFromSnapshot(start, args)
  if (ended !== undefined) return ended
  if (start !== undefined) rmSync(start.snapshot, { force: true })
  /** @type {{ startCommandLine: (folder: string, args: readonly string[]) => Promise<number> }} */
  const { startCommandLine } = createRequire(import.meta.url)(join(folder, 'cli.cjs'))
  return startCommandLine(folder, args)
}

/**
 * Runs the command as a process of its own that ends with this one, and this one like it.
 *
 * @param {Pick<NonNullable<ReturnType<typeof fromSnapshot>>, 'command' | 'variables'>} start
 * @param {readonly string[]} args
 * @returns {Promise<number | undefined>} its exit code; none where the snapshot is no good, which its start tells
 */
function runFromSnapshot({ command: [program, ...before], variables }, args) {
  // Before there is a process to end: a signal in between would leave it alone.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal))
  }
  const child = spawn(program, [...before, ...args], { stdio: 'inherit', env: variables })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (code === REFUSED || DAMAGED.includes(signal)) resolve(undefined)
      else if (signal === null) resolve(code ?? 2)
      else {
        process.removeAllListeners(signal)
        process.kill(process.pid, signal)
      }
    })
  })
}
