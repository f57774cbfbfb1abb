import type { Goal, KeyResult } from '../../../../../shared/quarter/schema'
import { entry, goal, withKeyResult, type Case } from './case'

const at = (
  [from, to, now]: readonly [number, number, number],
  direction: Goal['direction'],
  status: string | undefined,
  finds: boolean | string,
  key: Partial<KeyResult> = {},
): Case => ({
  name: `${from} to ${to}, now ${now}, ${direction ?? ''}, ${status ?? 'no status'}`,
  quarter: withKeyResult({
    baseline: { text: '', value: from },
    goal: goal({ text: 'x', value: to, ...(direction === undefined ? {} : { direction }) }),
    entries: [
      status === undefined ? { period: '2021-Q2', text: '', value: now } : entry({ value: now, status }),
    ],
    ...key,
  }),
  finds,
})
const good = [
  [0, 3, 3],
  [0, 3, 4],
  [100, 200, 200],
  [1880, 2350, 2400],
  [0.1, 0.2, 0.3],
] as const
const short = [
  [0, 3, 2],
  [0, 3, 0],
  [100, 200, 199],
  [1880, 2350, 2251],
  [0, 3, -1],
] as const
const less = [
  [19, 17, 17],
  [1032, 991, 796],
  [1032, 991, 921],
] as const

export const goalReached: readonly Case[] = [
  ...good.flatMap((numbers) => [
    at(numbers, 'increase', 'onTrack', 'ON TRACK'),
    at(numbers, 'increase', 'atRisk', 'AT RISK'),
    at(numbers, 'increase', 'complete', false),
    at(numbers, 'keep', 'onTrack', false),
    at(numbers, 'increase', undefined, false),
  ]),
  ...short.flatMap((numbers) => [
    at(numbers, 'increase', 'onTrack', false),
    at(numbers, 'increase', 'concerns', false),
  ]),
  ...less.flatMap((numbers) => [
    at(numbers, 'reduce', 'concerns', 'CONCERNS'),
    at(numbers, 'reduce', 'complete', false),
  ]),
  at([19, 17, 31], 'reduce', 'onTrack', false),
  at([0, 3, 3], 'increase', 'onTrack', false, { lifecycle: 'closed' }),
  at([0, 3, 3], 'increase', 'onTrack', false, { lifecycle: 'paused' }),
  at([3, 3, 3], 'increase', 'onTrack', false),
]
