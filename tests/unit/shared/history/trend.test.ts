import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { trendFileOf } from '../../../../shared/history/trend-file'
import { trendOf, type Trend } from '../../../../shared/history/trend'
import type { Quarter } from '../../../../shared/quarter/schema'
import { nameColumn } from '../../../../shared/words/describe-trend'
import { quarter as anyQuarter } from '../../../support/arbitrary-quarter'
import { calendars, smallQuarter } from '../../../support/quarter-folder'
import { sampleQuarter } from '../../../support/samples'

const trendOfQuarters = (...quarters: readonly Quarter[]): Trend =>
  trendOf(quarters.map((quarter, index) => trendFileOf(quarter, `${index}.quarter`, index)))

/** Row by row, the words of its cells. */
const said = (trend: Trend): readonly string[] =>
  trend.departments.flatMap(({ name, rows }) =>
    rows.map(
      ({ label, title, cells }) =>
        `${name} ${label || title}: ${cells.map((cell) => cell?.status?.label ?? '–').join(', ')}`,
    ),
  )

describe('columns', () => {
  it('order different calendars by their real dates, and share what is the same time', () => {
    const trend = trendOfQuarters(
      smallQuarter({ department: 'July', period: '2021-Q3', calendar: calendars.july }),
      smallQuarter({ department: 'February', period: '2021-Q4', calendar: calendars.february }),
      smallQuarter({ department: 'January', period: '2022-Q1', calendar: calendars.january }),
      smallQuarter({ department: 'Halves', period: '2022-H1', calendar: calendars.halves }),
      smallQuarter({ department: 'July', period: '2021-Q2', calendar: calendars.july }),
      smallQuarter({ department: 'January', period: '2022-Q2', calendar: calendars.january }),
    )
    expect(trend.columns.map((column) => [column.start, column.end, nameColumn(column)])).toEqual(
      [
        ['2021-10-01', '2021-12-31', 'Q2 FY21-22'],
        ['2021-11-01', '2022-01-31', 'Q4 FY22'],
        ['2022-01-01', '2022-03-31', 'Jan–Mar 2022'],
        ['2022-01-01', '2022-06-30', 'H1 2022'],
        ['2022-04-01', '2022-06-30', 'Q2 2022'],
      ].toSorted((a, b) => ((a[1] ?? '') + (a[0] ?? '') < (b[1] ?? '') + (b[0] ?? '') ? -1 : 1)),
    )
  })
})

describe('rows', () => {
  it('follow what was rolled by its ids, also when wording and label are new', () => {
    const trend = trendOfQuarters(
      smallQuarter({ period: '2021-Q1', keyResults: ['A', 'B'], status: () => 'concerns' }),
      smallQuarter({ period: '2021-Q2', keyResults: ['Something else', 'B'] }),
    )
    expect(said(trend)).toEqual([
      'Technology Reading and writing: CONCERNS, ON TRACK',
      'Technology KR1: CONCERNS, ON TRACK',
      'Technology KR2: CONCERNS, ON TRACK',
    ])
    expect(trend.departments[0]?.rows[1]?.cells[1]?.move).toBe('improved')
  })

  it('follow what has other ids by lineage, else by label and wording, and keep apart what is not alike', () => {
    const older = smallQuarter({ period: '2021-Q1', idPrefix: 'a-', status: () => 'atRisk' })
    const newer = smallQuarter({
      period: '2021-Q2',
      idPrefix: 'b-',
      keyResults: ['Readers find every page within half a second', 'Donors give without an account'],
    })
    expect(said(trendOfQuarters(newer, older))).toEqual([
      'Technology Reading and writing: AT RISK, ON TRACK',
      'Technology KR1: AT RISK, ON TRACK',
      'Technology KR2: –, ON TRACK',
      'Technology KR2: AT RISK, –',
    ])
    const related = {
      ...newer,
      blocks: newer.blocks.map((block) =>
        block.kind === 'objective'
          ? {
              ...block,
              keyResults: block.keyResults.map((one) =>
                one.label === 'KR2' ? { ...one, lineage: ['a-kr-2'] } : one,
              ),
            }
          : block,
      ),
    }
    expect(said(trendOfQuarters(related, older)).at(-1)).toBe('Technology KR2: AT RISK, ON TRACK')
  })

  it('take a department for one whatever its case and space', () => {
    const trend = trendOfQuarters(
      smallQuarter({ period: '2021-Q1', department: 'technology ' }),
      smallQuarter({ period: '2021-Q2' }),
    )
    expect(trend.departments.map(({ name }) => name)).toEqual(['Technology'])
  })
})

describe('cells', () => {
  it('believe the quarter’s own file, then the nearest later one, and a correction before both', () => {
    const carriedWrong = smallQuarter({ period: '2021-Q3', carried: 2, status: () => 'atRisk' })
    const own = smallQuarter({ period: '2021-Q2', status: () => 'complete' })
    const trend = trendOfQuarters(carriedWrong, own)
    expect(said(trend)[1]).toBe('Technology KR1: AT RISK, COMPLETE, AT RISK')
    expect(trend.departments[0]?.rows[1]?.cells.map((cell) => cell?.carried)).toEqual([true, false, false])
    const corrected: Quarter = {
      ...carriedWrong,
      blocks: carriedWrong.blocks.map((block) =>
        block.kind === 'objective'
          ? {
              ...block,
              keyResults: block.keyResults.map((one) => ({
                ...one,
                entries: one.entries.map((entry) =>
                  entry.period === '2021-Q2'
                    ? {
                        ...entry,
                        restated: [{ status: 'complete', text: '', restatedIn: '2021-Q3' as const }],
                      }
                    : entry,
                ),
              })),
            }
          : block,
      ),
    }
    const told = trendOfQuarters(corrected, own)
    expect(said(told)[1]).toBe('Technology KR1: AT RISK, AT RISK, AT RISK')
    expect(told.departments[0]?.rows[1]?.cells[1]?.restated).toBe(true)
  })

  it('say values with their units', () => {
    const row = trendOfQuarters(
      sampleQuarter('technology-q1-fy21-22'),
      sampleQuarter('technology-q2-fy21-22'),
    ).departments[0]?.rows.find(({ id }) => id === 'kr-community-2')
    expect(row?.cells.map((cell) => [cell?.value, cell?.unit])).toEqual([
      [2207, 'maintainers'],
      [2251, 'maintainers'],
    ])
  })

  it('leave out what lies after the file’s own quarter', () => {
    const trend = trendOfQuarters({ ...smallQuarter({ period: '2021-Q4', carried: 3 }), period: '2021-Q2' })
    expect(trend.columns.map(({ end }) => end)).toEqual(['2021-09-30', '2021-12-31'])
  })
})

describe('two files for one quarter', () => {
  it('give way to the more complete, then to the newer, and are named', () => {
    const full = smallQuarter()
    const half = smallQuarter({ status: (index) => (index === 0 ? 'atRisk' : undefined) })
    const trend = trendOf([
      trendFileOf(full, 'full.quarter', 1),
      trendFileOf(half, 'half.quarter', 2),
      trendFileOf(full, 'copy.quarter', 0),
    ])
    expect(trend.files).toBe(1)
    expect(trend.superseded).toEqual([
      { file: 'copy.quarter', by: 'full.quarter', department: 'Technology', period: 'Q2 FY21-22' },
      { file: 'half.quarter', by: 'full.quarter', department: 'Technology', period: 'Q2 FY21-22' },
    ])
    expect(said(trend)[1]).toBe('Technology KR1: ON TRACK')
  })
})

describe('any files', { timeout: 30_000 }, () => {
  it('give every row a cell a column, every key once, and the same in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(anyQuarter, { maxLength: 4 }), (quarters) => {
        const files = quarters.map((quarter, index) => trendFileOf(quarter, `${index}`, index))
        const trend = trendOf(files)
        const rows = trend.departments.flatMap((department) => department.rows)
        for (const { cells } of rows) expect(cells).toHaveLength(trend.columns.length)
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
        expect(trend.files + trend.superseded.length).toBe(files.length)
        expect(trendOf(files.toReversed())).toEqual(trend)
        const ends = trend.columns.map(({ end }) => end)
        expect(ends).toEqual(ends.toSorted())
      }),
      { numRuns: 25 },
    )
  })

  it('take nothing of a quarter’s pictures and prose along', () => {
    fc.assert(
      fc.property(anyQuarter, (quarter) => {
        const file = trendFileOf(quarter, 'x', 0)
        for (const { text, said: cells } of file.groups.flatMap((group) => [group, ...group.rows])) {
          expect(text.length).toBeLessThanOrEqual(400)
          for (const cell of cells) expect(cell.text.length).toBeLessThanOrEqual(160)
        }
      }),
      { numRuns: 30 },
    )
  })
})
