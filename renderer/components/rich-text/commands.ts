import { type Editor, getMarkRange } from '@tiptap/core'
import type { Mark, Node } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { LinkTarget, TextState } from './text-state'

type Level = 1 | 2 | null

/** The paragraphs that the selection touches, with where they begin. */
function selectedParagraphs({ doc, selection }: EditorState): readonly { node: Node; at: number }[] {
  const found: { node: Node; at: number }[] = []
  doc.nodesBetween(selection.from, selection.to, (node, at) => {
    if (node.type.name === 'paragraph') found.push({ node, at })
    return false
  })
  return found
}

const levelOf = (node: Node): Level => {
  const level: unknown = node.attrs['bullet']
  return level === 1 || level === 2 ? level : null
}

function setLevels(state: EditorState, next: (level: Level) => Level): Transaction | undefined {
  const { tr } = state
  for (const { node, at } of selectedParagraphs(state)) {
    const level = next(levelOf(node))
    if (level !== levelOf(node)) tr.setNodeAttribute(at, 'bullet', level)
  }
  return tr.docChanged ? tr : undefined
}

/** Bullets become paragraphs when all that is selected are bullets; otherwise everything becomes a bullet. */
export function toggleBullets(state: EditorState): Transaction | undefined {
  const all = selectedParagraphs(state).every(({ node }) => levelOf(node) !== null)
  return setLevels(state, (level) => (all ? null : (level ?? 1)))
}

/**
 * A level further in or out, from the start of a bullet or for several at once. Undefined everywhere else,
 * where Tab leaves the text: nobody is caught in a list, and walking through a page changes nothing.
 */
export function indentBullets(state: EditorState, by: 1 | -1): Transaction | undefined {
  const { $from, empty } = state.selection
  const isFirst = $from.index(0) === 0
  if (empty && ($from.parentOffset > 0 || (by === 1 && isFirst))) return undefined
  return setLevels(state, (level) => {
    if (level === null) return null
    return by === 1 ? 2 : 1
  })
}

/** Enter in an empty bullet, and Backspace at the start of any, go a level out instead. */
export function leaveBullet(state: EditorState, key: 'Enter' | 'Backspace'): Transaction | undefined {
  const { $from, empty } = state.selection
  const level = levelOf($from.parent)
  if (!empty || level === null || $from.parentOffset > 0) return undefined
  if (key === 'Enter' && $from.parent.content.size > 0) return undefined
  return setLevels(state, () => (level === 2 ? 1 : null))
}

export const stateOf = (editor: Editor): TextState => ({
  bold: editor.isActive('bold'),
  italic: editor.isActive('italic'),
  bullets: selectedParagraphs(editor.state).every(({ node }) => levelOf(node) !== null),
  link: linkMark(editor.state) !== undefined,
})

/** The link that the caret is in or at an end of, or that the selection begins with. */
function linkMark({ selection: { $from, empty } }: EditorState): Mark | undefined {
  const nodes = [$from.nodeAfter, ...(empty ? [$from.nodeBefore] : [])]
  return nodes.flatMap((node) => node?.marks ?? []).find(({ type }) => type.name === 'link')
}

const hrefOf = (mark: Mark | undefined): string => {
  const href: unknown = mark?.attrs['href']
  return typeof href === 'string' ? href : ''
}

/** Where the link at the caret leads; empty where there is none. */
export const linkAtCaret = (state: EditorState): string => hrefOf(linkMark(state))

/** What a link would be put on: the selection, else the link around the caret, else the word there. */
export function linkTarget(editor: Editor): LinkTarget {
  const { state, view } = editor
  const { selection, doc } = state
  const mark = linkMark(state)
  const href = hrefOf(mark)
  const around = mark && getMarkRange(selection.$from, mark.type, { href })
  const { from, to } = around ?? (selection.empty ? wordAt(selection) : firstParagraph(selection))
  const { left } = view.coordsAtPos(from)
  const { bottom } = view.coordsAtPos(to)
  return { from, to, href, words: doc.textBetween(from, to, ' '), left, bottom }
}

/** A link stays in its paragraph. */
function firstParagraph({ $from, to }: EditorState['selection']): { from: number; to: number } {
  return { from: $from.pos, to: Math.min(to, $from.end()) }
}

function wordAt({ $from }: EditorState['selection']): { from: number; to: number } {
  const text = $from.parent.textContent
  const before = /[\p{L}\p{N}_-]*$/u.exec(text.slice(0, $from.parentOffset))?.[0].length ?? 0
  const after = /^[\p{L}\p{N}_-]*/u.exec(text.slice($from.parentOffset))?.[0].length ?? 0
  return { from: $from.pos - before, to: $from.pos + after }
}

/** Puts a link on its words, or the address itself where there are none; undefined takes the link away. */
export function setLink(state: EditorState, target: LinkTarget, href: string | undefined): Transaction {
  const { tr, schema } = state
  const { from, words } = target
  const mark = schema.marks['link']
  if (mark === undefined) return tr
  if (href !== undefined && words === '') tr.insertText(href.replace(/^mailto:/i, ''), from)
  const to = tr.mapping.map(target.to, 1)
  tr.removeMark(from, to, mark)
  if (href !== undefined) tr.addMark(from, to, mark.create({ href }))
  return tr.setSelection(TextSelection.create(tr.doc, to)).setStoredMarks([])
}
