/**
 * `after`, made of `before` wherever the two say the same: equal values are the very objects they were, so that
 * whoever remembers by identity (a painted slide, a laid text) need not begin anew. Both are plain values of
 * arrays and objects; neither is changed.
 */
export function keepSame<Value>(before: Value, after: Value): Value {
  if (before === after || !isHolder(before) || !isHolder(after)) return after
  if (Array.isArray(before) !== Array.isArray(after)) return after
  const kept = Object.keys(after).map(
    (key) => [key, Object.hasOwn(before, key) ? keepSame(before[key], after[key]) : after[key]] as const,
  )
  const same =
    kept.length === Object.keys(before).length &&
    kept.every(([key, value]) => Object.hasOwn(before, key) && value === before[key])
  if (same) return before
  // Arrays have their indices as keys, in order.
  return (Array.isArray(after) ? kept.map(([, value]) => value) : Object.fromEntries(kept)) as Value
}

const isHolder = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
