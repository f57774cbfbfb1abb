import { useEffect, useRef } from 'react'
import type { Quarter } from '../../../shared/quarter/schema'
import { useDocument, useDocumentStore } from '../../app/context'
import { quarterOf } from '../../store/document-store'

interface Requests {
  /** The quarter that the rows show; it may be one step behind the document. */
  readonly quarter: Quarter
  readonly rowElement: (id: string) => HTMLElement | null
  readonly ask: (kind: 'add' | 'addAbove' | 'rename') => void
  readonly clearFilter: () => void
}

/** Frames to wait for a row that has just come into being. */
const patience = 10

/** Does what the store asks of the outline: to put the focus on a row, to open the menu, to rename. */
export function useOutlineRequests({ quarter, rowElement, ask, clearFilter }: Requests): void {
  const store = useDocumentStore()
  const request = useDocument((state) => state.rowRequest)
  const asked = useDocument((state) => state.outlineAsk)
  const done = useRef<object>(undefined)

  useEffect(() => {
    // A row that is about to move would lose the focus again: wait until the outline shows the move.
    if (request === undefined || done.current === request) return
    if (quarterOf(store.getState()) !== quarter) return
    done.current = request
    let frame = 0
    let held: Element | null = null
    const find = (left: number): void => {
      const row = rowElement(request.id)
      // A row that went to another objective is made anew, and takes the focus with it when it goes.
      // The tree then gives it to a row beside.
      const active = document.activeElement
      const free = held === null || active === document.body || (active?.closest('.tree') ?? null) !== null
      if (row !== null && row !== held && free) {
        row.focus({ preventScroll: true })
        row.scrollIntoView({ block: 'nearest' })
        held = row
      }
      // Whatever the filter hides cannot have the focus.
      if (row === null && left === patience) clearFilter()
      if (left > 0 && free) frame = requestAnimationFrame(() => find(left - 1))
    }
    find(patience)
    return () => cancelAnimationFrame(frame)
    // `rowElement` and `clearFilter` only look at the page.
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
