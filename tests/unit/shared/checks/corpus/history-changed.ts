import type { Entry } from '../../../../../shared/quarter/schema'
import { entry, withKeyResult, type Case } from './case'

const q1 = (given: Partial<Entry> = {}) =>
  entry({ period: '2021-Q1', text: '2.4% (2207)', value: 2207, ...given })
const pair = (
  name: string,
  then: readonly Entry[],
  now: readonly Entry[],
  finds: boolean | string,
  period = '2021-Q1' as Entry['period'],
): Case => ({
  name,
  previous: withKeyResult({ entries: [...then] }, {}, { period }),
  quarter: withKeyResult({ entries: [...now] }),
  finds,
})
const restated = [{ text: '2.4% (2207)', restatedIn: '2021-Q2' as const }]
const textsOf = [
  '2.1% (2207)',
  '2,4% (2207)',
  '2.4 % (2207)',
  '2.4% (2,207)',
  '',
  'Other',
  '2.4% (2207) more',
  '٢٫٤٪',
]

export const historyChanged: readonly Case[] = [
  ...textsOf.map((text) => pair(`another text: ${text}`, [q1()], [q1({ text })], 'Q1')),
  ...[2206, 2208, 0, -2207, 2207.5].map((value) =>
    pair(`another value: ${value}`, [q1()], [q1({ value })], true),
  ),
  ...['complete', 'concerns', 'atRisk', 'notScheduled'].map((status) =>
    pair(`now ${status}`, [q1()], [q1({ status })], true),
  ),
  ...textsOf.map((text) => pair(`corrected to ${text}`, [q1()], [q1({ text, restated })], false)),
  ...['complete', 'concerns', 'atRisk'].map((status) =>
    pair(`corrected to ${status}`, [q1()], [q1({ status, restated })], false),
  ),
  ...textsOf.map((text) =>
    pair(`the same: ${text}`, [q1({ text })], [q1({ text }), entry({ text: 'x' })], false),
  ),
  pair('only spaces differ', [q1()], [q1({ text: '2.4% (2207)\n' })], false),
  pair('only notes differ', [q1()], [q1({ notes: 'More' })], false),
  pair('new', [], [q1()], false),
  pair('gone', [q1()], [], false),
  pair('this quarter’s own entry', [entry({ text: 'draft' })], [entry({ text: 'final' })], false),
  pair('a file of the same quarter', [q1()], [q1({ text: 'x' })], false, '2021-Q2'),
  pair('a file of a later quarter', [q1()], [q1({ text: 'x' })], false, '2021-Q3'),
  { name: 'no file before', quarter: withKeyResult({ entries: [q1({ text: 'x' })] }), finds: false },
]
