import { type PointerEvent, useRef } from 'react'
import './drag-edge.css'

interface Props {
  readonly className: string
  readonly axis: 'x' | 'y'
  /** A hand takes hold: whatever `move` counts from is noted. */
  readonly take: () => void
  /** The hand has come so far, in px to the right or down; what is shown follows it. */
  readonly move: (by: number) => void
  /** It lets go there. A press without a move is no drag and comes to nothing. */
  readonly drop: (by: number) => void
  /** The system took the pointer away: all is as before. */
  readonly cancel: () => void
  /** Pressed twice: back to what it is by itself. */
  readonly reset: () => void
}

/**
 * An edge that is dragged to change a size. Keys have commands for it, so that Tab does not stop here, and it is
 * nothing that assistive tools need to know of.
 */
export function DragEdge({ className, axis, take, move, drop, cancel, reset }: Props) {
  const from = useRef<number>(undefined)
  const moved = useRef(false)
  const at = (event: PointerEvent): number => (axis === 'x' ? event.clientX : event.clientY)
  return (
    <div
      className={`drag-edge drag-edge-${axis} ${className}`}
      role="presentation"
      // Neither selects text nor takes the focus, and never begins to drag what is selected.
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = at(event)
        moved.current = false
        take()
      }}
      onPointerMove={(event) => {
        if (from.current === undefined) return
        const by = at(event) - from.current
        if (by === 0 && !moved.current) return
        moved.current = true
        move(by)
      }}
      onPointerUp={(event) => {
        if (from.current !== undefined && moved.current) drop(at(event) - from.current)
        from.current = undefined
      }}
      onPointerCancel={() => {
        if (from.current !== undefined && moved.current) cancel()
        from.current = undefined
      }}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => {
        event.stopPropagation()
        reset()
      }}
    />
  )
}
