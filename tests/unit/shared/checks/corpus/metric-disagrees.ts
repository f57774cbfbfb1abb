import { entry, file, keyResult, metrics, objective, type Case } from './case'

const two = (here: string, there: string, language = 'en', metric = 'metric') =>
  file(
    [
      metrics([keyResult({ id: 'metric', title: 'Tools', entries: [entry({ text: there })] })]),
      objective({
        keyResults: [keyResult({ entries: [entry({ text: here })], metric })],
      }),
    ],
    { language },
  )
const pair = (here: string, there: string, finds: boolean | string, language = 'en'): Case => ({
  name: `${here} / ${there}`,
  quarter: two(here, there, language),
  finds,
})

/** Both rows count from a percentage, so that theirs are levels. */
const levels = (here: string, there: string, finds: boolean | string, baseline = '5%'): Case => ({
  name: `${here} / ${there}, from ${baseline}`,
  quarter: file([
    metrics([keyResult({ id: 'metric', baseline: { text: baseline }, entries: [entry({ text: there })] })]),
    objective({
      keyResults: [
        keyResult({ baseline: { text: baseline }, entries: [entry({ text: here })], metric: 'metric' }),
      ],
    }),
  ]),
  finds,
})

export const metricDisagrees: readonly Case[] = [
  levels('10%', '12%', 'says 10%'),
  levels('10.2%', '10.4%', true),
  levels('10%', '10.4%', false),
  levels('~10%', '10.8%', false),
  levels('10%', '+12%', false),
  levels('10%', '12%', false, '100 users'),
  levels('10% of wikis, 12% of pages', '11%', false),
  levels('more than 10%', '12%', false),
  pair('2251 tools', '2207 tools', '2,207'),
  pair('2,251', '2,207', '2,251'),
  pair('4.1% (2251)', '17.4% (2207)', true),
  pair('3 tools', '4 tools', true),
  pair('31.2M', '31.3M', true),
  pair('2.251 Tools', '2.207 Tools', true, 'de'),
  pair('2 251 outils', '2 207 outils', true, 'fr'),
  pair('٢٢٥١', '٢٢٠٧', true),
  pair('２２５１件', '２２０７件', true),
  pair('0', '1', true),
  pair('-3', '3', true),
  pair('2251 tools', '2251 tools', false),
  pair('2,251', '2251', false),
  pair('4.1% (2251)', '19.7% (2251)', false),
  pair('2.251 Tools', '2251 Tools', false, 'de'),
  pair('2 251 outils', '2251', false, 'fr'),
  pair('2251', '', false),
  pair('', '2207', false),
  pair('TBD', '2207', false),
  pair('5–10', '12', false),
  pair('more than 5', '12', false),
  pair('at most 5', '12', false),
  pair('3 teams and 5 wikis', '4 teams', false),
  pair('10%', '12%', false),
  pair('in 2021', 'in 2020', false),
  pair('v1.1', 'v1.2', false),
  pair('Toolhub 1.1', 'Toolhub 1.2', false),
  pair('11 Sept 2021', '12 Sept 2021', false),
  pair('Q1', 'Q2', false),
  pair('10:30', '11:30', false),
  pair('1st', '2nd', false),
  pair('$3', '$4', true),
  pair('$3', '€4', false),
  pair('$3M', '$3M', false),
  pair('KR1', 'KR2', false),
  pair('COVID-19', 'COVID-20', false),
  pair('on track', 'late', false),
  { name: 'not linked', quarter: two('2251', '2207', 'en', ''), finds: false },
  { name: 'linked with something that is gone', quarter: two('2251', '2207', 'en', 'gone'), finds: false },
  { name: 'linked with itself', quarter: two('2251', '2207', 'en', 'kr'), finds: false },
  pair('~2250', '2251', false),
  pair('about 2,200', '2207', false),
  pair('2.25k', '2251', false),
]
