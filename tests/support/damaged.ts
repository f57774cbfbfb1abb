/** Every path into a value. */
export function paths(
  value: unknown,
  at: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [at]
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [at, ...inner.flatMap(([step, next]) => paths(next, [...at, step]))]
}

/** The value with something else at a path, or with nothing there. */
export function damaged(
  value: unknown,
  [step, ...rest]: readonly (string | number)[],
  other: unknown,
): unknown {
  if (step === undefined) return other
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (index === step ? damaged(item, rest, other) : item))
  }
  const fields = Object.entries(value ?? {}).flatMap(([name, inner]) => {
    if (name !== step) return [[name, inner]]
    const after = damaged(inner, rest, other)
    return after === undefined ? [] : [[name, after]]
  })
  return Object.fromEntries(fields)
}
