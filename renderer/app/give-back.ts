import { selectedPart } from '../features/outline/structure'
import type { DocumentStore } from '../store/document-store'
import { rowOf } from '../store/place'

/** What has the focus and is in sight. */
export function focusedElement(): HTMLElement | undefined {
  const active = document.activeElement
  const isThere =
    active instanceof HTMLElement && active !== document.body && active.getClientRects().length > 0
  return isThere ? active : undefined
}

/**
 * Gives the focus back to what had it before something opened that closes now; where that has gone meanwhile, to
 * the field that was being written, else to the row of what is selected.
 */
export function giveBack(store: DocumentStore, before: HTMLElement | undefined): void {
  before?.focus()
  if (focusedElement() !== undefined) return
  const { selection, goTo } = store.getState()
  goTo(selection.place ?? rowOf(selectedPart(store.getState())))
}
