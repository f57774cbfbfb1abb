import { describe, expect, it } from 'vitest'
import { blocksOf, findObjective } from '../../../../shared/quarter/find'
import type { KeyResult } from '../../../../shared/quarter/schema'
import { allKeyResults, textAt } from '../../../support/quarter-places'
import { sampleQuarter } from '../../../support/samples'

const quarter = sampleQuarter('technology-q2-fy21-22')
const objectives = blocksOf(quarter, 'objective')

function keyResult(id: string): KeyResult {
  const found = allKeyResults(quarter).find((one) => one.id === id)
  if (found === undefined) throw new Error(`There is no ${id}`)
  return found
}

/** The sample is the published deck with its mistakes: each is what a check has to find. */
describe('flaws of the published deck', () => {
  it('percentages measured from another baseline than their own', () => {
    const own = keyResult('kr-community-2')
    const other = keyResult('metric-tool-maintainers')
    expect([own.baseline.value, other.baseline.value]).toEqual([2162, 1880])
    expect(own.metric).toBe(other.id)
    expect(own.entries.map(({ value }) => value)).toEqual(other.entries.map(({ value }) => value))
    expect(own.entries.map(({ text }) => text.slice(0, 4))).toEqual(['2.4%', '4.7%'])
    const change = (value = 0, baseline = 1) => (100 * (value / baseline - 1)).toFixed(1)
    expect(own.entries.map(({ value }) => change(value, own.baseline.value))).toEqual(['2.1', '4.1'])
    expect(other.entries.map(({ value }) => change(value, other.baseline.value))).toEqual(['17.4', '19.7'])
  })

  it('a goal that is the baseline', () => {
    const { baseline, goal } = keyResult('kr-performance-3')
    expect([baseline.value, baseline.unit]).toEqual([goal.value, goal.unit])
  })

  it('an empty goal and nothing but empty entries', () => {
    const { goal, entries } = keyResult('kr-performance-2')
    expect(goal.text).toBe('')
    expect(goal.value).toBeUndefined()
    expect(entries.map(({ text }) => text)).toEqual([''])
  })

  it('empty entries below a red objective', () => {
    const objective = findObjective(quarter, 'objective-performance')
    expect(objective?.stated[0]?.status).toBe('atRisk')
    const now = objective?.keyResults.map(({ entries }) => entries.find(({ period }) => period === '2021-Q2'))
    expect(now?.map((entry) => entry?.text)).toEqual(['', '', ''])
  })

  it('three baselines still to be defined', () => {
    const open = allKeyResults(quarter).filter(({ baseline }) => /TBD|to be defined/i.test(baseline.text))
    expect(open.map(({ id }) => id)).toEqual(['kr-platform-4', 'kr-resilience-2', 'kr-resilience-3'])
  })

  it('four spellings of one target quarter, and one objective without', () => {
    const spellings = objectives.map(({ targetQuarter }) => targetQuarter)
    expect(new Set(spellings)).toEqual(
      new Set(['Q4 FY21-22', 'Q4 FY 21-22', 'Q4 FY 21/22', 'Q4 FY21/22', '']),
    )
  })

  it('colours in place of status words', () => {
    expect(textAt(quarter, 'overview progress')).toMatch(/Yellow.*Red.*Yellow/)
  })

  it('evidence from after the quarter', () => {
    const { asOf, text } = keyResult('kr-platform-2').entries[1] ?? {}
    expect(asOf).toBe('2022-01-19')
    expect(text).toMatch(/19JAN22[^]*01Feb2022/)
  })

  it('all SLOs said to be met while one is withdrawn', () => {
    const outcomes = blocksOf(quarter, 'sloReport').flatMap((report) =>
      report.services.flatMap((service) => service.objectives.map(({ outcome }) => outcome)),
    )
    expect(outcomes.filter((outcome) => outcome === 'met')).toHaveLength(10)
    expect(outcomes.filter((outcome) => outcome === 'withdrawn')).toHaveLength(1)
    expect(textAt(quarter, 'slo-report notes')).toMatch(/^All services have met their SLOs/)
  })

  it('goals of decrease shown with mixed signs', () => {
    const texts = ['metric-code-review-time', 'metric-outstanding-reviews'].flatMap((id) => {
      const { goal, entries } = keyResult(id)
      expect(goal.direction).toBe('reduce')
      return entries.map(({ text }) => /-?\d+%/.exec(text)?.[0])
    })
    expect(texts).toEqual(['63%', '142%', '-23%', '-11%'])
  })

  it('two styles of KR labels, and a third in prose', () => {
    const styles = objectives.map(({ keyResults }) => keyResults[0]?.label)
    expect(styles).toEqual(['KR1 -', 'KR1 -', 'KR1', 'KR1', 'KR1', 'KR1', 'KR1'])
    expect(textAt(quarter, 'objective-platform challenges')).toContain('KR 1')
  })

  it('deadlines inside wordings that have passed without a word', () => {
    expect(textAt(quarter, 'kr-resilience-1 wording').match(/by end of Q2/g)).toHaveLength(2)
    expect(textAt(quarter, 'kr-intelligence-1 wording')).toContain('by Q2')
  })

  it('links without a target', () => {
    const links = blocksOf(quarter, 'overview').flatMap((overview) => overview.links)
    expect(links.map(({ url }) => url)).toEqual(['', '', ''])
  })

  it('a picture without credit', () => {
    const bare = quarter.media.filter(({ author, licence, source }) => author + licence + source === '')
    expect(bare).toHaveLength(1)
  })

  it('a number that did not move, without a word about it', () => {
    const { entries } = keyResult('kr-data-3')
    expect(entries.map(({ text }) => /API: (\S+)/.exec(text)?.[1])).toEqual(['~10%', '~10%'])
  })
})
