import { describe, expect, it } from 'vitest'
import { compileDeck } from '../../../../shared/deck/compile'
import type { Slide, TableItem } from '../../../../shared/deck/plan'
import { changeScale } from '../../../../shared/history/change-scale'
import { keepTrend, reachesBeyond, showTrendFrom, showTrendRows } from '../../../../shared/history/keep-trend'
import { rollForward } from '../../../../shared/history/roll-forward'
import { trendFileOf } from '../../../../shared/history/trend-file'
import { trendOf } from '../../../../shared/history/trend'
import { trendSpan } from '../../../../shared/history/trend-span'
import { setEntry } from '../../../../shared/quarter/edits'
import { objectivesOf } from '../../../../shared/quarter/find'
import { openQuarter } from '../../../../shared/quarter/open-quarter'
import type { BlockOf, Quarter } from '../../../../shared/quarter/schema'
import { serialiseQuarter } from '../../../../shared/quarter/serialise-quarter'
import { nameColumn } from '../../../../shared/words/describe-trend'
import { wordsOf } from '../../../support/plan-reading'
import { calendars, smallQuarter } from '../../../support/quarter-folder'

const withBlock = (quarter: Quarter): Quarter => ({
  ...quarter,
  blocks: [...quarter.blocks, { kind: 'trend', id: 'trend', notes: '', title: '' }],
})
const trendOfQuarters = (...quarters: readonly Quarter[]) =>
  trendOf(quarters.map((quarter, index) => trendFileOf(quarter, `${index}`, index)))
const all = { department: undefined, show: 'all', nameColumn } as const
const blockOf = (quarter: Quarter): BlockOf<'trend'> => {
  const block = quarter.blocks.find(({ id }) => id === 'trend')
  if (block?.kind !== 'trend') throw new Error('There is no block of the trend')
  return block
}
const keptOf = (quarter: Quarter) => {
  const { kept } = blockOf(quarter)
  if (kept?.from === undefined) throw new Error('Nothing is kept')
  return { kept, span: trendSpan(quarter, kept, kept.from) }
}
/** Lines of label or title, and the statuses. */
const rowsOf = (quarter: Quarter) =>
  keptOf(quarter).span.groups.flatMap(({ department, rows }) => [
    department,
    ...rows.map(({ label, title, statuses }) =>
      [label === '' ? title : label, ...statuses.map((status) => status ?? '-')].join(' '),
    ),
  ])
const slidesOf = (quarter: Quarter): readonly Slide[] =>
  compileDeck(quarter).slides.filter(({ kind }) => kind === 'trend')
const tableOf = (slide: Slide | undefined): TableItem => {
  const table = slide?.items.find((item) => item.type === 'table')
  if (table?.type !== 'table') throw new Error('There is no table')
  return table
}
const headsOf = (slide: Slide | undefined): readonly (readonly string[])[] =>
  tableOf(slide)
    .rows.slice(0, 2)
    .map(({ cells }) => cells.flatMap((cell) => (cell === null ? [] : [wordsOf(cell.text)])))

const now = withBlock(smallQuarter({ period: '2021-Q2', carried: 1 }))
const folder = trendOfQuarters(
  now,
  smallQuarter({ period: '2021-Q1', status: () => 'atRisk' }),
  smallQuarter({ period: '2020-Q4', status: (index) => (index === 0 ? 'concerns' : 'complete') }),
  smallQuarter({ period: '2019-Q4', status: () => 'atRisk' }),
)

describe('keepTrend', () => {
  it('keeps what the file lacks, and reads what it has from its own entries', () => {
    const quarter = keepTrend(now, 'trend', folder, all)
    const { kept, span } = keptOf(quarter)
    expect(kept.from).toBe('2019-Q4')
    expect(span.columns.map(({ period }) => period)).toEqual([
      '2019-Q4',
      '2020-Q1',
      '2020-Q2',
      '2020-Q3',
      '2020-Q4',
      '2021-Q1',
      '2021-Q2',
    ])
    expect(rowsOf(quarter).slice(2)).toEqual([
      'KR1 atRisk - - - concerns onTrack onTrack',
      'KR2 atRisk - - - complete onTrack onTrack',
    ])
    expect(kept.own.flatMap(({ statuses }) => statuses.slice(2)).every((status) => status === '')).toBe(true)
  })

  it('says the correction that this file makes, not what the folder said', () => {
    const quarter = keepTrend(now, 'trend', folder, all)
    const [first] = quarter.blocks.flatMap((block) => (block.kind === 'objective' ? block.keyResults : []))
    const corrected = setEntry(quarter, first?.id ?? '', '2020-Q4', { status: 'atRisk' })
    expect(rowsOf(corrected)[2]).toBe('KR1 atRisk - - - atRisk onTrack onTrack')
  })

  it('survives the file, and goes on by itself in the next quarter', () => {
    const quarter = keepTrend(now, 'trend', folder, all)
    const text = serialiseQuarter(quarter)
    const opened = openQuarter(text)
    if (!opened.ok) throw new Error(opened.error.kind)
    expect(serialiseQuarter(opened.value.quarter)).toBe(text)
    expect(compileDeck(opened.value.quarter)).toEqual(compileDeck(quarter))
    const next = rollForward(opened.value.quarter, { id: 'next' })
    expect(keptOf(next).span.columns.at(-1)?.period).toBe('2021-Q3')
    expect(rowsOf(next)[2]).toBe('KR1 atRisk - - - concerns onTrack onTrack -')
  })

  it('changes nothing the second time, and nothing later than the file', () => {
    const later = trendOfQuarters(
      smallQuarter({ period: '2022-Q1', carried: 2, status: () => 'atRisk' }),
      now,
    )
    const quarter = keepTrend(now, 'trend', later, all)
    expect(
      keptOf(quarter)
        .kept.columns.map(({ end }) => end)
        .toSorted()
        .at(-1),
    ).toBe('2021-12-31')
    expect(keepTrend(quarter, 'trend', later, all)).toBe(quarter)
  })

  it('says statuses of another scale in its own', () => {
    const lights = smallQuarter({ period: '2020-Q1', status: () => 'red' })
    const scale = lights.scale
      .filter(({ id }) => id !== 'concerns')
      .map((status) => (status.id === 'atRisk' ? { ...status, id: 'red', label: 'Red' } : status))
    const quarter = keepTrend(now, 'trend', trendOfQuarters(now, { ...lights, scale }), all)
    expect(rowsOf(quarter)[2]).toMatch(/^KR1 atRisk /)
    const renamed = quarter.scale.map((status) => ({
      ...status,
      id: `x-${status.id}`,
      label: `${status.label} x`,
    }))
    expect(rowsOf(changeScale(quarter, renamed))[2]).toMatch(/^KR1 x-atRisk .* x-onTrack$/)
  })

  it('keeps a key result that is here no more under its objective', () => {
    const before = smallQuarter({
      period: '2020-Q4',
      keyResults: [
        'Readers find every page within a second',
        'Another matter altogether',
        'Editors save twice as fast',
      ],
    })
    const quarter = keepTrend(now, 'trend', trendOfQuarters(now, before), all)
    expect(keptOf(quarter).span.groups[0]?.rows.filter(({ id }) => id === undefined).length).toBe(1)
  })

  it('puts other departments after its own, in order of real time', () => {
    const apps = { department: 'Apps', calendar: calendars.february }
    const trend = trendOfQuarters(
      now,
      smallQuarter({ ...apps, period: '2021-Q2' }),
      smallQuarter({ ...apps, period: '2021-Q3', status: () => 'atRisk' }),
    )
    expect(reachesBeyond(now, trend, 'Technology')).toBe(false)
    expect(reachesBeyond(now, trend, undefined)).toBe(true)
    const quarter = keepTrend(now, 'trend', trend, all)
    const { span } = keptOf(quarter)
    expect(span.groups.map(({ department }) => department)).toEqual(['Technology', 'Apps'])
    expect(span.columns.map(({ end }) => end)).toEqual([
      '2021-07-31',
      '2021-09-30',
      '2021-10-31',
      '2021-12-31',
    ])
    expect(headsOf(slidesOf(quarter)[0])[1]?.slice(1)).toEqual(['Q2 FY22', 'Q1', 'Q3 FY22', 'Q2'])
  })
})

describe('the slide of several years', () => {
  it('has fiscal years over their quarters and marks this one', () => {
    const [slide, ...more] = slidesOf(keepTrend(now, 'trend', folder, all))
    expect(more).toEqual([])
    expect(slide?.title).toContain('FY19-20 to FY21-22')
    expect(headsOf(slide)).toEqual([
      ['', 'FY19-20', 'FY20-21', 'FY21-22'],
      ['', 'Q4', 'Q1', 'Q2', 'Q3', 'Q4', 'Q1', 'Q2'],
    ])
    expect(slide?.notes.join('\n')).toMatch(/Q4 FY19-20 AT RISK, Q4 FY20-21 ON TRACK, Q1 FY21-22 ON TRACK/)
    expect(tableOf(slide).alt).toContain('KR2')
  })

  it('continues on further slides what has too many quarters, the newest of them full', () => {
    const long = trendOfQuarters(now, smallQuarter({ period: '2015-Q1' }))
    const slides = slidesOf(keepTrend(now, 'trend', long, all))
    // 26 quarters: ten, then sixteen.
    expect(slides.map((slide) => headsOf(slide)[1]?.length)).toEqual([11, 17])
    expect(slides[1]?.title).toContain('(2/2)')
    expect(slides.every(({ fit }) => fit.overflows === 0)).toBe(true)
  })

  it('shows objectives only where that is wanted, another first quarter, or this year as before', () => {
    const quarter = keepTrend(now, 'trend', folder, all)
    const rows = (of: Quarter) => tableOf(slidesOf(of)[0]).rows.length
    expect(rows(showTrendRows(quarter, 'trend', 'objectives'))).toBe(rows(quarter) - 2)
    const later = showTrendFrom(quarter, 'trend', '2020-Q3')
    // Nothing is known of Q3, so it begins with Q4.
    expect(headsOf(slidesOf(later)[0])[1]).toHaveLength(4)
    const year = showTrendFrom(quarter, 'trend', undefined)
    expect(compileDeck(year)).toEqual(compileDeck(now))
    expect(showTrendFrom(year, 'trend', '2019-Q4')).toEqual(quarter)
    expect(showTrendRows(now, 'trend', 'objectives')).toBe(now)
  })
})

describe('the slide of a hostile file', () => {
  const from = '1000-Q1'
  const days = Array.from({ length: 3000 }, (_, index) => {
    const year = 2000 + Math.floor(index / 150)
    const day = String((index % 28) + 1).padStart(2, '0')
    const month = String((Math.floor(index / 28) % 5) + 1).padStart(2, '0')
    return { name: `${index}`, start: `${year}-${month}-${day}`, end: `${year}-${month}-${day}` }
  })

  it('looks back twenty years at most, though it asks for a thousand', () => {
    const old = setEntry(now, objectivesOf(now)[0]?.keyResults[0]?.id ?? '', from, { status: 'onTrack' })
    const asked = showTrendFrom(old, 'trend', from)
    const { span } = keptOf(asked)
    expect(span.columns.length).toBeLessThanOrEqual(80)
    expect(span.columns.at(-1)?.period).toBe('2021-Q2')
    expect(slidesOf(asked).length).toBeLessThanOrEqual(6)
  })

  it('shows the latest of very many spans of time', () => {
    const statuses = days.map(() => 'onTrack')
    const kept = {
      from,
      show: 'all',
      columns: days,
      own: [],
      others: [
        { name: 'Other', rows: [{ of: 'x', kind: 'objective', label: '', title: 'Other', statuses }] },
      ],
    } as const
    const span = trendSpan(now, kept, from)
    expect(span.columns.length).toBeLessThanOrEqual(240)
    expect(span.columns.at(-1)?.period).toBe('2021-Q2')
  })
})
