import type { Block } from './schema'

/** What was worked out of blocks, for as long as they are the same objects. */
export interface BlockMemory<Value> {
  readonly get: (block: Block) => Value | undefined
  /** What was worked out of the block with this id last, also where it has changed since. */
  readonly latest: (id: string) => Value | undefined
  readonly set: (block: Block, value: Value) => void
  /** Forgets the blocks that a quarter no longer has. */
  readonly keepOnly: (blocks: readonly Block[]) => void
}

/**
 * A memory of the latest state of each block. Undo keeps every earlier state for as long as the window lives;
 * a memory by the states themselves would keep what was worked out of each of them just as long.
 */
export function createBlockMemory<Value>(): BlockMemory<Value> {
  const held = new Map<string, { readonly of: Block; readonly value: Value }>()
  return {
    get: (block) => {
      const known = held.get(block.id)
      return known?.of === block ? known.value : undefined
    },
    latest: (id) => held.get(id)?.value,
    set: (block, value) => void held.set(block.id, { of: block, value }),
    keepOnly: (blocks) => {
      if (held.size <= blocks.length) return
      const present = new Set(blocks.map(({ id }) => id))
      for (const id of held.keys()) if (!present.has(id)) held.delete(id)
    },
  }
}
