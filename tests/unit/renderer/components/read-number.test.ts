import { expect, it } from 'vitest'
import { readNumber } from '../../../../renderer/components/read-number'

it.each([
  ['4.7', 4.7],
  ['4,7', 4.7],
  ['2,162', 2162],
  ['1,250,000.5', 1_250_000.5],
  ['1 250 000', 1_250_000],
  ['−3', -3],
  ['+12', 12],
  ['40 %', 40],
  ['0,125', 0.125],
  ['.5', 0.5],
  ['7.', 7],
])('reads %s as %d', (text, expected) => {
  expect(readNumber(text)).toBe(expected)
})

it.each(['', 'ten', '1,2,3', '1.2.3', '--2', '5 days', '1e9'])('reads “%s” as no number', (text) => {
  expect(readNumber(text)).toBeUndefined()
})
