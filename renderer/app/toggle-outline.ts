import { selectedPart } from '../features/outline/structure'
import type { DocumentStore } from '../store/document-store'
import { rowOf } from '../store/place'
import { focusEditor } from './panes'

/** Shows the outline with the focus on its row, or hides it, and then the focus that it had goes to the text. */
export function toggleOutline(store: DocumentStore): void {
  const { outlineShown, set, goTo } = store.getState()
  const held = document.activeElement?.closest('.outline') !== null
  set({ outlineShown: !outlineShown, narrowPane: 'outline' })
  if (!outlineShown) goTo(rowOf(selectedPart(store.getState())))
  else if (held) requestAnimationFrame(focusEditor)
}
