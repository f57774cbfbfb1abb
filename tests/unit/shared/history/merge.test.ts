import { describe, expect, it } from 'vitest'
import { differencesOf } from '../../../../shared/history/differences'
import { mergeQuarters } from '../../../../shared/history/merge'
import { setEntry, setFields } from '../../../../shared/quarter/edits'
import { serialiseQuarter } from '../../../../shared/quarter/serialise-quarter'
import type { Quarter } from '../../../../shared/quarter/schema'
import { sampleQuarter } from '../../../support/samples'

const base = sampleQuarter('technology-q2-fy21-22')
const objectives = base.blocks.flatMap((block) => (block.kind === 'objective' ? [block] : []))
const [first, second] = objectives
const keyResult = first?.keyResults[0]
if (first === undefined || second === undefined || keyResult === undefined) throw new Error('A small sample')

type Change = (quarter: Quarter) => Quarter
const titled =
  (id: string, title: string): Change =>
  (quarter) =>
    setFields(quarter, 'objective', id, { title })
const said =
  (text: string): Change =>
  (quarter) =>
    setEntry(quarter, keyResult.id, quarter.period, { text })
const graded =
  (status: string): Change =>
  (quarter) =>
    setEntry(quarter, keyResult.id, quarter.period, { status })
const without =
  (id: string): Change =>
  (quarter) => ({ ...quarter, blocks: quarter.blocks.filter((block) => block.id !== id) })
const withSection =
  (id: string, after: string): Change =>
  (quarter) => ({
    ...quarter,
    blocks: quarter.blocks.flatMap((block) =>
      block.id === after ? [block, { kind: 'section' as const, id, title: id, notes: '' }] : [block],
    ),
  })
const movedFirst =
  (id: string): Change =>
  (quarter) => ({
    ...quarter,
    blocks: quarter.blocks.toSorted((a, b) => Number(b.id === id) - Number(a.id === id)),
  })

const together: readonly (readonly [string, Change, Change])[] = [
  ['two objectives', titled(first.id, 'Mine'), titled(second.id, 'Theirs')],
  ['status and words of one entry', said('Mine'), graded(base.scale[0]?.id ?? '')],
  ['a change and a block removed', titled(first.id, 'Mine'), without(second.id)],
  ['two new blocks', withSection('mine', first.id), withSection('theirs', second.id)],
  ['a block moved and one written in', movedFirst(second.id), titled(first.id, 'Theirs')],
  ['a block moved and a new one', movedFirst(second.id), withSection('theirs', first.id)],
  ['the same change twice', titled(first.id, 'Same'), titled(first.id, 'Same')],
]

describe('taking both sets of changes', () => {
  it.each(together)('%s: whichever comes first', (_name, mine, theirs) => {
    const [ours, others] = [mine(base), theirs(base)]
    const both = mine(theirs(base))
    for (const [one, other] of [
      [ours, others],
      [others, ours],
    ] as const) {
      const merged = mergeQuarters(base, one, other)
      expect(merged && differencesOf(merged, both)).toEqual([])
    }
  })

  it.each([
    ['one field', titled(first.id, 'Mine'), titled(first.id, 'Theirs')],
    ['the words of one entry', said('Mine'), said('Theirs')],
    ['a block that the other removed', titled(first.id, 'Mine'), without(first.id)],
    ['two orders', movedFirst(second.id), movedFirst(base.blocks[2]?.id ?? '')],
  ] as const)('is no merge where both wrote in one place: %s', (_name, mine, theirs) => {
    expect(mergeQuarters(base, mine(base), theirs(base))).toBeUndefined()
    expect(mergeQuarters(base, theirs(base), mine(base))).toBeUndefined()
  })

  it('gives the changed one where only one changed, and the same where none did', () => {
    const mine = titled(first.id, 'Mine')(base)
    for (const merged of [mergeQuarters(base, mine, base), mergeQuarters(base, base, mine)]) {
      expect(merged && serialiseQuarter(merged)).toBe(serialiseQuarter(mine))
    }
    expect(mergeQuarters(base, base, base)).toBe(base)
  })

  it('is no merge where the two together contradict each other', () => {
    // One id, given to a key result in two objectives.
    const given = (id: string): Change => {
      return (quarter) => ({
        ...quarter,
        blocks: quarter.blocks.map((block) =>
          block.kind === 'objective' && block.id === id
            ? { ...block, keyResults: [...block.keyResults, { ...keyResult, id: 'new' }] }
            : block,
        ),
      })
    }
    expect(mergeQuarters(base, given(first.id)(base), base)).toBeDefined()
    expect(mergeQuarters(base, given(first.id)(base), given(second.id)(base)) === undefined).toBe(true)
  })
})
