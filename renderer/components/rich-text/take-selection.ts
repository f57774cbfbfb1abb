import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Tells the editor what is selected in the page now. The browser reports a caret that keys have moved only when it
 * gets to it, and in a window that is busy later than the keys that follow: those would act on what was selected
 * before. A text that is being composed by an input method is left alone.
 */
export function takeSelection(view: EditorView): void {
  const shown = view.dom.ownerDocument.getSelection()
  if (shown === null || view.composing || !view.hasFocus()) return
  const positionOf = (node: Node | null, offset: number): number | undefined =>
    node !== null && view.dom.contains(node) ? view.posAtDOM(node, offset) : undefined
  const anchor = positionOf(shown.anchorNode, shown.anchorOffset)
  const head = positionOf(shown.focusNode, shown.focusOffset)
  const { doc, selection, tr } = view.state
  if (anchor === undefined || head === undefined) return
  if (anchor === selection.anchor && head === selection.head) return
  const next = TextSelection.between(doc.resolve(anchor), doc.resolve(head))
  if (!next.eq(selection)) view.dispatch(tr.setSelection(next))
}
