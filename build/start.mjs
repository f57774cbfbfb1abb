import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { argv, env, exit, getuid, platform, stdout } from 'node:process'
import { fileURLToPath } from 'node:url'
import { buildIfStale } from './bundle.mjs'
import { findChromium, howToGetChromium } from './chromium.mjs'
import { fetchElectron, findElectron } from './electron.mjs'
import { buildStandInIfStale, standInEntry } from './stand-in.mjs'

/**
 * `npm start`: the app on Electron where its executable is there or can be fetched, else in an installed
 * browser by way of the stand-in. Arguments after `--` go to the app.
 */

const root = fileURLToPath(new URL('..', import.meta.url))
const main = fileURLToPath(new URL('./out/electron/main.js', import.meta.url))
const withoutWindow = 'npm run -s deck -- export FILE -o OUT.pptx'

/** When a fetch failed last, so that every start of the same day does not wait for another. */
const failedFetch = fileURLToPath(new URL('./out/electron-not-fetched', import.meta.url))
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000

/** @param {string} sentence */
const say = (sentence) => stdout.write(`${sentence}\n`)

function hasDisplay() {
  return platform !== 'linux' || [env['DISPLAY'], env['WAYLAND_DISPLAY']].some((name) => (name ?? '') !== '')
}

function fetchedLately() {
  const failed = statSync(failedFetch, { throwIfNoEntry: false })
  return failed !== undefined && Date.now() - failed.mtimeMs < RETRY_AFTER_MS
}

function obtainElectron() {
  const found = findElectron()
  if (found !== undefined || fetchedLately()) return found
  say("Fetching Electron's executable, for a minute at most.")
  const fetched = fetchElectron()
  if (fetched === undefined) {
    mkdirSync(dirname(failedFetch), { recursive: true })
    writeFileSync(failedFetch, '')
  } else {
    rmSync(failedFetch, { force: true })
  }
  return fetched
}

/**
 * Runs a program until it ends, with this process's terminal.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Record<string, string>} [variables]
 * @returns {Promise<number>} its exit code
 */
function run(program, args, variables) {
  const child = spawn(program, args, { stdio: 'inherit', env: { ...env, ...variables } })
  // The terminal sends an interrupt to the app as well, which may have something to ask first.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

async function start() {
  const args = argv.slice(2)
  if (!hasDisplay()) {
    say(`There is no display, so no window can open. Without a window: ${withoutWindow}`)
    return 2
  }
  const electron = obtainElectron()
  const chromium = electron === undefined ? findChromium() : undefined
  if (electron === undefined && chromium === undefined) {
    say("Electron's executable could not be fetched, and no Chromium, Chrome or Edge is installed.")
    say(howToGetChromium)
    say(`Without a window: ${withoutWindow}`)
    return 1
  }
  await buildIfStale()
  if (electron !== undefined) {
    // Electron's sandbox refuses to start for the root user.
    const sandbox = getuid?.() === 0 ? ['--no-sandbox'] : []
    return run(electron, [...sandbox, root, ...args])
  }
  await buildStandInIfStale()
  say(`Electron's executable cannot be had here, so the app runs in ${chromium}.`)
  return run(process.execPath, ['--import', standInEntry, main, ...args], {
    QUARTERDECK_CHROMIUM: chromium ?? '',
  })
}

exit(await start())
