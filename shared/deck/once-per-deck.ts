import type { DeckContext } from './context'

/**
 * A memory for what every slide of a deck repeats: heads, chips, tiles, labels of the year. Kept as long as
 * the context it was made for; the same key gives the very same object.
 */
export function oncePerDeck<Value>(): (context: DeckContext, key: string, make: () => Value) => Value {
  const held = new WeakMap<DeckContext, Map<string, Value>>()
  return (context, key, make) => {
    let values = held.get(context)
    if (values === undefined) {
      values = new Map()
      held.set(context, values)
    }
    const known = values.get(key)
    if (known !== undefined) return known
    const value = make()
    values.set(key, value)
    return value
  }
}
