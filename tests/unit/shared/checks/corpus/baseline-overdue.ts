import { defaultCalendar } from '../../../../../shared/period/default-calendar'
import type { PeriodKey } from '../../../../../shared/period/period'
import { entry, texts, withKeyResult, type Case } from './case'

const based = (text: string, language: string) => withKeyResult({ baseline: { text } }, {}, { language })
const early = (text: string) => withKeyResult({ baseline: { text } }, {}, { period: '2021-Q1' })
const halfYear = (period: PeriodKey) =>
  withKeyResult(
    { baseline: { text: 'TBD' }, entries: [entry({ period })] },
    {},
    { period, calendar: { ...defaultCalendar, periodsPerYear: 2 } },
  )

export const baselineOverdue: readonly Case[] = [
  ...texts(
    based,
    [
      'TBD',
      'tbd',
      'TBA',
      'To be defined in Q1',
      'To be defined in Q1/Q2 in Q3 with a Q2 baseline',
      'to be determined by October 2021',
      'To be measured',
      'Not yet known',
      'to be confirmed in November 2021',
      'To be set by 2021-10-15',
      'to be agreed by Q1 FY21-22',
      'baseline: TBD',
      '**TBD**',
      'Not defined',
      'to be established',
    ],
    [
      'To be defined in Q3',
      'To be defined in Q4 FY21-22',
      'to be determined by January 2022',
      'To be measured in 2022-03-01',
      'to be confirmed by EOFY',
      '100 users',
      '0',
      'None so far',
      'Defined in Q1',
      'Measured in Q1: 12',
      'Unknown territory',
      'Set of 3 tools',
      'to be or not to be',
      'Outbdoor',
      '',
      'It is known',
      'To be defined in Q2',
      'TBDs resolved: 12',
    ],
  ),
  ...texts(based, ['noch offen', 'noch zu bestimmen'], ['zu bestimmende Werte: 3', 'offen gelegt'], 'de'),
  ...texts(based, ['à définir'], ['défini en 2020'], 'fr'),
  ...texts(early, [], ['TBD', 'To be defined in Q1']),
  {
    name: 'after the first of four quarters',
    quarter: withKeyResult({ baseline: { text: 'TBD' } }),
    finds: 'though Q1 is over',
  },
  {
    name: 'after the first of two half-years',
    quarter: halfYear('2021-H2'),
    finds: 'though H1 is over',
  },
  { name: 'in the first of two half-years', quarter: halfYear('2021-H1'), finds: false },
  {
    name: 'a value is there',
    quarter: withKeyResult({ baseline: { text: 'TBD', value: 3 } }),
    finds: false,
  },
  {
    name: 'closed',
    quarter: withKeyResult({ baseline: { text: 'TBD' }, lifecycle: 'closed' }),
    finds: false,
  },
  ...texts(
    based,
    [
      '?',
      'Pending',
      'Unknown',
      'Will be measured in Q1',
      'Not measured yet',
      'To be baselined in Q1',
      'wird noch ermittelt',
      'à déterminer',
      'por determinar',
      'не определено',
      '未定',
      '미정',
    ],
    ['n/a', '—', '100 users; unknownst to us', '12 (3 pendings)', 'Will be 120 in Q3'],
  ),
]
