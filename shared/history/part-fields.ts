import type { PeriodKey } from '../period/period'
import { currentWording } from '../quarter/find'
import type { Entry, KeyResult, Quarter } from '../quarter/schema'
import { statusOf } from '../status/status-of'

/** What one field holds: to compare, and to show. */
export interface FieldValue {
  readonly field: string
  readonly period?: PeriodKey
  /** Equal exactly when the field holds the same. */
  readonly content: string
  /** What people read there; empty where there are no words. */
  readonly words: string
}

/** A part of a quarter whose fields are compared. */
export type Part =
  | { readonly kind: 'keyResult'; readonly value: KeyResult }
  | { readonly kind: 'block' | 'other'; readonly value: object }

type Fields = ReadonlyMap<string, FieldValue>

/** Lists of a quarter or block whose members are compared one by one, by their own ids. */
const LISTS = [
  'blocks',
  'promises',
  'scale',
  'media',
  'keyResults',
  'metrics',
  'drillDowns',
  'links',
  'services',
]
/** What every save may write anew. */
const BOOKKEEPING = ['formatVersion', 'appVersion', 'format', 'id', 'kind']

/** The fields of the file as a whole. */
export const fieldsOfQuarter = (quarter: Quarter): Fields => plainFields(quarter, [...LISTS, ...BOOKKEEPING])

/** The fields of a block, a key result or another part, without the parts in it that have ids. */
export function fieldsOfPart(part: Part, quarter: Quarter): Fields {
  if (part.kind === 'keyResult') return fieldsOfKeyResult(part.value, quarter)
  const inner = part.kind === 'block' ? [...LISTS, 'changes'] : []
  return plainFields(part.value, [...inner, ...BOOKKEEPING])
}

function plainFields(holder: object, without: readonly string[]): Fields {
  return new Map(
    Object.entries(holder)
      .filter(([name, value]) => value !== undefined && !without.includes(name))
      .map(([name, value]: [string, unknown]) => [
        name,
        { field: name, content: contentOf(value), words: wordsOf(value) },
      ]),
  )
}

function fieldsOfKeyResult(keyResult: KeyResult, quarter: Quarter): Fields {
  const rest = plainFields(keyResult, ['entries', 'wording', 'baseline', 'goal', ...BOOKKEEPING])
  const quantity = (field: 'baseline' | 'goal'): [string, FieldValue] => [
    field,
    { field, content: contentOf(keyResult[field]), words: keyResult[field].text },
  ]
  const wording: FieldValue = {
    field: 'wording',
    content: contentOf(keyResult.wording),
    words: currentWording(keyResult),
  }
  return new Map([
    ...rest,
    ['wording', wording],
    quantity('baseline'),
    quantity('goal'),
    ...keyResult.entries.flatMap((entry) => fieldsOfEntry(entry, quarter)),
  ])
}

/** Status and words of an entry are two differences, since people set them at different times. */
function fieldsOfEntry(entry: Entry, quarter: Quarter): readonly (readonly [string, FieldValue])[] {
  const { period, status, ...said } = entry
  return [
    [
      `status ${period}`,
      {
        field: 'status',
        period,
        content: contentOf(status),
        words: statusOf(quarter.scale, status)?.label ?? '',
      },
    ],
    [`entry ${period}`, { field: 'entry', period, content: contentOf(said), words: said.text }],
  ]
}

/** Keys in a fixed order, so that two objects with the same fields are the same. */
function contentOf(value: unknown): string {
  if (value === undefined) return ''
  // As it is, since the bytes of a picture are one long text.
  if (typeof value === 'string') return value
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value.join(', ') : ''
}
