import { currentWording, keyResultsOf } from '../quarter/find'
import type { Block, KeyResult, Quarter } from '../quarter/schema'
import { similarity } from './wording-diff'

/** A key result or metric with the block that holds it. */
export interface Located {
  readonly keyResult: KeyResult
  readonly block: Block
}

/** What became of a key result between two files; one side is absent where it is new or gone. */
export interface Match {
  readonly before?: Located
  readonly now?: Located
}

/** How alike two wordings of one label must be, 0 to 1, to be taken for one key result without an id. */
const ALIKE = 0.5

/**
 * Pairs the key results of two files: by id; then by lineage, where one was split or merged; then, for
 * files that were not rolled from each other, by label and likeness of wording. Order is that of the newer
 * file, what is gone comes last.
 */
export function matchKeyResults(before: Quarter, now: Quarter): readonly Match[] {
  const old = located(before)
  const current = located(now)
  const taken = new Set<Located>()
  const pairs = new Map<Located, Located>()
  const pair = (newer: Located, older: Located | undefined) => {
    if (older === undefined) return
    pairs.set(newer, older)
    taken.add(older)
  }
  for (const newer of current)
    pair(
      newer,
      old.find((older) => older.keyResult.id === newer.keyResult.id),
    )
  for (const newer of current.filter((one) => !pairs.has(one))) {
    const ancestors = newer.keyResult.lineage ?? []
    pair(
      newer,
      old.find((older) => !taken.has(older) && ancestors.includes(older.keyResult.id)),
    )
  }
  for (const newer of current.filter((one) => !pairs.has(one))) pair(newer, mostAlike(newer, old, taken))
  return [
    ...current.map((newer): Match => {
      const older = pairs.get(newer)
      return older === undefined ? { now: newer } : { before: older, now: newer }
    }),
    ...old.filter((older) => !taken.has(older)).map((older): Match => ({ before: older })),
  ]
}

const located = (quarter: Quarter): readonly Located[] =>
  quarter.blocks.flatMap((block): readonly Located[] =>
    keyResultsOf(block).map((keyResult) => ({ keyResult, block })),
  )

function mostAlike(
  newer: Located,
  old: readonly Located[],
  taken: ReadonlySet<Located>,
): Located | undefined {
  const wording = currentWording(newer.keyResult)
  const candidates = old
    .filter((older) => !taken.has(older) && older.block.kind === newer.block.kind)
    .filter((older) => sameLabel(older.keyResult.label, newer.keyResult.label))
    .map((older) => ({ older, likeness: similarity(currentWording(older.keyResult), wording) }))
    .filter(({ likeness }) => likeness >= ALIKE)
  return candidates.toSorted((a, b) => b.likeness - a.likeness)[0]?.older
}

const sameLabel = (a: string, b: string): boolean => plainLabel(a) === plainLabel(b)
const plainLabel = (label: string): string => label.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
