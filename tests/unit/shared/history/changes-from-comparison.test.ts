import { describe, expect, it } from 'vitest'
import {
  changeRowsOf,
  refreshChanges,
  withChangesBlock,
} from '../../../../shared/history/changes-from-comparison'
import { compareQuarters, isUnchanged } from '../../../../shared/history/compare'
import { blocksOf } from '../../../../shared/quarter/find'
import { openQuarter } from '../../../../shared/quarter/open-quarter'
import type { Quarter } from '../../../../shared/quarter/schema'
import { serialiseQuarter } from '../../../../shared/quarter/serialise-quarter'
import { sampleQuarter } from '../../../support/samples'

const q1 = sampleQuarter('technology-q1-fy21-22')
const q2 = sampleQuarter('technology-q2-fy21-22')
const comparison = compareQuarters(q1, q2)
let next = 0
const newId = (): string => `new-${(next += 1)}`

function filled(): { readonly quarter: Quarter; readonly blockId: string } {
  const { quarter, blockId } = withChangesBlock(q2, newId)
  return { quarter: refreshChanges(quarter, blockId, comparison, newId), blockId }
}
const changesOf = (quarter: Quarter) => blocksOf(quarter, 'changes')[0]?.changes ?? []
const withChanges = (
  quarter: Quarter,
  change: (of: ReturnType<typeof changesOf>) => ReturnType<typeof changesOf>,
) => ({
  ...quarter,
  blocks: quarter.blocks.map((block) =>
    block.kind === 'changes' ? { ...block, changes: change(block.changes) } : block,
  ),
})

describe('changeRowsOf', () => {
  it('says the worst first, and each key result by its objective and label', () => {
    const rows = changeRowsOf(comparison)
    expect(rows.map(({ change }) => change)).toEqual([
      ...Array.from({ length: 5 }, () => 'slipped'),
      'noLongerScheduled',
      'noLongerScheduled',
      'rebaselined',
      'reworded',
      'reported',
      'improved',
      'improved',
    ])
    expect(rows[0]).toEqual({
      change: 'slipped',
      where: 'Data as a Service KR3',
      subject: 'kr-data-3',
      from: 'onTrack',
      to: 'concerns',
    })
  })

  it('has a row for every key result that is not as it was, whichever way one looks', () => {
    for (const [before, now] of [
      [q1, q2],
      [q2, q1],
    ] as const) {
      const compared = compareQuarters(before, now)
      const told = new Set(changeRowsOf(compared).map(({ subject }) => subject))
      const changed = compared.keyResults.filter((one) => !isUnchanged(one)).map(({ id }) => id)
      expect(changed.filter((id) => !told.has(id))).toEqual([])
      expect(changed.length + compared.unchanged).toBe(compared.keyResults.length)
    }
    const back = changeRowsOf(compareQuarters(q2, q1)).map(({ change, subject }) => `${change} ${subject}`)
    expect(back).toContain('notReported kr-performance-2')
    expect(back).toContain('scheduledAgain kr-performance-1')
  })

  it('says an objective that is new or gone only where it has no key results to say it', () => {
    const without = { ...q2, blocks: q2.blocks.filter(({ id }) => id !== 'objective-data') }
    const gone = changeRowsOf(compareQuarters(q2, without))
    expect(gone.map(({ change, subject }) => `${change} ${subject}`)).toEqual([
      'gone kr-data-1',
      'gone kr-data-2',
      'gone kr-data-3',
    ])
  })
})

describe('the block of changes', () => {
  it('stands after the overview, counts what stayed, and is saved and read again', () => {
    const { quarter, blockId } = filled()
    const index = quarter.blocks.findIndex(({ id }) => id === blockId)
    expect(quarter.blocks[index - 1]?.kind).toBe('overview')
    expect(quarter.blocks[index]).toMatchObject({ since: '2021-Q1', unchanged: 17 })
    const read = openQuarter(serialiseQuarter(quarter))
    expect(read.ok && changesOf(read.value.quarter)).toEqual(changesOf(quarter))
  })

  it('is the one that is there, and not a second', () => {
    const { quarter, blockId } = filled()
    expect(withChangesBlock(quarter, newId)).toEqual({ quarter, blockId })
  })

  it('keeps reasons, ids and rows written by hand when it is refreshed', () => {
    const { quarter, blockId } = filled()
    const written = withChanges(quarter, (rows) => [
      { id: 'mine', change: 'new', where: 'Hiring', why: 'Two posts filled' },
      ...rows.map((row) => ({ ...row, why: `because of ${row.subject ?? ''}` })),
    ])
    const again = refreshChanges(written, blockId, comparison, newId)
    expect(changesOf(again).find(({ id }) => id === 'mine')?.why).toBe('Two posts filled')
    expect(changesOf(again).filter(({ subject }) => subject !== undefined)).toEqual(
      changesOf(quarter).map((row) => ({ ...row, why: `because of ${row.subject ?? ''}` })),
    )
  })

  it('gives the reason of a row that is gone to another of the same key result', () => {
    const { quarter, blockId } = filled()
    const other = withChanges(quarter, (rows) => [
      { id: 'old', change: 'improved', where: '', subject: 'kr-data-3', why: 'The model was retrained' },
      ...rows.filter(({ subject }) => subject !== 'kr-data-3'),
    ])
    const row = changesOf(refreshChanges(other, blockId, comparison, newId)).find(
      ({ subject }) => subject === 'kr-data-3',
    )
    expect(row).toMatchObject({ change: 'slipped', why: 'The model was retrained' })
  })

  it('changes nothing when nothing is new', () => {
    const { quarter, blockId } = filled()
    expect(refreshChanges(quarter, blockId, comparison, newId)).toBe(quarter)
  })
})
