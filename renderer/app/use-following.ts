import { type FocusEvent, useDeferredValue, useState } from 'react'

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
 * moved has been answered. A pane that has the focus itself shows at once what is chosen in it.
 */
export function useFollowing<Value>(value: Value): Following<Value> {
  const later = useDeferredValue(value)
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
