import type { Entry, Goal, KeyResult } from '../../../../../shared/quarter/schema'
import { entry, file, goal, keyResult, objective, withKeyResult, type Case } from './case'

const done = (
  name: string,
  finds: boolean | string,
  { from, aim, now, ...key }: Partial<KeyResult> & { from?: object; aim: Partial<Goal>; now: Partial<Entry> },
  language = 'en',
): Case => ({
  name,
  quarter: withKeyResult(
    {
      title: '',
      baseline: { text: '', ...from },
      goal: goal(aim),
      entries: [entry({ status: 'complete', ...now })],
      ...key,
    },
    {},
    { language },
  ),
  finds,
})
const users = (value: number) => ({ text: `${String(value)} users`, value, unit: 'users' })
/** From one number to another and where it stands, all with their values. */
const at = (
  [from, to, now]: readonly [number, number, number],
  direction: NonNullable<Goal['direction']>,
  finds: boolean | string,
  status = 'complete',
): Case =>
  done(`${String(from)} to ${String(to)}, now ${String(now)}, ${direction}, ${status}`, finds, {
    from: users(from),
    aim: { ...users(to), direction },
    now: { ...users(now), status },
  })
/** Only texts, as people write them who leave the numbers to the reader. */
const told = (
  [from, to, now]: readonly [string, string, string],
  direction: NonNullable<Goal['direction']>,
  finds: boolean | string,
  language = 'en',
): Case =>
  done(
    `${from} to ${to}, now ${now}, ${direction}`,
    finds,
    { from: { text: from }, aim: { text: to, direction }, now: { text: now } },
    language,
  )
const kept = (
  wording: string,
  aim: string,
  now: string,
  finds: boolean | string,
  { status = 'onTrack', language = 'en' } = {},
): Case =>
  done(
    `${wording}: ${aim}, now ${now}, ${status}`,
    finds,
    {
      wording: [{ text: wording, since: '2021-Q1' }],
      aim: { text: aim, direction: 'keep' },
      now: { text: now, status },
    },
    language,
  )
const quarters = (values: readonly number[]): Case => ({
  name: `a goal of 12 a year, reported ${values.join(', ')}`,
  quarter: {
    ...file([
      objective({
        keyResults: [
          keyResult({
            baseline: { text: '0', value: 0 },
            goal: goal({ text: '12 releases', value: 12, unit: 'releases' }),
            entries: values.map((value, index) =>
              entry({ period: `2021-Q${index + 1}`, text: String(value), value, status: 'complete' }),
            ),
          }),
        ],
      }),
    ]),
    period: `2021-Q${values.length}`,
  },
  finds: false,
})

export const goalNotReached: readonly Case[] = [
  at([100, 200, 150], 'increase', '150 users and the goal 200 users'),
  at([0, 3, 2], 'increase', 'COMPLETE'),
  at([40, 20, 25], 'reduce', '25 users and the goal 20 users'),
  at([0, 5, 4], 'milestone', true),
  at([100, 200, 200], 'increase', false),
  at([100, 200, 230], 'increase', false),
  at([40, 20, 18], 'reduce', false),
  at([0, 5, 6], 'milestone', false),
  at([100, 200, 150], 'increase', false, 'onTrack'),
  at([100, 200, 150], 'increase', false, 'atRisk'),
  at([100, 200, 150], 'increase', false, 'notScheduled'),
  at([200, 100, 150], 'increase', false),
  at([20, 40, 30], 'reduce', false),
  told(['70%', '90%', '84%'], 'increase', '84% and the goal 90%'),
  told(['', '60 schools', '54 schools connected'], 'increase', true),
  told(['62 Minuten', '45 Minuten', '48 Minuten'], 'reduce', true, 'de'),
  told(['12,4 jours', '8 jours', '9,3 jours'], 'reduce', true, 'fr'),
  told(['0', '≥ 60 schools', 'Now at 54 schools'], 'increase', true),
  told(['٤٠ دقيقة', '٢٥ دقيقة', '٣٠ دقيقة'], 'reduce', true, 'ar'),
  told(['0校', '60校', '54校'], 'increase', true, 'ja'),
  told(['%70', '%90', '%84'], 'increase', true, 'tr'),
  told(['70%', '90%', '90.0%'], 'increase', false),
  told(['70%', '90%', '89.6%, rounded'], 'increase', false),
  told(['70%', '25% increase', '20%'], 'increase', false),
  told(['70%', '+25%', '20%'], 'increase', false),
  told(['1,880 tools', '25%', '18%'], 'increase', false),
  told(['', '60 schools', 'Finished wave 3'], 'increase', false),
  told(['', '60 schools', '54 teachers trained'], 'increase', false),
  told(['', '60 schools', '54 schools, 8 clubs'], 'increase', false),
  told(['', '60 schools', 'About 58 schools'], 'increase', false),
  told(['', '60 schools', '7 of 8 districts'], 'increase', false),
  told(['', '60 schools', '90% of all schools'], 'increase', false),
  told(['', '60 schools in 4 districts', '3 schools'], 'increase', false),
  told(['', 'New policy in force', 'In force since 3 June 2021'], 'milestone', false),
  told(['', '5–10 schools', '4 schools'], 'increase', false),
  told(['', '', '4 schools'], 'increase', false),
  told(['36 h', '18 h', '16.5 h; reached early'], 'reduce', false),
  done('without a direction', false, {
    aim: { text: '60 schools', direction: undefined as never },
    now: { text: '54 schools' },
  }),
  done('closed', false, { aim: users(60), now: users(54), lifecycle: 'closed' }),
  done('handed over', false, { aim: users(60), now: users(54), lifecycle: 'handedOver' }),
  done('the goal staged for the quarter is reached', false, {
    from: users(0),
    aim: { ...users(60), staged: [{ period: '2021-Q2', text: '30 users', value: 30 }] },
    now: users(34),
  }),
  done('the goal staged for the quarter is not reached', true, {
    from: users(0),
    aim: { ...users(60), staged: [{ period: '2021-Q2', text: '30 users', value: 30 }] },
    now: users(24),
  }),
  done('a goal in per cent of the baseline, and reached', false, {
    from: { text: '1,880 tools', value: 1880, unit: 'tools' },
    aim: { text: '25% increase', value: 25, unit: '%' },
    now: { text: '2,400 tools', value: 2400, unit: 'tools' },
  }),
  done('a goal in per cent without its unit', false, {
    from: { text: '100 cases', value: 100, unit: 'cases' },
    aim: { text: '10% less', value: 10, direction: 'reduce' },
    now: { text: '88 cases', value: 88, unit: 'cases' },
  }),
  done('a value that is the change', false, {
    from: { text: '100 users', value: 100 },
    aim: { text: '120 users', value: 120 },
    now: { text: '+25%', value: 25 },
  }),
  done('a number that the text rounds to the goal', false, {
    from: { text: '80%', value: 80, unit: '%' },
    aim: { text: '95%', value: 95, unit: '%' },
    now: { text: '95%', value: 94.6, unit: '%' },
  }),
  done('nothing for the quarter', false, { aim: users(60), now: { text: 'Done.' } }),
  done('a number in another unit', false, {
    aim: { text: '60 schools', value: 60, unit: 'schools' },
    now: { text: '12 days', value: 12, unit: 'days' },
  }),
  done('a goal written out, a number in millions', false, {
    aim: { text: '$5M', value: 5_000_000 },
    now: { text: '$5.2M', value: 5.2 },
  }),
  done('a goal in thousands, a number written out', false, {
    aim: { text: '45k visits', value: 45, direction: 'reduce' },
    now: { text: '40,000 visits', value: 40_000 },
  }),
  done('nothing done', true, { aim: users(500), now: { text: '0 users', value: 0, unit: 'users' } }),
  quarters([4, 4, 4]),
  quarters([3, 4, 5]),
  quarters([6, 2, 5]),
  kept('Keep availability at 99.9%', '99.9%', '99.5%', '99.9%, and the number is 99.5%'),
  kept('Keep customer satisfaction at 90%', '90%', '84%', true),
  kept('Keep p95 latency below 400 ms', '< 400 ms', '460 ms', true),
  kept('Keep p95 latency below 400 ms', '400 ms', '460 ms', true),
  kept('Keep the waiting time at 30 minutes', '30 minutes', '41 minutes', true),
  kept('Maintain at least 12 open branches', '12 branches', '10 branches', true),
  kept('Hygiene', '≥ 95%', '92%', true, { status: 'complete' }),
  kept('Verfügbarkeit halten', 'mindestens 99,9 %', '99,5 %', true, { language: 'de' }),
  kept('Maintenir la satisfaction', '80 %', '74 %', true, { language: 'fr' }),
  kept('返信を24時間以内に保つ', '24時間以内', '31時間', true, { language: 'ja' }),
  kept('Manter a satisfação', 'pelo menos 80%', '71%', true, { language: 'pt' }),
  kept('Erişilebilirlik', 'en az %99', '%98,1', true, { language: 'tr' }),
  kept('الحفاظ على التوفر', '٩٩٫٥٪ على الأقل', '٩٨٫٩٪', true, { language: 'ar' }),
  kept('Keep availability at 99.9%', '99.9%', '99.95%', false),
  kept('Keep availability at 99.9%', '99.9%', '99.5%', false, { status: 'atRisk' }),
  kept('Keep p95 latency below 400 ms', '< 400 ms', '365 ms', false),
  kept('Keep the budget use at 95%', '95%', '90%', false),
  kept('Keep bed days', '85%', '87%', false),
  kept('Maintain 12 open branches', '12 branches', '14 branches', false),
  kept('Keep the waiting time at 30 minutes', '30 minutes', '27 minutes', false),
  kept('Keep costs and satisfaction', '80', '75', false),
  kept('Keep it running', 'No outage', '1 outage', false),
]
