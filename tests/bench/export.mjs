import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { buildIfStale } from '../../build/bundle.mjs'
import { fromSnapshot, withoutCertificates } from '../../build/snapshot.mjs'

/**
 * Compares exporting a quarter file as a .pptx with stock pptxgenjs writing the same slides: whole processes,
 * one after the other in turns, medians. Ours is the built command line; it reads, opens, compiles, paints, checks, packs
 * and writes. The other is given the slides ready, and the time it takes to read them is not counted. Both are started
 * without the certificates that a machine may add for Node: reading them takes both the same time, on some machines as
 * long as the rest of a small export, and would bring every ratio nearer to 1. Memory is that of one more run of each.
 *
 *     npm run bench:export [-- ROUNDS]
 */
const root = fileURLToPath(new URL('../..', import.meta.url))
const rounds = Number(process.argv[2] ?? 7)
/** Slides, and the part of stock's time that ours may take at most. */
const sizes = /** @type {const} */ ([
  [10, 0.8],
  [50, 0.6],
  [200, 0.4],
  [1000, 0.3],
])
const MOST_MEMORY = 300
const MOST_FLOORS = 2.5

/** @typedef {readonly [string, ...string[]]} Command a program and its arguments */

const variables = withoutCertificates(process.env)

/** @param {Command} command */
function run([program, ...args]) {
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', env: variables })
  const took = performance.now() - started
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  return { took, said: stdout }
}

/**
 * What a script of this bench says at last, as JSON.
 *
 * @param {string} said
 */
const told = (said) => JSON.parse(said.trim().split('\n').at(-1) ?? '')

/**
 * The most memory that a process holds, in MiB: the system's own count, asked for until the process has ended. NaN
 * where there is none, as elsewhere than on Linux.
 *
 * @param {Command} command
 * @returns {Promise<number>}
 */
function peakOf([program, ...args]) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore', env: variables })
    let peak = NaN
    const look = setInterval(() => {
      try {
        const count = /VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]
        if (count !== undefined) peak = Number(count) / 1024
      } catch {
        // Another system, or the process has just ended.
      }
    }, 2)
    child.once('error', reject)
    child.once('close', () => {
      clearInterval(look)
      resolve(peak)
    })
  })
}

/** @param {readonly number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-bench-'))
try {
  await buildIfStale(['electron'])
  const scripts = join(folder, 'scripts')
  await build({
    configFile: false,
    logLevel: 'warn',
    root,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: scripts,
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: {
        input: ['inputs', 'stock', 'floor'].map((name) => join(root, `tests/bench/export/${name}.ts`)),
        output: { format: 'es', entryFileNames: '[name].mjs' },
      },
    },
  })
  const commandLine = fromSnapshot(join(root, 'build/out/electron'))?.command
  if (commandLine === undefined) throw new Error('There is no snapshot of the command line')
  /** @param {string} name @param {readonly string[]} args @returns {Command} */
  const script = (name, ...args) => [process.execPath, join(scripts, `${name}.mjs`), ...args]
  console.log(
    `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, ${rounds} rounds`,
  )
  console.log(
    'slides  stock s  ours s  ratio  allowed  floor s  floors  stock MiB  ours MiB  stock MB  ours MB',
  )
  let kept = true
  for (const [size, allowed] of sizes) {
    const slides = told(run(script('inputs', folder, String(size))).said)
    const [quarter, content] = [join(folder, `${size}.quarter`), join(folder, `${size}.json`)]
    const [stockDeck, ourDeck] = [join(folder, 'stock.pptx'), join(folder, 'ours.pptx')]
    const theirs = script('stock', content, stockDeck)
    /** @type {Command} */
    const own = [...commandLine, 'export', quarter, '-o', ourDeck]
    const stock = []
    const ours = []
    for (let round = 0; round < rounds; round += 1) {
      const other = run(theirs)
      stock.push(other.took - told(other.said).parsed)
      ours.push(run(own).took)
    }
    const [stockPeak, ourPeak] = [await peakOf(theirs), await peakOf(own)]
    const floor = median(Array.from({ length: 3 }, () => told(run(script('floor', ourDeck)).said)))
    const [stockTime, ourTime] = [median(stock), median(ours)]
    const ratio = median(ours.map((took, round) => took / (stock[round] ?? NaN)))
    kept &&= ratio <= allowed && !(ourPeak > MOST_MEMORY)
    console.log(
      [
        String(slides).padStart(6),
        (stockTime / 1000).toFixed(2).padStart(8),
        (ourTime / 1000).toFixed(2).padStart(7),
        ratio.toFixed(2).padStart(6),
        allowed.toFixed(2).padStart(8),
        (floor / 1000).toFixed(2).padStart(8),
        (ourTime / floor).toFixed(1).padStart(7),
        stockPeak.toFixed(0).padStart(10),
        ourPeak.toFixed(0).padStart(9),
        (statSync(stockDeck).size / 1e6).toFixed(1).padStart(9),
        (statSync(ourDeck).size / 1e6).toFixed(1).padStart(8),
      ].join(' '),
    )
  }
  console.log(
    `Aims: ratios 0.60, 0.40, 0.30, 0.25; at most ${MOST_FLOORS} floors and ${MOST_MEMORY} MiB at 1,000 slides. ` +
      (kept ? 'The allowed ratios and the memory were kept.' : 'NOT kept: an allowed ratio or the memory.'),
  )
  process.exitCode = kept ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
