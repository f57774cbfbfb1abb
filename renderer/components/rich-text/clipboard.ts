import { Fragment, type Schema, Slice } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { isLink } from '../../../shared/rich-text/normalise'
import type { RichText } from '../../../shared/rich-text/rich-text'
import { fromDocument, toDocument } from './document'
import { printHtml, printPlain } from './print-html'
import { type PastedText, readHtml } from './read-html'
import { readPlain } from './read-plain'

/**
 * The text on a clipboard or under a drop, cleaned to what a quarter file holds; undefined where there are
 * no words. Markup is parsed apart from the page, where nothing of it runs, loads or is laid out.
 */
export function readTransfer(data: DataTransfer): PastedText | undefined {
  const html = data.getData('text/html')
  if (html !== '') {
    const pasted = readHtml(new DOMParser().parseFromString(html, 'text/html'))
    if (pasted.text.length > 0) return pasted
  }
  const text = readPlain(data.getData('text/plain'))
  return text.length > 0 ? { text, pictures: 0 } : undefined
}

/** Puts a text in the place of the selection; words without a line break join the line they land in. */
export function insertText(state: EditorState, text: RichText): Transaction {
  const { tr, schema, selection } = state
  const [first] = text
  const pasted = documentOf(schema, text).content
  if (text.length === 1 && first?.bullet === undefined) {
    const words = pasted.firstChild?.content ?? Fragment.empty
    tr.replaceSelection(new Slice(words, 0, 0))
    return tr.setStoredMarks([])
  }
  if (!selection.empty) tr.deleteSelection()
  const { $from } = tr.selection
  if ($from.parent.content.size === 0) {
    // An empty line gives way, or a pasted list would hang in its paragraph.
    tr.replaceWith($from.before(), $from.after(), pasted)
    return tr.setSelection(TextSelection.near(tr.doc.resolve($from.before() + pasted.size - 1), -1))
  }
  return tr.replaceSelection(new Slice(pasted, 1, 1))
}

const documentOf = (schema: Schema, text: RichText) => schema.nodeFromJSON(toDocument(text))

/** Pasting an address onto words makes them a link. */
export function linkSelection(state: EditorState, data: DataTransfer): Transaction | undefined {
  const address = data.getData('text/plain').trim()
  const mark = state.schema.marks['link']
  if (state.selection.empty || mark === undefined || !isLink(address)) return undefined
  const { from, to } = state.selection
  return state.tr.removeMark(from, to, mark).addMark(from, to, mark.create({ href: address }))
}

/** Copies what is selected so that other programs understand it: real lists, nothing of the editor's own. */
export function copySelection(view: EditorView, event: ClipboardEvent, cut: boolean): boolean {
  const { state } = view
  const { from, to, empty } = state.selection
  if (empty || event.clipboardData === null) return false
  const text = fromDocument(state.doc.cut(from, to))
  event.preventDefault()
  event.clipboardData.setData('text/html', printHtml(text))
  event.clipboardData.setData('text/plain', printPlain(text))
  if (cut) view.dispatch(state.tr.deleteSelection().scrollIntoView())
  return true
}
