import { defaultCalendar } from '../../../../../shared/period/default-calendar'
import { entry, file, keyResult, objective, type Case } from './case'

const aiming = (targetQuarter: string, status = 'onTrack') =>
  file([objective({ targetQuarter, keyResults: [keyResult({ entries: [entry({ status, text: 'x' })] })] })])

const over = [
  'Q1 FY21-22',
  'Q1 FY 21/22',
  'Q1 FY21/22',
  'Q1 FY2021-22',
  'Q4 FY20-21',
  'Q2 FY20-21',
  'FY21-22 Q1',
  'Q3 FY 20-21',
  'Q1 FY19-20',
  'FY20-21-Q4',
]
const ahead = [
  'Q2 FY21-22',
  'Q3 FY21-22',
  'Q4 FY21-22',
  'Q4 FY 21/22',
  'Q1 FY22-23',
  'FY21-22 Q4',
  '',
  'some day',
  'Q5 FY21-22',
  'when it is done',
  '2022',
  'v1.1',
  '10:30',
  '25%',
]

const elsewhere = (target: string, finds: boolean): Case => ({
  name: `${target}, in a year from January`,
  quarter: {
    ...aiming(target),
    calendar: { ...defaultCalendar, startMonth: 1, nameBy: 'start', prefix: '', yearDigits: 4 },
  },
  finds,
})

export const targetPassed: readonly Case[] = [
  ...[
    'T1 2021',
    '1er trimestre 2021',
    'T4 2020',
    '1º trimestre de 2021',
    '1T21',
    '2021年第1四半期',
    '2020年度第4四半期',
    '1. Quartal 2021',
    '2021 1. çeyrek',
    'الربع الأول 2021',
    'mars 2021',
    'março de 2021',
    '2021年3月',
    'Mart 2021',
    '31.03.2021',
    'décembre 2020',
    '2020',
  ].map((target) => elsewhere(target, true)),
  ...[
    'T2 2021',
    '2e trimestre 2021',
    'T4 2021',
    '2º trimestre de 2021',
    '4T21',
    '2021年第2四半期',
    '2021年度第4四半期',
    '4. Quartal 2021',
    '2021 3. çeyrek',
    'الربع الرابع 2021',
    'juin 2021',
    'de março a dezembro de 2021',
    '2021年6月',
    'Haziran 2021',
    'dès mars',
    '2021',
    '12',
  ].map((target) => elsewhere(target, false)),
  ...over.map((target) => ({ name: target, quarter: aiming(target), finds: 'is over' })),
  ...over.map((target) => ({
    name: `${target}, complete`,
    quarter: aiming(target, 'complete'),
    finds: false,
  })),
  ...ahead.map((target) => ({ name: `“${target}”`, quarter: aiming(target), finds: false })),
  {
    name: 'one of two is complete',
    quarter: file([
      objective({
        targetQuarter: 'Q1 FY21-22',
        keyResults: [
          keyResult({ id: 'a', entries: [entry({ status: 'complete' })] }),
          keyResult({ id: 'b', entries: [entry({ status: 'concerns' })] }),
        ],
      }),
    ]),
    finds: true,
  },
  {
    name: 'the other one is closed',
    quarter: file([
      objective({
        targetQuarter: 'Q1 FY21-22',
        keyResults: [
          keyResult({ id: 'a', entries: [entry({ status: 'complete' })] }),
          keyResult({ id: 'b', lifecycle: 'closed', entries: [] }),
        ],
      }),
    ]),
    finds: false,
  },
  ...(['concerns', 'atRisk', 'notScheduled', 'onTrack'] as const).map((status) => ({
    name: `over, ${status}`,
    quarter: aiming('Q1 FY21-22', status),
    finds: true,
  })),
]
