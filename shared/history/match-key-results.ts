import { currentWording, keyResultsOf } from '../quarter/find'
import type { Block, KeyResult, Quarter } from '../quarter/schema'
import { matchBlocks, type BlockPair } from './match-blocks'
import type { Part } from './alike-parts'
import { pairParts } from './match-parts'

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

/**
 * Pairs the key results of two files: by id; then by lineage, where one was split or merged; then, for
 * files that were not rolled from each other, by label and likeness of wording. Order is that of the newer
 * file, what is gone comes last.
 */
export function matchKeyResults(
  before: Quarter,
  now: Quarter,
  blocks: readonly BlockPair[] = matchBlocks(before, now),
): readonly Match[] {
  const old = located(before)
  const current = located(now)
  const holders = new Map(blocks.map((pair) => [pair.before.id, pair.now.id]))
  const pairs = pairParts(
    old.map((one) => partOf(one, `now ${holders.get(one.block.id) ?? `only before ${one.block.id}`}`)),
    current.map((one) => partOf(one, `now ${one.block.id}`)),
  )
  const olderOf = new Map(pairs.map(([older, newer]) => [newer, old[older]]))
  const taken = new Set(pairs.map(([older]) => older))
  return [
    ...current.map((newer, index): Match => {
      const older = olderOf.get(index)
      return older === undefined ? { now: newer } : { before: older, now: newer }
    }),
    ...old.filter((_, index) => !taken.has(index)).map((older): Match => ({ before: older })),
  ]
}

const located = (quarter: Quarter): readonly Located[] =>
  quarter.blocks.flatMap((block): readonly Located[] =>
    keyResultsOf(block).map((keyResult) => ({ keyResult, block })),
  )

const partOf = ({ keyResult, block }: Located, holder: string): Part => ({
  id: keyResult.id,
  lineage: keyResult.lineage ?? [],
  label: keyResult.label,
  text: currentWording(keyResult),
  kind: block.kind,
  holder,
})
