import { useRef } from 'react'
import { soundWidth, type Pane } from '../../shared/ipc/panes'
import { useServices, useApp } from '../app/context'
import { paneWidth, setPaneWidth } from '../app/pane-width'
import { DragEdge } from './drag-edge'
import './pane-divider.css'

/** The edge of a pane: dragged it changes the width, pressed twice it gives the usual one back. */
export function PaneDivider({ pane }: { readonly pane: Pane }) {
  const { app, actions } = useServices()
  const preferences = useApp((state) => state.start.preferences)
  const grip = useRef(0)

  const widthAt = (by: number): number => soundWidth(pane, grip.current + (pane === 'outline' ? by : -by))
  const show = (width: number): void =>
    document.querySelector<HTMLElement>('.window')?.style.setProperty(...paneStyle(pane, width))
  return (
    <DragEdge
      className={`pane-divider pane-divider-${pane}`}
      axis="x"
      take={() => {
        grip.current = paneWidth(preferences, pane)
      }}
      // The window follows the hand; what is kept is where it lets go.
      move={(by) => show(widthAt(by))}
      drop={(by) => setPaneWidth(app, actions, pane, widthAt(by))}
      cancel={() => show(paneWidth(preferences, pane))}
      reset={() => setPaneWidth(app, actions, pane, undefined)}
    />
  )
}

/** The property that sets a pane's width. A small window leaves the editor a third of it. */
export const paneStyle = (pane: Pane, width: number): [string, string] => [
  `--w-${pane}`,
  `min(${width / 16}rem, ${pane === 'outline' ? 28 : 38}vw)`,
]
