import type { KeyResult } from '../../../../../shared/quarter/schema'
import { entry, goal, withKeyResult, type Case } from './case'

/** An entry of Q2 with this text and number; from 100 to 200 users unless said otherwise. */
const at = (
  text: string,
  value: number | undefined,
  finds: boolean | string,
  given: Partial<KeyResult> & { unit?: string; language?: string } = {},
): Case => {
  const { unit, language = 'en', ...keyResult } = given
  return {
    name: `${text}, number ${value ?? 'none'}`,
    quarter: withKeyResult(
      {
        entries: [
          entry({
            text,
            ...(value === undefined ? {} : { value }),
            ...(unit === undefined ? {} : { unit }),
          }),
        ],
        ...keyResult,
      },
      {},
      { language },
    ),
    finds,
  }
}

const share: Partial<KeyResult> & { unit: string } = {
  unit: '%',
  baseline: { text: '40%', value: 40, unit: '%' },
  goal: goal({ text: '60%', value: 60, unit: '%' }),
}

export const staleValue: readonly Case[] = [
  at('150 users', 120, 'The text says 150'),
  at('150', 120, '120'),
  at('We now have 150 users.', 120, true),
  at('~150 users', 120, true),
  at('**150** users', 120, true),
  at('1,500 users', 120, true, { unit: 'users' }),
  at('150 users since the launch in March', 120, true),
  at('1.500 users', 120, true, { language: 'de' }),
  at('1 500 users', 120, true, { language: 'fr' }),
  at('45%', 42, true, share),
  at('48%', 45, true, share),
  at('Only 90 users', 120, true),
  at('3 h 12 min', 192, false, { unit: 'min' }),
  at('3 h 12 min', 185, 'The text says 192', { unit: 'min' }),
  at('2 days and 4 hours', 52, false, { unit: 'hours' }),
  at('150', 150, false),
  at('150 users', 150, false),
  at('150 users (+50%)', 150, false),
  at('+50%', 150, false),
  at('50 more users', 150, false),
  at('50 users left to go', 150, false),
  at('75% of the goal', 150, false),
  at('Half of the way, 50%', 150, false),
  at('1,500 users', 1500, false),
  at('1.500 users', 1500, false, { language: 'de' }),
  at('1 500 users', 1500, false, { language: 'fr' }),
  at('1.5k users', 1500, false),
  at('~150 users', 152, false),
  at('about 1,500 users', 1480, false),
  at('150 out of 200', 150, false),
  at('120 users in July, 150 users in August', 140, false),
  at('3 workshops', 120, false),
  at('Two teams of 12 people', 120, false),
  at('Released version 2.4', 120, false),
  at('On 19 January', 120, false),
  at('19JAN22', 120, false),
  at('Since 2019', 120, false),
  at('Since Q3 FY21-22', 120, false),
  at('at 14:30', 120, false),
  at('$5,000 spent', 120, false),
  at('the 3rd release', 120, false),
  at('between 140 and 160 users', 120, false),
  at('at least 110 users', 120, false),
  at('', 120, false),
  at('No news', 120, false),
  at('150 users', undefined, false),
  at('45%', 45, false, share),
  at('45.2%', 45, true, share),
  at('45.2%', 45.2, false, share),
  at('45%', 45.2, false, share),
  at('3 pilots', 45, false, share),
  at('٤٥%', 45, false, share),
  at('12 points more', 52, false, share),
]
