import { expect, it } from 'vitest'
import { nameColumn, nameRow, printValue } from '../../../../shared/words/describe-trend'
import { printAmount } from '../../../../shared/words/print-number'

it('prints values as slides do', () => {
  expect([63.25, 2251, -4].map((value) => printValue({ value, unit: '%' }))).toEqual([
    '63.25%',
    '2,251%',
    '−4%',
  ])
  expect(printValue({ value: 2251, unit: 'tables' })).toBe(printAmount(2251, 'tables'))
  expect(printValue({ value: 7 })).toBe('7')
  expect(printValue({})).toBe('')
})

it('names a column by its months where the departments have several names for it', () => {
  const column = { names: ['Q1', 'Q3'], start: '2021-12-01', end: '2022-02-28' }
  expect(nameColumn(column)).toBe('Dec 2021–Feb 2022')
  expect(nameColumn({ ...column, start: '2022-01-01', end: '2022-03-31' })).toBe('Jan–Mar 2022')
  expect(nameColumn({ ...column, names: ['Q1 FY22'] })).toBe('Q1 FY22')
})

it('names a row by its label and title, and says so where it has neither', () => {
  const row = (label: string, title: string) => nameRow({ label, title })
  expect([row('KR1', 'Lag'), row('KR1', ''), row('', '')]).toEqual(['KR1 Lag', 'KR1', 'Untitled'])
})
