import type { PeriodKey } from '../../../../../shared/period/period'
import { file, serviceObjective, sloReport, type Case } from './case'

const window = (
  from: string,
  to: string,
  finds: boolean | string,
  monthsAhead?: number,
  period: PeriodKey = '2021-Q2',
  startMonth = 7,
): Case => {
  const base = file([])
  return {
    name: `${from} to ${to}, ${period} from month ${startMonth}, ahead ${monthsAhead ?? 'unknown'}`,
    quarter: {
      ...base,
      period,
      calendar: { ...base.calendar, startMonth },
      blocks: [
        sloReport([serviceObjective()], { from, to, ...(monthsAhead === undefined ? {} : { monthsAhead }) }),
      ],
    },
    finds,
  }
}
/** The window of Q2 that is so many months ahead. */
const right = [
  ['2021-10-01', '2021-12-31'],
  ['2021-09-01', '2021-11-30'],
  ['2021-08-01', '2021-10-31'],
  ['2021-07-01', '2021-09-30'],
] as const

export const sloWindow: readonly Case[] = [
  ...right.flatMap(([from, to], ahead) => [
    window(from, to, false, ahead),
    window(from, to, false),
    ...[0, 1, 2, 3]
      .filter((other) => other !== ahead)
      .map((other) => window(from, to, `${other} ${other === 1 ? 'month' : 'months'} ahead`, other)),
  ]),
  window('2021-06-01', '2021-08-31', 'Was it left'),
  window('2020-09-01', '2020-11-30', true),
  window('2022-01-01', '2022-03-31', true),
  window('2021-10-01', '2021-11-30', true),
  window('2021-10-01', '2021-12-30', true),
  window('2021-10-02', '2021-12-31', true),
  window('2021-12-31', '2021-10-01', true),
  window('2021-06-01', '2021-08-31', false, 1, '2021-Q1'),
  window('2021-12-01', '2022-02-28', false, 1, '2021-Q3'),
  window('2021-12-01', '2022-02-29', 'ends', 1, '2021-Q3'),
  window('2023-12-01', '2024-02-29', false, 1, '2023-Q3'),
  window('2022-03-01', '2022-05-31', false, 1, '2021-Q4'),
  window('2021-04-01', '2021-06-30', false, 0, '2021-Q2', 1),
  window('2021-03-01', '2021-05-31', false, 1, '2021-Q2', 1),
  window('2020-12-01', '2021-02-28', false, 1, '2021-Q1', 1),
  window('2021-07-01', '2021-12-31', false, 0, '2021-H1'),
  window('2021-06-01', '2021-11-30', false, 1, '2021-H1'),
  window('2021-06-01', '2021-08-31', true, 1, '2021-H1'),
  window('2021-09-01', '2021-12-31', 'ends', 1),
  window('2021-10-01', '2021-11-30', 'begins', 1),
]
