import fc from 'fast-check'
import { expect, it } from 'vitest'
import { defaultCalendar } from '../../../../shared/period/default-calendar'
import { periodEnd, periodOfDay, periodStart } from '../../../../shared/period/period-dates'
import { nextPeriod } from '../../../../shared/period/period-order'
import { calendarAndPeriod } from '../../../support/arbitrary-period'

it('knows first and last days', () => {
  expect([periodStart('2021-Q2', defaultCalendar), periodEnd('2021-Q2', defaultCalendar)]).toEqual([
    '2021-10-01',
    '2021-12-31',
  ])
  expect([periodStart('2021-Q3', defaultCalendar), periodEnd('2021-Q3', defaultCalendar)]).toEqual([
    '2022-01-01',
    '2022-03-31',
  ])
  const halves = { ...defaultCalendar, periodsPerYear: 2 } as const
  expect([periodStart('2021-H2', halves), periodEnd('2021-H2', halves)]).toEqual(['2022-01-01', '2022-06-30'])
})

it('knows leap years', () => {
  const december = { ...defaultCalendar, startMonth: 12 }
  expect(periodEnd('2019-Q1', december)).toBe('2020-02-29')
  expect(periodEnd('2020-Q1', december)).toBe('2021-02-28')
  expect(periodEnd('1999-Q1', december)).toBe('2000-02-29')
  expect(periodEnd('2099-Q1', december)).toBe('2100-02-28')
})

it('leaves no day out and none in two periods', () => {
  const nextDay = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
  fc.assert(
    fc.property(calendarAndPeriod, ([calendar, period]) => {
      const [start, end] = [periodStart(period, calendar), periodEnd(period, calendar)]
      expect(nextDay(end)).toBe(periodStart(nextPeriod(period), calendar))
      expect(periodOfDay(start, calendar)).toBe(period)
      expect(periodOfDay(end, calendar)).toBe(period)
    }),
  )
})
