import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  comparePeriods,
  inSameYear,
  nextPeriod,
  periodsOfYear,
  previousPeriod,
} from '../../../../shared/period/period-order'
import { calendarAndPeriod } from '../../../support/arbitrary-period'

it('goes over the end of the year in both directions', () => {
  expect(nextPeriod('2021-Q2')).toBe('2021-Q3')
  expect(nextPeriod('2021-Q4')).toBe('2022-Q1')
  expect(previousPeriod('2021-Q1')).toBe('2020-Q4')
  expect(nextPeriod('2021-H2')).toBe('2022-H1')
  expect(previousPeriod('2021-H1')).toBe('2020-H2')
})

it('lists the periods of a year', () => {
  expect(periodsOfYear('2021-Q2')).toEqual(['2021-Q1', '2021-Q2', '2021-Q3', '2021-Q4'])
  expect(periodsOfYear('2021-H2')).toEqual(['2021-H1', '2021-H2'])
})

it('orders periods in time', () => {
  fc.assert(
    fc.property(calendarAndPeriod, ([, period]) => {
      expect(previousPeriod(nextPeriod(period))).toBe(period)
      expect(comparePeriods(period, nextPeriod(period))).toBeLessThan(0)
      expect(comparePeriods(nextPeriod(period), period)).toBeGreaterThan(0)
      expect(comparePeriods(period, period)).toBe(0)
      const year = periodsOfYear(period)
      expect(year).toContain(period)
      expect(year.toSorted(comparePeriods)).toEqual(year)
      expect(year.every((other) => inSameYear(other, period))).toBe(true)
    }),
  )
  expect(inSameYear('2021-Q4', '2022-Q1')).toBe(false)
})
