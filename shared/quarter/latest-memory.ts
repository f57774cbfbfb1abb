/** What was worked out of the latest state of parts that have ids: blocks, key results. */
export interface LatestMemory<Part, Value> {
  readonly get: (part: Part) => Value | undefined
  readonly set: (part: Part, value: Value) => void
}

/**
 * A memory of the latest state of each part, by identity, of `most` parts at once; beyond that the one worked
 * out longest ago goes. Undo keeps hundreds of earlier states of a part: a `WeakMap` by the states themselves
 * would keep what was worked out of each of them just as long.
 */
export function createLatestMemory<Part extends { readonly id: string }, Value>(
  most: number,
): LatestMemory<Part, Value> {
  const held = new Map<string, { readonly of: Part; readonly value: Value }>()
  return {
    get: (part) => {
      const known = held.get(part.id)
      return known?.of === part ? known.value : undefined
    },
    set: (part, value) => {
      held.delete(part.id)
      held.set(part.id, { of: part, value })
      const [oldest] = held.keys()
      if (held.size > most && oldest !== undefined) held.delete(oldest)
    },
  }
}
