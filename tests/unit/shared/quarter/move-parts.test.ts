import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addBlock } from '../../../../shared/quarter/arrange'
import { findBlock, keyResultsOf } from '../../../../shared/quarter/find'
import {
  canDrop,
  dropPart,
  moveSection,
  neighbourOf,
  positionOf,
  stepPart,
} from '../../../../shared/quarter/move-parts'
import { newBlock } from '../../../../shared/quarter/new-parts'
import { partsOf } from '../../../../shared/quarter/parts'
import type { Quarter } from '../../../../shared/quarter/schema'
import { quarter } from '../../../support/arbitrary-quarter'
import { completeQuarter } from '../../../support/quarter-fixtures'
import { sampleQuarter } from '../../../support/samples'

const file = completeQuarter()
const sample = sampleQuarter('technology-q2-fy21-22')
const blockIds = (of: Quarter) => of.blocks.map(({ id }) => id)
const rows = (of: Quarter, id: string) => {
  const block = findBlock(of, id)
  return block && keyResultsOf(block).map((row) => row.id)
}
const withSecond = addBlock(file, { ...newBlock('objective', () => 'objective-2', file) })

describe('a step', () => {
  it('moves a block by one place, and stops at the ends', () => {
    const [first = '', second = ''] = blockIds(file)
    expect(blockIds(stepPart(file, first, 1)).slice(0, 2)).toEqual([second, first])
    expect(stepPart(file, first, -1)).toBe(file)
    expect(stepPart(file, blockIds(file).at(-1) ?? '', 1)).toBe(file)
  })

  it('takes a KR past the edge of its objective to the next one, and back', () => {
    const down = stepPart(withSecond, 'kr-2', 1)
    expect(rows(down, 'objective-1')).toEqual(['kr-1'])
    expect(rows(down, 'objective-2')).toEqual(['kr-2'])
    expect(rows(stepPart(down, 'kr-2', -1), 'objective-1')).toEqual(['kr-1', 'kr-2'])
  })

  it('takes a metric to no objective', () => {
    expect(stepPart(file, 'metric-1', -1)).toBe(file)
  })

  it('up and down again is where it was, for any part that moved within its list', () => {
    fc.assert(
      fc.property(quarter, fc.nat(), (any, pick) => {
        const parts = partsOf(any)
        const part = parts[pick % Math.max(1, parts.length)]
        if (part === undefined) return
        const at = positionOf(any, part.id)
        if (at === undefined || at.number === 1) return
        expect(stepPart(stepPart(any, part.id, -1), part.id, 1)).toEqual(any)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a section', () => {
  const kinds = (of: Quarter) =>
    of.blocks.map(({ kind, title }) => (kind === 'section' ? title : '·')).join('')

  it('moves with its blocks past the next one', () => {
    const section = sample.blocks.find(({ title }) => title === 'MTP Priority OKRs')
    const moved = moveSection(sample, section?.id ?? '', 1)
    expect(kinds(sample)).toBe('····MTP Priority OKRs···Efficacy & Resilience OKRs······Appendix···')
    expect(kinds(moved)).toBe('····Efficacy & Resilience OKRs······MTP Priority OKRs···Appendix···')
    expect(moveSection(moved, section?.id ?? '', -1).blocks).toEqual(sample.blocks)
  })

  it('stays behind what belongs to no section, and in front of nothing', () => {
    const sections = sample.blocks.filter(({ kind }) => kind === 'section')
    expect(moveSection(sample, sections[0]?.id ?? '', -1)).toBe(sample)
    expect(moveSection(sample, sections.at(-1)?.id ?? '', 1)).toBe(sample)
    expect(moveSection(sample, 'objective-platform', 1)).toBe(sample)
  })
})

describe('dropping', () => {
  it('puts a block beside another, wherever it came from', () => {
    const [a = '', b = '', c = ''] = blockIds(file)
    expect(blockIds(dropPart(file, a, { id: c, position: 'before' })).slice(0, 3)).toEqual([b, a, c])
    expect(blockIds(dropPart(file, a, { id: c, position: 'after' })).slice(0, 3)).toEqual([b, c, a])
    expect(blockIds(dropPart(file, c, { id: a, position: 'before' })).slice(0, 3)).toEqual([c, a, b])
  })

  it('puts a KR into another objective, or beside one of its KRs', () => {
    const into = dropPart(withSecond, 'kr-1', { id: 'objective-2', position: 'on' })
    expect(rows(into, 'objective-2')).toEqual(['kr-1'])
    const beside = dropPart(into, 'kr-2', { id: 'kr-1', position: 'before' })
    expect(rows(beside, 'objective-2')).toEqual(['kr-2', 'kr-1'])
  })

  it('refuses what does not belong there', () => {
    const refused = [
      canDrop(file, 'objective-1', { id: 'kr-1', position: 'before' }),
      canDrop(file, 'kr-1', { id: 'objective-1', position: 'before' }),
      canDrop(file, 'kr-1', { id: 'kr-1', position: 'after' }),
      canDrop(file, 'objective-1', { id: 'metrics', position: 'on' }),
    ]
    expect(refused).toEqual([false, false, false, false])
    expect(dropPart(file, 'objective-1', { id: 'kr-1', position: 'before' })).toBe(file)
  })
})

it('names who takes over: the next, else the one before, else the holder', () => {
  const [first = '', second = ''] = blockIds(file)
  expect(neighbourOf(file, first)).toBe(second)
  expect(neighbourOf(file, 'kr-2')).toBe('kr-1')
  expect(neighbourOf(file, 'metric-1')).toBe('metrics')
  expect(neighbourOf(file, 'nowhere')).toBeUndefined()
  // Promises are in no block, but one shows them.
  expect(file.promises).toHaveLength(1)
  expect(neighbourOf(file, file.promises[0]?.id ?? '')).toBe('promises')
})
