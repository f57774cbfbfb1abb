import { expect, it } from 'vitest'
import { groupBy } from '../../../shared/group-by'

it('keeps the order of the items and of the first of each group', () => {
  const groups = groupBy(['b1', 'a1', 'b2'], (name) => name.charAt(0))
  expect([...groups]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ])
})
