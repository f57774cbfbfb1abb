/** Chance that gives the same numbers for the same seed, everywhere. */
export interface Random {
  /** A whole number from 0 up to and without `below`. */
  readonly upTo: (below: number) => number
  readonly pick: <Value>(values: readonly Value[]) => Value
}

/** A xorshift generator of 32 bits (Marsaglia 2003). */
export function randomFrom(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0 || 1
  const upTo = (below: number): number => {
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state % below
  }
  return {
    upTo,
    pick: (values) => {
      const value = values[upTo(values.length)]
      if (value === undefined) throw new Error('Nothing to pick from')
      return value
    },
  }
}
