import type { Entry, KeyResult, Objective } from '../../../../../shared/quarter/schema'
import { entry, goal, withKeyResult, type Case } from './case'

const two = (
  before: string,
  now: string,
  given: Partial<Entry> = {},
  key: Partial<KeyResult> = {},
  around: Partial<Objective> = {},
  language = 'en',
) =>
  withKeyResult(
    { entries: [entry({ period: '2021-Q1', text: before }), entry({ text: now, ...given })], ...key },
    around,
    { language },
  )

const same = (text: string, language?: string): Case => ({
  name: `${text}, twice`,
  quarter: two(text, text, {}, {}, {}, language),
  finds: true,
})
const still = (text: string, language?: string): Case => ({ ...same(text, language), finds: false })
const moved = (before: string, now: string, language?: string): Case => ({
  name: `${before} then ${now}`,
  quarter: two(before, now, {}, {}, {}, language),
  finds: false,
})
const drillDown = {
  id: 'drill',
  title: '',
  keyResult: 'kr',
  situation: 'x',
  impact: 'x',
  recommendation: 'x',
  notes: '',
}

export const valueUnchanged: readonly Case[] = [
  ...[
    '10%',
    'MVP API: ~10%',
    '150 users',
    '0 out of 3',
    '3 of 5 sites',
    '1,234.5 points',
    '3 teams and 5 wikis',
    '31.2M items',
    '$2M spent',
    '2x',
    '- API: 10%\n- UI: 20%',
    '٢٥٪',
    '１２件',
    '42 people trained; more follow',
  ].map((text) => same(text)),
  same('1.234,5 Punkte', 'de'),
  same('1 234,5 points', 'fr'),
  ...[
    'Planning goes on',
    'On hold until Q3',
    'Due 11 Sept 2021',
    'Toolhub 1.1',
    'Released v2.3.1',
    'Meets at 10:30',
    'The 2nd phase',
    'Part of FY21-22',
    'COVID-19 response',
    'See T1234',
    '',
  ].map((text) => still(text)),
  moved('10%', '20%'),
  moved('1 user journey\n4 services', '1 user journey\n5 services'),
  moved('~90% of 20 wikis', '~93% of 20 wikis'),
  moved('0%', '0%: the component library comes first'),
  moved('3 sites', '3 sites, because hiring was frozen'),
  moved('1.000 Nutzer', '1.200 Nutzer', 'de'),
  moved('10%', 'Survey: 10%'),
  {
    name: 'one of two percentages stays',
    quarter: two('API: 10%\nUI: 20%', 'API: 10%\nUI: 40%'),
    finds: '“API: 10%”',
  },
  {
    name: 'another word for the same count',
    quarter: two('API: 10%', 'Interface: 10%'),
    finds: false,
  },
  {
    name: 'without a status',
    quarter: withKeyResult({
      entries: [entry({ period: '2021-Q1', text: '10%' }), { period: '2021-Q2', text: '10%' }],
    }),
    finds: 'no status',
  },
  {
    name: 'in trouble without a drill-down',
    quarter: two('10%', '10%', { status: 'atRisk' }),
    finds: 'drill-down',
  },
  {
    name: 'in trouble with a drill-down',
    quarter: two('10%', '10%', { status: 'concerns' }, {}, { drillDowns: [drillDown] }),
    finds: false,
  },
  {
    name: 'a drill-down about another key result',
    quarter: two(
      '10%',
      '10%',
      { status: 'concerns' },
      {},
      { drillDowns: [{ ...drillDown, keyResult: 'kr-9' }] },
    ),
    finds: true,
  },
  { name: 'not scheduled', quarter: two('10%', '10%', { status: 'notScheduled' }), finds: false },
  {
    name: 'a goal to keep',
    quarter: two('99%', '99%', {}, { goal: goal({ text: '99%', direction: 'keep' }) }),
    finds: false,
  },
  { name: 'paused', quarter: two('10%', '10%', {}, { lifecycle: 'paused' }), finds: false },
  { name: 'closed', quarter: two('10%', '10%', {}, { lifecycle: 'closed' }), finds: false },
  {
    name: 'a value that moved',
    quarter: two(
      '10%',
      '10%',
      { value: 12 },
      { entries: [entry({ period: '2021-Q1', text: '10%', value: 10 }), entry({ text: '10%', value: 12 })] },
    ),
    finds: false,
  },
  {
    name: 'two quarters long',
    quarter: withKeyResult(
      {
        entries: [
          entry({ period: '2021-Q1', text: '10%' }),
          entry({ period: '2021-Q2', text: '10%' }),
          entry({ period: '2021-Q3', text: '10%' }),
        ],
      },
      {},
      { period: '2021-Q3' },
    ),
    finds: 'since Q1, the second time in a row',
  },
  {
    name: 'moved in between',
    quarter: withKeyResult(
      {
        entries: [
          entry({ period: '2021-Q1', text: '10%' }),
          entry({ period: '2021-Q2', text: '20%' }),
          entry({ period: '2021-Q3', text: '10%' }),
        ],
      },
      {},
      { period: '2021-Q3' },
    ),
    finds: false,
  },
  {
    name: 'the first quarter of the year',
    quarter: withKeyResult({ entries: [entry({ text: '10%' })] }),
    finds: false,
  },
]
