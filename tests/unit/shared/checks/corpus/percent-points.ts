import { entry, texts, withKeyResult, type Case } from './case'

const from = (value: number) => (text: string, language: string) =>
  withKeyResult(
    { baseline: { text: `${value}%`, value, unit: '%' }, entries: [entry({ text })] },
    {},
    { language },
  )

export const percentPoints: readonly Case[] = [
  ...texts(
    from(40),
    [
      '50% (+10%)',
      '45% (+5%)',
      '30% (-10%)',
      '50%, +10%',
      '50 % (+10 %)',
      '50% coverage (+10%)',
      '41% (+1%)',
      '60% (+20%)',
      '٥٠٪ (+١٠٪)',
      '５０％ (+10%)',
      '42.5% (+2.5%)',
      'from 20% to 50% (+30%)',
      'from 40% to 50% (+20%)',
    ],
    [
      '50% (+25%)',
      '45% (+12.5%)',
      '30% (-25%)',
      '50% (+10 points)',
      '50% (+10 pp)',
      '50% (+10 percentage points)',
      '50% (10%)',
      '50%',
      '+10%',
      '50% (~10%)',
      '50% (up from 40%)',
      'from 20% to 50% (+150%)',
      '50% in Q2, 10% in Q1',
      '50% (+10)',
      '50% (Q2)',
      '40-50% (+10%)',
      '40% (+0%)',
      '50% (+7%)',
      '50% of 20 wikis (+3 wikis)',
      '50% (since version 1.10)',
      '50 of 100 (+10%)',
    ],
  ),
  ...texts(from(40), ['42,5 % (+2,5 %)'], ['42,5 % (+2,5 Prozentpunkte)', '42,5 % (+6,25 %)'], 'de'),
  ...texts(from(40), ['50 % (+10 %)'], ['50 % (+10 points de pourcentage)', '50 % (+25 %)'], 'fr'),
  ...texts(from(0), [], ['10% (+10%)', '50% (+50%)']),
]
