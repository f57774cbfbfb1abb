import { goal, texts, withKeyResult, type Case } from './case'

const aiming = (text: string, language: string) =>
  withKeyResult(
    { baseline: { text: '1880 tools', value: 1880, unit: 'tools' }, goal: goal({ text }), entries: [] },
    {},
    { language },
  )
const valued = (text: string, value: number, unit?: string) =>
  withKeyResult({
    baseline: { text: '1880 tools', value: 1880, unit: 'tools' },
    goal: goal({ text, value, ...(unit === undefined ? {} : { unit }) }),
    entries: [],
  })

export const goalArithmetic: readonly Case[] = [
  ...texts(
    aiming,
    [
      '25% (2400)',
      '25% increase (2400)',
      '+25% (2400)',
      '2400 (+25%)',
      '2,400 (+25%)',
      '25% (2,400)',
      '25% (2400 tools)',
      '2400 tools (+25%)',
      '30% more (2350)',
      '-10% (1800)',
      '٢٥٪ (٢٤٠٠)',
    ],
    [
      '25% (2350)',
      '25% increase (2350)',
      '+25% (2350)',
      '2350 (+25%)',
      '2,350 tools (+25%)',
      '28% (2400)',
      '-5% (1786)',
      '100% of tools (12)',
      '25%',
      '2350',
      '95% of Main namespace pages',
      '<10min, 99% of the time',
      '10% increase in tool maintainers, 10 communities',
      '10% (Q4)',
      '10% (by 11 Sept 2021)',
      '10% (version 2.3)',
      '20% to 30% (2400)',
      '>20% (2350)',
      '~25% (2300)',
      '10% (31 days)',
      '10 points (2350)',
      'Toolhub 1.1 released',
    ],
  ),
  ...texts(aiming, ['25 % (2.400)', '2.400 (+25 %)'], ['25 % (2.350)', '2.350 (+25 %)'], 'de'),
  ...texts(aiming, ['25 % (2 400)'], ['25 % (2 350)'], 'fr'),
  {
    name: 'a value that the text does not make',
    quarter: valued('25% increase from baseline', 2400),
    finds: '+27.7%',
  },
  { name: 'a value that the text makes', quarter: valued('25% increase from baseline', 2350), finds: false },
  { name: 'a value in per cent', quarter: valued('25% increase', 25, '%'), finds: false },
  { name: 'the percentage itself as value', quarter: valued('25% increase', 25), finds: false },
  { name: 'a share, not a change', quarter: valued('80% of tools', 1500), finds: false },
  { name: 'a value of another unit', quarter: valued('25% increase', 40, 'days'), finds: false },
  {
    name: 'a rounded baseline',
    quarter: withKeyResult({
      baseline: { text: '3.8 / 5', value: 3.8 },
      goal: goal({ text: '4% (4.0)', value: 4 }),
    }),
    finds: 'more digits',
  },
]
