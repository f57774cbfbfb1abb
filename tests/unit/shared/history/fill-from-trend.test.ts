import { describe, expect, it } from 'vitest'
import { fillFromTrend } from '../../../../shared/history/fill-from-trend'
import { trendFileOf } from '../../../../shared/history/trend-file'
import { trendOf } from '../../../../shared/history/trend'
import { openQuarter } from '../../../../shared/quarter/open-quarter'
import { objectivesOf } from '../../../../shared/quarter/find'
import type { Quarter } from '../../../../shared/quarter/schema'
import { serialiseQuarter } from '../../../../shared/quarter/serialise-quarter'
import { smallQuarter } from '../../../support/quarter-folder'

const trendOfQuarters = (...quarters: readonly Quarter[]) =>
  trendOf(quarters.map((quarter, index) => trendFileOf(quarter, `${index}`, index)))
const entriesOf = (quarter: Quarter) =>
  objectivesOf(quarter)[0]?.keyResults.map(({ entries }) =>
    entries.map(({ period, status, text, value }) => [period, status, text, value].join(' ')),
  )

const now = smallQuarter({ period: '2021-Q3' })
const folder = trendOfQuarters(
  now,
  smallQuarter({ period: '2021-Q2', status: () => 'concerns' }),
  smallQuarter({ period: '2021-Q1', status: (index) => (index === 0 ? 'atRisk' : undefined) }),
  smallQuarter({ period: '2020-Q4', status: () => 'complete' }),
)

describe('fillFromTrend', () => {
  it('takes over statuses and values of this year that the file lacks, in order of time', () => {
    const { quarter, filled } = fillFromTrend(now, folder)
    expect(filled).toBe(3)
    expect(entriesOf(quarter)).toEqual([
      ['2021-Q1 atRisk  1', '2021-Q2 concerns  1', '2021-Q3 onTrack 2021-Q3 of 1 1'],
      ['2021-Q2 concerns  2', '2021-Q3 onTrack 2021-Q3 of 2 2'],
    ])
    expect(openQuarter(serialiseQuarter(quarter)).ok).toBe(true)
  })

  it('leaves alone what is there, and does nothing a second time', () => {
    const carried = smallQuarter({ period: '2021-Q3', carried: 1, status: () => 'complete' })
    const { quarter } = fillFromTrend(carried, folder)
    expect(entriesOf(quarter)?.[0]?.[1]).toBe('2021-Q2 complete 2021-Q2 of 1 1')
    const again = fillFromTrend(quarter, folder)
    expect(again.filled).toBe(0)
    expect(again.quarter).toBe(quarter)
  })

  it('takes nothing of another department, nor a status that the scale lacks', () => {
    expect(fillFromTrend({ ...now, department: 'Apps' }, folder).filled).toBe(0)
    const renamed: Quarter = {
      ...now,
      scale: now.scale.map((status) => ({ ...status, id: `x-${status.id}` })),
    }
    const { quarter } = fillFromTrend(renamed, folder)
    const statuses = entriesOf(quarter)
      ?.flat()
      .filter((entry) => !entry.startsWith('2021-Q3'))
    expect(statuses?.every((entry) => /^2021-Q\d {3}\d$/.test(entry))).toBe(true)
  })
})
