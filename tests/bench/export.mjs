import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { buildIfStale } from '../../build/bundle.mjs'

/**
 * Compares exporting a quarter file as a .pptx with stock pptxgenjs writing the same slides: whole processes,
 * one after the other in turns, medians. Ours reads, opens, compiles, paints, checks, packs and writes; the
 * other is given the slides ready, and the time it takes to read them is not counted.
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

/**
 * @param {string} script
 * @param {readonly string[]} args
 */
function run(script, args) {
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
  const took = performance.now() - started
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr}`)
  return { took, told: JSON.parse(stdout.trim().split('\n').at(-1) ?? '') }
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
        input: ['inputs', 'stock', 'floor', 'ours'].map((name) =>
          join(root, `tests/bench/export/${name}.ts`),
        ),
        output: { format: 'es', entryFileNames: '[name].mjs' },
      },
    },
  })
  const commandLine = join(root, 'build/out/electron/cli.js')
  console.log(
    `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, ${rounds} rounds`,
  )
  console.log(
    'slides  stock s  ours s  ratio  allowed  floor s  floors  stock MiB  ours MiB  stock MB  ours MB',
  )
  let kept = true
  for (const [size, allowed] of sizes) {
    const slides = run(join(scripts, 'inputs.mjs'), [folder, String(size)]).told
    const [quarter, content] = [join(folder, `${size}.quarter`), join(folder, `${size}.json`)]
    const [stockDeck, ourDeck] = [join(folder, 'stock.pptx'), join(folder, 'ours.pptx')]
    const stock = []
    const ours = []
    for (let round = 0; round < rounds; round += 1) {
      const other = run(join(scripts, 'stock.mjs'), [content, stockDeck])
      stock.push({ took: other.took - other.told.parsed, peak: other.told.peak })
      const own = run(join(scripts, 'ours.mjs'), [commandLine, quarter, ourDeck])
      ours.push({ took: own.took, peak: own.told.peak })
    }
    const floor = median(Array.from({ length: 3 }, () => run(join(scripts, 'floor.mjs'), [ourDeck]).told))
    const [stockTime, ourTime] = [median(stock.map(({ took }) => took)), median(ours.map(({ took }) => took))]
    const ratio = median(ours.map(({ took }, round) => took / (stock[round]?.took ?? NaN)))
    const [stockPeak, ourPeak] = [median(stock.map(({ peak }) => peak)), median(ours.map(({ peak }) => peak))]
    kept &&= ratio <= allowed && ourPeak <= MOST_MEMORY
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
