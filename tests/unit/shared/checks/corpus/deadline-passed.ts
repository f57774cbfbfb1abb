import type { Entry, KeyResult } from '../../../../../shared/quarter/schema'
import { entry, goal, withKeyResult, texts, type Case } from './case'

const worded = (
  text: string,
  said = 'Work goes on',
  given: Partial<Entry> = {},
  key: Partial<KeyResult> = {},
) =>
  withKeyResult({
    wording: [{ text, since: '2021-Q1' }],
    goal: goal({ text: 'Done' }),
    entries: [entry({ text: said, ...given })],
    ...key,
  })

export const deadlinePassed: readonly Case[] = [
  ...texts(
    (text) => worded(text),
    [
      'A data center (by end of Q2)',
      'by the end of Q2',
      'Criteria defined by Q1',
      'exist by Q2.',
      'live by 30 November 2021',
      'ready by 2021-12-31',
      'until December 2021',
      'before 1 October 2021',
      'done by end of October 2021',
      'due by Q1 FY21-22',
      'due in Q2',
      'no later than Q2 FY21-22',
      'bis Ende Q2',
      'by Q4 FY20-21',
      'avant Q2',
      'by the close of Q1',
      'by Oct 3, 2021',
    ],
    [
      'by end of Q3',
      'by Q4',
      'by the end of Jan 2022',
      'By EOFY: all of it',
      'Q2 goals',
      'like in Q2',
      'since Q1',
      'in Q1 and Q2',
      'by 25%',
      'by 2 teams',
      'by version 2.1',
      'by 10:30',
      'by KR2',
      'by the 2nd team',
      'by Q1 2023',
      'by FY23-24',
      'nearby Q2',
      '',
    ],
  ),
  { name: 'the entry speaks of it', quarter: worded('by Q2', 'Q2 was missed; now Q3'), finds: false },
  { name: 'complete', quarter: worded('by Q2', 'Done', { status: 'complete' }), finds: false },
  { name: 'closed', quarter: worded('by Q2', 'x', {}, { lifecycle: 'closed' }), finds: false },
  { name: 'handed over', quarter: worded('by Q2', 'x', {}, { lifecycle: 'handedOver' }), finds: false },
  { name: 'paused', quarter: worded('by Q2', 'x', {}, { lifecycle: 'paused' }), finds: 'paused' },
  {
    name: 'an earlier entry speaks of it',
    quarter: worded(
      'by Q1',
      '',
      {},
      {
        entries: [entry({ period: '2021-Q1', text: 'Q1 goals completed' }), entry({ text: 'More' })],
      },
    ),
    finds: false,
  },
  {
    name: 'a drill-down speaks of the key result',
    quarter: withKeyResult(
      { wording: [{ text: 'by Q2', since: '2021-Q1' }] },
      {
        drillDowns: [
          { id: 'd', title: '', keyResult: 'kr', situation: 'x', impact: '', recommendation: '', notes: '' },
        ],
      },
    ),
    finds: false,
  },
  {
    name: 'a goal with a deadline',
    quarter: worded('Something', 'x', {}, { goal: goal({ text: 'Launched by Q1' }) }),
    finds: true,
  },
  {
    name: 'a wording that is proposed for later',
    quarter: worded(
      'by Q4',
      'x',
      {},
      {
        wording: [
          { text: 'by Q4', since: '2021-Q1' },
          { text: 'by Q2', since: '2021-Q3' },
        ],
      },
    ),
    finds: false,
  },
  ...texts(
    (text) => worded(text),
    [
      'by mid-November 2021',
      'by early October 2021',
      'Deadline: 30 Sept 2021',
      'd’ici au 30 septembre 2021',
      'antes del 30 de septiembre de 2021',
      'до 30 сентября 2021',
      '2021年9月30日までに公開',
      '在2021年9月30日之前上线',
      '2021년 9월 30일까지 출시',
      'بحلول ٣٠ سبتمبر ٢٠٢١',
    ],
    ['2022年9月30日までに公開', 'до 30 сентября 2022', 'antes del 30 de septiembre de 2022', 'do 30 teams'],
  ),
]
