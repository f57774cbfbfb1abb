import type { PeriodKey } from '../period/period'
import { periodEnd, periodStart } from '../period/period-dates'
import { previousPeriod } from '../period/period-order'
import type { NewId } from './new-id'
import type { PartOf } from './parts'
import type { BlockKind, BlockOf, DrillDown, KeyResult, Quarter, QuarterPromise } from './schema'

/** What of a file an empty block may speak of. */
type Start = Pick<Quarter, 'period' | 'calendar'>

/** An empty block of a kind. An SLO report begins with the days of the file's period, changes with the period before. */
export const newBlock = <Kind extends BlockKind>(kind: Kind, newId: NewId, start: Start): BlockOf<Kind> =>
  empty[kind]({ id: newId(), notes: '' }, start)

interface Base {
  readonly id: string
  readonly notes: string
}

const empty: { readonly [Kind in BlockKind]: (base: Base, start: Start) => BlockOf<Kind> } = {
  title: (base) => ({ kind: 'title', ...base, title: '', subtitle: '' }),
  overview: (base) => ({
    kind: 'overview',
    ...base,
    title: '',
    overview: '',
    progress: '',
    objectives: [],
    links: [],
  }),
  metrics: (base) => ({ kind: 'metrics', ...base, title: '', outcome: '', goalHeading: '', metrics: [] }),
  section: (base) => ({ kind: 'section', ...base, title: '' }),
  objective: (base) => ({
    kind: 'objective',
    ...base,
    title: '',
    statement: '',
    narrative: '',
    challenges: '',
    targetQuarter: '',
    departments: [],
    stated: [],
    notScheduledNote: '',
    images: [],
    keyResults: [],
    keyResultNotes: '',
    drillDowns: [],
  }),
  sloReport: (base, { period, calendar }) => ({
    kind: 'sloReport',
    ...base,
    title: '',
    from: periodStart(period, calendar),
    to: periodEnd(period, calendar),
    services: [],
  }),
  promises: (base) => ({ kind: 'promises', ...base, title: '' }),
  changes: (base, { period }) => ({
    kind: 'changes',
    ...base,
    title: '',
    since: previousPeriod(period),
    unchanged: 0,
    changes: [],
  }),
  trend: (base) => ({ kind: 'trend', ...base, title: '' }),
  text: (base) => ({ kind: 'text', ...base, title: '', body: '', images: [] }),
  legend: (base) => ({ kind: 'legend', ...base, title: '', rollUpRule: '' }),
  credits: (base) => ({ kind: 'credits', ...base, title: '' }),
}

/** An empty KR or metric whose wording counts from a period on. */
export const newKeyResult = (newId: NewId, since: PeriodKey, label = ''): KeyResult => ({
  id: newId(),
  label,
  title: '',
  wording: [{ text: '', since }],
  owner: '',
  baseline: { text: '' },
  goal: { text: '', staged: [] },
  entries: [],
  lifecycle: 'active',
})

/** An empty drill-down, about one KR where given. */
export const newDrillDown = (newId: NewId, keyResult?: string): DrillDown => ({
  id: newId(),
  title: '',
  ...(keyResult === undefined ? {} : { keyResult }),
  situation: '',
  impact: '',
  recommendation: '',
  notes: '',
})

export const newService = (newId: NewId): PartOf<'service'> => ({ id: newId(), name: '', objectives: [] })

/** A service objective of which nothing has been measured yet. */
export const newServiceObjective = (newId: NewId): PartOf<'serviceObjective'> => ({
  id: newId(),
  name: '',
  target: '',
  outcome: 'notMeasured',
  measured: '',
})

/** A promise made in one period for another. */
export const newPromise = (newId: NewId, madeIn: PeriodKey, dueIn: PeriodKey): QuarterPromise => ({
  id: newId(),
  text: '',
  madeIn,
  dueIn,
  owner: '',
  did: '',
  outcome: 'due',
  slips: 0,
})
