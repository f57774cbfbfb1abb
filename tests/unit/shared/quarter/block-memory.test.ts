import { expect, it } from 'vitest'
import { createBlockMemory } from '../../../../shared/quarter/block-memory'
import { sampleQuarter } from '../../../support/samples'

const [first, second] = sampleQuarter('technology-q2-fy21-22').blocks
if (first === undefined || second === undefined) throw new Error('The sample has blocks')

it('remembers the latest state of each block, and no earlier one', () => {
  const memory = createBlockMemory<string>()
  memory.set(first, 'one')
  memory.set(second, 'two')
  expect([memory.get(first), memory.get(second)]).toEqual(['one', 'two'])
  const later = { ...first }
  expect(memory.get(later)).toBeUndefined()
  memory.set(later, 'three')
  expect([memory.get(first), memory.get(later)]).toEqual([undefined, 'three'])
})

it('forgets blocks that are gone', () => {
  const memory = createBlockMemory<string>()
  memory.set(first, 'one')
  memory.set(second, 'two')
  memory.keepOnly([second])
  expect([memory.get(first), memory.get(second)]).toEqual([undefined, 'two'])
})
