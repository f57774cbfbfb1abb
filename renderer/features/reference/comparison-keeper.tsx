import { useDeferredValue, useEffect } from 'react'
import { compareQuarters } from '../../../shared/history/compare'
import { marksOf } from '../../../shared/history/compare-marks'
import { useDocument, useDocumentStore, useQuarter, useServices } from '../../app/context'

/**
 * Draws nothing: offers the quarter before as reference once the document is there, and keeps what the
 * reference says of it. Typing comes first; the comparison follows when nothing more urgent is to be done.
 */
export function ComparisonKeeper() {
  const store = useDocumentStore()
  const { actions } = useServices()
  const quarter = useDeferredValue(useQuarter())
  const reference = useDocument((state) => state.reference)

  useEffect(() => {
    void actions.offerReference(store)
  }, [actions, store])
  useEffect(() => {
    if (reference === undefined) {
      store.getState().set({ compared: undefined })
      return
    }
    const task = requestIdleCallback(
      () => {
        const comparison = compareQuarters(reference.quarter, quarter)
        store.getState().set({ compared: { comparison, marks: marksOf(comparison) } })
      },
      { timeout: 500 },
    )
    return () => cancelIdleCallback(task)
  }, [store, reference, quarter])
  return null
}
