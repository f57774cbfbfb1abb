import { file, goal, keyResult, metrics, objective, type Case } from './case'

const both = (wording: string, aim: string, finds: boolean, language = 'en'): Case => ({
  name: `${wording} / ${aim}`,
  quarter: file(
    [
      objective({
        keyResults: [
          keyResult({
            wording: [{ text: wording, since: '2021-Q1' }],
            goal: goal({ text: aim }),
            entries: [],
          }),
        ],
      }),
    ],
    { language },
  ),
  finds,
})
const row = keyResult({
  wording: [{ text: '30% increase', since: '2021-Q1' }],
  goal: goal({ text: '25% increase' }),
  entries: [],
})

export const wordingGoal: readonly Case[] = [
  both('30% increase in tools', '25% increase', true),
  both('30% more readers', '25% more', true),
  both('10% decrease of wait', '7% decrease', true),
  both('Reviews 20% faster', '10% faster', true),
  both('A 30% reduction', '20% reduction', true),
  both('30 % growth', '25 % growth', true),
  both('**30%** increase', '*25%* increase', true),
  both('30% increase by Q4', '25% increase by Q4', true),
  both('٣٠٪ increase', '٢٥٪ increase', true),
  both('30,5 % mehr', '25 % mehr', true, 'de'),
  both('30 % de plus', '25 % de plus', true, 'fr'),
  both('30% increase in tools', '30% increase', false),
  both('30% increase in tools', '30.0% increase', false),
  both('-10% decrease', '10% decrease', false),
  both('30 % mehr', '30,0 % mehr', false, 'de'),
  both('30 % de plus', '30 % de plus', false, 'fr'),
  both('30% of pages are rendered', '25% increase', false),
  both('30% increase', '25% of pages', false),
  both('30% increase', '2350 tools', false),
  both('30% increase', '', false),
  both('More tools', '25% increase', false),
  both('10% increase and 30% decrease', '10% increase', false),
  both('30% increase', '10% increase, 30% decrease', false),
  both('20-30% increase', '25% increase', false),
  both('~30% increase', '25% increase', false),
  both('30 points more', '25% more', false),
  both('30 tools more', '25 tools more', false),
  both('Version 3.0 in Q4', 'Version 2.5', false),
  both('By 30 June 2022', 'By 25 June 2022', false),
  both('At 10:30', 'At 11:25', false),
  both('$30 more', '$25 more', false),
  both('The 30th release', 'The 25th release', false),
  both('95% of requests succeed', '99% of requests', false),
  both('At least 20% more of it', 'Larger by >20%', false),
  both('100% free of it', '100% removed', false),
  both('30%', '25%', false),
  {
    name: 'a table with another horizon',
    quarter: file([metrics([row], { goalHeading: 'Y3 Goal' })]),
    finds: false,
  },
  { name: 'a table of this year', quarter: file([metrics([row], { goalHeading: 'Goal' })]), finds: true },
  { name: 'a table without a heading', quarter: file([metrics([row], { goalHeading: '' })]), finds: true },
  { name: 'a table in German', quarter: file([metrics([row], { goalHeading: 'Ziel' })]), finds: true },
  {
    name: 'a wording that is proposed for later',
    quarter: file([
      objective({
        keyResults: [
          keyResult({
            wording: [
              { text: '25% increase', since: '2021-Q1' },
              { text: '30% increase', since: '2021-Q3' },
            ],
            goal: goal({ text: '25% increase' }),
          }),
        ],
      }),
    ]),
    finds: false,
  },
]
