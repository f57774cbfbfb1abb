import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkQuarter } from '../../../../shared/checks/check-quarter'
import { openQuarter } from '../../../../shared/quarter/open-quarter'

function sample(name: string) {
  const opened = openQuarter(
    readFileSync(new URL(`../../../../shared/samples/${name}`, import.meta.url), 'utf8'),
  )
  if (!opened.ok) throw new Error(`${name} does not open: ${opened.error.kind}`)
  return opened.value.quarter
}

describe('the flaws of the real deck', () => {
  const findings = checkQuarter(sample('technology-q2-fy21-22.quarter')).open
  const found = findings.map(({ rule, place, sentence }) => ({
    rule,
    at: `${place.id} ${place.field}`,
    sentence,
  }))
  const one = (rule: string, at: string, ...facts: readonly string[]) => {
    const hits = found.filter((finding) => finding.rule === rule && finding.at === at)
    expect(hits.some(({ sentence }) => facts.every((fact) => sentence.includes(fact)))).toBe(true)
  }

  it.each([
    ['percent-arithmetic', 'kr-community-2 entry', '2,162 → 2,207 is +2.1%', '2.4%', '1,880'],
    ['percent-arithmetic', 'kr-community-2 entry', '2,162 → 2,251 is +4.1%', '4.7%', '1,880'],
    ['metric-baselines', 'kr-community-2 baseline', '2,162', '1,880'],
    ['goal-equals-baseline', 'kr-performance-3 goal', '3'],
    ['goal-missing', 'kr-performance-2 goal', 'neither a goal nor a word'],
    ['entry-missing', 'kr-performance-1 entry', 'Q2'],
    ['entry-missing', 'kr-performance-2 entry', 'Q2'],
    ['entry-missing', 'kr-performance-3 entry', 'Q2'],
    ['baseline-overdue', 'kr-platform-4 baseline', 'TBD'],
    ['baseline-overdue', 'kr-resilience-2 baseline', 'Q1'],
    ['baseline-overdue', 'kr-resilience-3 baseline', 'Q1'],
    ['target-spellings', 'objective-intelligence targetQuarter', '4 ways', 'Q4 FY 21-22'],
    ['target-spellings', 'objective-community targetQuarter', 'Q4 FY 21/22'],
    ['target-spellings', 'objective-resilience targetQuarter', 'Q4 FY21/22'],
    ['foreign-status-word', 'overview progress', 'Yellow'],
    ['foreign-status-word', 'overview progress', 'Red'],
    ['evidence-after-period', 'kr-platform-2 entry', '19JAN22'],
    ['evidence-after-period', 'kr-platform-2 entry', '01Feb2022'],
    ['headline-all-met', 'slo-report notes', '10 of 11', 'withdrawn'],
    ['hidden-direction', 'metric-code-review-time entry', '63%'],
    ['hidden-direction', 'metric-code-review-time entry', '142%'],
    ['label-styles', 'kr-data-1 label', 'KR1 -'],
    ['deadline-passed', 'kr-resilience-1 wording', 'Q2'],
    ['link-target', 'link-execution-plans url', 'Execution Plans'],
  ])('%s at %s', one)

  it('are told in the same order every time', () => {
    expect(checkQuarter(sample('technology-q2-fy21-22.quarter')).open).toEqual(findings)
  })
})
