import { describe, expect, it } from 'vitest'
import { trendFileOf } from '../../../../shared/history/trend-file'
import { trendOf } from '../../../../shared/history/trend'
import { shownTrend, valueLine } from '../../../../shared/history/trend-view'
import { describeCell, nameColumn } from '../../../../shared/words/describe-trend'
import { calendars, smallQuarter } from '../../../support/quarter-folder'
import { sampleQuarter } from '../../../support/samples'

const files = [
  sampleQuarter('technology-q1-fy21-22'),
  sampleQuarter('technology-q2-fy21-22'),
  smallQuarter({ department: 'Apps', period: '2021-H1', calendar: calendars.halves }),
].map((quarter, index) => trendFileOf(quarter, `${index}.quarter`, index))
const trend = trendOf(files)

describe('shownTrend', () => {
  it('leaves out the columns of other departments’ calendars', () => {
    expect(trend.columns).toHaveLength(3)
    const shown = shownTrend(trend, 'Technology', 'all')
    expect(shown.columns.map(({ names }) => names[0])).toEqual(['Q1 FY21-22', 'Q2 FY21-22'])
    expect(shownTrend(trend, undefined, 'all').columns).toHaveLength(3)
  })

  it('names one department’s columns as its own calendar does, though others call them otherwise', () => {
    const both = trendOf([
      ...files,
      trendFileOf(
        smallQuarter({ department: 'Data', period: '2021-Q3', calendar: calendars.january }),
        'd',
        9,
      ),
    ])
    const heads = (department?: string) => shownTrend(both, department, 'all').columns.map(nameColumn)
    expect(heads('Technology')).toEqual(['Q1 FY21-22', 'Q2 FY21-22'])
    expect(heads('Data')).toEqual(['Q3 2021'])
    expect(heads()).toContain('Jul–Sep 2021')
  })

  it('shows objectives only, or what has moved below its objective', () => {
    const kinds = shownTrend(trend, 'Technology', 'objectives').departments[0]?.rows.map(({ kind }) => kind)
    expect(new Set(kinds)).toEqual(new Set(['objective', 'metrics']))
    const moved = shownTrend(trend, 'Technology', 'moved').departments[0]?.rows.map(({ id }) => id)
    expect(moved).toContain('kr-community-3')
    expect(moved).not.toContain('kr-community-1')
    expect(shownTrend(trend, 'Apps', 'moved').departments).toEqual([])
  })
})

describe('a row’s values', () => {
  const shown = shownTrend(trend, 'Technology', 'all')
  const row = (id: string) => shown.departments[0]?.rows.find((one) => one.id === id)

  it('are a line where they are numbers of one unit', () => {
    const numbers = row('kr-community-2')
    expect(numbers && valueLine(numbers, shown.columns)).toEqual([
      { column: 0, value: 2207 },
      { column: 1, value: 2251 },
    ])
    const words = row('kr-community-1')
    expect(words && valueLine(words, shown.columns)).toEqual([])
  })

  it('are no line where the unit changes', () => {
    const numbers = row('kr-community-2')
    if (numbers === undefined) throw new Error('No such row')
    const cells = numbers.cells.map((cell, index) => (cell === null ? null : { ...cell, unit: `${index}` }))
    expect(valueLine({ ...numbers, cells }, shown.columns)).toEqual([])
  })
})

it('describeCell says all that a cell has', () => {
  const shown = shownTrend(trend, 'Technology', 'all')
  const cells = shown.departments[0]?.rows.find(({ id }) => id === 'kr-community-3')?.cells
  const [first, second] = shown.columns
  if (cells === undefined || first === undefined || second === undefined) throw new Error('No such cell')
  expect(describeCell(cells[second.index] ?? null, second)).toBe('Q2 FY21-22: CONCERNS, slipped')
  expect(describeCell(null, first)).toBe('Q1 FY21-22: nothing said')
})
