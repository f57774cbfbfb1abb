import { useState } from 'react'

interface Typed<Value> {
  readonly text: string
  /** The value in the file that the text stands for or, being none yet, stands over. */
  readonly value: Value
}

/**
 * What was typed in a field whose text is another than the file's value, such as half a number: undefined once the
 * value is another than the one it was typed for, since undo or the file on disk may have given it that.
 */
export function useTyped<Value>(
  value: Value,
): readonly [typed: string | undefined, keep: (typed: Typed<Value> | undefined) => void] {
  const [latest, keep] = useState<Typed<Value>>()
  return [latest !== undefined && latest.value === value ? latest.text : undefined, keep]
}
