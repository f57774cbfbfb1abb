import { entry, files, goal, saying, texts, withKeyResult, type Case } from './case'

const counted = (text: string, language: string) =>
  saying(text, { entries: [entry({ period: '2021-Q1', text: '120 users' }), entry({ text })] }, language)
const share = (text: string, language: string) =>
  saying(
    text,
    {
      baseline: { text: '40%', value: 40, unit: '%' },
      goal: goal({ text: '60%', value: 60, unit: '%' }),
      entries: [entry({ period: '2021-Q1', text: '45%' }), entry({ text })],
    },
    language,
  )
const aiming = (text: string) => withKeyResult({ goal: goal({ text, value: 150, unit: 'users' }) })

export const statedDifference: readonly Case[] = [
  ...texts(
    share,
    ['52% (+15 pkt proc.)', '52% (+15 pkt)', '52% (+15 p.proc.)', 'z 40% do 52% (+15 pkt proc.)'],
    ['52% (+12 pkt proc.)', '52% (+12 pkt)', '52% (+7 pkt)', 'z 40% do 52% (+12 pkt proc.)'],
    'pl',
  ),
  ...texts(
    share,
    ['%52 (+15 puan)', '%40’tan %52’ye (+15 puan)', '%52 (+15 yüzde puan)'],
    ['%52 (+12 puan)', '%52 (+7 puan)', '%40’tan %52’ye (+12 puan)', '52 puan (+15 puan)'],
    'tr',
  ),
  ...texts(share, ['52% (+15 נקודות אחוז)'], ['52% (+12 נקודות אחוז)', '52 אחוזים (+12 נקודות אחוז)'], 'he'),
  ...texts(share, ['٥٢٪ (+١٥ نقطة مئوية)', '٪٥٢ (+١٥ نقطة مئوية)'], ['٥٢٪ (+١٢ نقطة مئوية)'], 'ar'),
  ...texts(
    counted,
    [
      '150 users (+40)',
      '150 (+60)',
      '150 users (-50)',
      '150 users, +40',
      '150 users (+40 users)',
      'from 40 to 50 (+12)',
      'from $40 to $50 (+$12)',
      '40 → 50 (+12)',
      '50, up from 40 (+12)',
      '１５０ users (+40)',
    ],
    [
      '150 users (+50)',
      '150 users (+30)',
      '150 users, +50',
      '150 users, +30',
      '150 users (+50 users)',
      '150 users (+40 since May)',
      '150 users (+40 vs plan)',
      '150 users (+40 guests)',
      '150 users (~+40)',
      '150 users (+35–45)',
      '~150 users (+40)',
      '140 to 160 users (+40)',
      'at least 150 users (+40)',
      '150 of 400 users (+40)',
      '150 guests (+40)',
      'from 40 to 50 (+10)',
      'from 4.0 to 4.2 (+0.2)',
      'from 4.0 to 4.2 (+0.3)',
      'from 40 to 50 (+12 guests)',
      'Call +44 150 users',
      '9,000 (+40)',
      '150',
      '+40',
      'Version 2.1 (+3)',
    ],
  ),
  ...texts(
    share,
    [
      '52% (+15 pp)',
      '52% (+15 points)',
      '52%, +15 percentage points',
      'from 30% to 50% (+25 pp)',
      '52% (-12 pp)',
    ],
    [
      '52% (+12 pp)',
      '52% (+7 pp)',
      '52%, +12 points',
      '52% (+13 pp)',
      '52% (+30%)',
      '52% (+15 pp YoY)',
      '52% (+15)',
      'from 30% to 50% (+20 pp)',
      'from 30.4% to 50.6% (+20 pp)',
    ],
  ),
  ...texts(share, ['52 % (+15 Prozentpunkte)'], ['52 % (+12 Prozentpunkte)'], 'de'),
  ...texts(share, ['52 % (+15 points)'], ['52 % (+12 points)'], 'fr'),
  ...texts(share, ['52% (+15ポイント)'], ['52% (+12ポイント)'], 'ja'),
  ...files(
    { 'a goal': aiming('150 users (+60)') },
    { 'a goal that fits': aiming('150 users (+50)'), 'a goal of many': aiming('150 users') },
  ),
]
