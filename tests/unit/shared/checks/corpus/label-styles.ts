import { file, keyResult, objective, type Case } from './case'

const labelled = (...labels: readonly string[]) =>
  file([objective({ keyResults: labels.map((label, index) => keyResult({ id: `kr-${index}`, label })) })])

const others = [
  'KR1 -',
  'KR 1',
  'kr1',
  'KR1:',
  'KR-1',
  'Key result 1',
  'KR1.',
  '1',
  'KR.1',
  'KR_1',
  'KR1 –',
  'Kr1',
  'O1KR1',
  'KR#1',
]

export const labelStyles: readonly Case[] = [
  ...others.map((label) => ({
    name: `${label} beside KR2, KR3`,
    quarter: labelled(label, 'KR2', 'KR3'),
    finds: `“${label}”`,
  })),
  ...others.map((label) => ({
    name: `${label} three times`,
    quarter: labelled(label, label.replace('1', '2'), label.replace('1', '3')),
    finds: false,
  })),
  ...[
    ['KR1', 'KR2', 'KR3'],
    ['KR1', 'KR10', 'KR100'],
    ['KR1', '', ''],
    ['', '', ''],
    ['KR1'],
    [],
    ['KR1', 'Users', 'Wikis'],
    ['Users', 'Wikis'],
    [' KR1', 'KR2 '],
    ['KR１'.normalize('NFKC'), 'KR2'],
    ['KR1', 'KR1'],
    ['1.1', '1.2', '2.1'],
  ].map((labels) => ({ name: labels.join(', ') || 'no labels', quarter: labelled(...labels), finds: false })),
  {
    name: 'six beside sixteen, in other objectives',
    quarter: file([
      objective({ id: 'a', keyResults: [keyResult({ id: 'x', label: 'KR1 -' })] }),
      objective({
        id: 'b',
        keyResults: [keyResult({ id: 'y', label: 'KR1' }), keyResult({ id: 'z', label: 'KR2' })],
      }),
    ]),
    finds: 'KR1 -',
  },
]
