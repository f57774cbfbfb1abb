import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { env } from 'node:process'

/**
 * A Vitest reporter that writes what `npm test` needs: the counts, which tests failed, and why a test was skipped. The file is
 * named in TOTALS_FILE.
 */
export default class Totals {
  /** @type {import('./test.mjs').Totals} */
  totals = { passed: 0, failed: 0, skipped: [], failures: [] }

  /** @param {import('vitest/node').TestCase} test */
  onTestCaseResult(test) {
    const result = test.result()
    if (result.state === 'passed') this.totals.passed += 1
    else if (result.state === 'failed') {
      this.totals.failed += 1
      this.totals.failures.push(`${test.fullName}: ${result.errors[0]?.message ?? 'no message'}`)
    } else if (result.state === 'skipped') {
      this.totals.skipped.push(`${test.fullName}: ${result.note ?? 'no reason given'}`)
    }
  }

  onTestRunEnd() {
    const file = env['TOTALS_FILE']
    if (file === undefined) return
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(this.totals))
  }
}
