import fc from 'fast-check'
import type { PeriodKey } from '../../shared/period/period'
import { defaultCalendar } from '../../shared/period/default-calendar'
import { periodsOfYear } from '../../shared/period/period-order'
import { defaultScale } from '../../shared/quarter/default-scale'
import { FORMAT, FORMAT_VERSION } from '../../shared/quarter/format'
import type {
  Block,
  BlockKind,
  BlockOf,
  DrillDown,
  Entry,
  KeyResult,
  Media,
  Quarter,
  QuarterPromise,
} from '../../shared/quarter/schema'
import { trickyText } from './arbitrary-rich-text'

/** Quarters as the app could have written them: valid, ids unique, references now and then leading nowhere. */

const text = fc.oneof(fc.constant(''), trickyText, fc.lorem({ maxCount: 4 }))
/** JSON has no minus zero. */
const number = fc.double({ noDefaultInfinity: true, noNaN: true }).map((value) => value + 0)
const period: fc.Arbitrary<PeriodKey> = fc.constantFrom(
  ...periodsOfYear('2021-Q1'),
  ...periodsOfYear('2022-Q1'),
)
const statusId = fc.constantFrom(...defaultScale.map((status) => status.id), 'gone')
const day = fc.constantFrom('2021-09-01', '2021-11-30', '2024-02-29')
/** Stands for "an id of its own"; the real ids are handed out at the end, so that they are unique. */
const ownId = fc.constant('?')
const otherId = fc.constantFrom('id-1', 'id-3', 'id-7', 'elsewhere')

/** Each optional field is there or not; never there and undefined. */
const withOptional = <Needed extends object, Optional extends object>(
  needed: { [Key in keyof Needed]: fc.Arbitrary<Needed[Key]> },
  optional: { [Key in keyof Optional]: fc.Arbitrary<Optional[Key]> },
): fc.Arbitrary<Needed & Partial<Optional>> =>
  fc
    .tuple(fc.record(needed), fc.record(optional, { requiredKeys: [] }))
    // The generator's own types say the same in a way that the compiler can't compare.
    .map(([a, b]) => ({ ...a, ...b }) as Needed & Partial<Optional>)

const entries: fc.Arbitrary<readonly Entry[]> = fc
  .uniqueArray(
    withOptional(
      { period, text },
      {
        status: statusId,
        value: number,
        unit: text,
        asOf: day,
        notes: text,
        restated: fc.array(
          withOptional({ text, restatedIn: period }, { status: statusId, value: number, why: text }),
          {
            maxLength: 2,
          },
        ),
      },
    ),
    { maxLength: 4, selector: (entry) => entry.period },
  )
  .map((list) => list.toSorted((a, b) => (a.period < b.period ? -1 : 1)))

export const keyResult: fc.Arbitrary<KeyResult> = withOptional(
  {
    id: ownId,
    label: fc.constantFrom('KR1', 'KR2', ''),
    title: text,
    wording: fc.array(withOptional({ text, since: period }, { why: text }), { minLength: 1, maxLength: 2 }),
    owner: text,
    baseline: withOptional({ text }, { value: number, unit: text, asOf: text }),
    goal: withOptional(
      {
        text,
        staged: fc.uniqueArray(withOptional({ period, text }, { value: number }), {
          maxLength: 2,
          selector: (staged) => staged.period,
        }),
      },
      {
        value: number,
        unit: text,
        direction: fc.constantFrom<'increase' | 'reduce' | 'keep' | 'milestone'>(
          'increase',
          'reduce',
          'keep',
          'milestone',
        ),
      },
    ),
    entries,
    lifecycle: fc.constantFrom<KeyResult['lifecycle']>('active', 'paused', 'handedOver', 'closed'),
  },
  { lifecycleNote: text, lineage: fc.array(otherId, { maxLength: 2 }), metric: otherId },
)

const drillDown: fc.Arbitrary<DrillDown> = withOptional(
  { id: ownId, title: text, situation: text, impact: text, recommendation: text, notes: text },
  { keyResult: otherId, oldWording: text, newWording: text },
)

const images = fc.array(fc.record({ media: otherId, caption: text }), { maxLength: 2 })

const keptRows = fc.array(
  fc.record({
    of: otherId,
    kind: fc.constantFrom<'objective' | 'keyResult'>('objective', 'keyResult'),
    label: text,
    title: text,
    statuses: fc.array(fc.oneof(statusId, fc.constant('')), { maxLength: 3 }),
  }),
  { maxLength: 2 },
)

const keptTrend = withOptional(
  {
    show: fc.constantFrom<'all' | 'objectives'>('all', 'objectives'),
    columns: fc.array(fc.record({ name: text, start: day, end: day }), { maxLength: 3 }),
    own: keptRows,
    others: fc.array(fc.record({ name: text, rows: keptRows }), { maxLength: 2 }),
  },
  { from: period },
)

const blockArbitraries: { [Kind in BlockKind]: fc.Arbitrary<BlockOf<Kind>> } = {
  title: fc.record({ kind: fc.constant('title'), id: ownId, notes: text, title: text, subtitle: text }),
  overview: fc.record({
    kind: fc.constant('overview'),
    id: ownId,
    notes: text,
    title: text,
    overview: text,
    progress: text,
    objectives: fc.array(otherId, { maxLength: 3 }),
    links: fc.array(fc.record({ id: ownId, text, url: text }), { maxLength: 2 }),
  }),
  metrics: fc.record({
    kind: fc.constant('metrics'),
    id: ownId,
    notes: text,
    title: text,
    outcome: text,
    goalHeading: text,
    metrics: fc.array(keyResult, { maxLength: 2 }),
  }),
  section: fc.record({ kind: fc.constant('section'), id: ownId, notes: text, title: text }),
  objective: fc.record({
    kind: fc.constant('objective'),
    id: ownId,
    notes: text,
    title: text,
    statement: text,
    narrative: text,
    challenges: text,
    targetQuarter: text,
    departments: fc.array(text, { maxLength: 2 }),
    stated: fc.uniqueArray(fc.record({ period, status: statusId, why: text }), {
      maxLength: 2,
      selector: (stated) => stated.period,
    }),
    notScheduledNote: text,
    images,
    keyResults: fc.array(keyResult, { maxLength: 4 }),
    keyResultNotes: text,
    drillDowns: fc.array(drillDown, { maxLength: 2 }),
  }),
  sloReport: fc.record({
    kind: fc.constant('sloReport'),
    id: ownId,
    notes: text,
    title: text,
    from: day,
    to: day,
    services: fc.array(
      fc.record({
        id: ownId,
        name: text,
        objectives: fc.array(
          withOptional(
            {
              id: ownId,
              name: text,
              target: text,
              outcome: fc.constantFrom<'met' | 'missed' | 'withdrawn' | 'notMeasured'>(
                'met',
                'missed',
                'withdrawn',
                'notMeasured',
              ),
              measured: text,
            },
            { good: number, total: number },
          ),
          { maxLength: 2 },
        ),
      }),
      { maxLength: 2 },
    ),
  }),
  promises: fc.record({ kind: fc.constant('promises'), id: ownId, notes: text, title: text }),
  changes: fc.record({
    kind: fc.constant('changes'),
    id: ownId,
    notes: text,
    title: text,
    since: period,
    unchanged: fc.nat(30),
    changes: fc.array(
      withOptional(
        { id: ownId, change: fc.constantFrom<'slipped' | 'gone'>('slipped', 'gone'), where: text, why: text },
        { subject: otherId, from: statusId, to: statusId },
      ),
      { maxLength: 2 },
    ),
  }),
  trend: withOptional(
    { kind: fc.constant('trend'), id: ownId, notes: text, title: text },
    { kept: keptTrend },
  ),
  text: fc.record({ kind: fc.constant('text'), id: ownId, notes: text, title: text, body: text, images }),
  legend: fc.record({ kind: fc.constant('legend'), id: ownId, notes: text, title: text, rollUpRule: text }),
  credits: fc.record({ kind: fc.constant('credits'), id: ownId, notes: text, title: text }),
}

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: blockArbitraries.objective },
  ...Object.values(blockArbitraries).map((arbitrary: fc.Arbitrary<Block>) => ({ weight: 1, arbitrary })),
)

const promise: fc.Arbitrary<QuarterPromise> = withOptional(
  {
    id: ownId,
    text,
    madeIn: period,
    dueIn: period,
    owner: text,
    did: text,
    outcome: fc.constantFrom<QuarterPromise['outcome']>('due', 'done', 'slipped', 'dropped', 'paused'),
    slips: fc.nat(3),
  },
  { announcedIn: otherId },
)

const media: fc.Arbitrary<Media> = fc.record({
  id: fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .map((bytes) => `sha256-${Buffer.from(bytes).toString('hex')}`),
  type: fc.constantFrom('image/png', 'image/jpeg'),
  width: fc.integer({ min: 1, max: 4000 }),
  height: fc.integer({ min: 1, max: 4000 }),
  alt: text,
  author: text,
  licence: text,
  source: text,
  data: fc.base64String({ maxLength: 40 }),
})

export const quarter: fc.Arbitrary<Quarter> = fc
  .record({
    format: fc.constant(FORMAT),
    formatVersion: fc.constant(FORMAT_VERSION),
    appVersion: fc.constant('0.1.0'),
    id: fc.constant('file-1'),
    organisation: text,
    department: text,
    sessionName: text,
    period: fc.constantFrom(...periodsOfYear('2021-Q1')),
    calendar: fc.constant(defaultCalendar),
    language: fc.constantFrom('en', 'ar', 'ja'),
    direction: fc.constantFrom('ltr', 'rtl'),
    scale: fc.constant(defaultScale),
    theme: withOptional(
      {
        name: text,
        footer: text,
        overrides: fc.array(fc.record({ token: text, value: fc.oneof(text, number) }), { maxLength: 2 }),
      },
      { logo: otherId },
    ),
    blocks: fc.array(block, { maxLength: 6 }),
    promises: fc.array(promise, { maxLength: 3 }),
    dismissals: fc.array(fc.record({ rule: text, place: text, why: text, period }), { maxLength: 2 }),
    media: fc.uniqueArray(media, { maxLength: 2, selector: (one) => one.id }),
  })
  .map((drawn) => {
    let last = 0
    return withIds(drawn, () => `id-${(last += 1)}`)
  })

/** The same value with every placeholder replaced; generic, because it meets every shape of the file. */
function withIds<Value>(value: Value, nextId: () => string): Value {
  if (Array.isArray(value)) {
    // An array of the same things, only with ids.
    return value.map((item: unknown) => withIds(item, nextId)) as Value
  }
  if (typeof value !== 'object' || value === null) return value
  const pairs = Object.entries(value).map(([key, inner]: [string, unknown]) => [
    key,
    key === 'id' && inner === '?' ? nextId() : withIds(inner, nextId),
  ])
  // An object of the same shape, only with ids.
  return Object.fromEntries(pairs) as Value
}
