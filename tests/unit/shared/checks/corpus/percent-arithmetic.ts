import { entry, goal, saying, texts, withKeyResult, type Case } from './case'

/** From 2162 maintainers, as in the published deck. */
const counting = (text: string, language: string) =>
  saying(
    text,
    {
      baseline: { text: '2162 maintainers', value: 2162, unit: 'maintainers' },
      goal: goal({ text: '+10%', value: 10, unit: '%' }),
    },
    language,
  )

const since = (text: string): Case['quarter'] =>
  withKeyResult({
    baseline: { text: '1032 reviews', value: 1032, unit: 'reviews' },
    goal: goal({ text: 'fewer', direction: 'reduce' }),
    entries: [entry({ period: '2021-Q1', text: '796 (-23%)', value: 796 }), entry({ text, value: 921 })],
  })

export const percentArithmetic: readonly Case[] = [
  ...texts(
    counting,
    [
      '4.7% (2251)',
      '2.4% (2207)',
      '+4.7% (2251)',
      '2251 (+4.7%)',
      '2,251 (+4.7%)',
      '4.7% (2,251)',
      '2251 maintainers (+4.7%)',
      '4.7% (2251) more tool maintainers',
      '5.1% more (2251)',
      '9% (2,251)',
      '-4.1% (2251)',
      '2251 (-4.1%)',
      '２２５１ (+4.7%)',
      '2251 maintainers, up 4.7%',
      '2251 maintainers, +4.7%',
      '2251 maintainers – 4.7% more',
      '+4.7% to 2251',
      'Grew by 4.7% to 2251',
      '2251 (+4.7% vs baseline)',
      '2251 (4.1% less)',
      '٢٢٥١ (+4.7%)',
    ],
    [
      '2000 (+7.5%)',
      '4.1% (2251)',
      '2251 maintainers, up 4.1%',
      '2251 maintainers, +4.1%',
      '2251 maintainers – 4.1% more',
      '+4.1% to 2251',
      'Grew by 4.1% to 2251',
      '2251 (+4.1% vs baseline)',
      '2251 maintainers, up 4.7% on last year',
      '2251 maintainers, +4.7% YoY',
      '2251 maintainers, 4.7% of all',
      '2251 maintainers and 12 guests, +4.7%',
      '4.12% (2251)',
      '4% (2251)',
      '~4% (2251)',
      '+4.1% (2251)',
      '2251 (+4.1%)',
      '2.1% (2207)',
      '2% (2,207)',
      '80% of pages (1200)',
      '1200 (80% complete)',
      '99.9% availability (1200 requests)',
      '4.7% in Q2 (2251)',
      '2251',
      '4.7%',
      '>4% (2251)',
      '4-5% (2251)',
      '4.7% (Q2)',
      '4.7% (2021)',
      '4.7% (see version 2.2)',
      '4.7% (31 days)',
      '4.7% (since 10:30)',
      '4.7% (KR1)',
      '4.7% (3 of 4 teams)',
      '4.7 points (2251)',
      '2251 (4.7 pp)',
      '4.7% (at least 2251)',
      '-7.5% (2000)',
      '2000 (-7.5%)',
      '7.5% (2000)',
      '$2251 (11 Sept 2021)',
    ],
  ),
  ...texts(
    counting,
    ['4,7 % (2.251)', '2.251 (+4,7 %)'],
    ['4,1 % (2.251)', '2.251 (+4,1 %)', '2.251 Leute'],
    'de',
  ),
  ...texts(counting, ['4,7 % (2 251)'], ['4,1 % (2 251)', '+4,1 % (2 251)'], 'fr'),
  ...texts(
    since,
    ['921 (+15.7%)', '921 (+30%)'],
    ['921 (-11%)', '921 (+15.7% since Q1)', '921 (+15.7% over last quarter)'],
  ),
  {
    name: 'a share of the goal',
    quarter: saying('80% (8)', {
      baseline: { text: '5 sites', value: 5, unit: 'sites' },
      goal: goal({ text: '10 sites', value: 10, unit: 'sites' }),
    }),
    finds: false,
  },
  {
    name: 'a share of the way to the goal',
    quarter: saying('60% (8)', {
      baseline: { text: '5 sites', value: 5, unit: 'sites' },
      goal: goal({ text: '10 sites', value: 10, unit: 'sites' }),
    }),
    finds: false,
  },
  { name: 'no baseline', quarter: saying('4.7% (2251)', { baseline: { text: 'TBD' } }), finds: false },
  {
    name: 'a baseline of nothing',
    quarter: saying('100% (3)', { baseline: { text: '0', value: 0 } }),
    finds: false,
  },
  {
    name: 'a rounded baseline',
    quarter: saying('12% (4.2)', { baseline: { text: '3.8 / 5', value: 3.8 } }),
    finds: false,
  },
  ...['$13.1M (+15%)', '€13.1M, up 15%'].map((text): Case => ({
    name: `${text}, kept in millions`,
    quarter: saying(text, { baseline: { text: '$12.5M', value: 12.5, unit: 'M$' } }),
    finds: '12.5 → 13.1 is +4.8%',
  })),
  {
    name: 'money that fits, kept in millions',
    quarter: saying('$13.1M (+5%)', { baseline: { text: '$12.5M', value: 12.5, unit: 'M$' } }),
    finds: false,
  },
  {
    name: 'money without a value',
    quarter: saying('$0.036 (-24%)', { baseline: { text: '$0.042' } }),
    finds: '−14.3%',
  },
  {
    name: 'hours in Japanese are no time of day',
    quarter: saying('24時間（-33%）', { baseline: { text: '30時間', value: 30, unit: '時間' } }, 'ja'),
    finds: true,
  },
  {
    name: 'a unit in another case',
    quarter: saying(
      '15 Störungen (-35 %)',
      { baseline: { text: '20 Störung', value: 20, unit: 'Störung' } },
      'de',
    ),
    finds: true,
  },
]
