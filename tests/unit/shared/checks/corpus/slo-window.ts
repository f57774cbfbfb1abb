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

const told = (given: { title?: string; notes?: string }, finds: boolean | string): Case => ({
  name: `${given.title ?? ''} / ${given.notes ?? ''}`,
  quarter: file([
    sloReport([serviceObjective()], { from: '2021-09-01', to: '2021-11-30', monthsAhead: 1, ...given }),
  ]),
  finds,
})

export const sloWindow: readonly Case[] = [
  told({ title: 'Service levels, Q1' }, 'speaks of Q1'),
  told({ title: 'SLO report Q1 FY21-22' }, 'Q1 FY21-22'),
  told({ title: 'SLOs, June to August 2021' }, 'August 2021'),
  told({ title: 'SLOs 2021-06-01 to 2021-08-31' }, true),
  told({ notes: 'The reporting window is June to August 2021.' }, true),
  told({ notes: 'All numbers at hand. Window: 1 June 2021 – 31 August 2021.' }, true),
  told({ notes: 'SLO results of Q1: all but one were met.' }, true),
  told({ notes: 'Berichtszeitraum: 01.06.2021 bis 31.08.2021' }, true),
  told({ title: 'Service levels, Q4' }, true),
  told({ title: 'Service levels, Q2' }, false),
  told({ title: 'SLO report Q2 FY21-22' }, false),
  told({ title: 'SLOs, September to November 2021' }, false),
  told({ title: 'Service levels' }, false),
  told({ title: 'Service levels, Q1 and Q2' }, false),
  told({ title: 'Service levels, compared with Q1' }, false),
  told({ title: 'Service levels since Q1' }, false),
  told({ notes: 'The reporting window is September to November 2021.' }, false),
  told({ notes: 'The window of last quarter was June to August 2021.' }, false),
  told({ notes: 'One outage on 3 August 2021 was explained then.' }, false),
  told({ notes: 'In Q1 we missed two.' }, false),
  told({ notes: 'In the report of Q1 all were met.' }, false),
  told({ notes: 'Results are better than in Q1.' }, false),
  told({ notes: 'The window is agreed with the teams.' }, false),
  told({ notes: 'The window moves in Q3.' }, false),
  ...right.flatMap(([from, to], ahead) => [
    window(from, to, false, ahead),
    // All of the quarter before, and nothing says that it is meant.
    window(from, to, ahead === 3 ? 'Was it left' : false),
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
