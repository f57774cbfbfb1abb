import { comparePeriods } from '../../../shared/period/period-order'
import { findKeyResult } from '../../../shared/quarter/find'
import { type DocumentStore, quarterOf } from '../../store/document-store'
import type { Place } from '../../store/place'

/**
 * Asks for a correction of what a key result said for a past quarter: the way from every frozen entry,
 * on the page and in the table. Answers whether there is something that can be corrected.
 */
export function openCorrection(store: DocumentStore, place: Place): boolean {
  const state = store.getState()
  const quarter = quarterOf(state)
  const isPast =
    place.field === 'entry' && place.period !== undefined && comparePeriods(place.period, quarter.period) < 0
  if (!isPast || state.readOnly || findKeyResult(quarter, place.id) === undefined) return false
  state.set({ correcting: place })
  return true
}
