import { entry, file, goal, keyResult, metrics, texts, type Case } from './case'

const row = (id: string, text: string, value?: number) =>
  keyResult({
    id,
    baseline: { text: '19 days', value: 19, unit: 'days' },
    goal: goal({ text: '17 days', value: 17, unit: 'days', direction: 'reduce' }),
    entries: [entry({ text, ...(value === undefined ? {} : { value }) })],
  })
const reducing = (text: string, language: string) => file([metrics([row('a', text)])], { language })
const rising = (text: string, language: string) =>
  file([metrics([{ ...row('a', text), goal: goal({ text: '25 days', direction: 'increase' }) }])], {
    language,
  })

export const hiddenDirection: readonly Case[] = [
  ...texts(
    reducing,
    [
      '63% (31 days)',
      '142% (46 days)',
      '63 % (31 days)',
      '31 days (63%)',
      '31 days, 63%',
      '5% (20 days)',
      '٦٣٪ (٣١ days)',
      '１４２％ (46 days)',
      '63.2% (31 days)',
      '31 days; 63% slower',
    ],
    [
      '+63% (31 days)',
      '63% more, 31 days',
      '31 days, up 63%',
      '31 days (+63%)',
      '+142% (46 days)',
      '-11% (17 days)',
      '17 days (-11%)',
      '−11% (17 days)',
      '11% (17 days)',
      '0% (19 days)',
      '31 days',
      '63%',
      'as of 11 Sept 2021: 63%',
      'version 2.1: 63%',
      'since 2021: 63%',
      '63 points (31 days)',
      '',
      'longer',
    ],
  ),
  ...texts(reducing, ['63,2 % (31 Tage)'], ['+63,2 % (31 Tage)', '-10,5 % (17 Tage)'], 'de'),
  ...texts(reducing, ['63,2 % (31 jours)'], ['+63,2 % (31 jours)'], 'fr'),
  ...texts(rising, [], ['63% (31 days)', '+63% (31 days)', '10% (17 days)']),
  {
    name: 'a fall without a sign beside a fall with one',
    quarter: file([metrics([row('a', '-11% (17 days)'), row('b', '11% (17 days)')])]),
    finds: 'without a minus',
  },
  {
    name: 'a fall in words beside a fall with a sign',
    quarter: file([metrics([row('a', '-11% (17 days)'), row('b', '17 days, 11% less')])]),
    finds: false,
  },
  {
    name: 'two falls with signs',
    quarter: file([metrics([row('a', '-11% (17 days)'), row('b', '-11% (17 days)')])]),
    finds: false,
  },
  {
    name: 'two falls without signs',
    quarter: file([metrics([row('a', '11% (17 days)'), row('b', '11% (17 days)')])]),
    finds: false,
  },
  {
    name: 'a rise that is signed beside a signed fall',
    quarter: file([metrics([row('a', '-11% (17 days)'), row('b', '+63% (31 days)')])]),
    finds: false,
  },
  { name: 'the value says that it rose', quarter: file([metrics([row('a', '63%', 31)])]), finds: true },
  { name: 'the value says that it fell', quarter: file([metrics([row('a', '11%', 17)])]), finds: false },
  { name: 'the value is the baseline', quarter: file([metrics([row('a', '11%', 19)])]), finds: false },
]
