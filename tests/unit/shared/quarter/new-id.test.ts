import { expect, it } from 'vitest'
import { createNewId } from '../../../../shared/quarter/new-id'

it('spells ten bytes as sixteen letters and digits', () => {
  expect(createNewId((count) => new Uint8Array(count))()).toBe('0000000000000000')
  expect(createNewId((count) => new Uint8Array(count).fill(255))()).toBe('zzzzzzzzzzzzzzzz')
})

it('loses no bit of its source', () => {
  const ids = new Set<string>()
  for (let bit = 0; bit < 80; bit += 1) {
    const bytes = new Uint8Array(10)
    bytes[Math.floor(bit / 8)] = 1 << (bit % 8)
    ids.add(createNewId(() => bytes)())
  }
  expect(ids.size).toBe(80)
})
