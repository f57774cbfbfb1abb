import { type PointerEvent, useRef } from 'react'
import { soundWidth, type Pane } from '../../shared/ipc/panes'
import { useServices, useApp } from '../app/context'
import { paneWidth, setPaneWidth } from '../app/pane-width'
import './pane-divider.css'

/**
 * The edge of a pane: dragged it changes the width, pressed twice it gives the usual one back. Keys have commands
 * for it, so that Tab does not stop here.
 */
export function PaneDivider({ pane }: { readonly pane: Pane }) {
  const { app, actions } = useServices()
  const preferences = useApp((state) => state.start.preferences)
  const grip = useRef<{ readonly from: number; readonly width: number }>(undefined)

  const widthAt = ({ clientX }: PointerEvent): number | undefined => {
    if (grip.current === undefined) return undefined
    const wider = (clientX - grip.current.from) * (pane === 'outline' ? 1 : -1)
    return soundWidth(pane, grip.current.width + wider)
  }
  return (
    <div
      className={`pane-divider pane-divider-${pane}`}
      role="presentation"
      // Neither selects text nor takes the focus, and never begins to drag what is selected.
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        grip.current = { from: event.clientX, width: paneWidth(preferences, pane) }
      }}
      onPointerMove={(event) => {
        const width = widthAt(event)
        // The window follows the hand; what is kept is where it lets go.
        if (width !== undefined)
          event.currentTarget.parentElement?.style.setProperty(...paneStyle(pane, width))
      }}
      onPointerUp={(event) => {
        const width = widthAt(event)
        grip.current = undefined
        setPaneWidth(app, actions, pane, width ?? paneWidth(preferences, pane))
      }}
      onPointerCancel={(event) => {
        grip.current = undefined
        event.currentTarget.parentElement?.style.setProperty(...paneStyle(pane, paneWidth(preferences, pane)))
      }}
      onDoubleClick={() => setPaneWidth(app, actions, pane, undefined)}
    />
  )
}

/** The property that sets a pane's width. A small window leaves the editor a third of it. */
export const paneStyle = (pane: Pane, width: number): [string, string] => [
  `--w-${pane}`,
  `min(${width / 16}rem, ${pane === 'outline' ? 28 : 38}vw)`,
]
