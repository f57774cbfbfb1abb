import { describe, expect, it } from 'vitest'
import { checkQuarter } from '../../../../shared/checks/check-quarter'
import type { Quarter } from '../../../../shared/quarter/schema'
import { correctedQuarter, sampleQuarter } from '../../../support/samples'
import { publishedFlaws } from '../../../support/published-flaws'

/** Findings as `severity rule place field: facts`, to be held against a list that was reviewed by hand. */
const told = (quarter: Quarter, previous?: Quarter) =>
  checkQuarter(quarter, previous).open.map(({ severity, rule, place, sentence }) => ({
    at: `${severity} ${rule} ${place.id.replace(/^(sha256-.{6}).*/, '$1')} ${place.field}`,
    sentence,
  }))

describe('the flaws of the real deck', () => {
  const q2 = sampleQuarter('technology-q2-fy21-22')
  const findings = told(q2)

  /** The flaws that the issue names: rule, place, and what the sentence must say of them. */
  it.each([
    ['error percent-arithmetic kr-community-2 entry', '2,162 → 2,207 is +2.1%', '2.4%', '1,880'],
    ['error percent-arithmetic kr-community-2 entry', '2,162 → 2,251 is +4.1%', '4.7%', '1,880'],
    ['error metric-baselines kr-community-2 baseline', '2,162', '1,880'],
    ['warning goal-equals-baseline kr-performance-3 goal', '3'],
    ['warning goal-missing kr-performance-2 goal', 'neither a goal nor a word'],
    ['warning entry-missing kr-performance-1 entry', 'Q2'],
    ['warning entry-missing kr-performance-2 entry', 'Q2'],
    ['warning entry-missing kr-performance-3 entry', 'Q2'],
    ['warning baseline-overdue kr-platform-4 baseline', 'TBD'],
    ['warning baseline-overdue kr-resilience-2 baseline', 'Q1'],
    ['warning baseline-overdue kr-resilience-3 baseline', 'Q1'],
    ['warning target-spellings objective-intelligence targetQuarter', '4 ways', 'Q4 FY 21-22'],
    ['warning target-spellings objective-community targetQuarter', '4 ways', 'Q4 FY 21/22'],
    ['warning target-spellings objective-resilience targetQuarter', '4 ways', 'Q4 FY21/22'],
    ['warning foreign-status-word overview progress', 'Yellow'],
    ['warning foreign-status-word overview progress', 'Red'],
    ['warning evidence-after-period kr-platform-2 entry', '19JAN22', '2021-12-31'],
    ['warning evidence-after-period kr-platform-2 entry', '01Feb2022', '2021-12-31'],
    ['error headline-all-met slo-report notes', '10 of 11', 'withdrawn'],
    ['warning hidden-direction metric-code-review-time entry', '63%'],
    ['warning hidden-direction metric-code-review-time entry', '142%'],
    ['hint label-styles kr-data-1 label', 'KR1 -'],
    ['warning deadline-passed kr-resilience-1 wording', 'Q2'],
    ['hint deadline-passed kr-intelligence-1 wording', 'Q2'],
    ['warning link-target link-execution-plans url', 'Execution Plans'],
    ['warning image-credit sha256-69f6c3 author', 'Toolhub', 'author', 'licence'],
    ['hint value-unchanged kr-data-3 entry', 'MVP API: ~10%', 'Q1'],
    ['hint goal-arithmetic metric-developer-satisfaction goal', '+5.3%', '4%'],
    ['hint target-missing objective-performance targetQuarter', '6'],
  ])('%s', (at, ...facts) => {
    const sentences = findings.filter((finding) => finding.at === at).map(({ sentence }) => sentence)
    expect(sentences.filter((sentence) => facts.every((fact) => sentence.includes(fact)))).not.toEqual([])
  })

  it('are all that is told, each reviewed by hand', () => {
    expect(findings.map(({ at }) => at)).toEqual(reviewed)
  })

  it('are told in the same order every time, whatever was checked before', () => {
    expect(told(sampleQuarter('technology-q2-fy21-22'))).toEqual(findings)
  })

  it('are gone from the corrected copy', () => {
    for (const { traces } of Object.values(publishedFlaws)) expect(traces(correctedQuarter())).toEqual([])
    expect(told(correctedQuarter())).toEqual([])
  })

  it('of the quarter before are those that it already had', () => {
    expect(told(sampleQuarter('technology-q1-fy21-22')).map(({ at }) => at)).toEqual(reviewedBefore)
  })

  it('do not grow when the quarter before is at hand: nothing of it was changed', () => {
    expect(told(q2, sampleQuarter('technology-q1-fy21-22'))).toEqual(findings)
  })
})

const reviewed: readonly string[] = [
  'warning foreign-status-word overview progress',
  'warning foreign-status-word overview progress',
  'warning foreign-status-word overview progress',
  'warning link-target link-execution-plans url',
  'warning link-target link-scorecard url',
  'warning link-target link-communication-team url',
  'hint goal-reached metric-non-text entry',
  'warning hidden-direction metric-code-review-time entry',
  'warning hidden-direction metric-code-review-time entry',
  'hint goal-arithmetic metric-developer-satisfaction goal',
  'hint goal-reached metric-outstanding-reviews entry',
  'hint year-spellings metric-tool-maintainers baseline',
  'hint value-unchanged kr-data-2 entry',
  'hint value-unchanged kr-data-3 entry',
  'hint drill-down-missing objective-data drillDowns',
  'hint label-styles kr-data-1 label',
  'hint label-styles kr-data-2 label',
  'hint label-styles kr-data-3 label',
  'warning goal-equals-baseline kr-performance-3 goal',
  'warning goal-missing kr-performance-2 goal',
  'warning entry-missing kr-performance-1 entry',
  'warning entry-missing kr-performance-2 entry',
  'warning entry-missing kr-performance-3 entry',
  'hint target-missing objective-performance targetQuarter',
  'hint label-styles kr-performance-1 label',
  'hint label-styles kr-performance-2 label',
  'hint label-styles kr-performance-3 label',
  'warning baseline-overdue kr-platform-4 baseline',
  'warning evidence-after-period kr-platform-2 entry',
  'warning evidence-after-period kr-platform-2 entry',
  'hint value-unchanged kr-platform-3 entry',
  'hint value-unchanged kr-platform-4 entry',
  'warning target-spellings objective-intelligence targetQuarter',
  'hint deadline-passed kr-intelligence-1 wording',
  'hint year-spellings objective-intelligence narrative',
  'error percent-arithmetic kr-community-2 entry',
  'error percent-arithmetic kr-community-2 entry',
  'error metric-baselines kr-community-2 baseline',
  'warning target-spellings objective-community targetQuarter',
  'warning image-credit sha256-69f6c3 author',
  'hint year-spellings objective-community narrative',
  'hint year-spellings kr-community-1 baseline',
  'hint year-spellings drill-down-toolhub situation',
  'warning baseline-overdue kr-resilience-2 baseline',
  'warning baseline-overdue kr-resilience-3 baseline',
  'warning deadline-passed kr-resilience-1 wording',
  'warning deadline-passed kr-resilience-1 wording',
  'warning target-spellings objective-resilience targetQuarter',
  'hint drill-down-missing objective-resilience drillDowns',
  'warning target-spellings objective-culture targetQuarter',
  'hint value-unchanged kr-culture-2 entry',
  'hint drill-down-missing objective-culture drillDowns',
  'error headline-all-met slo-report notes',
]

const reviewedBefore: readonly string[] = [
  'hint goal-reached metric-non-text entry',
  'warning hidden-direction metric-code-review-time entry',
  'hint goal-arithmetic metric-developer-satisfaction goal',
  'hint goal-reached metric-outstanding-reviews entry',
  'hint year-spellings metric-tool-maintainers baseline',
  'hint label-styles kr-data-1 label',
  'hint label-styles kr-data-2 label',
  'hint label-styles kr-data-3 label',
  'warning goal-equals-baseline kr-performance-3 goal',
  'warning goal-missing kr-performance-2 goal',
  'warning entry-missing kr-performance-2 entry',
  'hint drill-down-missing objective-performance drillDowns',
  'hint target-missing objective-performance targetQuarter',
  'hint label-styles kr-performance-1 label',
  'hint label-styles kr-performance-2 label',
  'hint label-styles kr-performance-3 label',
  'warning target-spellings objective-intelligence targetQuarter',
  'hint drill-down-missing objective-intelligence drillDowns',
  'error percent-arithmetic kr-community-2 entry',
  'error metric-baselines kr-community-2 baseline',
  'warning target-spellings objective-community targetQuarter',
  'hint entry-missing kr-community-3 entry',
  'hint year-spellings kr-community-1 baseline',
  'warning target-spellings objective-resilience targetQuarter',
  'warning target-spellings objective-culture targetQuarter',
  'hint drill-down-missing objective-culture drillDowns',
]
