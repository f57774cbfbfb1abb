import { describe, expect, it } from 'vitest'
import { judgeAudit } from '../../../build/audit.mjs'

const report = (vulnerabilities: object): string =>
  JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: { dependencies: { prod: 84 } } })
const one = (severity: string) => ({
  jszip: {
    name: 'jszip',
    severity,
    range: '<3.8.0',
    via: [{ title: 'Path traversal', url: 'https://github.com/advisories/one', severity }],
  },
})

describe('an audit of what the app is made of', () => {
  it('is clean where npm reports nothing', () => {
    expect(judgeAudit(report({}))).toEqual({ kind: 'clean', packages: 84 })
  })

  it.each([
    ['info', false],
    ['low', false],
    ['moderate', true],
    ['high', true],
    ['critical', true],
    ['a word of a later npm', true],
  ])('finds something %s, which fails: %s', (severity, fails) => {
    expect(judgeAudit(report(one(severity)))).toEqual({
      kind: 'found',
      fails,
      lines: [`jszip <3.8.0: ${severity}: Path traversal (https://github.com/advisories/one)`],
    })
  })

  it('names the package through which another one is affected', () => {
    const through = { pptxgenjs: { name: 'pptxgenjs', severity: 'high', range: '*', via: ['jszip'] } }
    expect(judgeAudit(report({ ...one('low'), ...through }))).toMatchObject({
      fails: true,
      lines: [expect.any(String), 'pptxgenjs *: high, by jszip'],
    })
  })

  it.each([
    ['nothing', '', 'npm wrote no report'],
    ['an error page', '<html>', 'npm wrote no report: <html>'],
    ['that the registry refuses', '{"message": "405 Method Not Allowed"}', '405 Method Not Allowed'],
    ['that there is no lock file', '{"error": {"summary": "requires a lockfile"}}', 'requires a lockfile'],
    ['a report of another form', '{"auditReportVersion": 3, "metadata": {}}', 'another form'],
    ['a report of nothing', '{"auditReportVersion": 2, "vulnerabilities": {}}', 'another form'],
    ['null', 'null', 'another form'],
  ])('knows nothing, and says why, where npm writes %s', (_what, output, reason) => {
    expect(judgeAudit(output)).toEqual({
      kind: 'unanswered',
      reason: expect.stringContaining(reason) as unknown,
    })
  })
})
