import { expect, it } from 'vitest'
import { daysIn, isoDay, readDay } from '../../../../shared/period/iso-day'

it.each([
  [2021, 2, 28],
  [2024, 2, 29],
  [1900, 2, 28],
  [2000, 2, 29],
  [2021, 4, 30],
  [2021, 12, 31],
  [2021, 14, 28],
  [2021, -10, 29],
])('knows the days of month %d-%d', (year, month, days) => {
  expect(daysIn(year, month)).toBe(days)
  // The calendar of the runtime agrees: the day before the first of the next month.
  expect(new Date(Date.UTC(year, month, 0)).getUTCDate()).toBe(days)
})

it('counts months on over the years', () => {
  expect([isoDay(2021, 1, 5), isoDay(2021, 13, 1), isoDay(2021, 0, 31), isoDay(2021, -12, 1)]).toEqual([
    '2021-01-05',
    '2022-01-01',
    '2020-12-31',
    '2019-12-01',
  ])
  expect(isoDay(980, 3, 1)).toBe('0980-03-01')
})

it('reads what it writes, and nothing else', () => {
  expect(readDay('2021-09-30')).toEqual({ year: 2021, month: 9, day: 30 })
  expect(['2021-13-01', '2021-00-01', '2021-9-30', 'today', ''].map(readDay)).toEqual(
    Array(5).fill(undefined),
  )
})
