import { bagSimilarity, wordBag, type WordBag } from './wording-diff'

/** What of a key result or block tells that it is the same in another file. */
export interface Part {
  readonly id: string
  /** Ids of the parts it was split or merged from. */
  readonly lineage: readonly string[]
  /** `KR1`; empty where the kind has none. */
  readonly label: string
  /** Wording or title, Markdown. */
  readonly text: string
  /** Only parts of one kind are taken for each other without an id. */
  readonly kind: string
  /** The same text for parts whose holders are one; alike parts of one holder go first. */
  readonly holder: string
}

/** How alike two wordings of one label must be, 0 to 1, to be taken for one without an id. */
const ALIKE = 0.5
/** The same where the label differs, too: an insertion has moved the numbers. */
const NEARLY_THE_SAME = 0.8

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
  const free = (): Candidate[] => {
    const left = before.flatMap((_, index) => (taken.has(index) ? [] : [index]))
    if (left.length === 0) return []
    return now.flatMap((_, newer) => (pairs.has(newer) ? [] : left.map((older) => ({ older, newer }))))
  }
  const related = free().filter(({ older, newer }) => isRelated(before[older], now[newer]))
  for (const { older, newer } of related.toSorted(byPlace)) pair(older, newer)
  const bags = createBags()
  const alike = free()
    .map((candidate) => ({
      ...candidate,
      score: likeness(before[candidate.older], now[candidate.newer], bags),
    }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || byPlace(a, b))
  for (const { older, newer } of alike) pair(older, newer)
  return [...pairs].map(([newer, older]) => [older, newer] as const).toSorted((a, b) => a[1] - b[1])
}

interface Candidate {
  readonly older: number
  readonly newer: number
}

/**
 * By the sum of both positions, which is the same whichever file is the older. Candidates of one sum that
 * share a part are one and the same, so that nothing else is needed.
 */
const byPlace = (a: Candidate, b: Candidate): number => a.older + a.newer - (b.older + b.newer)

const isRelated = (older: Part | undefined, newer: Part | undefined): boolean =>
  older !== undefined &&
  newer !== undefined &&
  (newer.lineage.includes(older.id) || older.lineage.includes(newer.id))

/** 0 where they can't be one; else more than 0, and more for one label and one holder. */
function likeness(older: Part | undefined, newer: Part | undefined, bagOf: (part: Part) => WordBag): number {
  if (older === undefined || newer === undefined || older.kind !== newer.kind) return 0
  const sameLabel = plainLabel(older.label) === plainLabel(newer.label)
  const [before, now] = [bagOf(older), bagOf(newer)]
  if (!sameLabel && (before.total === 0 || now.total === 0)) return 0
  const alike = bagSimilarity(before, now)
  if (alike < (sameLabel ? ALIKE : NEARLY_THE_SAME)) return 0
  return alike + (sameLabel ? 0.2 : 0) + (older.holder === newer.holder ? 0.1 : 0)
}

/** Takes each text apart once, and only if it comes to that: most parts are paired by id. */
function createBags(): (part: Part) => WordBag {
  const bags = new Map<Part, WordBag>()
  return (part) => {
    const known = bags.get(part) ?? wordBag(part.text)
    bags.set(part, known)
    return known
  }
}

const plainLabel = (label: string): string => label.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
