import { z } from 'zod'
import type { PeriodKey } from '../period/period'
import { changeKinds } from './change-kinds'
import { FORMAT, FORMAT_VERSION } from './format'

/**
 * The quarter file, version 1: the one place that says what a file may hold. Types, the JSON Schema
 * and the key order of saved files all follow from here.
 *
 * Rules for everything below:
 * - Objects are loose: fields of a newer or foreign writer survive open and save, after ours.
 * - Lists and texts are always present (possibly empty); only what is truly absent is optional.
 *   An absent optional field is left out of the file, never written as null.
 * - Prose (`markdown`) holds the Markdown subset of `shared/rich-text`; other texts are plain.
 */
const id = z.string().min(1).max(80).describe('Stable id; survives editing, reordering and roll-forward')
const text = z.string()
const markdown = z
  .string()
  .describe('Markdown subset: paragraphs, - bullets (two levels), **bold**, *italic*, [links](https://…)')
const isoDate = z.iso.date().describe('A day of the calendar, YYYY-MM-DD')
const finite = z.number()
const colour = z.string().regex(/^#[0-9A-Fa-f]{6}$/)

export const periodKey = z
  .custom<PeriodKey>((value) => typeof value === 'string' && /^[1-8]\d{3}-(Q[1-4]|H[12])$/.test(value))
  .meta({
    type: 'string',
    pattern: '^[1-8]\\d{3}-(Q[1-4]|H[12])$',
    description:
      'Calendar year in which the fiscal year starts (1000 to 8999, so that the years before and after have four digits), then quarter or half: 2021-Q2',
  })

export const fiscalCalendar = z.looseObject({
  startMonth: z.int().min(1).max(12),
  periodsPerYear: z.union([z.literal(4), z.literal(2)]),
  nameBy: z.enum(['start', 'end', 'both']),
  prefix: text,
  separator: text,
  yearDigits: z.union([z.literal(2), z.literal(4)]),
  order: z.enum(['period-first', 'year-first']),
})

/** One status of the scale. `weight` orders statuses (higher is better); null marks "not scheduled". */
export const status = z.looseObject({
  id,
  label: text,
  glyph: text.describe(
    'One character that the deck font has; its silhouette tells the status without colour',
  ),
  glyphScale: finite,
  weight: finite.nullable(),
  definition: markdown,
  colours: z.looseObject({ mark: colour, solid: colour, onSolid: colour, tint: colour, text: colour }),
  emphasis: z.enum(['tint', 'solid', 'outline']),
})

export const wording = z.looseObject({
  text: markdown,
  since: periodKey,
  why: text.exactOptional(),
})

const value = finite.describe('The number the text speaks of, in `unit`')

export const baseline = z.looseObject({
  text: markdown,
  value: value.exactOptional(),
  unit: text.exactOptional(),
  asOf: text.exactOptional().describe('When it was measured, as people say it: "April 2020", "Q2 FY19-20"'),
})

export const goal = z.looseObject({
  text: markdown,
  value: value.exactOptional(),
  unit: text.exactOptional(),
  direction: z.enum(['increase', 'reduce', 'keep', 'milestone']).exactOptional(),
  staged: z
    .array(z.looseObject({ period: periodKey, text: markdown, value: value.exactOptional() }))
    .describe('Goals for single periods of the year'),
})

/** What was said before a correction; newest last. */
export const restatement = z.looseObject({
  status: id.exactOptional(),
  text: markdown,
  value: value.exactOptional(),
  restatedIn: periodKey,
  why: text.exactOptional(),
})

/** What a KR says for one period. */
export const entry = z.looseObject({
  period: periodKey,
  status: id.exactOptional().describe('A status id of the scale; absent means not reported'),
  text: markdown,
  value: value.exactOptional(),
  unit: text.exactOptional(),
  asOf: isoDate.exactOptional(),
  notes: markdown.exactOptional().describe('Goes to the speaker notes'),
  restated: z.array(restatement).exactOptional(),
})

/** A baseline or goal that counted before; newest last. */
export const formerFigure = z.looseObject({
  field: z.enum(['baseline', 'goal']),
  until: periodKey.describe('The last period it counted for'),
  text: markdown,
  value: value.exactOptional(),
  unit: text.exactOptional(),
  asOf: text.exactOptional(),
  why: text.exactOptional(),
})

export const keyResult = z.looseObject({
  id,
  label: text.describe('KR1, KR2, …; metrics may leave it empty'),
  title: text.describe('A short name for outline and lists; may be empty'),
  wording: z.array(wording).min(1).describe('Every wording the KR has had, newest last'),
  owner: text,
  baseline,
  goal,
  entries: z.array(entry).describe('One per period at most, in order of time'),
  lifecycle: z.enum(['active', 'paused', 'handedOver', 'closed']),
  lifecycleNote: text.exactOptional(),
  lineage: z.array(id).exactOptional().describe('Ids of the KRs this one was split or merged from'),
  former: z.array(formerFigure).exactOptional(),
  metric: id.exactOptional().describe('Id of the metric this one repeats, so that numbers are kept once'),
})

export const imageUse = z.looseObject({ media: id, caption: text })

export const drillDown = z.looseObject({
  id,
  title: text,
  keyResult: id.exactOptional(),
  situation: markdown,
  impact: markdown,
  recommendation: markdown,
  oldWording: markdown.exactOptional(),
  newWording: markdown.exactOptional(),
  notes: markdown,
})

/** A stated status of an objective; the derived one is always computed. */
export const statedStatus = z.looseObject({
  period: periodKey,
  status: id,
  why: text.describe('One sentence when it differs from the derived status; may be empty'),
})

const blockBase = { id, notes: markdown }

export const titleBlock = z.looseObject({
  kind: z.literal('title'),
  ...blockBase,
  title: text,
  subtitle: text,
})

export const link = z.looseObject({ id, text, url: text })

export const overviewBlock = z.looseObject({
  kind: z.literal('overview'),
  ...blockBase,
  title: text,
  overview: markdown,
  progress: markdown.describe('Progress and challenges'),
  objectives: z.array(id).describe('Objectives listed with their statuses; empty means all of the file'),
  links: z.array(link),
})

export const metricsBlock = z.looseObject({
  kind: z.literal('metrics'),
  ...blockBase,
  title: text,
  outcome: markdown,
  goalHeading: text.describe('Head of the goal column, for example "Y3 goal"'),
  metrics: z.array(keyResult),
})

export const sectionBlock = z.looseObject({ kind: z.literal('section'), ...blockBase, title: text })

export const objectiveBlock = z.looseObject({
  kind: z.literal('objective'),
  ...blockBase,
  title: text,
  statement: markdown,
  narrative: markdown,
  challenges: markdown,
  targetQuarter: text.describe(
    'As people write it ("Q4 FY21-22"); read by the fiscal calendar where a period is needed. May be empty',
  ),
  departments: z.array(text),
  stated: z.array(statedStatus),
  notScheduledNote: markdown.describe('Why the whole objective is not worked on; stands above its KR table'),
  images: z.array(imageUse),
  keyResults: z.array(keyResult),
  keyResultNotes: markdown.describe('Speaker notes of the key result slides'),
  drillDowns: z.array(drillDown),
})

export const serviceObjective = z.looseObject({
  id,
  name: text,
  target: markdown,
  outcome: z.enum(['met', 'missed', 'withdrawn', 'notMeasured']),
  measured: text.describe('The number behind the outcome, for the notes'),
  good: finite.exactOptional(),
  total: finite.exactOptional(),
})

export const sloReportBlock = z.looseObject({
  kind: z.literal('sloReport'),
  ...blockBase,
  title: text,
  from: isoDate,
  to: isoDate,
  monthsAhead: z
    .int()
    .min(0)
    .max(12)
    .exactOptional()
    .describe('By how many months the reported window runs ahead of the fiscal period'),
  services: z.array(z.looseObject({ id, name: text, objectives: z.array(serviceObjective) })),
})

export const promisesBlock = z.looseObject({ kind: z.literal('promises'), ...blockBase, title: text })

export const change = z.looseObject({
  id,
  change: z.enum(changeKinds),
  where: text,
  subject: id.exactOptional(),
  from: id.exactOptional().describe('Status id then'),
  to: id.exactOptional().describe('Status id now'),
  why: markdown,
})

export const changesBlock = z.looseObject({
  kind: z.literal('changes'),
  ...blockBase,
  title: text,
  since: periodKey,
  unchanged: z.int().min(0).describe('How many key results are as they were'),
  changes: z.array(change),
})

/** What an objective, key result or metric was in quarters that this file does not hold itself. */
export const keptRow = z.looseObject({
  of: id.describe('Of the objective, key result or metric; in this file or not'),
  kind: z.enum(['objective', 'metrics', 'keyResult', 'metric']),
  label: text,
  title: text,
  statuses: z.array(text).describe('Status ids, one for each column; empty where nothing was said'),
})

/** Statuses taken over from a folder's files, so that the trend of several years needs no folder. */
export const keptTrend = z.looseObject({
  from: periodKey.exactOptional().describe('The first period shown; absent: those of this fiscal year'),
  show: z.enum(['all', 'objectives']),
  columns: z
    .array(z.looseObject({ name: text, start: isoDate, end: isoDate }))
    .describe('Spans of real time, since departments may have other calendars; in order'),
  own: z.array(keptRow).describe('Of this department: what its own entries do not say'),
  others: z.array(z.looseObject({ name: text, rows: z.array(keptRow) })).describe('Other departments'),
})

export const trendBlock = z.looseObject({
  kind: z.literal('trend'),
  ...blockBase,
  title: text,
  kept: keptTrend.exactOptional(),
})

export const textBlock = z.looseObject({
  kind: z.literal('text'),
  ...blockBase,
  title: text,
  body: markdown,
  images: z.array(imageUse),
})

export const legendBlock = z.looseObject({
  kind: z.literal('legend'),
  ...blockBase,
  title: text,
  rollUpRule: markdown,
})

export const creditsBlock = z.looseObject({ kind: z.literal('credits'), ...blockBase, title: text })

export const block = z.discriminatedUnion('kind', [
  titleBlock,
  overviewBlock,
  metricsBlock,
  sectionBlock,
  objectiveBlock,
  sloReportBlock,
  promisesBlock,
  changesBlock,
  trendBlock,
  textBlock,
  legendBlock,
  creditsBlock,
])

export const promise = z.looseObject({
  id,
  text: markdown.describe('What was said'),
  madeIn: periodKey,
  dueIn: periodKey,
  announcedIn: id.exactOptional().describe('The overview block that lists it under its actions'),
  owner: text,
  did: markdown.describe('What was done; empty while due'),
  outcome: z.enum(['due', 'done', 'slipped', 'dropped', 'paused']),
  slips: z.int().min(0),
})

/** What a prose field said in an earlier quarter; shown beside the field that starts empty. */
export const earlierText = z.looseObject({
  id: id.describe('Of the block, drill-down or promise'),
  field: text,
  period: periodKey,
  text: markdown,
})

/** A finding someone looked at and decided to keep, with the reason. */
export const dismissal = z.looseObject({
  rule: text,
  place: text,
  why: text,
  period: periodKey,
  sentence: text
    .exactOptional()
    .describe(
      'What the finding said; one that says something else is not dismissed. Absent: whatever it says',
    ),
})

/** An image, addressed by its content: `id` is `sha256-` and the hex digest of the decoded bytes. */
export const media = z.looseObject({
  id,
  type: z.enum(['image/png', 'image/jpeg']),
  width: z.int().min(1),
  height: z.int().min(1),
  alt: text,
  author: text,
  licence: text,
  source: text,
  data: z.string().describe('The bytes, base64'),
})

export const quarter = z.looseObject({
  format: z.literal(FORMAT),
  formatVersion: z.literal(FORMAT_VERSION),
  appVersion: text,
  id,
  organisation: text,
  department: text,
  sessionName: text,
  period: periodKey,
  calendar: fiscalCalendar,
  language: text.describe('BCP 47 tag of the deck’s language'),
  direction: z.enum(['ltr', 'rtl']),
  scale: z.array(status).min(3).max(8),
  theme: z.looseObject({
    name: text,
    footer: text.describe('Left part of the footer; empty means the department'),
    logo: id.exactOptional(),
    overrides: z
      .array(z.looseObject({ token: text, value: z.union([text, finite]) }))
      .describe('Theme tokens that differ from the named theme, by path: `colour.accent`'),
  }),
  blocks: z.array(block),
  promises: z.array(promise),
  dismissals: z.array(dismissal),
  earlier: z.array(earlierText).exactOptional(),
  media: z.array(media),
})

type ReadonlyDeep<T> = T extends readonly (infer Item)[]
  ? readonly ReadonlyDeep<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: ReadonlyDeep<T[Key]> }
    : T
/** zod marks loose objects with an index signature; our code should only see the fields above. */
type Known<T> = T extends readonly (infer Item)[]
  ? Known<Item>[]
  : T extends object
    ? { [Key in keyof T as string extends Key ? never : Key]: Known<T[Key]> }
    : T
type Value<Schema extends z.ZodType> = ReadonlyDeep<Known<z.infer<Schema>>>

export type Quarter = Value<typeof quarter>
export type Status = Value<typeof status>
export type Wording = Value<typeof wording>
export type Baseline = Value<typeof baseline>
export type Goal = Value<typeof goal>
export type Entry = Value<typeof entry>
export type KeyResult = Value<typeof keyResult>
export type DrillDown = Value<typeof drillDown>
export type StatedStatus = Value<typeof statedStatus>
export type ImageUse = Value<typeof imageUse>
export type Block = Value<typeof block>
export type BlockKind = Block['kind']
export type BlockOf<Kind extends BlockKind> = Extract<Block, { readonly kind: Kind }>
export type Objective = BlockOf<'objective'>
export type ServiceObjective = Value<typeof serviceObjective>
/** A promise of the quarter file; not called `Promise`, which the language has taken. */
export type QuarterPromise = Value<typeof promise>
export type Change = Value<typeof change>
export type KeptTrend = Value<typeof keptTrend>
export type KeptRow = Value<typeof keptRow>
export type FormerFigure = Value<typeof formerFigure>
export type EarlierText = Value<typeof earlierText>
export type Dismissal = Value<typeof dismissal>
export type Media = Value<typeof media>
