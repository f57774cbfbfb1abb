import { expect, it } from 'vitest'
import { defaultCalendar } from '../../../../shared/period/default-calendar'
import { sloWindow } from '../../../../shared/status/slo-window'

it.each([
  ['2021-Q2', 1, '2021-09-01', '2021-11-30'],
  ['2021-Q2', 0, '2021-10-01', '2021-12-31'],
  ['2021-Q3', 1, '2021-12-01', '2022-02-28'],
  ['2023-Q3', 1, '2023-12-01', '2024-02-29'],
  ['2021-H2', 1, '2021-12-01', '2022-05-31'],
  ['1999-Q1', 12, '1998-07-01', '1998-09-30'],
] as const)('%s, %d months ahead, is %s to %s', (period, ahead, from, to) => {
  expect(sloWindow(period, defaultCalendar, ahead)).toEqual({ from, to })
})
