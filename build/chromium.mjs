import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { env, getuid, platform } from 'node:process'
import { fileURLToPath } from 'node:url'

/**
 * An installed browser of the Chromium family that the stand-in can run in, or undefined. The variable
 * QUARTERDECK_CHROMIUM goes before everything.
 */
export function findChromium() {
  const named = env['QUARTERDECK_CHROMIUM']
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined
  return installed().find((path) => existsSync(path))
}

/**
 * An installed Chromium without any windows, or undefined. Tests start in half the time in it; people have no use for
 * it. The variable QUARTERDECK_HEADLESS_SHELL goes before everything (a file that is not there means none), and who
 * names a browser for the app in QUARTERDECK_CHROMIUM wants its tests in that one.
 *
 * @param {string} [chromium] what was found or obtained; Playwright's download has one of these beside it
 */
export function findHeadlessShell(chromium) {
  const named = env['QUARTERDECK_HEADLESS_SHELL']
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined
  if (env['QUARTERDECK_CHROMIUM'] || platform !== 'linux') return undefined
  const beside = chromium?.replace(
    /chromium-(\d+)\/chrome-(linux\S*)\/chrome$/,
    'chromium_headless_shell-$1/chrome-headless-shell-$2/chrome-headless-shell',
  )
  const downloaded = beside === undefined || beside === chromium ? [] : [beside]
  return [...downloaded, ...inPath(['chromium-headless-shell'])].find((path) => existsSync(path))
}

/** @returns {readonly string[]} */
function installed() {
  switch (platform) {
    case 'darwin':
      return [
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ]
    case 'win32':
      return [env['LOCALAPPDATA'], env['PROGRAMFILES'], env['PROGRAMFILES(X86)']]
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => [
          join(folder, 'Chromium', 'Application', 'chrome.exe'),
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ])
    default:
      return inPath([
        'chromium',
        'chromium-browser',
        'google-chrome-stable',
        'google-chrome',
        'microsoft-edge-stable',
        'microsoft-edge',
      ])
  }
}

/** @param {readonly string[]} names */
function inPath(names) {
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin']
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** How a person gets a browser, as one sentence. */
export const howToGetChromium =
  platform === 'linux'
    ? 'Install one with "apt-get install chromium" or your own package manager, or name one in QUARTERDECK_CHROMIUM.'
    : 'Install Chromium, Google Chrome or Microsoft Edge, or name one in QUARTERDECK_CHROMIUM.'

const DOWNLOAD_LIMIT_MS = 120_000
const APT_LIMIT_MS = 240_000

/**
 * A browser for the tests: an installed one, else the one Playwright downloads, else Debian's packages where
 * this process may install it. Each attempt is bounded in time and told by `say`, and leaves this process free.
 *
 * @param {(sentence: string) => void} say
 * @returns {Promise<string | undefined>}
 */
export async function obtainChromium(say) {
  const found = findChromium()
  if (found !== undefined) return found
  return (await downloadChromium(say)) ?? installDebianPackage(say)
}

/** @param {(sentence: string) => void} say */
async function downloadChromium(say) {
  const { chromium } = await import('@playwright/test')
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  say("No browser is installed; trying Playwright's own download.")
  const cli = fileURLToPath(new URL('../node_modules/@playwright/test/cli.js', import.meta.url))
  await attempt(process.execPath, [cli, 'install', 'chromium'], DOWNLOAD_LIMIT_MS)
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  say('The download did not succeed.')
  return undefined
}

/** @param {(sentence: string) => void} say */
async function installDebianPackage(say) {
  if (platform !== 'linux' || getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined
  say("Installing Debian's packages chromium and chromium-headless-shell.")
  await attempt('apt-get', ['update'], APT_LIMIT_MS)
  for (const name of ['chromium', 'chromium-headless-shell']) {
    await attempt('apt-get', ['install', '-y', '--no-install-recommends', name], APT_LIMIT_MS)
  }
  return findChromium()
}

/**
 * Runs a program without its output. Whether it did what it should is seen by what is there afterwards.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {number} timeout in milliseconds, after which it is ended
 */
async function attempt(program, args, timeout) {
  const child = spawn(program, [...args], {
    stdio: 'ignore',
    timeout,
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  // A program that is not there fails as one that did nothing.
  await once(child, 'close').catch(() => undefined)
}
