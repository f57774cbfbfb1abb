import { describe, expect, it } from 'vitest'
import { sampleQuarter } from '../../../support/samples'
import { textAt } from '../../../support/quarter-places'

/** Figures, dates and the names they hang on, copied by hand from the published deck, place by place. */
const published: Readonly<Record<string, readonly string[]>> = {
  'overview progress': ['KR1', 'Beta 2', 'Q2', 'Q3', 'Yellow', 'Red'],
  'promise-lift-wing text': ['Lift Wing'],

  'metric-structured-data title': ['80%'],
  'metric-structured-data wording': ['80%'],
  'metric-structured-data baseline': ['87M', 'April 2020'],
  'metric-structured-data goal': ['80%'],
  'metric-structured-data Q1': ['+39.5%', '4/20'],
  'metric-structured-data Q2': ['+43.5%', '4/20'],
  'metric-non-text title': ['10%'],
  'metric-non-text wording': ['10%'],
  'metric-non-text baseline': ['31.2M', 'April 2020'],
  'metric-non-text goal': ['10%'],
  'metric-non-text Q1': ['+14.5%', '4/20'],
  'metric-non-text Q2': ['+18.1%', '4/20'],

  'metric-tool-maintainers title': ['30%'],
  'metric-tool-maintainers wording': ['30%'],
  'metric-tool-maintainers baseline': ['1880', 'Q2 (FY 19/20)'],
  'metric-tool-maintainers goal': ['25%'],
  'metric-tool-maintainers Q1': ['17.4% (2207)'],
  'metric-tool-maintainers Q2': ['19.7% (2251)'],
  'metric-developer-satisfaction title': ['10%', '4.2 / 5'],
  'metric-developer-satisfaction wording': ['10%', '4.2 / 5'],
  'metric-developer-satisfaction baseline': ['2019', '3.8 / 5'],
  'metric-developer-satisfaction goal': ['4% (4.0)'],
  'metric-developer-satisfaction Q1': ['Q3'],
  'metric-developer-satisfaction Q2': ['Q3'],
  'metric-code-review-time title': ['10%'],
  'metric-code-review-time wording': ['10%'],
  'metric-code-review-time baseline': ['19 days', 'June 2019'],
  'metric-code-review-time goal': ['7% (17.6 days)'],
  'metric-code-review-time Q1': ['63% (31 days)'],
  'metric-code-review-time Q2': ['142% (46 days)'],
  'metric-outstanding-reviews title': ['20%'],
  'metric-outstanding-reviews wording': ['20%'],
  'metric-outstanding-reviews baseline': ['1032', 'June 2021'],
  'metric-outstanding-reviews goal': ['4% (991 reviews)'],
  'metric-outstanding-reviews Q1': ['796 (-23%)'],
  'metric-outstanding-reviews Q2': ['921 (-11%)'],

  'objective-data narrative': ['Lift Wing', 'MVP', '3 use cases', 'Q3'],
  'objective-data targetQuarter': ['Q4 FY21-22'],
  'kr-data-1 wording': ['25%'],
  'kr-data-2 wording': ['three'],
  'kr-data-2 goal': ['3'],
  'kr-data-2 Q1': ['0 out of 3'],
  'kr-data-2 Q2': ['0 out of 3'],
  'kr-data-3 baseline': ['No MVP'],
  'kr-data-3 Q1': ['MVP Infra: ~70%', 'MVP Models: ~80%', 'MVP API: ~10%', 'Governance: ~5%'],
  'kr-data-3 Q2': ['MVP Infra: ~90%', 'MVP Models: ~90%', 'MVP API: ~10%', 'Governance: ~10%'],

  'kr-performance-1 wording': ['3 projects'],
  'kr-performance-1 baseline': ['0 projects'],
  'kr-performance-1 goal': ['3 projects'],
  'kr-performance-1 Q1': ['0%'],
  'kr-performance-2 wording': ['3 performance projects'],
  'kr-performance-2 baseline': ['0 projects', '10%'],
  'kr-performance-3 wording': ['3 product decisions'],
  'kr-performance-3 baseline': ['3 product decisions'],
  'kr-performance-3 goal': ['3 product decisions'],
  'kr-performance-3 Q1': ['0%'],

  'objective-platform narrative': ['KR1', 'KR3'],
  'objective-platform challenges': ['KR 1', 'SDAW', 'FY21-22'],
  'objective-platform targetQuarter': ['Q4 FY21-22'],
  'kr-platform-1 wording': ['at least 2 wikis', 'at least two'],
  'kr-platform-1 baseline': ['0 experimental features'],
  'kr-platform-1 goal': ['2 new', '2 wikis'],
  'kr-platform-1 Q1': ['1 feature'],
  'kr-platform-1 Q2': ['1 feature', '2nd'],
  'kr-platform-2 wording': ['two different use cases'],
  'kr-platform-2 baseline': ['25', '10+ min', '30 days', '11 Sept 2021 to 11 Oct 2021'],
  'kr-platform-2 goal': ['< 10min', '99%'],
  'kr-platform-2 Q2': ['99.248%', '19JAN22', 'Beta 2', '01Feb2022'],
  'kr-platform-3 wording': ['10%'],
  'kr-platform-3 baseline': ['0%'],
  'kr-platform-3 goal': ['10%'],
  'kr-platform-3 Q1': ['0%'],
  'kr-platform-3 Q2': ['0%'],
  'kr-platform-4 wording': ['EOFY', '(a)', '(b)', 'over 95%', '(c)', 'at least 1 wiki'],
  'kr-platform-4 baseline': ['TBD'],
  'kr-platform-4 goal': ['100%', '95%'],
  'kr-platform-4 Q1': ['~90%', '20 wikis'],
  'kr-platform-4 Q2': ['~90%', '20 wikis'],

  'objective-intelligence narrative': ['2019', 'FY 22-23', 'Jan. 2022'],
  'objective-intelligence targetQuarter': ['Q4 FY 21-22'],
  'kr-intelligence-1 wording': ['50%', 'by Q2'],
  'kr-intelligence-1 goal': ['50%'],
  'kr-intelligence-1 Q1': ['January'],
  'kr-intelligence-2 wording': ['Jan 2022', '50%'],
  'kr-intelligence-2 goal': ['Jan. 2022', '50%'],
  'kr-intelligence-2 Q1': ['60%'],
  'kr-intelligence-2 Q2': ['90%', 'Jan. 2022'],

  'objective-community narrative': ['KR1', 'KR2', 'KR3', 'Q2', 'Q3', 'Q3/4', 'October', 'FY 21/22'],
  'objective-community targetQuarter': ['Q4 FY 21/22'],
  'kr-community-1 wording': ['by Q1', '100%', 'end of Q3', 'by Q4'],
  'kr-community-1 baseline': ['FY 20/21'],
  'kr-community-1 goal': ['100%'],
  'kr-community-1 Q1': ['Q1'],
  'kr-community-1 Q2': ['Q2'],
  'kr-community-2 wording': ['At least 10', '(10%)'],
  'kr-community-2 baseline': ['2162', 'communities: 7'],
  'kr-community-2 goal': ['10%', '10 communities'],
  'kr-community-2 Q1': ['2.4% (2207)'],
  'kr-community-2 Q2': ['4.7% (2251)'],
  'kr-community-3 wording': ['research by Q2, code by Q3, adoption by Q4'],
  'kr-community-3 rewording': ['by Q3', 'by Q4'],
  'kr-community-3 baseline': ['0'],
  'kr-community-3 goal': ['1.1'],
  'drill-down-toolhub oldWording': ['research by Q2, code by Q3, adoption by Q4'],
  'drill-down-toolhub newWording': ['by Q3', 'by Q4'],
  'drill-down-toolhub impact': ['Q3', '1.1', 'Q4', 'October'],
  'drill-down-toolhub recommendation': ['Q4', 'KR3'],

  'objective-resilience narrative': [
    'KR1',
    'KR2',
    'KR3',
    '**end of Q3**',
    'end of Q2',
    '**mid-Q3**',
    'In Q3',
  ],
  'objective-resilience targetQuarter': ['Q4 FY21/22'],
  'kr-resilience-1 wording': ['by end of Q2', 'at least 20%', 'two new capacity plans', 'by end of Q4'],
  'kr-resilience-1 baseline': ['One EMEA data center', '32', 'zero'],
  'kr-resilience-1 goal': ['One', '>20%', 'Two'],
  'kr-resilience-1 Q2': ['48 racks (+50%)'],
  'kr-resilience-2 wording': ['20%'],
  'kr-resilience-2 baseline': ['To be defined in Q1/Q2 in Q3', 'Q2 baseline'],
  'kr-resilience-2 goal': ['20%'],
  'kr-resilience-3 wording': ['10%', '30%'],
  'kr-resilience-3 baseline': ['To be defined in Q1'],
  'kr-resilience-3 goal': ['10%', '30%'],

  'objective-culture narrative': ['22 individuals', 'group of 22', 'Q2'],
  'objective-culture targetQuarter': ['Q4 FY21/22'],
  'kr-culture-1 wording': ['one user-journey'],
  'kr-culture-1 baseline': ['0 user-journey SLOs', '3 infrastructure service SLOs'],
  'kr-culture-1 goal': ['1 user journey', 'N infra services'],
  'kr-culture-1 Q1': ['1 user journey', '4 infra svc SLOs'],
  'kr-culture-1 Q2': ['1 user journey', '5 infra svc SLOs'],
  'kr-culture-2 wording': ['100%', 'https://www.mediawiki.org/wiki/Inclusive_language_list'],
  'kr-culture-2 baseline': ['0'],
  'kr-culture-2 goal': ['100%'],
  'kr-culture-2 Q1': ['0%'],
  'kr-culture-2 Q2': ['0%'],
  'kr-culture-3 wording': ['3 milestones', 'by Q4'],
  'kr-culture-3 baseline': ['0'],
  'kr-culture-3 goal': ['3'],
  'kr-culture-3 Q1': ['0'],
  'kr-culture-3 Q2': ['1'],
  'kr-culture-4 wording': ['100%'],
  'kr-culture-4 baseline': ['0%'],
  'kr-culture-4 goal': ['100%'],
  'kr-culture-4 Q1': ['0%'],
  'kr-culture-4 Q2': ['7/10'],

  'slo-report from': ['2021-09-01'],
  'slo-report to': ['2021-11-30'],
  'slo-etcd-availability target': ['99.9%'],
  'slo-etcd-latency target': ['99.8%', '32 ms'],
  'slo-registry-availability target': ['99%'],
  'slo-registry-manifest-reads target': ['95%', '2000 ms'],
  'slo-registry-tag-reads target': ['95%', '2000 ms'],
  'slo-registry-writes target': ['95%', '3000 ms'],
  'slo-gateway-availability target': ['99.9%'],
  'slo-varnish-latency-availability target': ['99.9%', '100 ms'],
  'slo-logstash-availability target': ['99.5%'],
  'slo-logstash-latency target': ['99.5%'],
}

const quarter = sampleQuarter('technology-q2-fy21-22')

/** A figure stands by itself: `10%` does not count as found in `110%`, nor `3` in `32`. */
function holds(text: string, figure: string): boolean {
  const escaped = figure.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  const before = /^[\w~]/.test(figure) ? '(?<![\\w.~])' : ''
  const after = /\w$/.test(figure) ? '(?![\\w%]|\\.\\d)' : ''
  return new RegExp(before + escaped + after).test(text)
}

describe('figures and dates of the published deck', () => {
  it.each(Object.entries(published))('%s', (place, figures) => {
    const text = textAt(quarter, place)
    expect(figures.filter((figure) => !holds(text, figure))).toEqual([])
  })

  it('tells apart figures that contain one another', () => {
    expect(holds('110% of 32', '10%')).toBe(false)
    expect(holds('110% of 32', '3')).toBe(false)
    expect(holds('about ~10% more', '10%')).toBe(false)
    expect(holds('0% of 3', '0')).toBe(false)
    expect(holds('by Q4.', 'by Q4')).toBe(true)
  })
})
