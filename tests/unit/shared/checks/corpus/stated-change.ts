import { file, goal, objective, saying, texts } from './case'

const inNarrative = (narrative: string, language: string) => file([objective({ narrative })], { language })

const toward = (text: string, language: string) =>
  saying(
    text,
    { baseline: { text: '45k a month' }, goal: goal({ text: '172k a month', value: 172_000 }) },
    language,
  )

export const statedChange = [
  ...texts(
    toward,
    ['45k → 128k (64%)', '45k → 128k (+74%)', '45k → 128k, up 74%', 'from 45k to 128k (74% more)'],
    [
      '45k → 128k (74%)',
      '45k → 128k (65.4%)',
      '45k → 128k (184%)',
      'from 45k to 128k (74%)',
      '128k, was 45k',
      '45,000 → 128,000 (74%)',
    ],
  ),
  ...texts(
    (text, language) => saying(text, {}, language),
    [
      'from 200 to 250 (+30%)',
      'grew from 200 to 250 users (30%)',
      'from 2162 to 2251 (4.7%)',
      '2162 -> 2251 (+4.7%)',
      '2162 → 2251, +4.7%',
      '200 → 250 = 30%',
      'up 30% from 200 to 250',
      'fell from 250 to 200 (25%)',
      'from 19 days to 31 days (+50%)',
      'from 1,000 to 1,500 (+40%)',
      'from 3.8 to 4.4 (+5%)',
      'from $2,000,000 to $3,000,000 (+60%)',
      'from 100 to 90 (+10%)',
      'from ٢٠٠ to ٢٥٠ (+٣٠٪)',
      'from 200 to 250, a 30% increase',
    ],
    [
      'from 200 to 250 (+25%)',
      'grew from 200 to 250 users (25%)',
      '2162 → 2251 (+4.1%)',
      '2162 → 2251, 4.1%',
      'from 3.8 to 4.2 (+10%)',
      'from 19 to 31 days (63%)',
      'fell from 250 to 200 (-20%)',
      'fell from 250 to 200 (20%)',
      'from 200 to 250 users, 98% of whom stayed',
      'from 200 to 250 users, with 98% availability',
      'from 200 to 250 (98% of all)',
      'from 200 to 250. Availability is 99.9%',
      'from $2M to $3M (+60%)',
      'from 10% to 12% (+20%)',
      'from 10% to 12% (+2 points)',
      'from Q1 to Q2 (+30%)',
      'from 2020 to 2021 (+30%)',
      'from version 1.1 to 1.2 (+30%)',
      'from 10:00 to 12:00 (+30%)',
      'from 1 October to 3 October (+30%)',
      '5 to 10 people (30%)',
      'from 0 to 12 (+100%)',
      'from ~200 to ~250 (+30%)',
      'from 200 to 250+ (+30%)',
      'from 3 of 10 to 4 of 10 (+30%)',
      'more than 30%: from 200 to 250',
      'from 200 to 250 (50% of the goal)',
      'from 200 to 300 (+50%), after 30% in Q1',
      'from 1st to 3rd (30%)',
      'from 5 to 10 wikis, 80%, 90% and 95% complete',
    ],
  ),
  ...texts(
    inNarrative,
    ['von 200 auf 250 (+30 %)', 'von 1.000 auf 1.500 Nutzer (+40 %)'],
    ['von 200 auf 250 (+25 %)', 'von 1.000 auf 1.500 (+50 %)', 'von 3,8 auf 4,2 (+10,5 %)'],
    'de',
  ),
  ...texts(inNarrative, ['de 200 à 250 (+30 %)'], ['de 200 à 250 (+25 %)', 'de 1 000 à 1 500 (+50 %)'], 'fr'),
]
