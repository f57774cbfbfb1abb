import { expect, it } from 'vitest'
import { cacheByText } from '../../../../../shared/deck/text/bounded-cache'

/** A cache of 100 characters, and the texts that it had to work out. */
function counted() {
  const worked: string[] = []
  const cached = cacheByText(100, (text) => {
    worked.push(text)
    return text.toUpperCase()
  })
  return { worked, cached }
}

it('works out a text once', () => {
  const { worked, cached } = counted()
  expect([cached('a'), cached('a'), cached('b')]).toEqual(['A', 'A', 'B'])
  expect(worked).toEqual(['a', 'b'])
})

it('keeps what is asked for again and again, however much is typed meanwhile', () => {
  const { worked, cached } = counted()
  for (let typed = 0; typed < 1000; typed += 1) {
    cached('always there')
    cached(`typed ${typed}`)
  }
  expect(worked.filter((text) => text === 'always there')).toHaveLength(1)
})

it('lets go what has not been asked for', () => {
  const { worked, cached } = counted()
  cached('once')
  for (let typed = 0; typed < 100; typed += 1) cached(`typed ${typed}`)
  cached('once')
  expect(worked.filter((text) => text === 'once')).toHaveLength(2)
})

it('answers texts longer than all it may hold', () => {
  const { cached } = counted()
  expect(cached('x'.repeat(1000))).toBe('X'.repeat(1000))
})
