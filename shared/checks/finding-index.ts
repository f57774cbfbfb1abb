import { groupBy } from '../group-by'
import type { CheckReport } from './check-quarter'
import { placeKey, type Finding, type Place, type Severity } from './finding'

/** A finding of a list, with a name that stays the same while it says the same about the same place. */
export interface Listed {
  readonly key: string
  readonly finding: Finding
  /** Why it was dismissed; absent for open ones. */
  readonly why?: string
}

export type SeverityCounts = Readonly<Record<Severity, number>>

/** A report, so that a row, a field or a slide finds its own without looking through all. */
export interface FindingIndex {
  readonly open: readonly Listed[]
  readonly dismissed: readonly Listed[]
  /** Of the open ones. */
  readonly counts: SeverityCounts
  /** Open findings by block id; what belongs to no block is under the empty id. */
  readonly byBlock: ReadonlyMap<string, readonly Listed[]>
  /** Open findings by the id of the part they stand on: KR, metric, picture, the block itself. */
  readonly byPart: ReadonlyMap<string, readonly Listed[]>
  /** Open findings by the key of the field to write in. */
  readonly byPlace: ReadonlyMap<string, readonly Listed[]>
}

export const severities = ['error', 'warning', 'hint'] as const satisfies readonly Severity[]

export const emptyIndex: FindingIndex = {
  open: [],
  dismissed: [],
  counts: { error: 0, warning: 0, hint: 0 },
  byBlock: new Map(),
  byPart: new Map(),
  byPlace: new Map(),
}

export function indexFindings({ open, dismissed }: CheckReport): FindingIndex {
  const keys = new Map<string, number>()
  const list = (finding: Finding): Listed => {
    const key = `${finding.rule} ${placeKey(finding.place)} ${finding.sentence}`
    const before = keys.get(key) ?? 0
    keys.set(key, before + 1)
    return { key: before === 0 ? key : `${key} ${before + 1}`, finding }
  }
  const listed = open.map(list)
  return {
    open: listed,
    dismissed: dismissed.map(({ why, ...finding }) => ({ ...list(finding), why })),
    counts: countSeverities(listed),
    byBlock: groupBy(listed, ({ finding: { place } }) => place.block),
    byPart: groupBy(listed, ({ finding: { place } }) => place.id),
    byPlace: groupBy(listed, ({ finding: { place } }) => placeKey(fieldOf(place))),
  }
}

export function countSeverities(listed: readonly Listed[]): SeverityCounts {
  const counts = { error: 0, warning: 0, hint: 0 }
  for (const { finding } of listed) counts[finding.severity] += 1
  return counts
}

/** The gravest severity of a list; undefined where it is empty. */
export const worstOf = (listed: readonly Listed[]): Severity | undefined =>
  severities.find((severity) => listed.some(({ finding }) => finding.severity === severity))

/** The field that one writes in to settle a finding: its own, except where that is no text. */
export function fieldOf({ block, id, field, period }: Place): Place {
  if (field === 'drillDowns') return { block, id, field: 'challenges' }
  if (field === 'staged') return { block, id, field: 'goal' }
  return { block, id, field, ...(period === undefined ? {} : { period }) }
}

/** What was found at a field: of an entry only what belongs to its period. */
export const findingsAt = (index: FindingIndex, place: Omit<Place, 'block'>): readonly Listed[] =>
  index.byPlace.get(placeKey({ block: '', ...place })) ?? []

/**
 * The next open finding, or the previous one for -1: from the chosen one on, else from the selected block
 * on, else from the start. After the last comes the first.
 */
export function stepFinding(
  { open }: FindingIndex,
  from: { readonly chosen?: string | undefined; readonly blocks: readonly string[]; readonly block: string },
  by: 1 | -1,
): Listed | undefined {
  const at = open.findIndex(({ key }) => key === from.chosen)
  if (at >= 0) return open[(at + by + open.length) % open.length]
  const order = new Map(from.blocks.map((id, index) => [id, index]))
  const here = order.get(from.block) ?? 0
  const positionOf = ({ finding }: Listed) => order.get(finding.place.block) ?? from.blocks.length
  return by === 1
    ? (open.find((one) => positionOf(one) >= here) ?? open[0])
    : (open.findLast((one) => positionOf(one) < here) ?? open.at(-1))
}

/** How many open findings there are that were not there before. */
export function newSince(before: FindingIndex, after: FindingIndex): number {
  const known = new Set([...before.open, ...before.dismissed].map(({ key }) => key))
  return after.open.filter(({ key }) => !known.has(key)).length
}
