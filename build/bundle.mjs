import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv, env, pid, version } from 'node:process'
import { fileURLToPath } from 'node:url'
import { takeSnapshot } from './snapshot.mjs'
import { contentsOf, inputFiles, readStamp, timesOf } from './stale.mjs'

/**
 * Builds what runs: `build/out/electron` (main process, command line, worker, preload), `build/out/renderer`
 * (the window's page) and `build/out/samples`.
 */

const root = fileURLToPath(new URL('..', import.meta.url))
const out = join(root, 'build/out')

/** The parts of the build, each with what it is made of. */
const parts = /** @type {const} */ ({
  electron: {
    folders: ['electron', 'samples'],
    inputs: [
      'electron',
      'shared',
      'build/vite.main.mjs',
      'build/vite.preload.mjs',
      'build/snapshot.mjs',
      'package.json',
    ],
    make: makeElectron,
    finish: () => takeSnapshot(join(out, 'electron'), join(out, 'samples/technology-q2-fy21-22.quarter')),
  },
  renderer: {
    folders: ['renderer'],
    inputs: ['renderer', 'shared', 'build/vite.renderer.mjs'],
    make: makeRenderer,
    finish: () => undefined,
  },
})

/** @typedef {keyof typeof parts} Part */
const everyPart = /** @type {readonly Part[]} */ (Object.keys(parts))

const common = ['build/bundle.mjs', 'package-lock.json']
/** Built by itself, and never part of the app. */
const notOurs = ['electron/chromium', 'shared/samples']
const samples = 'shared/samples'

/** Builds the given parts whatever there is. */
export async function build(wanted = everyPart) {
  for (const part of wanted) await buildPart(part)
}

/** Builds the parts whose inputs have changed since their last build; takes milliseconds when none have. */
export async function buildIfStale(wanted = everyPart) {
  for (const part of wanted) if (!isFresh(part)) await buildPart(part)
}

/** @param {Part} part */
const filesOf = (part) =>
  part === 'electron'
    ? [...inputFiles(root, [...parts[part].inputs, ...common], notOurs), ...inputFiles(root, [samples], [])]
    : inputFiles(root, [...parts[part].inputs, ...common], notOurs)

/** @param {Part} part */
const stampFileOf = (part) => join(out, `${part}.stamp.json`)

/** @param {Part} part */
function isFresh(part) {
  const stamp = readStamp(stampFileOf(part))
  // The snapshot of the command line is for one version of the runtime.
  if (stamp?.runtime !== version) return false
  if (!parts[part].folders.every((folder) => existsSync(join(out, folder)))) return false
  const files = filesOf(part)
  const times = timesOf(root, files)
  if (stamp.times === times) return true
  const contents = contentsOf(root, files)
  if (stamp.contents !== contents) return false
  writeFileSync(stampFileOf(part), JSON.stringify({ times, contents, runtime: version }))
  return true
}

/**
 * Builds beside the present result and then takes its place, so that a build that breaks off or runs twice
 * at once leaves a whole one.
 *
 * @param {Part} part
 */
async function buildPart(part) {
  const files = filesOf(part)
  // Taken before, so that a change during the build makes it stale.
  const stamp = { times: timesOf(root, files), contents: contentsOf(root, files), runtime: version }
  const staging = join(out, `.${part}-${pid}`)
  try {
    await parts[part].make(staging)
    for (const folder of parts[part].folders) replaceFolder(join(staging, folder), join(out, folder))
    // Where things lie is in the snapshot, for the traces of bugs. Without a stamp a build that breaks off here is stale.
    parts[part].finish()
    writeFileSync(stampFileOf(part), JSON.stringify(stamp))
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}

/** @param {string} staging */
async function makeElectron(staging) {
  const { build: bundle } = await import('vite')
  const { filesOfOne, mainConfig } = await import('./vite.main.mjs')
  const { preloadConfig } = await import('./vite.preload.mjs')
  await bundle(mainConfig(join(staging, 'electron')))
  for (const config of filesOfOne(join(staging, 'electron'))) await bundle(config)
  await bundle(preloadConfig(join(staging, 'electron')))
  cpSync(join(root, samples), join(staging, 'samples'), {
    recursive: true,
    filter: (path) => !path.endsWith('.ts'),
  })
}

/** @param {string} staging */
async function makeRenderer(staging) {
  const { build: bundle } = await import('vite')
  const { rendererConfig } = await import('./vite.renderer.mjs')
  // A test runner that builds has another word there, and React's development code would get into the window.
  const before = env['NODE_ENV']
  env['NODE_ENV'] = 'production'
  try {
    await bundle(rendererConfig(join(staging, 'renderer')))
  } finally {
    if (before === undefined) delete env['NODE_ENV']
    else env['NODE_ENV'] = before
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
function replaceFolder(from, to) {
  const old = `${to}.${pid}.old`
  mkdirSync(out, { recursive: true })
  if (existsSync(to)) renameSync(to, old)
  renameSync(from, to)
  rmSync(old, { recursive: true, force: true })
}

if (argv[1] === fileURLToPath(import.meta.url)) await build()
