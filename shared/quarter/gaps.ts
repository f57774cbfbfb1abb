import { findBlock, findDrillDown, findKeyResult, keyResultsOf } from './find'
import type { BlockOf, Quarter } from './schema'

/** A place between two rows of the outline: what can be added there, each with the index it then has. */
export interface Gap {
  /** Where a block would come; absent between parts of one block. */
  readonly block?: number
  /** What would come into an objective or a metrics table there. */
  readonly inside?: {
    readonly block: string
    readonly keyResult?: number
    readonly drillDown?: number
  }
}

/**
 * The gap between two rows that stand one below the other, by their parts' ids: blocks, and the KRs and drill-downs
 * of those that are open. Without a row above it is the first place, without one below the last. At the end of an
 * open block both may come: one more of its parts, or the next block.
 */
export function gapBetween(quarter: Quarter, above: string | undefined, below: string | undefined): Gap {
  const inside = insideOf(quarter, above, below)
  if (below !== undefined && holderOf(quarter, below)) return inside === undefined ? {} : { inside }
  const next = quarter.blocks.findIndex(({ id }) => id === below)
  return { block: next === -1 ? quarter.blocks.length : next, ...(inside && { inside }) }
}

function insideOf(quarter: Quarter, above: string | undefined, below: string | undefined): Gap['inside'] {
  const holder =
    (below === undefined ? undefined : holderOf(quarter, below)) ??
    (above === undefined ? undefined : holderOf(quarter, above))
  if (holder === undefined) return undefined
  const rows = keyResultsOf(holder)
  const drillDowns = holder.kind === 'objective' ? holder.drillDowns : []
  // KRs come first, drill-downs after them.
  const count = (list: readonly { readonly id: string }[], id: string | undefined): number =>
    list.findIndex((one) => one.id === id)
  const before = { row: count(rows, below), drillDown: count(drillDowns, below) }
  const after = { row: count(rows, above), drillDown: count(drillDowns, above) }
  const keyResult =
    before.row >= 0 ? before.row : after.row >= 0 ? after.row + 1 : after.drillDown >= 0 ? undefined : 0
  const drillDown =
    before.drillDown >= 0
      ? before.drillDown
      : after.drillDown >= 0
        ? after.drillDown + 1
        : before.row >= 0
          ? undefined
          : 0
  return {
    block: holder.id,
    ...(keyResult !== undefined && { keyResult }),
    ...(holder.kind === 'objective' && drillDown !== undefined && { drillDown }),
  }
}

const holderOf = (quarter: Quarter, id: string): BlockOf<'objective' | 'metrics'> | undefined =>
  findBlock(quarter, id) === undefined
    ? (findKeyResult(quarter, id)?.block ?? findDrillDown(quarter, id)?.objective)
    : undefined

/** The gap just above a part: before it comes a block, or another of its own kind. */
export function gapAbove(quarter: Quarter, id: string): Gap | undefined {
  const index = quarter.blocks.findIndex((block) => block.id === id)
  if (index >= 0) return { block: index }
  const holder = holderOf(quarter, id)
  if (holder === undefined) return undefined
  const row = keyResultsOf(holder).findIndex((one) => one.id === id)
  if (row >= 0) return { inside: { block: holder.id, keyResult: row } }
  const drillDown = findDrillDown(quarter, id)?.objective.drillDowns.findIndex((one) => one.id === id) ?? 0
  return { inside: { block: holder.id, drillDown } }
}
