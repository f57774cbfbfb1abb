import type { Entry } from '../../../../../shared/quarter/schema'
import { entry, objective, file, keyResult, metrics, type Case } from './case'

const statuses = ['complete', 'onTrack', 'concerns', 'atRisk'] as const
const one = (
  name: string,
  entries: readonly Entry[],
  finds: boolean | string,
  stated?: string,
  lifecycle: 'active' | 'paused' | 'handedOver' | 'closed' = 'active',
): Case => ({
  name: `${name}, ${lifecycle}${stated === undefined ? '' : `, objective ${stated}`}`,
  quarter: file([
    objective({
      keyResults: [keyResult({ entries: [...entries], lifecycle })],
      stated: stated === undefined ? [] : [{ period: '2021-Q2', status: stated, why: 'x' }],
    }),
  ]),
  finds,
})
const grey = entry({ status: 'notScheduled' })

export const entryMissing: readonly Case[] = [
  one('none', [], 'neither a status nor a word'),
  one('only of the quarter before', [entry({ period: '2021-Q1', text: 'x' })], 'Q2'),
  one('only of the next', [entry({ period: '2021-Q3', text: 'x' })], true),
  one('of the same quarter a year ago', [entry({ period: '2020-Q2', text: 'x' })], true),
  one('empty without a status', [{ period: '2021-Q2', text: '' }], true),
  one('blank without a status', [{ period: '2021-Q2', text: ' \n' }], true),
  ...statuses.map((status) => one(`${status} without words`, [entry({ status })], 'not a word')),
  ...statuses.map((status) => one(`${status} with words`, [entry({ status, text: 'x' })], false)),
  ...statuses.map((status) => one(`${status} with a value`, [entry({ status, value: 0 })], false)),
  ...statuses.map((stated) =>
    one('not scheduled', [grey], stated === 'concerns' || stated === 'atRisk' ? 'in trouble' : false, stated),
  ),
  ...statuses.map((stated) =>
    one('not scheduled, with words', [{ ...grey, text: 'No staff' }], false, stated),
  ),
  one('not scheduled', [grey], false),
  ...(['paused', 'handedOver', 'closed'] as const).flatMap((lifecycle) => [
    one('none', [], false, undefined, lifecycle),
    one('empty', [entry()], false, 'atRisk', lifecycle),
    one('not scheduled', [grey], false, 'atRisk', lifecycle),
  ]),
  { name: 'a metric without', quarter: file([metrics([keyResult({ entries: [] })])]), finds: true },
  { name: 'a metric with', quarter: file([metrics([keyResult()])]), finds: false },
  ...['-', '…', '0', '目標', 'ok'].map((text) => one(text, [entry({ text })], false)),
]
