import { entry, goal, withKeyResult, type Case } from './case'

const lifecycles = ['active', 'paused', 'handedOver', 'closed'] as const
const empty = ['', ' ', '\n', '\t', '  \n ']
const given = [
  '3 projects',
  '25%',
  'Data Discoverability',
  '0',
  '≥ 99.9 %',
  '目標',
  'الهدف',
  'TBD',
  'Q4',
  '-',
]

export const goalMissing: readonly Case[] = [
  ...lifecycles.flatMap((lifecycle) =>
    empty.map((text) => ({
      name: `“${text}”, ${lifecycle}`,
      quarter: withKeyResult({ goal: goal({ text }), lifecycle }),
      finds: lifecycle !== 'closed',
    })),
  ),
  ...given.flatMap((text) => [
    { name: text, quarter: withKeyResult({ goal: goal({ text }) }), finds: false },
    {
      name: `${text}, no entries`,
      quarter: withKeyResult({ goal: goal({ text }), entries: [] }),
      finds: false,
    },
  ]),
  { name: 'a value without a text', quarter: withKeyResult({ goal: goal({ value: 0 }) }), finds: false },
  {
    name: 'no entries either',
    quarter: withKeyResult({ goal: goal(), entries: [] }),
    finds: 'neither a goal nor a word',
  },
  {
    name: 'entries without words',
    quarter: withKeyResult({ goal: goal(), entries: [entry()] }),
    finds: 'neither',
  },
  {
    name: 'an entry with a value',
    quarter: withKeyResult({ goal: goal(), entries: [entry({ value: 3 })] }),
    finds: 'nobody can tell',
  },
]
