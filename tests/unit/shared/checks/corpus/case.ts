import { defaultCalendar } from '../../../../../shared/period/default-calendar'
import { defaultScale } from '../../../../../shared/quarter/default-scale'
import { newBlock } from '../../../../../shared/quarter/new-parts'
import type {
  Block,
  BlockOf,
  Entry,
  Goal,
  KeyResult,
  Objective,
  Quarter,
  ServiceObjective,
} from '../../../../../shared/quarter/schema'

/** One small file, and whether the rule finds something in it; a text must stand in the sentence. */
export interface Case {
  readonly name: string
  readonly quarter: Quarter
  readonly previous?: Quarter
  readonly finds: boolean | string
}

type Given<T> = Partial<T>

const start = { period: '2021-Q2', calendar: defaultCalendar } as const

/** A key result without a flaw: 100 to 200 users, 120 in Q1, 150 in Q2. */
export const keyResult = (given: Given<KeyResult> = {}): KeyResult => ({
  id: 'kr',
  label: 'KR1',
  title: 'Users',
  wording: [{ text: 'More users', since: '2021-Q1' }],
  owner: '',
  baseline: { text: '100 users', value: 100, unit: 'users' },
  goal: goal({ text: '200 users', value: 200, unit: 'users' }),
  entries: [entry({ period: '2021-Q1', text: '120 users' }), entry({ text: '150 users' })],
  lifecycle: 'active',
  ...given,
})

export const entry = (given: Given<Entry> = {}): Entry => ({
  period: '2021-Q2',
  status: 'onTrack',
  text: '',
  ...given,
})

export const goal = (given: Given<Goal> = {}): Goal => ({
  text: '',
  direction: 'increase',
  staged: [],
  ...given,
})

export const objective = (given: Given<Objective> = {}): Objective => ({
  kind: 'objective',
  id: 'objective',
  notes: '',
  title: 'Community',
  statement: 'A statement.',
  narrative: 'A narrative.',
  challenges: '',
  targetQuarter: 'Q4 FY21-22',
  departments: [],
  stated: [],
  notScheduledNote: '',
  images: [],
  keyResults: [keyResult()],
  keyResultNotes: '',
  drillDowns: [],
  ...given,
})

export const metrics = (
  rows: readonly KeyResult[],
  given: Given<BlockOf<'metrics'>> = {},
): BlockOf<'metrics'> => ({
  kind: 'metrics',
  id: 'metrics',
  notes: '',
  title: 'Metrics',
  outcome: '',
  goalHeading: 'Goal',
  metrics: [...rows],
  ...given,
})

export const overview = (given: Given<BlockOf<'overview'>> = {}): BlockOf<'overview'> => ({
  ...newBlock('overview', () => 'overview', start),
  title: 'Overview',
  ...given,
})

export const serviceObjective = (given: Given<ServiceObjective> = {}): ServiceObjective => ({
  id: 'slo',
  name: 'Availability',
  target: '99.9% of requests succeed',
  outcome: 'met',
  measured: '',
  ...given,
})

export const sloReport = (
  objectives: readonly ServiceObjective[],
  given: Given<BlockOf<'sloReport'>> = {},
): BlockOf<'sloReport'> => ({
  kind: 'sloReport',
  id: 'report',
  notes: '',
  title: 'Service levels',
  from: '2021-10-01',
  to: '2021-12-31',
  services: [{ id: 'service', name: 'Gateway', objectives: [...objectives] }],
  ...given,
})

/** A file of the second quarter, October to December 2021, with these blocks. */
export const file = (blocks: readonly Block[], given: Given<Quarter> = {}): Quarter => ({
  format: 'quarterdeck',
  formatVersion: 1,
  appVersion: '0.1.0',
  id: 'corpus',
  organisation: 'Example',
  department: 'Technology',
  sessionName: 'Tuning session',
  ...start,
  language: 'en',
  direction: 'ltr',
  scale: [...defaultScale],
  theme: { name: '', footer: '', overrides: [] },
  blocks: [...blocks],
  promises: [],
  dismissals: [],
  media: [],
  ...given,
})

/** One objective with one key result. */
export const withKeyResult = (
  given: Given<KeyResult>,
  around: Given<Objective> = {},
  quarter: Given<Quarter> = {},
): Quarter => file([objective({ keyResults: [keyResult(given)], ...around })], quarter)

/** The Q2 entry of one key result says this. */
export const saying = (text: string, given: Given<KeyResult> = {}, language = 'en'): Quarter =>
  withKeyResult({ entries: [entry({ text })], ...given }, {}, { language })

/** Texts that a rule must find, and texts of which it must say nothing, each put into a file by `make`. */
export const texts = (
  make: (text: string, language: string) => Quarter,
  finds: readonly string[],
  silent: readonly string[],
  language = 'en',
): readonly Case[] => [
  ...finds.map((text) => ({ name: text, quarter: make(text, language), finds: true })),
  ...silent.map((text) => ({ name: text, quarter: make(text, language), finds: false })),
]

/** Named files that a rule must find something in, and others. */
export const files = (
  finds: Readonly<Record<string, Quarter>>,
  silent: Readonly<Record<string, Quarter>>,
): readonly Case[] => [
  ...Object.entries(finds).map(([name, quarter]) => ({ name, quarter, finds: true })),
  ...Object.entries(silent).map(([name, quarter]) => ({ name, quarter, finds: false })),
]
