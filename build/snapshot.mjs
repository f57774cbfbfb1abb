import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { env, execArgv, execPath, stderr } from 'node:process'
import { cachedDataVersionTag } from 'node:v8'

/**
 * What V8 is told when the snapshot is taken and when a process starts from it, which it wants alike. A command lives for
 * a second or two:
 *
 * - A heap of 128 MB from the beginning. A small one is full several times in an export, and each time little of it is
 *   found to be free.
 * - Machine code is made only of functions that have run eight times as long as V8 waits for by itself
 *   (`--interrupt-budget`, bytes of its own code). Compiling what is hot for a moment took a quarter of an export
 *   of 200 slides, on the processor that packs them.
 * - `map` and the like are called in machine code too, instead of written out there. Written out, `map` makes arrays of
 *   another kind (holey ones) than before, and the code for what takes them is thrown away and made anew: a twentieth of
 *   an export of 1,000 slides.
 * - Tables of strings keep the seed that the snapshot has of its own, which nobody else knows.
 * - One thread helps with collecting garbage and compiling, not four: where there are two processors, they would take
 *   turns with the two threads that export.
 */
const ENGINE = [
  '--initial-heap-size=128',
  '--interrupt-budget=550000',
  '--no-rehash-snapshot',
  '--no-turbo-inline-array-builtins',
  '--v8-pool-size=1',
]

/** What `takeSnapshot` in `electron/take-snapshot.ts` says where it is not the runtime that fails. */
const OWN_FAULT = 'The sample could not be exported'
/** Characters of what Node says when it fails, which can be the whole script. */
const MOST_SAID = 500

/**
 * The command line as it is once it has loaded and compiled what an export needs: see `electron/start-cli.ts`. V8 takes
 * it only for its own version and processor, which the tag tells.
 *
 * @param {string} folder of the built command line
 * @param {string | number} tag
 */
const snapshotIn = (folder, tag) => join(folder, `cli-${tag}.blob`)

/**
 * Takes the snapshot in a process of its own, and keeps it if a process starts from it. Where the runtime can't, the
 * command line starts without one.
 *
 * @param {string} folder of the built command line
 * @param {string} sample a quarter file with blocks of all kinds
 * @throws if the sample can't be exported
 */
export function takeSnapshot(folder, sample) {
  const plain = { ...withoutCertificates(env), NODE_OPTIONS: '' }
  const tag = execFileSync(execPath, ['-p', 'v8.cachedDataVersionTag()'], { encoding: 'utf8', env: plain })
  const unsure = join(folder, 'cli.blob.part')
  const run = (/** @type {readonly string[]} */ ...args) =>
    spawnSync(execPath, [...ENGINE, '--snapshot-blob', unsure, ...args], { encoding: 'utf8', env: plain })
  const taken = run('--build-snapshot', join(folder, 'cli.cjs'), sample)
  const started = taken.status === 0 ? run(folder, '--version') : taken
  if (started.status === 0) {
    renameSync(unsure, snapshotIn(folder, tag.trim()))
    return
  }
  rmSync(unsure, { force: true })
  const said = started.stderr
  const why = /^\w*Error: .*$/m.exec(said)?.[0] ?? said.slice(0, MOST_SAID)
  if (why.includes(OWN_FAULT)) throw new Error(why)
  stderr.write(`Commands start without a snapshot, since none could be taken: ${why}\n`)
}

/**
 * Where a company adds certificates of its own, Node reads all of them as it starts, which takes longer than the rest of
 * its start. No command and no test connects to anything, and tests start some two thousand processes. (The process that
 * starts the first of them still reads them.)
 *
 * @param {NodeJS.ProcessEnv} variables
 * @returns {NodeJS.ProcessEnv}
 */
export const withoutCertificates = (variables) => ({ ...variables, NODE_EXTRA_CA_CERTS: undefined })

/**
 * How the command line is started from its snapshot, if there is one for this runtime. Options of Node would have to be
 * those that it was taken with.
 *
 * @param {string} folder of the built command line
 * @param {NodeJS.ProcessEnv} [variables] of the process that is started
 * @param {readonly string[]} [options] of Node, of this process
 * @returns {{ readonly snapshot: string, readonly command: readonly [string, ...string[]], readonly variables: NodeJS.ProcessEnv } | undefined}
 *   the program and its arguments before those of a command, and the variables that it is started with
 */
export function fromSnapshot(folder, variables = env, options = execArgv) {
  const snapshot = snapshotIn(folder, cachedDataVersionTag())
  const plain = options.length === 0 && (variables['NODE_OPTIONS'] ?? '') === ''
  if (!plain || !existsSync(snapshot)) return undefined
  return {
    snapshot,
    command: [execPath, ...ENGINE, '--snapshot-blob', snapshot, folder],
    variables: withoutCertificates(variables),
  }
}
