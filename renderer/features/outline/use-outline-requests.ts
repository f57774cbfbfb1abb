import { useEffect, useRef } from 'react'
import type { Quarter } from '../../../shared/quarter/schema'
import { useDocument, useDocumentStore } from '../../app/context'
import { quarterOf } from '../../store/document-store'

interface Requests {
  /** The quarter that the rows show; it may be one step behind the document. */
  readonly quarter: Quarter
  readonly rowElement: (id: string) => HTMLElement | null
  /** Scrolls a long outline to where the row will be drawn. */
  readonly reveal: (id: string) => void
  readonly ask: (kind: 'add' | 'addAbove' | 'rename') => void
  readonly clearFilter: () => void
}

/** Frames to look after a row that has just come into being, and to wait for one that is not drawn yet. */
const patience = 10
const drawing = 40

/** Whether the focus, which a row has had, is on something else now. A row that is made anew loses it to nothing. */
function hasGoneOn(id: string): boolean {
  const { activeElement: active, body } = document
  return active !== null && active !== body && active.closest('[role=row]')?.getAttribute('data-part') !== id
}

/** Does what the store asks of the outline: to put the focus on a row, to open the menu, to rename. */
export function useOutlineRequests({ quarter, rowElement, reveal, ask, clearFilter }: Requests): void {
  const store = useDocumentStore()
  const request = useDocument((state) => state.rowRequest)
  const asked = useDocument((state) => state.outlineAsk)
  const done = useRef<object>(undefined)
  /** The request whose row has had the focus before the outline showed what happened. */
  const early = useRef<object>(undefined)

  useEffect(() => {
    // A row that is about to move would lose the focus again: wait until the outline shows the move.
    if (request === undefined || done.current === request) return
    if (early.current === request && hasGoneOn(request.id)) {
      // Whoever has gone on meanwhile is not taken back.
      done.current = request
      return
    }
    const there = early.current === request ? null : rowElement(request.id)
    if (there !== null) {
      // Keys that follow at once are for the row, if it is there already.
      early.current = request
      there.focus({ preventScroll: true })
    }
    if (quarterOf(store.getState()) !== quarter) return
    done.current = request
    let frame = 0
    let held: Element | null = null
    let waits = drawing
    const find = (left: number): void => {
      const row = rowElement(request.id)
      if (row === null) reveal(request.id)
      // A row that went to another objective is made anew, and takes the focus with it when it goes.
      // The tree then gives it to a row beside.
      const active = document.activeElement
      const free = held === null || active === document.body || (active?.closest('.tree') ?? null) !== null
      if (row !== null && row !== held && free) {
        row.focus({ preventScroll: true })
        held = row
      }
      // A long outline that is just being laid out goes back to where it was scrolled to.
      if (row !== null && row === held && free) row.scrollIntoView({ block: 'nearest' })
      // Whatever the filter hides cannot have the focus.
      if (row === null && left === patience) clearFilter()
      const waiting = row === null && waits > 0
      if (waiting) waits -= 1
      if ((left > 0 || waiting) && free) frame = requestAnimationFrame(() => find(Math.max(0, left - 1)))
    }
    find(patience)
    return () => cancelAnimationFrame(frame)
    // `rowElement`, `reveal` and `clearFilter` only look at the page.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [request, quarter, store])

  useEffect(() => {
    if (asked === undefined) return
    store.getState().set({ outlineAsk: undefined })
    ask(asked.ask)
    // Only a new request opens anything.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [asked, store])
}
