import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'

/**
 * Turns the document into another one by replacing only what differs, so that the caret stays where it is
 * when undo, a replacement or a pasted table changes the text around it. Undefined when nothing differs.
 */
export function reconcile(state: EditorState, next: Node): Transaction | undefined {
  const { doc } = state
  const start = doc.content.findDiffStart(next.content)
  const end = doc.content.findDiffEnd(next.content)
  if (start === null || end === null) return undefined
  // Ends that were found from behind may lie before the start where text repeats.
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  const narrow = state.tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap))
  if (narrow.doc.eq(next)) return narrow
  return state.tr.replaceWith(0, doc.content.size, next.content)
}
