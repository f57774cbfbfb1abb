import type { Part } from './alike-parts'
import { pairParts } from './match-parts'
import type { TrendFile, TrendGroup, TrendPart } from './trend-file'

/** One objective, key result or metric through the files that have it. */
export interface FollowedRow {
  readonly newest: TrendPart
  /** Newest file first. */
  readonly in: readonly { readonly file: TrendFile; readonly part: TrendPart }[]
}

export interface FollowedGroup {
  readonly kind: TrendGroup['kind']
  readonly head: FollowedRow
  /** In the order of the newest file; those that are in older files only come last. */
  readonly rows: readonly FollowedRow[]
}

interface Growing {
  readonly newest: TrendPart
  /** As it is in the oldest file so far, by which the next older one recognises it. */
  oldest: Part
  /** Of which group it is a row; a key result stands where the newest file has it. */
  readonly group: GrowingGroup | undefined
  readonly in: { readonly file: TrendFile; readonly part: TrendPart }[]
}

interface GrowingGroup {
  readonly kind: TrendGroup['kind']
  readonly head: Growing
}

/**
 * Follows the objectives and rows of one department through its files, which come in order of time: from
 * the newest back, each file's parts are paired with what is known so far.
 */
export function followParts(files: readonly TrendFile[]): readonly FollowedGroup[] {
  const groups: GrowingGroup[] = []
  const rows: Growing[] = []
  for (const file of files.toReversed()) {
    const groupOf = followGroups(groups, file)
    const found = file.groups.flatMap((group) =>
      group.rows.map((part) => ({ part, group: groupOf.get(group), kind: group.kind })),
    )
    const asParts = found.map(({ part, group, kind }) => describe(part, kind, group?.head.newest.id ?? ''))
    const known = new Map(
      pairParts(
        asParts,
        rows.map(({ oldest }) => oldest),
      ),
    )
    found.forEach(({ part, group }, index) => {
      const own = asParts[index]
      if (own === undefined) return
      const row = rows[known.get(index) ?? -1]
      if (row === undefined) rows.push({ newest: part, oldest: own, group, in: [{ file, part }] })
      else join(row, own, file, part)
    })
  }
  return groups.map((group) => ({
    kind: group.kind,
    head: group.head,
    rows: rows.filter((row) => row.group === group),
  }))
}

function followGroups(groups: GrowingGroup[], file: TrendFile): ReadonlyMap<TrendGroup, GrowingGroup> {
  const asParts = file.groups.map((group) => describe(group, group.kind, ''))
  const known = new Map(
    pairParts(
      asParts,
      groups.map(({ head }) => head.oldest),
    ),
  )
  const found = new Map<TrendGroup, GrowingGroup>()
  file.groups.forEach((part, index) => {
    const own = asParts[index]
    if (own === undefined) return
    const before = groups[known.get(index) ?? -1]
    if (before !== undefined) {
      join(before.head, own, file, part)
      found.set(part, before)
      return
    }
    const group: GrowingGroup = {
      kind: part.kind,
      head: { newest: part, oldest: own, group: undefined, in: [{ file, part }] },
    }
    groups.push(group)
    found.set(part, group)
  })
  return found
}

function join(row: Growing, oldest: Part, file: TrendFile, part: TrendPart): void {
  // A growing row is this module's own until it is answered.
  row.oldest = oldest
  row.in.push({ file, part })
}

const describe = (part: TrendPart, kind: string, holder: string): Part => ({
  id: part.id,
  lineage: part.lineage,
  label: part.label === '' ? part.title : part.label,
  text: `${part.title}\n\n${part.title}\n\n${part.text}`,
  kind,
  holder,
})
