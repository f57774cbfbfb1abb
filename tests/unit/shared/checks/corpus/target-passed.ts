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

export const targetPassed: readonly Case[] = [
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
