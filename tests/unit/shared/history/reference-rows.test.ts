import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { referenceRows, type ReferenceRow } from '../../../../shared/history/reference-rows'
import { findBlock } from '../../../../shared/quarter/find'
import type { Block, Quarter } from '../../../../shared/quarter/schema'
import { quarter as anyQuarter } from '../../../support/arbitrary-quarter'
import { sampleQuarter } from '../../../support/samples'

const q1 = sampleQuarter('technology-q1-fy21-22')
const q2 = sampleQuarter('technology-q2-fy21-22')

const blockOf = (quarter: Quarter, id: string): Block => {
  const block = findBlock(quarter, id)
  if (block === undefined) throw new Error(`No block ${id}`)
  return block
}
const rowsOf = (id: string, reference = q1, quarter = q2): readonly ReferenceRow[] =>
  referenceRows(reference, quarter, blockOf(quarter, id)).rows
const brief = (rows: readonly ReferenceRow[]): readonly string[] =>
  rows.map(({ part, field, difference }) => [part, field, difference].filter(Boolean).join(' '))

describe('an objective beside last quarter’s', () => {
  it('has a row for each text that either says, in the order of the page', () => {
    expect(brief(rowsOf('objective-community'))).toEqual([
      'title same',
      'status slipped',
      'statement same',
      'targetQuarter same',
      'narrative written',
      'KR1 wording same',
      'KR1 entry reworded',
      'KR1 baseline same',
      'KR1 goal same',
      'KR2 wording same',
      'KR2 entry valueMoved',
      'KR2 baseline same',
      'KR2 goal same',
      'KR3 wording reworded',
      'KR3 entry slipped',
      'KR3 baseline same',
      'KR3 goal same',
      'drillDown new',
      'notes new',
    ])
  })

  it('sets each quarter’s own entry beside the other’s, and names where it is written now', () => {
    const row = rowsOf('objective-community').find(({ key }) => key === 'kr-community-3/entry')
    expect(row?.place).toEqual({ id: 'kr-community-3', field: 'entry', period: '2021-Q2' })
    expect([row?.from?.status?.id, row?.to?.status?.id]).toEqual(['onTrack', 'concerns'])
  })

  it('finds it by its words where it has another id, and key results wherever they were', () => {
    const renamed: Quarter = {
      ...q2,
      blocks: q2.blocks.map((block) =>
        block.kind === 'objective' && block.id === 'objective-community'
          ? {
              ...block,
              id: 'other',
              keyResults: block.keyResults.map((one) => ({ ...one, id: `x-${one.id}` })),
            }
          : block,
      ),
    }
    const { before, rows } = referenceRows(q1, renamed, blockOf(renamed, 'other'))
    expect(before?.id).toBe('objective-community')
    expect(rows.find(({ key }) => key === 'x-kr-community-1/wording')?.difference).toBe('same')
  })

  it('says what is new and what is gone', () => {
    const without = (quarter: Quarter): Quarter => ({
      ...quarter,
      blocks: quarter.blocks.map((block) =>
        block.kind === 'objective' && block.id === 'objective-community'
          ? { ...block, keyResults: block.keyResults.slice(1) }
          : block,
      ),
    })
    const gone = rowsOf('objective-community', q1, without(q2)).filter(
      ({ difference }) => difference === 'gone',
    )
    expect(gone.map(({ key, place }) => [key, place])).toEqual([['kr-community-1/gone', undefined]])
    const fresh = rowsOf('objective-community', without(q1), q2).filter(
      ({ item }) => item === 'kr-community-1',
    )
    expect(fresh.map(({ difference, from }) => [difference, from])).toEqual(
      ['wording', 'entry', 'baseline', 'goal'].map(() => ['new', undefined]),
    )
  })

  it('says that nothing matches a block that the reference does not have', () => {
    const added: Quarter = {
      ...q2,
      blocks: [
        ...q2.blocks,
        { kind: 'text', id: 'hiring', notes: '', title: 'Hiring', body: 'Two posts', images: [] },
      ],
    }
    expect(referenceRows(q1, added, blockOf(added, 'hiring')).before).toBeUndefined()
  })
})

describe('any two files', () => {
  it('give every row a key of its own and a side that says something', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(anyQuarter, anyQuarter, (reference, quarter) => {
        for (const block of quarter.blocks) {
          const { rows } = referenceRows(reference, quarter, block)
          expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
          for (const { from, to } of rows) expect(from ?? to).toBeDefined()
        }
        for (const block of quarter.blocks)
          for (const { difference } of referenceRows(quarter, quarter, block).rows)
            expect(difference).toBe('same')
      }),
      { numRuns: 25 },
    )
  })
})

it('tells that the outcome of a service objective is another one, and no words of it', () => {
  const [report] = q2.blocks.filter(({ kind }) => kind === 'sloReport')
  const row = rowsOf(report?.id ?? '').find(({ field }) => field === 'service')
  expect(row).toMatchObject({
    part: 'etcd Availability',
    difference: 'valueMoved',
    parts: [],
    from: { text: 'notMeasured' },
    to: { text: 'met' },
  })
  expect(row?.place).toBeUndefined()
})
