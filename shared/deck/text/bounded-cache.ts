/**
 * What was computed for a text, kept while at most `limit` characters of text are held. What has not been
 * asked for during the last half of that goes; what every edit asks for again stays, however much is typed
 * meanwhile. Whether an answer comes from here never changes it, only how long it takes.
 */
export function cacheByText<Value>(limit: number, compute: (text: string) => Value): (text: string) => Value {
  let recent = new Map<string, Value>()
  let before = new Map<string, Value>()
  let size = 0
  return (text) => {
    const known = recent.get(text)
    if (known !== undefined) return known
    const value = before.get(text) ?? compute(text)
    if (size + text.length > limit / 2) {
      before = recent
      recent = new Map()
      size = 0
    }
    recent.set(text, value)
    size += text.length
    return value
  }
}
