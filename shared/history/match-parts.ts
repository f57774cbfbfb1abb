import { alikeParts, type Candidate, type Part } from './alike-parts'

/**
 * Pairs the parts of two files, as positions in the two lists: by id; then by lineage; then, for files that
 * were not rolled from each other, by label and likeness of wording, the most alike first. Each part is in
 * one pair at most. Both directions give the same pairs.
 */
export function pairParts(
  before: readonly Part[],
  now: readonly Part[],
): readonly (readonly [number, number])[] {
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  const pair = (older: number, newer: number): void => {
    if (taken.has(older) || pairs.has(newer)) return
    taken.add(older)
    pairs.set(newer, older)
  }
  const byId = new Map(before.map((part, index) => [part.id, index]))
  now.forEach(({ id }, newer) => {
    const older = byId.get(id)
    if (older !== undefined) pair(older, newer)
  })
  for (const { older, newer } of related(before, now, byId).toSorted(byPlace)) pair(older, newer)
  const left = {
    before: before.flatMap((part, index) => (taken.has(index) ? [] : [{ part, index }])),
    now: now.flatMap((part, index) => (pairs.has(index) ? [] : [{ part, index }])),
  }
  const alike = alikeParts(left.before, left.now).toSorted((a, b) => b.score - a.score || byPlace(a, b))
  for (const { older, newer } of alike) pair(older, newer)
  return [...pairs].map(([newer, older]) => [older, newer] as const).toSorted((a, b) => a[1] - b[1])
}

/**
 * By the sum of both positions, which is the same whichever file is the older. Candidates of one sum that
 * share a part are one and the same, so that nothing else is needed.
 */
const byPlace = (a: Candidate, b: Candidate): number => a.older + a.newer - (b.older + b.newer)

/** Parts of which one was split or merged from the other. */
function related(
  before: readonly Part[],
  now: readonly Part[],
  olderOf: ReadonlyMap<string, number>,
): readonly Candidate[] {
  const newerOf = new Map(now.map((part, index) => [part.id, index]))
  return [
    ...now.flatMap(({ lineage }, newer) =>
      lineage.flatMap((id) => (olderOf.has(id) ? [{ older: olderOf.get(id) ?? 0, newer }] : [])),
    ),
    ...before.flatMap(({ lineage }, older) =>
      lineage.flatMap((id) => (newerOf.has(id) ? [{ older, newer: newerOf.get(id) ?? 0 }] : [])),
    ),
  ]
}
