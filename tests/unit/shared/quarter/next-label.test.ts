import { expect, it } from 'vitest'
import { nextLabel } from '../../../../shared/quarter/next-label'

it.each([
  [[], 'KR1'],
  [['KR1', 'KR2'], 'KR3'],
  [['KR1', 'KR3', 'KR2'], 'KR4'],
  [['KR 2.1 -'], 'KR 2.2 -'],
  [['KR09'], 'KR10'],
  [['KR1', ''], 'KR2'],
  [['Alpha'], ''],
])('after %j comes %s', (labels, expected) => {
  expect(nextLabel(labels, 'KR1')).toBe(expected)
})
