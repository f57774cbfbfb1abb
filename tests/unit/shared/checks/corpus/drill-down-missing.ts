import type { DrillDown, Objective } from '../../../../../shared/quarter/schema'
import { entry, file, keyResult, objective, type Case } from './case'

const statuses = ['complete', 'onTrack', 'concerns', 'atRisk', 'notScheduled'] as const
const lifecycles = ['active', 'paused', 'handedOver', 'closed'] as const
const drillDown = (about?: string): DrillDown => ({
  id: 'drill',
  title: '',
  situation: 'x',
  impact: 'x',
  recommendation: 'x',
  notes: '',
  ...(about === undefined ? {} : { keyResult: about }),
})
const inState = (
  status: string,
  given: Partial<Objective> = {},
  lifecycle: (typeof lifecycles)[number] = 'active',
) =>
  file([
    objective({ keyResults: [keyResult({ lifecycle, entries: [entry({ status, text: 'x' })] })], ...given }),
  ])
const troubled = (status: string) => status === 'concerns' || status === 'atRisk'

export const drillDownMissing: readonly Case[] = [
  ...statuses.flatMap((status): readonly Case[] => [
    { name: status, quarter: inState(status), finds: troubled(status) ? 'KR1' : false },
    {
      name: `${status}, with a drill-down`,
      quarter: inState(status, { drillDowns: [drillDown('kr')] }),
      finds: false,
    },
    {
      name: `${status}, with one about all`,
      quarter: inState(status, { drillDowns: [drillDown()] }),
      finds: false,
    },
    {
      name: `${status}, with one about another`,
      quarter: inState(status, { drillDowns: [drillDown('kr-9')] }),
      finds: troubled(status),
    },
    {
      name: `${status}, with challenges`,
      quarter: inState(status, { challenges: 'Too few people' }),
      finds: false,
    },
    {
      name: `${status}, with blank challenges`,
      quarter: inState(status, { challenges: ' ' }),
      finds: troubled(status),
    },
    {
      name: `${status}, not worked on`,
      quarter: inState(status, { notScheduledNote: 'No staff' }),
      finds: false,
    },
  ]),
  ...lifecycles.map((lifecycle) => ({
    name: `at risk, ${lifecycle}`,
    quarter: inState('atRisk', {}, lifecycle),
    finds: lifecycle === 'active',
  })),
  {
    name: 'two in trouble, one with a drill-down',
    quarter: file([
      objective({
        keyResults: ['KR1', 'KR2'].map((label) =>
          keyResult({ id: label, label, entries: [entry({ status: 'atRisk', text: 'x' })] }),
        ),
        drillDowns: [drillDown('KR1')],
      }),
    ]),
    finds: 'KR2',
  },
  { name: 'no key results', quarter: file([objective({ keyResults: [] })]), finds: false },
]
