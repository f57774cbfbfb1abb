import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { env, execPath, exit, stdout } from 'node:process'
import { fileURLToPath } from 'node:url'
import { buildIfStale } from './bundle.mjs'
import { findHeadlessShell, howToGetChromium, obtainChromium } from './chromium.mjs'
import { findElectron } from './electron.mjs'
import { withoutCertificates } from './snapshot.mjs'
import { buildStandInIfStale } from './stand-in.mjs'

/**
 * `npm test`: every check and every suite, also after one has failed, so that one run tells everything. The
 * last line has the totals, and the exit code is 0 only when nothing failed.
 */

/**
 * @typedef {{ passed: number, failed: number, skipped: string[], failures: string[] }} Totals
 * @typedef {Totals & { name: string, note?: string, retried?: string[] }} Suite
 */

const root = fileURLToPath(new URL('..', import.meta.url))
const results = join(root, 'test-results')
const modules = join(root, 'node_modules')

/** @param {string} sentence */
const say = (sentence) => stdout.write(`${sentence}\n`)

/** @param {number | undefined} pid of a process that could be started */
function goBehind(pid) {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // It has ended, or the system does not allow it: the order is no matter of right or wrong.
  }
}

/**
 * Runs a script of node_modules with this Node.
 *
 * @param {string} script
 * @param {readonly string[]} args
 * @param {{ variables?: Record<string, string>, quietly?: boolean, behind?: boolean }} [how] quietly: its output is
 *   answered, instead of going to this terminal; behind: what else runs goes before it
 * @returns {Promise<{ well: boolean, said: string }>} whether it ended well
 */
function run(script, args, { variables = {}, quietly = false, behind = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(execPath, [join(modules, script), ...args], {
      cwd: root,
      stdio: quietly ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...withoutCertificates(env), ...variables },
    })
    if (behind) goBehind(child.pid)
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (said += text))
    }
    child.once('error', reject)
    child.once('close', (code) => resolve({ well: code === 0, said }))
  })
}

/**
 * Checks that have one outcome each, at the same time: none of them keeps more than one processor busy. To lint takes
 * as long as all the rest together, so it goes before that.
 *
 * @returns {Promise<{ suite: Suite, said: string }>} with all they wrote
 */
async function runChecks() {
  const checks = Object.entries({
    types: ['@typescript/native/bin/tsc', '-b', '--pretty'],
    lint: ['eslint/bin/eslint.js', '--config', 'build/eslint.config.mjs', '--max-warnings', '0', '.'],
    format: ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  })
  const outcomes = await Promise.all(
    checks.map(async ([name, [script = '', ...args]]) => ({
      name,
      ...(await run(script, args, { quietly: true, behind: name !== 'lint' })),
    })),
  )
  const failures = outcomes.filter(({ well }) => !well).map(({ name }) => name)
  return {
    suite: {
      name: 'checks',
      passed: outcomes.length - failures.length,
      failed: failures.length,
      skipped: [],
      failures,
    },
    said: outcomes
      .map(({ name, well, said }) => `\n— ${name}: ${well ? 'passed' : 'failed'}\n${said}`)
      .join(''),
  }
}

/**
 * @param {string} project of build/vitest.config.mjs
 * @param {{ behind?: boolean }} [how]
 * @returns {Promise<Suite>}
 */
async function runVitest(project, how = {}) {
  say(`\n— ${project} tests`)
  const file = join(results, `${project}.json`)
  rmSync(file, { force: true })
  const { well } = await run(
    'vitest/vitest.mjs',
    [
      'run',
      ...['--config', 'build/vitest.config.mjs', '--project', project],
      ...['--reporter', 'default', '--reporter', join(root, 'build/vitest-totals.mjs')],
    ],
    { ...how, variables: { TOTALS_FILE: file } },
  )
  /** @type {Totals} */
  const totals = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { passed: 0, failed: 0, skipped: [], failures: [] }
  return { name: project, ...countedHonestly(totals, well) }
}

/**
 * A suite that ended badly has failed, even where no single test did: a file may not have loaded.
 *
 * @param {Totals} totals
 * @param {boolean} well
 */
const countedHonestly = (totals, well) => ({
  ...totals,
  failed: well ? totals.failed : Math.max(totals.failed, 1),
})

/** @returns {Promise<readonly Suite[]>} */
async function runEndToEnd() {
  say('\n— end-to-end tests')
  const file = join(results, 'e2e.json')
  rmSync(file, { force: true })
  const { well } = await run('@playwright/test/cli.js', [
    'test',
    '--config',
    'tests/e2e/playwright.config.ts',
  ])
  const projects = ['stand-in', ...(findElectron() === undefined ? [] : ['electron'])]
  const tests = existsSync(file) ? endToEndTests(JSON.parse(readFileSync(file, 'utf8')).suites) : []
  const suites = projects.map((project, index) => {
    const own = tests.filter((test) => test.project === project)
    const totals = {
      passed: own.filter(({ status }) => status === 'expected' || status === 'flaky').length,
      failed: own.filter(({ status }) => status === 'unexpected').length,
      failures: own.filter(({ status }) => status === 'unexpected').map(({ title }) => title),
      retried: own.filter(({ status }) => status === 'flaky').map(({ title }) => title),
      skipped: own
        .filter(({ status }) => status === 'skipped')
        .map(({ title, reason }) => `${title}: ${reason}`),
    }
    const allWell = well || index > 0 || tests.some(({ status }) => status === 'unexpected')
    return { name: `end-to-end on ${project}`, ...countedHonestly(totals, allWell) }
  })
  return suites
}

/**
 * The tests in a report of Playwright's JSON reporter.
 *
 * @param {readonly any[]} suites any, because Playwright's report is nested without end
 * @returns {{ title: string, project: string, status: string, reason: string }[]}
 */
function endToEndTests(suites) {
  return suites.flatMap((suite) => [
    ...endToEndTests(suite.suites ?? []),
    ...(suite.specs ?? []).flatMap((/** @type {any} */ spec) =>
      spec.tests.map((/** @type {any} */ test) => ({
        title: spec.title,
        project: test.projectName,
        status: test.status,
        reason:
          test.annotations.find((/** @type {any} */ note) => note.type === 'skip')?.description ??
          'no reason given',
      })),
    ),
  ])
}

/** @type {Suite} */
const withoutBrowser = {
  name: 'integration and end-to-end',
  passed: 0,
  failed: 1,
  skipped: [],
  failures: [`These tests need a browser of the Chromium family. ${howToGetChromium}`],
}

async function test() {
  const started = Date.now()
  await buildIfStale()
  await buildStandInIfStale()
  // Nothing of this is held to the time on the clock, so it may all run at once. The suites after it are.
  const [chromium, checks, unit] = await Promise.all([
    obtainChromium(say),
    runChecks(),
    runVitest('unit', { behind: true }),
  ])
  say(checks.said)
  const shell = findHeadlessShell(chromium)
  if (chromium !== undefined) env['QUARTERDECK_CHROMIUM'] = chromium
  if (shell !== undefined) env['QUARTERDECK_HEADLESS_SHELL'] = shell
  const windowed = async () => [await runVitest('integration'), ...(await runEndToEnd())]
  const suites = [checks.suite, unit, ...(chromium === undefined ? [withoutBrowser] : await windowed())]
  say('')
  for (const { name, passed, failed, skipped, failures, retried } of suites) {
    say(`${name}: ${passed} passed, ${failed} failed, ${skipped.length} skipped`)
    for (const failure of failures) say(`  failed: ${failure.split('\n', 1)[0]}`)
    for (const reason of skipped) say(`  skipped: ${reason}`)
    for (const title of retried ?? []) say(`  passed only when tried again: ${title}`)
  }
  if (findElectron() === undefined) {
    say("end-to-end on electron: not run, because Electron's executable is not installed here")
  }
  const passed = suites.reduce((sum, suite) => sum + suite.passed, 0)
  const failed = suites.reduce((sum, suite) => sum + suite.failed, 0)
  const skipped = suites.reduce((sum, suite) => sum + suite.skipped.length, 0)
  const browsers = [chromium, shell].filter((path) => path !== undefined).join(' and ')
  say(`Took ${Math.round((Date.now() - started) / 1000)} seconds${browsers === '' ? '' : ` in ${browsers}`}.`)
  say(`${passed} passed, ${failed} failed, ${skipped} skipped`)
  return failed === 0 ? 0 : 1
}

exit(await test())
