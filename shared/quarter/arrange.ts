import { produce } from 'immer'
import type { Draft } from 'immer'
import { changePart, listAt } from './change-part'
import type { NewId } from './new-id'
import { findPart, partsOf, partsOfBlock } from './parts'
import type { PartOf, PlacedPart } from './parts'
import type { Block, DrillDown, KeyResult, Media, Quarter, QuarterPromise } from './schema'

/*
 * Edits that add, copy, remove and move parts: pure functions from quarter to quarter, sharing what they
 * don't touch. An index beyond the end means the end; without one, too. Ids stay unique: adding a part
 * whose id is taken is a bug of the caller and throws.
 */

export const addBlock = (quarter: Quarter, block: Block, index?: number): Quarter => {
  refuseTaken(
    quarter,
    partsOfBlock(block, []).map((part) => part.id),
  )
  return produce(quarter, (draft) => insert(draft.blocks, block, index))
}

/** Adds a row to an objective's KRs or to a metrics table. */
export function addKeyResult(
  quarter: Quarter,
  blockId: string,
  keyResult: KeyResult,
  index?: number,
): Quarter {
  refuseTaken(quarter, [keyResult.id])
  const withMetric = changePart(quarter, 'metrics', blockId, (block) =>
    insert(block.metrics, keyResult, index),
  )
  return changePart(withMetric, 'objective', blockId, (block) => insert(block.keyResults, keyResult, index))
}

export function addDrillDown(
  quarter: Quarter,
  objectiveId: string,
  drillDown: DrillDown,
  index?: number,
): Quarter {
  refuseTaken(quarter, [drillDown.id])
  return changePart(quarter, 'objective', objectiveId, (block) => insert(block.drillDowns, drillDown, index))
}

export function addService(
  quarter: Quarter,
  reportId: string,
  service: PartOf<'service'>,
  index?: number,
): Quarter {
  refuseTaken(quarter, [service.id, ...service.objectives.map((objective) => objective.id)])
  return changePart(quarter, 'sloReport', reportId, (block) => insert(block.services, service, index))
}

export function addServiceObjective(
  quarter: Quarter,
  serviceId: string,
  objective: PartOf<'serviceObjective'>,
  index?: number,
): Quarter {
  refuseTaken(quarter, [objective.id])
  return changePart(quarter, 'service', serviceId, (service) => insert(service.objectives, objective, index))
}

export function addLink(quarter: Quarter, overviewId: string, link: PartOf<'link'>, index?: number): Quarter {
  refuseTaken(quarter, [link.id])
  return changePart(quarter, 'overview', overviewId, (block) => insert(block.links, link, index))
}

export function addPromise(quarter: Quarter, promise: QuarterPromise, index?: number): Quarter {
  refuseTaken(quarter, [promise.id])
  return produce(quarter, (draft) => insert(draft.promises, promise, index))
}

/** Adds an image; its id says its content, so an image that is there already stays as it is. */
export const addMedia = (quarter: Quarter, media: Media): Quarter =>
  quarter.media.some(({ id }) => id === media.id)
    ? quarter
    : produce(quarter, (draft) => insert(draft.media, media))

/** Moves a part within its list, to the index it then has. */
export function movePart(quarter: Quarter, id: string, toIndex: number): Quarter {
  const found = findPart(quarter, id)
  if (!found) return quarter
  return produce(quarter, (draft) => {
    const list = listAt(draft, found.path)
    const from = Number(found.path.at(-1))
    const to = Math.max(0, Math.min(toIndex, list.length - 1))
    // Moving a part onto itself must not count as a change.
    if (from !== to) insert(list, list.splice(from, 1)[0], to)
  })
}

/** Moves a KR to another objective or metrics table, with the drill-downs that are about it. */
export function moveKeyResult(quarter: Quarter, id: string, toBlockId: string, toIndex?: number): Quarter {
  const found = findPart(quarter, id)
  const target = findPart(quarter, toBlockId)
  if (found?.kind !== 'keyResult' || (target?.kind !== 'objective' && target?.kind !== 'metrics'))
    return quarter
  if (found.path[1] === target.path[1])
    return toIndex === undefined ? quarter : movePart(quarter, id, toIndex)
  return produce(quarter, (draft) => {
    const from = draft.blocks[Number(found.path[1])]
    const to = draft.blocks[Number(target.path[1])]
    const rows = rowsOf(from)
    const newRows = rowsOf(to)
    if (!rows || !newRows) return
    insert(newRows, rows.splice(Number(found.path.at(-1)), 1)[0], toIndex)
    if (from?.kind !== 'objective' || to?.kind !== 'objective') return
    const about = (drillDown: DrillDown): boolean => drillDown.keyResult === id
    to.drillDowns.push(...from.drillDowns.filter(about))
    from.drillDowns = from.drillDowns.filter((drillDown) => !about(drillDown))
  })
}

/** Copies a part, with fresh ids for it and all in it, and puts the copy behind it. */
export function duplicatePart(quarter: Quarter, id: string, newId: NewId, copyId = newId()): Quarter {
  const found = findPart(quarter, id)
  if (!found) return quarter
  const ids = new Map([[id, copyId]])
  for (const part of partsWithin(quarter, found)) ids.set(part.id, newId())
  refuseTaken(quarter, [...ids.values()])
  return produce(quarter, (draft) => {
    const list = listAt(draft, found.path)
    const index = Number(found.path.at(-1))
    const original = list[index]
    if (original) list.splice(index + 1, 0, withNewIds(original, ids))
  })
}

/**
 * Removes a part and all in it, and what refers to it: overviews no longer list it, drill-downs are about
 * nothing in particular, promises are announced nowhere. Lineage and changes are history and stay. An
 * overview's last listed objective stays listed, because an empty list means all of them.
 */
export function removePart(quarter: Quarter, id: string): Quarter {
  const found = findPart(quarter, id)
  if (!found) return quarter
  return produce(quarter, (draft) => {
    listAt(draft, found.path).splice(Number(found.path.at(-1)), 1)
    for (const part of [found, ...partsWithin(quarter, found)]) forget(draft, part)
  })
}

function forget(draft: Draft<Quarter>, { id, kind }: PlacedPart): void {
  if (kind === 'overview') {
    for (const promise of draft.promises) if (promise.announcedIn === id) delete promise.announcedIn
  }
  if (kind === 'objective') {
    for (const block of draft.blocks) {
      if (block.kind !== 'overview' || !block.objectives.includes(id)) continue
      const others = block.objectives.filter((objective) => objective !== id)
      if (others.length > 0) block.objectives = others
    }
  }
  if (kind !== 'keyResult') return
  for (const block of draft.blocks) {
    for (const keyResult of rowsOf(block) ?? []) if (keyResult.metric === id) delete keyResult.metric
    if (block.kind !== 'objective') continue
    for (const drillDown of block.drillDowns) if (drillDown.keyResult === id) delete drillDown.keyResult
  }
}

const partsWithin = (quarter: Quarter, { path }: PlacedPart): readonly PlacedPart[] =>
  partsOf(quarter).filter(
    (part) => part.path.length > path.length && path.every((step, at) => step === part.path[at]),
  )

function rowsOf(block: Draft<Block> | undefined): Draft<KeyResult>[] | undefined {
  if (block?.kind === 'objective') return block.keyResults
  return block?.kind === 'metrics' ? block.metrics : undefined
}

/** A deep copy in which ids, and references among the copied parts, are the new ones. */
function withNewIds<Value>(value: Value, ids: ReadonlyMap<string, string>): Value {
  // The copy has the shape of the original: lists stay lists, objects keep their fields.
  if (Array.isArray(value)) return value.map((item: unknown) => withNewIds(item, ids)) as Value
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).map(([name, inner]: [string, unknown]) => {
    const refers = (name === 'id' || name === 'keyResult' || name === 'metric') && typeof inner === 'string'
    return [name, refers ? (ids.get(inner) ?? inner) : withNewIds(inner, ids)]
  })
  return Object.fromEntries(fields) as Value
}

/** Takes parts of the file and parts of a draft alike: immer freezes what it is given. */
function insert(list: object[], part: object | undefined, index = list.length): void {
  if (part) list.splice(Math.max(0, Math.min(index, list.length)), 0, part)
}

function refuseTaken(quarter: Quarter, ids: readonly string[]): void {
  const taken = new Set(partsOf(quarter).map((part) => part.id))
  for (const id of ids) {
    if (taken.has(id)) throw new Error(`The id ${id} is taken`)
    taken.add(id)
  }
}
