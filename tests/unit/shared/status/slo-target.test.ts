import { expect, it } from 'vitest'
import { sloTarget } from '../../../../shared/status/slo-target'

it.each([
  ['99.9% of requests succeed', 99.9],
  ['99,95 % der Anfragen in 200 ms', 99.95],
  ['At least 99 percent within 1 s', 99],
  ['99.8% of requests take less than 32 ms', 99.8],
  ['100% of backups', 100],
])('%s asks for %d', (text, percent) => {
  expect(sloTarget(text)).toBe(percent)
})

it.each([
  '',
  'Best effort',
  'less than 1% errors',
  '<0.1 % of requests fail',
  '≤ 5% lost',
  'höchstens 2 % Fehler',
  '95–99% of requests',
  '120% of last year',
  'within 200 ms',
])('“%s” asks for no share of good events', (text) => {
  expect(sloTarget(text)).toBeUndefined()
})
