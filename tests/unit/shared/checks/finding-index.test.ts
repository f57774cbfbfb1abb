import { describe, expect, it } from 'vitest'
import { checkQuarter } from '../../../../shared/checks/check-quarter'
import type { Finding } from '../../../../shared/checks/finding'
import {
  countSeverities,
  findingsAt,
  indexFindings,
  newSince,
  stepFinding,
  worstOf,
} from '../../../../shared/checks/finding-index'
import { sampleQuarter } from '../../../support/samples'

const q2 = sampleQuarter('technology-q2-fy21-22')
const report = checkQuarter(q2)
const index = indexFindings(report)
const blocks = q2.blocks.map(({ id }) => id)

const finding = (given: Partial<Finding> = {}): Finding => ({
  rule: 'percent-arithmetic',
  severity: 'hint',
  place: { block: 'b', id: 'kr', field: 'entry', period: '2021-Q2' },
  sentence: 'Something.',
  ...given,
})

describe('the index', () => {
  it('names every finding once, in the order of the report', () => {
    expect(index.open.map((one) => one.finding)).toEqual(report.open)
    expect(new Set(index.open.map(({ key }) => key)).size).toBe(report.open.length)
  })

  it('names what says the same at the same place apart', () => {
    const twice = indexFindings({ open: [finding(), finding()], dismissed: [] })
    expect(new Set(twice.open.map(({ key }) => key)).size).toBe(2)
  })

  it('finds what belongs to a block, a part and a field', () => {
    const community = index.byBlock.get('objective-community') ?? []
    expect(community.length).toBeGreaterThan(3)
    expect(community.every((one) => one.finding.place.block === 'objective-community')).toBe(true)
    const own = index.byPart.get('kr-community-2') ?? []
    expect(own.map((one) => one.finding.rule)).toEqual([
      'percent-arithmetic',
      'percent-arithmetic',
      'metric-baselines',
    ])
    const entries = (['2021-Q1', '2021-Q2', '2021-Q3'] as const).map(
      (period) => findingsAt(index, { id: 'kr-community-2', field: 'entry', period }).length,
    )
    expect(entries).toEqual([1, 1, 0])
  })

  it('lists what a missing drill-down is about at the challenges, where one can write', () => {
    const found = findingsAt(index, { id: 'objective-data', field: 'challenges' })
    expect(found.map((one) => one.finding.rule)).toEqual(['drill-down-missing'])
  })

  it('counts by severity and knows the gravest', () => {
    const { error, warning, hint } = countSeverities(index.open)
    expect(error + warning + hint).toBe(report.open.length)
    expect(index.counts).toEqual({ error, warning, hint })
    expect(worstOf(index.open)).toBe('error')
    expect(worstOf(index.open.filter((one) => one.finding.severity === 'hint'))).toBe('hint')
    expect(worstOf([])).toBeUndefined()
  })
})

describe('a step', () => {
  it('goes through all and begins again', () => {
    let chosen: string | undefined
    const seen: string[] = []
    for (let step = 0; step <= index.open.length; step += 1) {
      chosen = stepFinding(index, { chosen, blocks, block: blocks[0] ?? '' }, 1)?.key
      seen.push(chosen ?? '')
    }
    expect(seen).toEqual([...index.open.map(({ key }) => key), index.open[0]?.key])
    expect(stepFinding(index, { chosen: index.open[0]?.key, blocks, block: '' }, -1)).toBe(index.open.at(-1))
  })

  it('begins at the selected block, and before it for a step back', () => {
    const from = { blocks, block: 'objective-community' }
    expect(stepFinding(index, from, 1)?.finding.place.block).toBe('objective-community')
    expect(stepFinding(index, from, -1)?.finding.place.block).toBe('objective-intelligence')
    expect(stepFinding(index, { blocks, block: blocks.at(-1) ?? '' }, 1)).toBe(index.open[0])
  })

  it('has nowhere to go without findings', () => {
    const none = indexFindings({ open: [], dismissed: [] })
    expect(stepFinding(none, { blocks, block: blocks[0] ?? '' }, 1)).toBeUndefined()
  })
})

it('counts what is new; what was kept and came back is not', () => {
  const [first, ...rest] = report.open
  if (first === undefined) throw new Error('The sample has findings')
  const without = indexFindings({ open: rest, dismissed: [] })
  const kept = indexFindings({ open: rest, dismissed: [{ ...first, why: 'So it is' }] })
  expect(newSince(without, index)).toBe(1)
  expect(newSince(index, without)).toBe(0)
  expect(newSince(kept, index)).toBe(0)
})
