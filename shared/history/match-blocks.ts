import type { Block, Quarter } from '../quarter/schema'
import type { Part } from './alike-parts'
import { pairParts } from './match-parts'

/** A block in both files; one that is new or gone is in no pair. */
export interface BlockPair {
  readonly before: Block
  readonly now: Block
}

/**
 * Pairs the blocks of two files: by id, else by likeness of title and statement among blocks of one kind.
 * A kind that both files have once is a pair whatever it is called, except for objectives.
 */
export function matchBlocks(before: Quarter, now: Quarter): readonly BlockPair[] {
  const pairs = pairParts(before.blocks.map(partOf), now.blocks.map(partOf)).flatMap(([older, newer]) =>
    pairOf(before.blocks[older], now.blocks[newer]),
  )
  const paired = new Set(pairs.flatMap((pair) => [pair.before, pair.now]))
  const single = now.blocks.flatMap((block) => {
    const same = before.blocks.filter(({ kind }) => kind === block.kind)
    const alone = same.length === 1 && now.blocks.filter(({ kind }) => kind === block.kind).length === 1
    const [older] = same
    return alone &&
      older !== undefined &&
      oncePerFile.has(block.kind) &&
      !paired.has(block) &&
      !paired.has(older)
      ? pairOf(older, block)
      : []
  })
  return [...pairs, ...single]
}

/** Kinds that a file usually has once, so that the title may be anything. */
const oncePerFile: ReadonlySet<Block['kind']> = new Set([
  'title',
  'overview',
  'sloReport',
  'promises',
  'changes',
  'trend',
  'legend',
  'credits',
])

const pairOf = (before: Block | undefined, now: Block | undefined): readonly BlockPair[] =>
  before === undefined || now === undefined ? [] : [{ before, now }]

/** The title twice, since a statement is often written anew and the title stays. */
const partOf = (block: Block): Part => ({
  id: block.id,
  lineage: [],
  label: block.title,
  text: block.kind === 'objective' ? `${block.title}\n\n${block.title}\n\n${block.statement}` : block.title,
  kind: block.kind,
  holder: '',
})
