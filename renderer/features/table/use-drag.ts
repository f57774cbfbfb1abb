import { type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import { type Cell, type GridSelection, only, stretchTo } from './grid-selection'
import { cellAt } from './use-grid-selection'

/** How near to an edge of the table dragging begins to scroll it, and by how much at a time, in px. */
const edge = 28
const scrollStep = 24

/** Selecting with the pointer: press, drag, or press with Shift. Answers what to do on pressing. */
export function useDrag(
  scroller: RefObject<HTMLElement | null>,
  selection: GridSelection,
  select: (selection: GridSelection) => void,
): (event: PointerEvent) => void {
  const end = useRef<() => void>(undefined)
  useEffect(() => () => end.current?.(), [])

  return (event) => {
    const target = event.target as Element
    const cell = cellAt(target)
    if (event.button !== 0 || cell === undefined || target.closest('textarea, .pill-choose') !== null) return
    // The focus goes where the selection says, not where the press was.
    event.preventDefault()
    let now = event.shiftKey ? stretchTo(selection, cell) : only(cell)
    select(now)
    const move = ({ clientX, clientY }: globalThis.PointerEvent): void => {
      scrollAtEdge(scroller.current, clientX, clientY)
      const over: Cell | undefined = cellAt(document.elementFromPoint(clientX, clientY))
      if (over === undefined || (over.row === now.corner.row && over.column === now.corner.column)) return
      now = stretchTo(now, over)
      select(now)
    }
    end.current?.()
    const stop = (): void => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', stop)
      window.removeEventListener('pointercancel', stop)
      end.current = undefined
    }
    end.current = stop
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', stop)
    window.addEventListener('pointercancel', stop)
  }
}

function scrollAtEdge(scroller: HTMLElement | null, x: number, y: number): void {
  if (scroller === null) return
  const { left, right, top, bottom } = scroller.getBoundingClientRect()
  const by = (at: number, from: number, to: number): number =>
    at < from + edge ? -scrollStep : at > to - edge ? scrollStep : 0
  scroller.scrollBy(by(x, left, right), by(y, top, bottom))
}
