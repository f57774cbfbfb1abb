import { entry, file, keyResult, objective, type Case } from './case'

const statuses = ['complete', 'onTrack', 'concerns', 'atRisk'] as const
const stating = (stated: string, why: string, derived: string, period: '2021-Q1' | '2021-Q2' = '2021-Q2') =>
  file([
    objective({
      keyResults: [keyResult({ entries: [entry({ status: derived, text: 'x' })] })],
      stated: [{ period, status: stated, why }],
    }),
  ])

export const statedUnexplained: readonly Case[] = [
  ...statuses.flatMap((stated) =>
    statuses.flatMap((derived): readonly Case[] => [
      {
        name: `${stated} against ${derived}`,
        quarter: stating(stated, '', derived),
        finds: stated !== derived,
      },
      {
        name: `${stated} against ${derived}, with a reason`,
        quarter: stating(stated, 'Because.', derived),
        finds: false,
      },
    ]),
  ),
  ...statuses.map((stated) => ({
    name: `${stated} against onTrack, of another quarter`,
    quarter: stating(stated, '', 'onTrack', '2021-Q1'),
    finds: false,
  })),
  { name: 'a blank reason', quarter: stating('atRisk', ' ', 'onTrack'), finds: 'AT RISK' },
  { name: 'a status that the scale has not', quarter: stating('purple', '', 'onTrack'), finds: false },
  {
    name: 'no key results',
    quarter: file([
      objective({ keyResults: [], stated: [{ period: '2021-Q2', status: 'atRisk', why: '' }] }),
    ]),
    finds: false,
  },
  { name: 'nothing stated', quarter: file([objective()]), finds: false },
]
