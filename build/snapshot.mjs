import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { env, execPath, stderr } from 'node:process'

/** The command line as it is once it has loaded and compiled what an export needs: see `electron/start-cli.ts`. */
const SNAPSHOT = 'cli.blob'
/**
 * What V8 is told when the snapshot is taken and when a process starts from it, which it wants alike. A command lives for
 * a second or two:
 *
 * - A heap of 128 MB from the beginning. A small one is full several times in an export, and each time little of it is
 *   found to be free.
 * - Machine code is made only of functions that have run twelve times as long as V8 waits for by itself
 *   (`--interrupt-budget`, bytes of its own code). Compiling what is hot for a moment took a quarter of an export
 *   of 200 slides, on the processor that packs them.
 */
const ENGINE = ['--initial-heap-size=128', '--interrupt-budget=800000']
/** Characters of what Node says when it fails, which can be the whole script. */
const MOST_SAID = 500

/** @param {string} folder of the built command line */
const snapshotIn = (folder) => join(folder, SNAPSHOT)

/**
 * Takes the snapshot in a process of its own. Where the runtime can't, the command line starts without one.
 *
 * @param {string} folder of the built command line
 * @param {string} sample a quarter file with blocks of all kinds
 */
export function takeSnapshot(folder, sample) {
  const script = join(folder, 'cli.cjs')
  const { status, stderr: said } = spawnSync(
    execPath,
    [...ENGINE, '--snapshot-blob', snapshotIn(folder), '--build-snapshot', script, sample],
    { encoding: 'utf8', env: plainEnvironment() },
  )
  if (status === 0) return
  const why = /^\w*Error: .*$/m.exec(said)?.[0] ?? said.slice(0, MOST_SAID)
  stderr.write(`The command line starts without a snapshot, since none could be taken: ${why}\n`)
}

/**
 * The program and its arguments that start the command line, before those of a command: from the snapshot, if there
 * is one and no options are set for Node, which a snapshot must be taken with.
 *
 * @param {string} folder of the built command line
 * @param {NodeJS.ProcessEnv} [variables] of the process that is started
 * @returns {readonly [string, ...string[]] | undefined}
 */
export function fromSnapshot(folder, variables = env) {
  const snapshot = snapshotIn(folder)
  const plain = variables['NODE_OPTIONS'] === undefined
  return plain && existsSync(snapshot)
    ? [execPath, ...ENGINE, '--snapshot-blob', snapshot, folder]
    : undefined
}

/** What Node says with its exit code when a snapshot is not for this version of it, or not for this processor. */
export const SNAPSHOT_REFUSED = 14

function plainEnvironment() {
  const { NODE_OPTIONS: _, ...rest } = env
  return rest
}
