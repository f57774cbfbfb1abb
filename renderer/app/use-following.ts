import { type FocusEvent, startTransition, useDeferredValue, useEffect, useState } from 'react'

/** What a pane shows of something that is chosen elsewhere, and what tells whether the focus is in the pane. */
export interface Following<Value> {
  readonly shown: Value
  readonly focusWithin: {
    readonly onFocus: () => void
    readonly onBlur: (event: FocusEvent) => void
  }
}

/**
 * A pane that follows what is chosen elsewhere comes after what has the focus: it is drawn when the key that
 * moved has been answered. A pane that has the focus itself shows at once what is chosen in it. One that is long
 * to draw may wait for as many milliseconds of rest, so that a key that is held down is not held up.
 */
export function useFollowing<Value>(value: Value, restMs = 0): Following<Value> {
  const later = useDeferredValue(useRested(value, restMs))
  const [inside, setInside] = useState(false)
  return {
    shown: inside ? value : later,
    focusWithin: {
      onFocus: () => setInside(true),
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setInside(false)
      },
    },
  }
}

/** A value once it has stayed the same for so many milliseconds; without a rest at once. */
function useRested<Value>(value: Value, restMs: number): Value {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    if (rested === value) return undefined
    const timer = setTimeout(() => startTransition(() => setRested(value)), restMs)
    return () => clearTimeout(timer)
  }, [value, rested, restMs])
  return restMs === 0 ? value : rested
}
