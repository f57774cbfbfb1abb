/**
 * What was computed for a text, kept until `limit` characters are held, then all dropped at once. Whether
 * an answer comes from here never changes it, only how long it takes.
 */
export function cacheByText<Value>(limit: number, compute: (text: string) => Value): (text: string) => Value {
  const held = new Map<string, Value>()
  let size = 0
  return (text) => {
    const known = held.get(text)
    if (known !== undefined) return known
    const value = compute(text)
    if (size + text.length > limit) {
      held.clear()
      size = 0
    }
    held.set(text, value)
    size += text.length
    return value
  }
}
