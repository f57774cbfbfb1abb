import { defaultScale } from '../../../../../shared/quarter/default-scale'
import { entry, file, keyResult, objective, overview, type Case } from './case'
import type { DrillDown } from '../../../../../shared/quarter/schema'

const saying = (status: string, period: '2021-Q1' | '2021-Q2' | '2021-Q3' = '2021-Q2') =>
  file([objective({ keyResults: [keyResult({ entries: [entry({ status, period, text: '150 users' })] })] })])
const stating = (status: string) =>
  file([objective({ stated: [{ period: '2021-Q2', status, why: 'So it is.' }] })])
const explaining = (keyResultId: string | undefined) => {
  const drillDown: DrillDown = {
    id: 'drill-down',
    title: 'Users',
    ...(keyResultId === undefined ? {} : { keyResult: keyResultId }),
    situation: 'A situation.',
    impact: '',
    recommendation: '',
    notes: '',
  }
  return file([objective({ drillDowns: [drillDown] })])
}
const showing = (media: string, caption = 'Toolhub') =>
  file([objective({ images: [{ media, caption }] })], {
    media: [
      {
        id: 'picture',
        type: 'image/png',
        width: 1,
        height: 1,
        alt: 'A diagram',
        author: 'Ann Author',
        licence: 'CC BY 4.0',
        source: '',
        data: '',
      },
    ],
  })
const listing = (objectives: readonly string[]) => file([overview({ objectives }), objective({})])

const ofTheScale = defaultScale.map(({ id }) => id)
/** Ids are not labels, and are told apart to the letter. */
const ofNoScale = [
  'green',
  'COMPLETE',
  'ontrack',
  'on track',
  'onTrack ',
  '',
  '完了',
  'مكتمل',
  '√',
  'constructor',
]

export const referenceLost: readonly Case[] = [
  ...ofNoScale.flatMap((status): readonly Case[] => [
    { name: `an entry of “${status}”`, quarter: saying(status), finds: `“${status}”` },
    { name: `an objective stated to be “${status}”`, quarter: stating(status), finds: `“${status}”` },
  ]),
  ...ofTheScale.flatMap((status): readonly Case[] => [
    { name: `an entry of ${status}`, quarter: saying(status), finds: false },
    { name: `an objective stated to be ${status}`, quarter: stating(status), finds: false },
  ]),
  { name: 'a status of no scale in an earlier quarter', quarter: saying('green', '2021-Q1'), finds: 'Q1' },
  { name: 'a status of no scale in a later quarter', quarter: saying('green', '2021-Q3'), finds: false },
  { name: 'a drill-down of a key result that is gone', quarter: explaining('kr-9'), finds: 'key result' },
  { name: 'a drill-down of a key result', quarter: explaining('kr'), finds: false },
  { name: 'a drill-down of the objective', quarter: explaining(undefined), finds: false },
  { name: 'a picture that is gone', quarter: showing('gone'), finds: '“Toolhub”' },
  {
    name: 'a picture without a caption that is gone',
    quarter: showing('gone', ' '),
    finds: 'without a caption',
  },
  { name: 'a picture', quarter: showing('picture'), finds: false },
  { name: 'an objective that is gone', quarter: listing(['objective', 'gone']), finds: 'An objective' },
  { name: 'objectives that are gone', quarter: listing(['lost', 'gone']), finds: '2 objectives' },
  { name: 'an objective in the overview', quarter: listing(['objective']), finds: false },
  { name: 'all objectives in the overview', quarter: listing([]), finds: false },
]
