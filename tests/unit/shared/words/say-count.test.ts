import { expect, it } from 'vitest'
import { sayCount } from '../../../../shared/words/words'

it('says one otherwise than many, and none as many', () => {
  expect([0, 1, 2].map((count) => sayCount('fit.slides', count))).toEqual(['0 slides', '1 slide', '2 slides'])
  expect(sayCount('find.replaced', 1)).toBe('Replaced once.')
  expect(sayCount('fit.free', 2, { size: 11 })).toBe('11 pt, 2 lines free')
  expect(sayCount('deck.changes.count.new', 2, { count: '2 of 9' })).toBe('2 of 9 are new')
})
