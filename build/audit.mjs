import { spawnSync } from 'node:child_process'
import { argv, env, exit, platform, stdout } from 'node:process'
import { fileURLToPath } from 'node:url'

/**
 * `npm run audit`: whether anything that the app is made of has a known vulnerability. Ends with 1 where one is
 * moderate or worse. Where the registry does not answer, it says so and why, and ends with 0: nothing is known then.
 */

const severities = ['info', 'low', 'moderate', 'high', 'critical']
const FAILS_FROM = severities.indexOf('moderate')

/**
 * @typedef {{ kind: 'clean', packages: number }
 *   | { kind: 'found', fails: boolean, lines: string[] }
 *   | { kind: 'unanswered', reason: string }} Verdict
 */

/**
 * What a report of `npm audit --json` says (version 2, npm 7 and later). Whatever has another form is no answer, so
 * that a change of npm's is never taken for a clean report.
 *
 * @param {string} output what npm has written
 * @returns {Verdict}
 */
export function judgeAudit(output) {
  /** @type {any} any, because npm describes the form nowhere; each part is looked at */
  let report
  try {
    report = JSON.parse(output)
  } catch {
    return { kind: 'unanswered', reason: `npm wrote no report: ${output.trim().slice(0, 300)}` }
  }
  const counted = report?.metadata?.dependencies?.prod
  if (report?.auditReportVersion !== 2 || typeof counted !== 'number') {
    const said = report?.message ?? report?.error?.summary ?? 'a report of another form'
    return { kind: 'unanswered', reason: String(said) }
  }
  const found = Object.values(report.vulnerabilities ?? {})
  if (found.length === 0) return { kind: 'clean', packages: counted }
  return {
    kind: 'found',
    // A severity that is not known counts as the worst.
    fails: found.some(({ severity }) => !severities.slice(0, FAILS_FROM).includes(severity)),
    lines: found.flatMap(({ name, severity, range, via }) => {
      const advisories = via.filter((/** @type {unknown} */ one) => typeof one === 'object')
      const line = `${name} ${range}: ${severity}`
      return advisories.length === 0
        ? [`${line}, by ${via.join(', ')}`]
        : advisories.map((/** @type {any} */ { title, url }) => `${line}: ${title} (${url})`)
    }),
  }
}

/** @param {string} sentence */
const say = (sentence) => stdout.write(`${sentence}\n`)

function audit() {
  // By npm's own program where npm runs this, since Windows starts no .cmd file without a shell.
  const npm = env['npm_execpath']
  const [program, ...before] = npm === undefined ? ['npm'] : [process.execPath, npm]
  const { stdout: output, error } = spawnSync(program, [...before, 'audit', '--omit=dev', '--json'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    encoding: 'utf8',
    shell: npm === undefined && platform === 'win32',
    timeout: 120_000,
  })
  /** @type {Verdict} */
  const verdict = error === undefined ? judgeAudit(output) : { kind: 'unanswered', reason: error.message }
  switch (verdict.kind) {
    case 'clean':
      say(`No known vulnerability in the ${verdict.packages} packages that the app is made of.`)
      return 0
    case 'found':
      for (const line of verdict.lines) say(line)
      return verdict.fails ? 1 : 0
    default:
      say(`Not audited: the registry did not answer (${verdict.reason}).`)
      say('Whether a package has a known vulnerability is not known. Run `npm run audit` where it answers.')
      return 0
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) exit(audit())
