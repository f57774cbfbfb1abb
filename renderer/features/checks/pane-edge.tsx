import { type RefObject, useState } from 'react'
import { say } from '../../../shared/words/words'

const least = 160
const step = 24
/** Of the window's height. */
const most = 0.6

/** The upper edge of the pane: it is dragged, or moved by the arrow keys; a double click puts it back. */
export function PaneEdge({ pane }: { readonly pane: RefObject<HTMLElement | null> }) {
  const [height, setHeight] = useState<number>()
  const resize = (wanted: number | undefined): void => {
    const limit = Math.max(least, window.innerHeight * most)
    const kept = wanted === undefined ? undefined : Math.min(limit, Math.max(least, wanted))
    setHeight(kept)
    if (kept === undefined) pane.current?.style.removeProperty('--h-checks')
    else pane.current?.style.setProperty('--h-checks', `${kept}px`)
  }
  const current = (): number => pane.current?.getBoundingClientRect().height ?? least
  return (
    // A separator that can be moved is a widget of the authoring practices.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className="checks-edge"
      role="separator"
      aria-orientation="horizontal"
      aria-label={say('checks.resize')}
      aria-valuemin={least}
      aria-valuemax={Math.round(window.innerHeight * most)}
      aria-valuenow={Math.round(height ?? 288)}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowUp' ? step : event.key === 'ArrowDown' ? -step : 0
        if (by === 0) return
        event.preventDefault()
        resize(current() + by)
      }}
      // Never begins to drag what is selected.
      onMouseDown={(event) => event.preventDefault()}
      onDoubleClick={() => resize(undefined)}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
        const bottom = pane.current?.getBoundingClientRect().bottom ?? window.innerHeight
        resize(bottom - event.clientY)
      }}
    />
  )
}
