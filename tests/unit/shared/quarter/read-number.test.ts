import { describe, expect, it } from 'vitest'
import { readBareNumber } from '../../../../shared/quarter/read-number'

describe('the number in a field that has its unit elsewhere', () => {
  it.each([
    ['4.7', 4.7],
    ['4,7', 4.7],
    ['2,162', 2162],
    ['1,250,000.5', 1_250_000.5],
    ['1.234,5', 1234.5],
    ['1 250 000', 1_250_000],
    ['1’234', 1234],
    ['−3', -3],
    ['+12', 12],
    ['40 %', 40],
    ['0,125', 0.125],
    ['.5', 0.5],
    ['7.', 7],
    ['7,', 7],
  ])('is %s read as %d', (text, expected) => {
    expect(readBareNumber(text)).toBe(expected)
  })

  it.each(['', ' ', 'ten', '1,2,3', '1.2.3', '--2', '5 days', '1e9', '0x10', 'Infinity'])(
    'is none in “%s”',
    (text) => {
      expect(readBareNumber(text)).toBeUndefined()
    },
  )
})
