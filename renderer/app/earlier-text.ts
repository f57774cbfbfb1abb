import { lastSaid } from '../../shared/history/earlier-texts'
import { printPeriodName } from '../../shared/period/print-period'
import { textOfPart } from '../../shared/quarter/change-part'
import { say } from '../../shared/words/words'
import { type DocumentStore, quarterOf } from '../store/document-store'
import { writeText } from '../store/fields'
import type { Place } from '../store/place'

/** Puts what the selected field said last quarter into it, where it is empty; answers what to tell. */
export function takeEarlierText(store: DocumentStore): string {
  const { place } = store.getState().selection
  if (place === undefined) return say('earlier.noField')
  return fillFromEarlier(store, place)
}

/** The same for one field. */
export function fillFromEarlier(store: DocumentStore, place: Place): string {
  const quarter = quarterOf(store.getState())
  const said = lastSaid(quarter, place.id, place.field)
  if (said === undefined) return say('earlier.none')
  if ((textOfPart(quarter, place.id, place.field) ?? '').trim() !== '') return say('earlier.notEmpty')
  const what = say('earlier.what', { period: printPeriodName(said.period) })
  store.getState().edit({ what, place }, (before) => writeText(before, place, said.text))
  return say('earlier.used', { period: printPeriodName(said.period) })
}
