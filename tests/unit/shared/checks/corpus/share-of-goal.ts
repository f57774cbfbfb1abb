import {
  entry,
  files,
  goal,
  keyResult,
  objective,
  file,
  saying,
  texts,
  withKeyResult,
  type Case,
} from './case'

const aiming = (text: string, language: string) => saying(text, {}, language)
const fromNothing = (text: string, language: string) =>
  saying(
    text,
    { baseline: { text: '0' }, goal: goal({ text: '200 users', value: 200, unit: 'users' }) },
    language,
  )
const money = (text: string) =>
  withKeyResult({
    baseline: { text: '$1M' },
    goal: goal({ text: '$11M', value: 11, unit: 'M$' }),
    entries: [entry({ text })],
  })
const staged = (text: string) =>
  file([
    objective({
      keyResults: [
        keyResult({
          goal: goal({
            text: '200 users',
            value: 200,
            unit: 'users',
            staged: [{ period: '2021-Q2', text: '160', value: 160 }],
          }),
          entries: [entry({ text })],
        }),
      ],
    }),
  ])

export const shareOfGoal: readonly Case[] = [
  ...texts(
    aiming,
    [
      '150 users (85% of the goal)',
      '150 users, 85% of the goal',
      '150 (85% of goal)',
      '150 users (85% of target)',
      '85% of the goal (150)',
      '85% of the goal (150 users)',
      '150 users (85% towards the goal)',
      '１５０ (85% of the goal)',
    ],
    [
      '150 users (75% of the goal)',
      '150 users, 75% of the goal',
      '150 users (50% of the goal)',
      '75% of the goal (150)',
      '50% of the goal (150)',
      '150 users (85% of the plan)',
      '150 users (~74% of the goal)',
      '150 users (>60% of the goal)',
      '150 users (70–80% of the goal)',
      '150 guests (85% of the goal)',
      '150 of 400 users (85% of the goal)',
      '85% of the goals are met (150)',
      '85% of the goal',
      '150 users',
      '150 users (+85%)',
      '150 users (85%)',
      'Q2 (85% of the goal)',
      '',
    ],
  ),
  ...texts(
    aiming,
    ['150 users (85 % des Ziels)', '150 users (85 % vom Ziel)'],
    ['150 users (75 % des Ziels)'],
    'de',
  ),
  ...texts(aiming, ['150 users (85 % de l’objectif)'], ['150 users (75 % de l’objectif)'], 'fr'),
  ...texts(
    fromNothing,
    ['50 users (35%)', '50 (35%)', '50 users (35 %)'],
    [
      '50 users (25%)',
      '50 (25%)',
      '50 users (~27%)',
      '50 users (35% complete)',
      '50 guests (35%)',
      '50 of 80 users (62.5%)',
      '120 users, of whom 45 (37.5%) pay',
      '50 users, 8 (16%) of them new',
      '50 users (+35%)',
      '50 users, 35%',
    ],
  ),
  ...texts(aiming, ['150 users（目標の85%）'], ['150 users（目標の75%）'], 'ja'),
  ...texts(aiming, ['150 users (85% da meta)'], ['150 users (75% da meta)'], 'pt'),
  ...texts(aiming, ['150 users (hedefin %85’i)'], ['150 users (hedefin %75’i)'], 'tr'),
  ...texts(aiming, ['150 users (85% celu)'], ['150 users (75% celu)'], 'pl'),
  ...files(
    {
      'millions beside a value in millions': money('$8.6M (88% of goal)'),
      'a staged goal': staged('120 (85% of the goal)'),
    },
    {
      'millions that fit': money('$8.6M (78% of goal)'),
      'the share of a staged goal': staged('120 (75% of the goal)'),
      'no goal': withKeyResult({
        goal: goal({ text: 'more' }),
        entries: [entry({ text: '150 (85% of the goal)' })],
      }),
    },
  ),
]
