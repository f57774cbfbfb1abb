import type { FormerFigure, KeyResult, Wording } from '../../../../../shared/quarter/schema'
import { goal, metrics, file, keyResult, withKeyResult, type Case } from './case'

const old = 'More users by Q4, 60% of them every week'
const first: Wording = { text: old, since: '2021-Q1' }
const second = (given: Partial<Wording> = {}): Wording => ({ text: 'Fewer', since: '2021-Q2', ...given })
const former = (given: Partial<FormerFigure> = {}): FormerFigure => ({
  field: 'goal',
  until: '2021-Q1',
  text: '300 users',
  ...given,
})

/** One file, by its own history. */
const alone = (name: string, given: Partial<KeyResult>, finds: boolean | string): Case => ({
  name,
  quarter: withKeyResult(given),
  finds,
})

/** The same key result in the file of Q1 and in this one. */
const pair = (
  name: string,
  then: Partial<KeyResult>,
  now: Partial<KeyResult>,
  finds: boolean | string,
): Case => ({
  name,
  previous: withKeyResult({ wording: [first], ...then }, {}, { period: '2021-Q1' }),
  quarter: withKeyResult({ wording: [first], ...now }),
  finds,
})
const wording = (text: string): Partial<KeyResult> => ({ wording: [{ text, since: '2021-Q1' }] })
const goalOf = (text: string, value?: number): Partial<KeyResult> => ({
  goal: goal({ text, ...(value === undefined ? {} : { value }) }),
})
const baselineOf = (text: string, value?: number): Partial<KeyResult> => ({
  baseline: { text, ...(value === undefined ? {} : { value }) },
})

const otherWordings = [
  'More users by Q4, 40% of them every week',
  'More users by Q3, 60% of them every week',
  'Fewer users by Q4, 60% of them every week',
  'More users',
  'Plus d’utilisateurs',
  '利用者を増やす',
  'More users by Q4, 6.0% of them every week',
  'More users by Q4, 60% of them each month',
]
const sameWordings = [
  'More users by Q4, 60 % of them every week',
  'more users by Q4, 60% of them every week.',
  '**More users** by Q4, 60% of them every week',
  'More users by Q4 (60% of them every week)',
  'More users by Q4; 60% of them every week ',
  '',
]

export const changeUnexplained: readonly Case[] = [
  alone('reworded without a reason', { wording: [first, second()] }, 'wording'),
  alone('reworded with a blank reason', { wording: [first, second({ why: ' ' })] }, 'wording'),
  alone('reworded with a reason', { wording: [first, second({ why: 'Scope' })] }, false),
  alone(
    'reworded in an earlier quarter',
    { wording: [{ ...first, since: '2020-Q4' }, second({ since: '2021-Q1' })] },
    false,
  ),
  alone('proposed for a later quarter', { wording: [first, second({ since: '2021-Q3' })] }, false),
  alone('one wording, of this quarter', { wording: [second()] }, false),
  alone('another goal without a reason', { former: [former()] }, 'goal'),
  alone('another baseline without a reason', { former: [former({ field: 'baseline' })] }, 'baseline'),
  alone('another goal with a reason', { former: [former({ why: 'Scope' })] }, false),
  alone('another goal since long', { former: [former({ until: '2020-Q4' })] }, false),
  alone(
    'two earlier goals, the newer explained',
    { former: [former({ until: '2020-Q4' }), former({ why: 'x' })] },
    false,
  ),
  alone('closed', { lifecycle: 'closed', wording: [first, second()] }, false),
  alone('handed over', { lifecycle: 'handedOver', former: [former()] }, false),
  alone('paused', { lifecycle: 'paused', wording: [first, second()] }, true),
  {
    name: 'a metric with another goal',
    quarter: file([metrics([keyResult({ former: [former()] })])]),
    finds: 'goal',
  },
  ...otherWordings.map((text) => pair(`since Q1: ${text}`, {}, wording(text), 'The file of Q1 says')),
  ...sameWordings.map((text) => pair(`the same since Q1: ${text}`, {}, wording(text), false)),
  pair('in the history with a reason', {}, { wording: [first, second({ why: 'Scope' })] }, false),
  pair('in the history without a reason', {}, { wording: [first, second()] }, 'does not say why'),
  pair(
    'an agreed proposal',
    { wording: [first, second({ why: 'Scope' })] },
    { wording: [first, second({ why: 'Scope' })] },
    false,
  ),
  pair('another goal', goalOf('300 users'), goalOf('200 users'), 'goal'),
  pair('another value of the goal', goalOf('', 300), goalOf('', 200), '300'),
  pair('another baseline', baselineOf('80 users'), baselineOf('100 users'), 'baseline'),
  pair(
    'another baseline, explained',
    baselineOf('80 users'),
    { ...baselineOf('100 users'), former: [former({ field: 'baseline', why: 'One metric' })] },
    false,
  ),
  pair('a goal that was not there', goalOf(''), goalOf('200 users'), false),
  pair(
    'a baseline that was to be defined',
    baselineOf('To be defined in Q2'),
    baselineOf('100 users', 100),
    false,
  ),
  pair('a baseline that was TBD', baselineOf('TBD'), baselineOf('100 users'), false),
  pair('a goal in other capitals', goalOf('200 Users.'), goalOf('200 users'), false),
  pair('nothing changed', {}, {}, false),
  pair('a key result that was not there', { id: 'other' }, wording('Anything'), false),
  {
    name: 'a file of the same quarter',
    previous: withKeyResult(wording('Other words')),
    quarter: withKeyResult(wording(old)),
    finds: false,
  },
  {
    name: 'a file of a later quarter',
    previous: withKeyResult(wording('Other words'), {}, { period: '2021-Q3' }),
    quarter: withKeyResult(wording(old)),
    finds: false,
  },
]
