import { expect, it } from 'vitest'
import { readPeriod } from '../../../../renderer/features/settings/read-period'
import { defaultCalendar } from '../../../../shared/period/default-calendar'

it.each(['Q2 FY21-22', '1920-Q2', 'GJ 24/25-Q1', '2Q FY2021/22'])('reads %s in any spelling', (spelling) => {
  expect(readPeriod(spelling, defaultCalendar).problem).toBeUndefined()
})

it('says how the period prints and which months it is', () => {
  expect(readPeriod('FY22 q2', defaultCalendar).preview).toBe(
    'Prints as Q2 FY21-22, October to December 2021',
  )
})

it('says what is wrong with an example of the calendar itself', () => {
  expect(readPeriod('next one', defaultCalendar).problem).toContain('Write it like Q2 FY21-22.')
  const halves = { ...defaultCalendar, periodsPerYear: 2 as const, nameBy: 'end' as const }
  expect(readPeriod('Q2 FY22', halves).problem).toContain('Write it like H2 FY22.')
})
