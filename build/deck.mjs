/** `npm run -s deck -- COMMAND`: builds when a source has changed, then runs the command. */
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { buildIfStale } from './bundle.mjs'
import { fromSnapshot } from './snapshot.mjs'

const folder = fileURLToPath(new URL('./out/electron', import.meta.url))
const args = process.argv.slice(2)

await buildIfStale(['electron'])
const start = fromSnapshot(folder)
process.exitCode = start === undefined ? await runHere() : await runFromSnapshot(start)

/** @returns {Promise<number>} */
function runHere() {
  /** @type {{ startCommandLine: (folder: string, args: readonly string[]) => Promise<number> }} */
  const { startCommandLine } = createRequire(import.meta.url)('./out/electron/cli.cjs')
  return startCommandLine(folder, args)
}

/**
 * Runs the command as a process of its own that ends with this one, and this one like it.
 *
 * @param {readonly [string, ...string[]]} start
 * @returns {Promise<number>} its exit code
 */
function runFromSnapshot([program, ...before]) {
  const child = spawn(program, [...before, ...args], { stdio: 'inherit' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal))
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (signal !== null) {
        process.removeAllListeners(signal)
        process.kill(process.pid, signal)
      }
      resolve(code ?? 2)
    })
  })
}
