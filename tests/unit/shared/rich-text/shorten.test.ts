import { expect, it } from 'vitest'
import { beginning, shorten } from '../../../../shared/rich-text/shorten'

it('leaves a text that is short enough as it is', () => {
  expect(shorten('twelve units', 12)).toBe('twelve units')
  expect(shorten('', 4)).toBe('')
})

it('cuts a longer one, the ellipsis counted, without a space before it', () => {
  expect(shorten('thirteen unit', 12)).toBe('thirteen un…')
  expect(shorten('Data for all of us', 9)).toBe('Data for…')
  expect(shorten('Line\r\nbreak', 6)).toBe('Line…')
})

it.each([
  ['a surrogate pair', 'on 🚀🚀', 'on 🚀', 6],
  ['a family joined into one', 'on 👩‍👩‍👧 now', 'on', 8],
  ['a skin tone', 'on 👍🏽 now', 'on', 6],
  ['a flag', 'on 🇫🇷🇩🇪 now', 'on 🇫🇷', 10],
  ['a letter with its mark', 'cafe\u0301 au lait', 'caf', 5],
  ['syllables with vowel signs', 'हिन्दी', 'हि', 4],
])('never cuts %s in half', (_, text, whole, most) => {
  expect(shorten(text, most)).toBe(`${whole}…`)
})

it('says as much of an ideographic text as there is room for', () => {
  expect(shorten('数据治理与质量', 5)).toBe('数据治理…')
})

it('takes nothing but the ellipsis where not one character has room', () => {
  expect(beginning('🚀 up', 1)).toBe('…')
  expect(beginning('up', 0)).toBe('…')
})

it('adds the ellipsis to a beginning that is the whole text', () => {
  expect(beginning('up 🚀', 5)).toBe('up 🚀…')
})
