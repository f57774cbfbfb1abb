import { useEffect } from 'react'
import { useDocument, useDocumentStore } from '../../app/context'
import { comeTo } from '../../components/come-to'
import { isHandle, placeKey } from '../../store/place'
import { fieldFor } from './field-for'

/** Takes the focus to the nearest field where the place that was asked for has none of its own. */
export function useFocusFallback(): void {
  const store = useDocumentStore()
  const request = useDocument((state) => state.focusRequest)
  const view = useDocument((state) => state.view)
  // Fields answer requests for themselves, in effects that run before this one.
  useEffect(() => {
    if (request === undefined) return
    const main = document.querySelector('main')
    const key = placeKey(request.place)
    if (document.activeElement?.closest('[data-place]')?.getAttribute('data-place') === key) return
    const fields = [...(main?.querySelectorAll<HTMLElement>('[data-place]') ?? [])]
    const keys = fields.map((field) => field.dataset['place'] ?? '')
    // The table has rows in the place of handles, and has chosen the row by now.
    if (view === 'table' && isHandle(request.place)) return
    if (view === 'table' && !keys.includes(key)) {
      store.getState().set({ view: 'page' })
      return
    }
    const field = fields[keys.indexOf(fieldFor(keys, request.place) ?? '')] ?? fields[0]
    comeTo(field)
    // Only a new request moves the focus.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [request])
}
