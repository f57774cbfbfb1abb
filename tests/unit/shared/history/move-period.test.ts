import { describe, expect, it } from 'vitest'
import { movePeriod } from '../../../../shared/history/move-period'
import { nextFileName } from '../../../../shared/history/next-name'
import { defaultCalendar } from '../../../../shared/period/default-calendar'

const at = (period: `${number}-${'Q' | 'H'}${number}`, calendar = defaultCalendar) => ({ period, calendar })
const halves = { ...defaultCalendar, periodsPerYear: 2 as const }

describe('titles in the next quarter', () => {
  it.each([
    ['Technology, Q2 FY21-22', 'Technology, Q3 FY21-22'],
    ['Technology, Q2 FY 21/22', 'Technology, Q3 FY21-22'],
    ['FY21-22 Q2 review', 'Q3 FY21-22 review'],
    ['Q2 review', 'Q3 review'],
    ['What changed since Q1', 'What changed since Q2'],
    ['From Q1 to Q2', 'From Q2 to Q3'],
    ['Goals for Q4', 'Goals for Q4'],
    ['Q2 FY19-20 in hindsight', 'Q2 FY19-20 in hindsight'],
    ['Promises', 'Promises'],
    ['FAQ2 and SQ2L', 'FAQ2 and SQ2L'],
    ['', ''],
  ])('%s', (before, after) => {
    expect(movePeriod(before, at('2021-Q2'))).toBe(after)
  })

  it('goes over the end of the year', () => {
    expect(movePeriod('Review Q4 FY21-22', at('2021-Q4'))).toBe('Review Q1 FY22-23')
    expect(movePeriod('H2 FY21-22', at('2021-H2', halves))).toBe('H1 FY22-23')
  })
})

describe('the next file name', () => {
  it.each([
    ['technology-q2-fy21-22.quarter', 'technology-q3-fy21-22.quarter'],
    ['Technology Q2 FY21-22.quarter', 'Technology Q3 FY21-22.quarter'],
    ['2021_Q2.quarter', '2021_Q3.quarter'],
    ['2021 Q2.quarter', '2021 Q3.quarter'],
    ['Technology.quarter', 'Technology Q3 FY21-22.quarter'],
    ['Technology', 'Technology Q3 FY21-22'],
  ])('%s', (before, after) => {
    expect(nextFileName(before, '2021-Q2', defaultCalendar)).toBe(after)
  })

  it.each([
    ['technology-q4-fy21-22.quarter', 'technology-q1-fy22-23.quarter'],
    ['Q4 FY2021-2022.quarter', 'Q1 FY2022-2023.quarter'],
    ['Q4 fy22.quarter', 'Q1 fy23.quarter'],
    ['team 7 Q4 2021.quarter', 'team 7 Q1 2022.quarter'],
  ])('names the next fiscal year: %s', (before, after) => {
    expect(nextFileName(before, '2021-Q4', defaultCalendar)).toBe(after)
  })

  it('holds nothing that a file name may not', () => {
    expect(nextFileName('a.quarter', '2021-Q2', { ...defaultCalendar, separator: '/' })).toBe(
      'a Q3 FY21-22.quarter',
    )
  })
})
