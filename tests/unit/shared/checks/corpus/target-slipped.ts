import type { Objective } from '../../../../../shared/quarter/schema'
import { entry, file, keyResult, objective, type Case } from './case'

const pair = (
  then: string,
  now: string,
  finds: boolean | string,
  given: Partial<Objective> = {},
  status = 'onTrack',
): Case => ({
  name: `${then || 'none'} to ${now || 'none'}, ${status}${given.stated === undefined ? '' : `, ${given.stated.map(({ status: one, why }) => `${one} ${why}`).join()}`}`,
  previous: file([objective({ targetQuarter: then })], { period: '2021-Q1' }),
  quarter: file([
    objective({
      targetQuarter: now,
      keyResults: [keyResult({ entries: [entry({ status, text: 'x' })] })],
      ...given,
    }),
  ]),
  finds,
})
const later = [
  ['Q2 FY21-22', 'Q3 FY21-22'],
  ['Q3 FY21-22', 'Q4 FY21-22'],
  ['Q4 FY21-22', 'Q1 FY22-23'],
  ['Q4 FY 21/22', 'Q1 FY22/23'],
  ['Q3 FY21/22', 'Q4 FY21-22'],
  ['Q2 FY21-22', 'Q4 FY22-23'],
] as const

export const targetSlipped: readonly Case[] = [
  ...later.flatMap(([then, now]) => [
    pair(then, now, 'Q1'),
    pair(then, now, 'COMPLETE', {}, 'complete'),
    pair(then, now, false, {}, 'concerns'),
    pair(then, now, false, {}, 'atRisk'),
    pair(now, then, false),
    pair(then, then, false),
  ]),
  pair('Q4 FY21-22', 'Q4 FY 21/22', false),
  pair('', 'Q4 FY21-22', false),
  pair('Q4 FY21-22', '', false),
  pair('later', 'much later', false),
  pair('Q3 FY21-22', 'Q4 FY21-22', false, {
    stated: [{ period: '2021-Q2', status: 'onTrack', why: 'Vendors are late.' }],
  }),
  pair('Q3 FY21-22', 'Q4 FY21-22', true, { stated: [{ period: '2021-Q2', status: 'onTrack', why: '' }] }),
  pair('Q3 FY21-22', 'Q4 FY21-22', false, { stated: [{ period: '2021-Q2', status: 'atRisk', why: '' }] }),
  pair('Q3 FY21-22', 'Q4 FY21-22', false, { id: 'another' }),
]
