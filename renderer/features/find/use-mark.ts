import { useEffect } from 'react'
import { useDocument, useDocumentStore } from '../../app/context'
import { type Place, placeKey } from '../../store/place'

/** Tints the field of a place and brings it into sight, without giving it the focus. */
export function useMark(place: Place | undefined): void {
  const store = useDocumentStore()
  const view = useDocument((state) => state.view)
  const block = useDocument((state) => state.selection.block)
  const key = place === undefined ? undefined : placeKey(place)
  useEffect(() => {
    if (key === undefined) return undefined
    const field = document.querySelector(`[data-place="${CSS.escape(key)}"]`)
    if (field === null) {
      // The table shows only part of what the page has.
      if (view === 'table') store.getState().set({ view: 'page' })
      return undefined
    }
    field.setAttribute('data-found', 'true')
    field.scrollIntoView({ block: 'nearest' })
    return () => field.removeAttribute('data-found')
  }, [key, view, block, store])
}
