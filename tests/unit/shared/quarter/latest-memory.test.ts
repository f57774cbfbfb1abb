import { expect, it } from 'vitest'
import { createLatestMemory } from '../../../../shared/quarter/latest-memory'

it('remembers the latest state of a part, and no earlier one', () => {
  const memory = createLatestMemory<{ readonly id: string }, string>(9)
  const [before, after] = [{ id: 'a' }, { id: 'a' }]
  memory.set(before, 'before')
  expect([memory.get(before), memory.get(after)]).toEqual(['before', undefined])
  memory.set(after, 'after')
  expect([memory.get(before), memory.get(after)]).toEqual([undefined, 'after'])
})

it('lets the part go that was worked out longest ago', () => {
  const memory = createLatestMemory<{ readonly id: string }, number>(2)
  const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
  memory.set(a, 1)
  memory.set(b, 2)
  memory.set(a, 3)
  memory.set(c, 4)
  expect([a, b, c].map(memory.get)).toEqual([3, undefined, 4])
})
