import { expect, it } from 'vitest'
import { printMoment } from '../../../../renderer/app/moment'

it('says the time of today, and the day with it of any other, with the year of another year', () => {
  const now = new Date(2026, 10, 26, 9, 30)
  const time = printMoment(new Date(2026, 10, 26, 8, 5), now)
  expect(time).toContain('08')
  expect(time).not.toContain('26')
  const yesterday = printMoment(new Date(2026, 10, 25, 8, 5).toISOString(), now)
  expect(yesterday).toContain('25')
  expect(yesterday).toContain(time)
  expect(yesterday).not.toContain('2026')
  expect(printMoment(new Date(2025, 10, 25, 8, 5), now)).toContain('2025')
})
