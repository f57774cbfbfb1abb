import type { PeriodKey } from '../period/period'
import { keyResultsOf } from '../quarter/find'
import type { Block, Quarter } from '../quarter/schema'
import { titledBlock, type TitledBlock } from '../quarter/titled-block'
import { fieldsOfPart, fieldsOfQuarter, type FieldValue, type Part } from './part-fields'
import { sameWording } from './wording-diff'

/** One thing that two states of one document say differently. */
export interface Difference {
  /** Id of what differs; empty where it is the file as a whole. */
  readonly id: string
  /** Id of the block it stands in; empty outside of blocks. */
  readonly block: string
  /** That block, as far as its title goes; undefined outside of blocks. */
  readonly titled: TitledBlock | undefined
  /** What it is called inside its block ("KR2"); empty for the block itself. */
  readonly part: string
  readonly change: 'changed' | 'added' | 'removed' | 'moved'
  /** The name of the field in the file; empty where the part as a whole came, went or moved. */
  readonly field: string
  /** Of an entry. */
  readonly period?: PeriodKey
  /** What the older state said, as Markdown; empty where it has no words. */
  readonly from: string
  readonly to: string
}

/**
 * What differs between two states of one document, in the order of the newer one; what was removed stands
 * last in its list. Parts are the same when their ids are. Unlike `compareQuarters`, which tells what a
 * quarter achieved, this misses nothing: any difference that saving would write is in the list.
 */
export function differencesOf(before: Quarter, now: Quarter): readonly Difference[] {
  if (before === now) return []
  return [
    ...fieldDifferences(fieldsOfQuarter(before), fieldsOfQuarter(now), outside),
    ...blockDifferences(before, now),
    ...partDifferences(outsideParts(before), outsideParts(now), outside),
  ]
}

/** Which field of which part a difference is about, to see whether two people wrote in one place. */
const placeOfDifference = ({ id, field, period }: Difference): string => `${id}/${field}/${period ?? ''}`

/** The differences that touch what the others touch, too: there one of the two has to give way. */
export function clashesOf(mine: readonly Difference[], theirs: readonly Difference[]): readonly Difference[] {
  const places = new Set(theirs.map(placeOfDifference))
  const removed = new Set(theirs.filter(({ change }) => change === 'removed').map(({ id }) => id))
  const changed = new Set(theirs.flatMap(({ id, block }) => [id, block]))
  return mine.filter(
    (one) =>
      places.has(placeOfDifference(one)) ||
      removed.has(one.id) ||
      removed.has(one.block) ||
      (one.change === 'removed' && changed.has(one.id)),
  )
}

type Where = Pick<Difference, 'id' | 'block' | 'titled' | 'part'>

const outside: Where = { id: '', block: '', titled: undefined, part: '' }

const whereOf = (block: Block): Where => ({
  id: block.id,
  block: block.id,
  titled: titledBlock(block),
  part: '',
})

function blockDifferences(before: Quarter, now: Quarter): readonly Difference[] {
  const old = new Map(before.blocks.map((block) => [block.id, block]))
  const moved = movedIds(before.blocks, now.blocks)
  const scales = [before, now] as const
  const current = now.blocks.flatMap((block): readonly Difference[] => {
    const older = old.get(block.id)
    const where = whereOf(block)
    if (older?.kind !== block.kind) return [whole(where, 'added')]
    const changes =
      older === block && before.scale === now.scale
        ? []
        : [
            ...fieldDifferences(
              fieldsOfPart({ kind: 'block', value: older }, scales[0]),
              fieldsOfPart({ kind: 'block', value: block }, scales[1]),
              where,
            ),
            ...partDifferences(partsIn(older, before), partsIn(block, now), where),
          ]
    return moved.has(block.id) ? [whole(where, 'moved'), ...changes] : changes
  })
  const kept = new Map(now.blocks.map((block) => [block.id, block.kind]))
  const gone = before.blocks.filter((block) => kept.get(block.id) !== block.kind)
  return [...current, ...gone.map((block) => whole(whereOf(block), 'removed'))]
}

type PlacedPart = Part & {
  readonly id: string
  readonly name: string
  readonly quarter: Quarter
}

function partDifferences(
  before: readonly PlacedPart[],
  now: readonly PlacedPart[],
  where: Where,
): readonly Difference[] {
  const old = new Map(before.map((part) => [part.id, part]))
  const moved = movedIds(before, now)
  const current = now.flatMap((part): readonly Difference[] => {
    const older = old.get(part.id)
    const here = { ...where, id: part.id, part: part.name }
    if (older === undefined) return [whole(here, 'added')]
    const untouched = older.value === part.value && older.quarter.scale === part.quarter.scale
    const changes = untouched
      ? []
      : fieldDifferences(fieldsOfPart(older, older.quarter), fieldsOfPart(part, part.quarter), here)
    return moved.has(part.id) ? [whole(here, 'moved'), ...changes] : changes
  })
  const ids = new Set(now.map(({ id }) => id))
  const gone = before.filter(({ id }) => !ids.has(id))
  return [...current, ...gone.map(({ id, name }) => whole({ ...where, id, part: name }, 'removed'))]
}

function fieldDifferences(
  before: ReadonlyMap<string, FieldValue>,
  now: ReadonlyMap<string, FieldValue>,
  where: Where,
): readonly Difference[] {
  return [...new Set([...now.keys(), ...before.keys()])].flatMap((key): readonly Difference[] => {
    const [older, newer] = [before.get(key), now.get(key)]
    if (older?.content === newer?.content) return []
    const { field, period } = newer ?? older ?? { field: key, period: undefined }
    const [from, to] = [older?.words ?? '', newer?.words ?? '']
    return [{ ...where, change: 'changed', field, ...(period === undefined ? {} : { period }), from, to }]
  })
}

/** Whether the words themselves differ, not only mark-up, space or a number behind them. */
export const wordsDiffer = ({ from, to }: Difference): boolean => !sameWording(from, to)

const whole = (where: Where, change: Difference['change']): Difference => ({
  ...where,
  change,
  field: '',
  from: '',
  to: '',
})

/** The parts in a block that have ids of their own. */
function partsIn(block: Block, quarter: Quarter): readonly PlacedPart[] {
  const keyResults = keyResultsOf(block).map((value): PlacedPart => ({
    kind: 'keyResult',
    value,
    id: value.id,
    name: value.label || value.title,
    quarter,
  }))
  const other = (list: readonly { readonly id: string }[], nameOf: (index: number) => string): PlacedPart[] =>
    list.map((value, index) => ({ kind: 'other', value, id: value.id, name: nameOf(index), quarter }))
  switch (block.kind) {
    case 'objective':
      return [...keyResults, ...other(block.drillDowns, (index) => block.drillDowns[index]?.title ?? '')]
    case 'overview':
      return other(block.links, (index) => block.links[index]?.text ?? '')
    case 'sloReport':
      return other(block.services, (index) => block.services[index]?.name ?? '')
    case 'changes':
      return other(block.changes, (index) => block.changes[index]?.where ?? '')
    case 'metrics':
    case 'title':
    case 'section':
    case 'promises':
    case 'trend':
    case 'text':
    case 'legend':
    case 'credits':
      return keyResults
  }
}

/** Promises, pictures and statuses stand beside the outline. */
function outsideParts(quarter: Quarter): readonly PlacedPart[] {
  const part = (value: { readonly id: string }, name: string): PlacedPart => ({
    kind: 'other',
    value,
    id: value.id,
    name,
    quarter,
  })
  return [
    ...quarter.promises.map((promise) => part(promise, promise.text)),
    ...quarter.scale.map((status) => part(status, status.label)),
    ...quarter.media.map((media) => part(media, media.alt)),
  ]
}

/**
 * The ids that one has to move to get from one order to the other: all but a longest run that is in order in
 * both, so that moving one block past twenty is one difference and not twenty.
 */
function movedIds(
  before: readonly { readonly id: string }[],
  now: readonly { readonly id: string }[],
): ReadonlySet<string> {
  const places = new Map(before.map(({ id }, index) => [id, index]))
  const common = now.flatMap(({ id }) => {
    const place = places.get(id)
    return place === undefined ? [] : [{ id, place }]
  })
  /** The best run that ends at each item: its length, and the item before. */
  const ends: { length: number; previous: number }[] = []
  common.forEach(({ place }, index) => {
    let best = { length: 1, previous: -1 }
    for (let earlier = 0; earlier < index; earlier += 1) {
      const run = ends[earlier]
      const before = common[earlier]
      if (run === undefined || before === undefined || before.place > place) continue
      if (run.length + 1 > best.length) best = { length: run.length + 1, previous: earlier }
    }
    ends.push(best)
  })
  const stay = new Set<string>()
  const longest = Math.max(0, ...ends.map(({ length }) => length))
  for (let at = ends.findIndex(({ length }) => length === longest); at >= 0; at = ends[at]?.previous ?? -1) {
    stay.add(common[at]?.id ?? '')
  }
  return new Set(common.map(({ id }) => id).filter((id) => !stay.has(id)))
}
