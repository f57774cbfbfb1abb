import { useRef } from 'react'
import { soundSize, type Pane } from '../../shared/ipc/panes'
import { useServices } from '../app/context'
import { paneStyle, setPaneSize, shownSize } from '../app/pane-size'
import { DragEdge } from './drag-edge'
import './pane-divider.css'

/** The edge of a pane: dragged it changes the size, pressed twice it gives the usual one back. */
export function PaneDivider({ pane }: { readonly pane: Pane }) {
  const { app, actions } = useServices()
  const grip = useRef(0)

  const sizeAt = (by: number): number => soundSize(pane, grip.current + (pane === 'outline' ? by : -by))
  const show = (size: number): void =>
    document.querySelector<HTMLElement>('.window')?.style.setProperty(...paneStyle(pane, size))
  return (
    <DragEdge
      className={`pane-divider pane-divider-${pane}`}
      axis={pane === 'checks' ? 'y' : 'x'}
      take={() => {
        grip.current = shownSize(pane)
      }}
      // The window follows the hand; what is kept is where it lets go.
      move={(by) => show(sizeAt(by))}
      drop={(by) => setPaneSize(app, actions, pane, sizeAt(by))}
      cancel={() => show(grip.current)}
      reset={() => setPaneSize(app, actions, pane, undefined)}
    />
  )
}
