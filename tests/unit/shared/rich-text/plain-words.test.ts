import { expect, it } from 'vitest'
import { excerpt, plainWords } from '../../../../shared/rich-text/plain-words'

it('reads a field without its marks, and keeps brackets and asterisks that are none', () => {
  expect(plainWords('**Cut** [the lag](https://example.org)\n- of a[0] \\* 2')).toBe(
    'Cut the lag\nof a[0] * 2',
  )
})

it('cuts what is read, not what is written, to one line', () => {
  expect(excerpt('**Cut**\n- [the lag](https://example.org/a/long/address)', 11)).toBe('Cut the lag')
  expect(excerpt('Cut the lag of the list', 12)).toBe('Cut the lag…')
  expect(excerpt('word '.repeat(100_000), 10)).toBe('word word…')
})
