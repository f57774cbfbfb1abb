import { type ReactNode, useId, useState } from 'react'
import { useDocument } from '../app/context'
import type { Place } from '../store/place'
import { Icon } from './icon'

interface Props {
  readonly label: string
  readonly name: string
  /** Whether a place is written in here: undo opens what it goes to. */
  readonly holds: (place: Place) => boolean
  readonly children: () => ReactNode
}

/** Secondary facts, out of the way until they are asked for. */
export function Disclosure({ label, name, holds, children }: Props) {
  // What undo goes to, and what was found.
  const place = useDocument((state) => state.focusRequest?.place ?? state.selection.place)
  const asked = place !== undefined && holds(place)
  const [open, setOpen] = useState(asked)
  const [seen, setSeen] = useState(place)
  const id = useId()
  // Only a new place opens it; whoever closes it again is not contradicted.
  if (place !== seen) {
    setSeen(place)
    if (asked) setOpen(true)
  }
  return (
    <div className="disclosure">
      <button
        type="button"
        className="disclosure-button"
        aria-label={name}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name="right" />
        {label}
      </button>
      <div id={id}>{open && children()}</div>
    </div>
  )
}
