import { describePlace } from '../../../shared/checks/describe-place'
import { say } from '../../../shared/words/words'
import type { AppStore } from '../../store/app-store'
import { announce } from '../../store/app-store'
import { type DocumentStore, quarterOf, selectionOf } from '../../store/document-store'
import { findMatches, type FoundText, placeOf } from '../../store/find-matches'

/** The occurrences of what is looked for, and which of them is the current one. */
export interface Found {
  readonly matches: readonly FoundText[]
  readonly current: FoundText | undefined
  /** From 0; meaningless where nothing matches. */
  readonly at: number
}

function foundIn(store: DocumentStore): Found {
  const state = store.getState()
  const matches = findMatches(quarterOf(state), state.find.words, state.find)
  const at = Math.min(state.find.at, Math.max(0, matches.length - 1))
  return { matches, current: matches[at], at }
}

/** Goes to the next or previous occurrence and round the ends; with nothing to look for it opens the bar. */
export function stepFind(app: AppStore, store: DocumentStore, by: 1 | -1): void {
  const { find, openFind } = store.getState()
  if (find.words.trim() === '' || !find.open) openFind(false)
  const { matches, at } = foundIn(store)
  if (matches.length > 0) showMatch(app, store, (at + by + matches.length) % matches.length)
}

/** Shows an occurrence: selects what it belongs to and says where it is, while the focus stays where it was. */
export function showMatch(app: AppStore, store: DocumentStore, at: number): void {
  const { find, set, select } = store.getState()
  set({ find: { ...find, at }, narrowPane: 'editor' })
  const { matches, current } = foundIn(store)
  if (current === undefined) return
  const quarter = quarterOf(store.getState())
  const selection = selectionOf(quarter, placeOf(current.field))
  if (selection !== undefined) select(selection)
  const place = describePlace(quarter, current.field)
  announce(app, say('find.said', { at: at + 1, count: matches.length, place }))
}
