import { expect, it } from 'vitest'
import { defaultCalendar } from '../../../../shared/period/default-calendar'
import { printFiscalYear, printPeriod, printPeriodName } from '../../../../shared/period/print-period'

it('prints one way per file', () => {
  expect(printPeriod('2021-Q2', defaultCalendar)).toBe('Q2 FY21-22')
  expect(printPeriod('2021-Q2', { ...defaultCalendar, order: 'year-first' })).toBe('FY21-22 Q2')
  expect(printPeriod('2021-Q2', { ...defaultCalendar, nameBy: 'end' })).toBe('Q2 FY22')
  expect(printPeriod('2021-Q2', { ...defaultCalendar, nameBy: 'start', yearDigits: 4 })).toBe('Q2 FY2021')
  expect(
    printPeriod('2024-Q1', { ...defaultCalendar, prefix: 'GJ ', separator: '/', order: 'year-first' }),
  ).toBe('GJ 24/25 Q1')
  expect(printPeriod('2021-H1', { ...defaultCalendar, periodsPerYear: 2 })).toBe('H1 FY21-22')
  expect(printPeriodName('2021-Q2')).toBe('Q2')
})

it('turns the century', () => {
  expect(printFiscalYear('1999-Q1', defaultCalendar)).toBe('FY99-00')
  expect(printFiscalYear('1999-Q1', { ...defaultCalendar, yearDigits: 4 })).toBe('FY1999-2000')
})

it('prints four digits where two would mean another century', () => {
  expect(printFiscalYear('2070-Q1', defaultCalendar)).toBe('FY2070-2071')
  expect(printFiscalYear('1969-Q1', { ...defaultCalendar, nameBy: 'start' })).toBe('FY1969')
})

it('names a year from January once', () => {
  expect(printFiscalYear('2021-Q1', { ...defaultCalendar, startMonth: 1 })).toBe('FY21')
  expect(printFiscalYear('2021-Q1', { ...defaultCalendar, startMonth: 1, nameBy: 'end' })).toBe('FY21')
})
