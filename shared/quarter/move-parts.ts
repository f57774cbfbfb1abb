import { moveKeyResult, movePart } from './arrange'
import { findPart } from './parts'
import type { PlacedPart } from './parts'
import type { Block, Quarter } from './schema'

/*
 * Moves as people make them: by one place, with a section's blocks, or onto another part. All of them
 * rest on `arrange.ts`; what cannot move answers the very quarter it was given.
 */

/** Where a part stands in its list, counted from 1, and how long the list is. */
export interface Position {
  readonly number: number
  readonly of: number
}

export function positionOf(quarter: Quarter, id: string): Position | undefined {
  const found = findPart(quarter, id)
  const list = found && listOf(quarter, found)
  return found && list && { number: indexOf(found) + 1, of: list.length }
}

/**
 * Moves a part one place up (-1) or down (1). Past the first or last place a KR goes on to the nearest
 * objective in that direction, and a metric to the nearest metrics table.
 */
export function stepPart(quarter: Quarter, id: string, by: -1 | 1): Quarter {
  const found = findPart(quarter, id)
  if (!found) return quarter
  const index = indexOf(found) + by
  if (index >= 0 && index < (listOf(quarter, found)?.length ?? 0)) return movePart(quarter, id, index)
  if (found.kind !== 'keyResult') return quarter
  const own = Number(found.path[1])
  const kind = quarter.blocks[own]?.kind
  const others = by < 0 ? quarter.blocks.slice(0, own).toReversed() : quarter.blocks.slice(own + 1)
  const next = others.find((block) => block.kind === kind)
  return next ? moveKeyResult(quarter, id, next.id, by < 0 ? undefined : 0) : quarter
}

/** Moves a section heading with the blocks below it, past the section before (-1) or behind (1) it. */
export function moveSection(quarter: Quarter, sectionId: string, by: -1 | 1): Quarter {
  const groups = sections(quarter.blocks)
  const from = groups.findIndex(([first]) => first?.id === sectionId && first.kind === 'section')
  const to = from + by
  // What stands before the first section belongs to none and stays in front.
  const first = groups[0]?.[0]?.kind === 'section' ? 0 : 1
  if (from === -1 || to < first || to >= groups.length) return quarter
  const moved = groups.toSpliced(from, 1).toSpliced(to, 0, groups[from] ?? [])
  return { ...quarter, blocks: moved.flat() }
}

function sections(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = []
  for (const block of blocks) {
    if (block.kind === 'section' || groups.length === 0) groups.push([])
    groups.at(-1)?.push(block)
  }
  return groups
}

/** Where a part is dropped: beside another, or into a block that holds such parts. */
export interface DropPlace {
  readonly id: string
  readonly position: 'before' | 'after' | 'on'
}

/** Whether a part may be dropped there: beside its like, and KRs also into another objective. */
export function canDrop(quarter: Quarter, id: string, { id: target, position }: DropPlace): boolean {
  const part = findPart(quarter, id)
  const place = findPart(quarter, target)
  if (!part || !place || id === target) return false
  if (position === 'on') return part.kind === 'keyResult' && holdsKeyResults(place)
  if (part.kind === 'keyResult') return place.kind === 'keyResult'
  return part.path.slice(0, -1).join('/') === place.path.slice(0, -1).join('/')
}

/** Moves a part to where it is dropped. */
export function dropPart(quarter: Quarter, id: string, place: DropPlace): Quarter {
  const part = findPart(quarter, id)
  const target = findPart(quarter, place.id)
  if (!part || !target || !canDrop(quarter, id, place)) return quarter
  if (place.position === 'on') return moveKeyResult(quarter, id, target.id)
  const gap = indexOf(target) + (place.position === 'after' ? 1 : 0)
  const sameList = part.path.slice(0, -1).join('/') === target.path.slice(0, -1).join('/')
  // Taking a part out shifts those behind it.
  if (sameList) return movePart(quarter, id, indexOf(part) < gap ? gap - 1 : gap)
  const block = quarter.blocks[Number(target.path[1])]
  return block ? moveKeyResult(quarter, id, block.id, gap) : quarter
}

/** The part that takes over when one goes: the next in its list, else the one before, else what holds it. */
export function neighbourOf(quarter: Quarter, id: string): string | undefined {
  const found = findPart(quarter, id)
  if (!found) return undefined
  const list = listOf(quarter, found) ?? []
  const index = indexOf(found)
  const beside = list[index + 1] ?? list[index - 1]
  if (beside) return beside.id
  // Promises belong to the file, and their block shows them.
  if (found.kind === 'promise') return quarter.blocks.find(({ kind }) => kind === 'promises')?.id
  const block = found.path.length > 2 ? quarter.blocks[Number(found.path[1])] : undefined
  return block?.id
}

const holdsKeyResults = ({ kind }: PlacedPart): boolean => kind === 'objective' || kind === 'metrics'

const indexOf = ({ path }: PlacedPart): number => Number(path.at(-1))

function listOf(quarter: Quarter, { path }: PlacedPart): readonly { readonly id: string }[] | undefined {
  const list = path
    .slice(0, -1)
    .reduce<unknown>(
      (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
      quarter,
    )
  // Paths of parts lead through lists of parts.
  return Array.isArray(list) ? (list as readonly { readonly id: string }[]) : undefined
}
