import { expect, it } from 'vitest'
import { nextLabel } from '../../../../shared/quarter/next-label'

it.each([
  [[], 'KR1'],
  [['KR1', 'KR2'], 'KR3'],
  [['KR1', 'KR3', 'KR2'], 'KR4'],
  [['KR1', 'KR2 -'], 'KR3 -'],
  [['KR 2.1 -'], 'KR 2.2 -'],
  [['KR08'], 'KR09'],
  [['KR09'], 'KR10'],
  [['KR1', ''], 'KR2'],
  [['KR7', 'M1'], 'M2'],
  [['Alpha'], ''],
  [['', ''], ''],
  [['KR9999999999999999', 'KR10000000000000000'], 'KR10000000000000001'],
])('after %j comes %s', (labels, expected) => {
  expect(nextLabel(labels)).toBe(expected)
})

it.each([
  ['KR1', ['KR1', 'M1', 'KR2', 'M2'], 'KR3'],
  ['KR 2.3', ['KR 2.3', 'KR 3.1'], 'KR 2.4'],
  ['KR02', ['KR02', 'KR08'], 'KR09'],
  ['Alpha', ['Alpha', 'KR1'], ''],
])('like %s among %j comes %s', (like, labels, expected) => {
  expect(nextLabel(labels, like)).toBe(expected)
})
