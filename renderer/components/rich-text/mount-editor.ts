import { Editor, Extension } from '@tiptap/core'
import { Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { parseMarkdown } from '../../../shared/rich-text/parse-markdown'
import { printMarkdown } from '../../../shared/rich-text/print-markdown'
import type { RichText } from '../../../shared/rich-text/rich-text'
import type { TextCommands } from '../../store/writing'
import { copySelection, insertText, linkSelection, readTransfer } from './clipboard'
import {
  indentBullets,
  leaveBullet,
  linkAtCaret,
  linkTarget,
  setLink,
  stateOf,
  toggleBullets,
} from './commands'
import { fromDocument, toDocument } from './document'
import type { TextPoint, TextRange } from './read-selection'
import { reconcile } from './reconcile'
import { schemaExtensions } from './schema'
import { takeSelection } from './take-selection'
import type { LinkTarget, TextState } from './text-state'

/** What is selected at first: what was selected in the painted text, or nothing at the end of it. */
export type CaretStart = TextRange | 'end'

export interface EditorOptions {
  /** The element that shows the text, which becomes the editor's own until it is destroyed. */
  readonly host: HTMLElement
  readonly markdown: string
  readonly caret: CaretStart
  /** The text has been written in. A `step` is something other than typing, which undo takes back by itself. */
  readonly changed: (markdown: string, kind: 'typing' | 'step') => void
  readonly moved: (state: TextState) => void
  readonly askLink: (target: LinkTarget) => void
  readonly openLink: (url: string) => void
  /** Something was pasted that a text cannot hold: this many pictures, and words or not. */
  readonly leftOut: (pictures: number) => void
  readonly undo: (direction: 'undo' | 'redo') => void
}

export interface MountedEditor {
  /** Shows what the file says now, unless that is what was last written here. */
  readonly show: (markdown: string) => void
  readonly commands: TextCommands
  readonly setLink: (target: LinkTarget, href: string | undefined) => void
  readonly focus: (caret?: CaretStart) => void
  /** Writes at the caret, as typing does. */
  readonly insert: (text: string) => void
  /** Takes in what another program wrote to the clipboard, cleaned. */
  readonly paste: (data: DataTransfer) => void
  /** Ends the editor; the element is left empty, to be painted again. */
  readonly destroy: () => void
}

const outside = 'outside'

/** Puts an editor into the element of a text. Undo is the document's, so the editor has none of its own. */
export function mountEditor(options: EditorOptions): MountedEditor {
  let last = options.markdown
  const { host } = options
  const before = [...host.attributes].map(({ name, value }) => ({ name, value }))
  let step = false
  const documentOf = (text: RichText) => editor.schema.nodeFromJSON(toDocument(text))
  const editor: Editor = new Editor({
    element: { mount: host },
    extensions: [...schemaExtensions, keysOf(options, (tr) => change(tr))],
    content: toDocument(parseMarkdown(options.markdown)),
    // The page's policy allows no styles from scripts; rich-text.css has what an editor needs.
    injectCSS: false,
    autofocus: false,
    editorProps: {
      handlePaste: (_view, event) => paste(event.clipboardData),
      handleDrop: (_view, event, _slice, moved) => !moved && drop(event),
      handleDOMEvents: {
        keydown: (pressed) => {
          takeSelection(pressed)
          return false
        },
        beforeinput: (_view, event) => historyInput(event, options),
        copy: (view, event) => copySelection(view, event, false),
        cut: (view, event) => copySelection(view, event, true),
      },
    },
    onTransaction: ({ transaction }) => {
      const { doc } = transaction
      const only = doc.childCount === 1 && doc.content.size === 2
      host.toggleAttribute('data-empty', only)
      if (transaction.docChanged && transaction.getMeta(outside) === undefined) {
        const markdown = printMarkdown(fromDocument(doc))
        const kind = step ? 'step' : 'typing'
        step = false
        if (markdown !== last) {
          last = markdown
          options.changed(markdown, kind)
        }
      }
      options.moved(stateOf(editor))
    },
  })
  const { view } = editor

  /** Applies something that is no typing: a step of its own. */
  const change = (tr: Transaction | undefined): void => {
    if (tr === undefined) return
    step = true
    view.dispatch(tr.scrollIntoView())
    step = false
    view.focus()
  }
  /** Takes words only; files that come without any are for the block. */
  const paste = (data: DataTransfer | null): boolean => {
    const pasted = data && readTransfer(data)
    if (data === null || pasted === null) return false
    if (pasted === undefined) {
      const taken = host.closest('[data-takes-pictures]') !== null
      if (data.files.length > 0 && !taken) options.leftOut(data.files.length)
      return data.files.length > 0
    }
    change(linkSelection(editor.state, data) ?? insertText(editor.state, pasted.text))
    if (pasted.pictures > 0) options.leftOut(pasted.pictures)
    return true
  }
  const drop = (event: DragEvent): boolean => {
    const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
    if (at === null || event.dataTransfer === null || event.dataTransfer.files.length > 0) return false
    event.preventDefault()
    const { doc, tr } = view.state
    view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(at.pos))))
    return paste(event.dataTransfer)
  }
  const toggle = (mark: 'bold' | 'italic'): void => {
    takeSelection(view)
    // Without a selection it is for what will be typed next, and no step yet.
    step = !editor.state.selection.empty
    editor.chain().focus(null, { scrollIntoView: false }).toggleMark(mark).run()
    step = false
  }
  placeCaret(view, options.caret)
  host.toggleAttribute('data-empty', editor.isEmpty)

  return {
    show(markdown) {
      if (markdown === last) return
      last = markdown
      const tr = reconcile(editor.state, documentOf(parseMarkdown(markdown)))
      if (tr !== undefined) view.dispatch(tr.setMeta(outside, true))
    },
    commands: {
      bold: () => toggle('bold'),
      italic: () => toggle('italic'),
      bullets: () => {
        takeSelection(view)
        change(toggleBullets(editor.state))
      },
      link: () => {
        takeSelection(view)
        options.askLink(linkTarget(editor))
      },
    },
    setLink: (target, href) => change(setLink(editor.state, target, href)),
    focus(caret) {
      if (caret !== undefined) placeCaret(view, caret)
      view.focus()
    },
    paste: (data) => void paste(data),
    insert: (text) => view.dispatch(view.state.tr.insertText(text).scrollIntoView()),
    destroy() {
      editor.destroy()
      // The library takes the attributes with it that it had set itself, such as the role.
      for (const { name, value } of before) if (!host.hasAttribute(name)) host.setAttribute(name, value)
    },
  }
}

function placeCaret(view: EditorView, caret: CaretStart): void {
  const { doc, tr } = view.state
  const positionOf = ({ paragraph, offset }: TextPoint) => {
    let start = 0
    for (let index = 0; index < paragraph; index += 1) start += doc.maybeChild(index)?.nodeSize ?? 0
    const size = doc.maybeChild(paragraph)?.content.size ?? 0
    return doc.resolve(Math.min(start + 1 + Math.min(offset, size), doc.content.size))
  }
  const selection =
    caret === 'end'
      ? Selection.atEnd(doc)
      : TextSelection.between(positionOf(caret.anchor), positionOf(caret.head))
  view.dispatch(tr.setSelection(selection))
}

/** The keys of lists and links. Those of commands are the window's. */
const keysOf = (options: EditorOptions, change: (tr: Transaction) => void): Extension =>
  Extension.create({
    name: 'keys',
    addKeyboardShortcuts() {
      const { editor } = this
      const apply = (tr: Transaction | undefined): boolean => {
        if (tr !== undefined) change(tr)
        return tr !== undefined
      }
      return {
        Tab: () => apply(indentBullets(editor.state, 1)),
        'Shift-Tab': () => apply(indentBullets(editor.state, -1)),
        Enter: () => apply(leaveBullet(editor.state, 'Enter')),
        // A line is a paragraph in the file, so both ways to begin one are the same.
        'Shift-Enter': () => editor.commands.splitBlock(),
        Backspace: () => apply(leaveBullet(editor.state, 'Backspace')),
        'Mod-Enter': () => {
          const link = linkAtCaret(editor.state)
          if (link !== '') options.openLink(link)
          return true
        },
      }
    },
  })

/** The browser's own undo, as a context menu or a gesture asks for it, is the document's. */
function historyInput(event: InputEvent, { undo }: EditorOptions): boolean {
  if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false
  event.preventDefault()
  undo(event.inputType === 'historyUndo' ? 'undo' : 'redo')
  return true
}
