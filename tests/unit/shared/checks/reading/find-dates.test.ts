import { describe, expect, it } from 'vitest'
import { findDates } from '../../../../../shared/checks/reading/find-dates'

describe('findDates', () => {
  it.each([
    ['2021-10-03', '2021-10-03'],
    ['03.10.2021', '2021-10-03'],
    ['11 Sept 2021', '2021-09-11'],
    ['11. September 2021', '2021-09-11'],
    ['01Feb2022', '2022-02-01'],
    ['19JAN22', '2022-01-19'],
    ['October 3, 2021', '2021-10-03'],
    ['Oct. 3rd 2021', '2021-10-03'],
    ['3rd of October 2021', '2021-10-03'],
    ['1er mars 2022', '2022-03-01'],
    ['3 de octubre de 2021', '2021-10-03'],
    ['2021年10月3日', '2021-10-03'],
    ['٢٠٢١-١٠-٠٣', '2021-10-03'],
  ])('%s is the day %s', (text, day) => {
    expect(findDates(`seen ${text}, later`)).toMatchObject([{ text, from: day, to: day, precision: 'day' }])
  })

  it.each([
    ['June 2019', '2019-06-01', '2019-06-30'],
    ['Jan. 2022', '2022-01-01', '2022-01-31'],
    ['February 2024', '2024-02-01', '2024-02-29'],
    ["Oct '21", '2021-10-01', '2021-10-31'],
    ['août 2021', '2021-08-01', '2021-08-31'],
    ['2021年10月', '2021-10-01', '2021-10-31'],
  ])('%s is a month', (text, from, to) => {
    expect(findDates(text)).toMatchObject([{ from, to, precision: 'month' }])
  })

  it.each([
    '03/10/2021',
    '31.02.2021',
    '2021-13-01',
    'T2021-10-03',
    'may 5 of us',
    '3 October',
    'in 2021',
    'Q2 FY21-22',
    'march 12 people',
    '10.3',
  ])('%s is none', (text) => {
    expect(findDates(text)).toEqual([])
  })

  it('finds several in order of place', () => {
    expect(findDates('at 99.2 % as of 19JAN22; shipped on 01Feb2022').map((date) => date.from)).toEqual([
      '2022-01-19',
      '2022-02-01',
    ])
  })
})
