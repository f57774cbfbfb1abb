import { memo, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { parseMarkdown } from '../../../shared/rich-text/parse-markdown'
import type { Quarter } from '../../../shared/quarter/schema'
import { say, sayCount } from '../../../shared/words/words'
import { useDocument, useDocumentStore, useServices } from '../../app/context'
import { FieldMark, fieldBoxClass, useFieldFindings } from '../../features/checks/field-mark'
import { sayMark } from '../../features/checks/say-findings'
import { announce } from '../../store/app-store'
import { quarterOf } from '../../store/document-store'
import { type Place, placeKey, samePlace } from '../../store/place'
import type { TextCommands } from '../../store/writing'
import { comeTo } from '../come-to'
import { useFocusRequest, useSelectPlace, useTyping } from '../use-field'
import { FitWords } from './fit-words'
import { holdStill, watchPointer, whenPointerIsUp } from './hold-still'
import { LinkEditor } from './link-editor'
import { editorIfLoaded, loadEditor, prefetchEditor } from './load-editor'
import type { CaretStart, MountedEditor } from './mount-editor'
import { paintRichText } from './paint-rich-text'
import { readSelection } from './read-selection'
import { type LinkTarget, plainState, type TextState } from './text-state'
import { TextToolbar } from './toolbar'
import './rich-text.css'

interface Props {
  readonly place: Place
  /** The visible name in the margin; also the accessible name unless `name` says more. */
  readonly label: string
  readonly name?: string | undefined
  /** The Markdown subset of the file. */
  readonly value: string
  readonly placeholder?: string | undefined
  readonly className?: string | undefined
  /** What undo calls an edit here. */
  readonly what: string
  /** How the text gets into the file; by default into the field that the place names. */
  readonly write?: ((quarter: Quarter, text: string) => Quarter) | undefined
  /** What else stands in the toolbar while the text is written. */
  readonly tools?: ReactNode
}

/** The forms of text in a clipboard, which is empty again once its event is over. */
function copyTransfer(data: DataTransfer): DataTransfer {
  const copy = new DataTransfer()
  for (const type of data.types) copy.setData(type, data.getData(type))
  return copy
}

/**
 * Prose on the page, read and written in one element: painted plainly at rest, with an editor in it from
 * the moment it gets the focus until another text gets it.
 */
export const RichTextField = memo(function RichTextField({
  place,
  label,
  name,
  value,
  placeholder,
  className,
  what,
  write,
  tools,
}: Props) {
  const store = useDocumentStore()
  const { app, actions, run } = useServices()
  const readOnly = useDocument((state) => state.readOnly)
  const open = useDocument((state) => samePlace(state.writing?.place, place))
  const language = useDocument((state) => quarterOf(state).language)
  const direction = useDocument((state) => quarterOf(state).direction)
  const { listed, isChosen } = useFieldFindings(place)
  const frame = useRef<HTMLDivElement>(null)
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<MountedEditor>(undefined)
  const still = useRef<() => void>(undefined)
  /** What was typed and pasted before the editor was there, in order. */
  const early = useRef<readonly (string | DataTransfer)[]>([])
  const [state, setState] = useState<TextState>(plainState)
  const [linkTarget, setLinkTarget] = useState<LinkTarget>()
  const type = useTyping({ place, what, write })
  const selectPlace = useSelectPlace(place)

  // The editor outlives renders; what it calls must not.
  const latest = useRef({ type, value })
  useLayoutEffect(() => {
    latest.current = { type, value }
  })

  const mount = (element: HTMLElement, caret: CaretStart): MountedEditor | undefined => {
    editor.current = editorIfLoaded()?.mountEditor({
      host: element,
      markdown: latest.current.value,
      caret,
      changed: (markdown, kind) => latest.current.type(markdown, kind),
      moved: (next) => setState((before) => (sameState(before, next) ? before : next)),
      askLink: setLinkTarget,
      openLink: actions.openLink,
      leftOut: (count) => announce(app, sayCount('paste.pictures', count)),
      undo: (way) => run(`edit.${way}`),
    })
    return editor.current
  }
  /** Answers the focus at once, or as soon as the library is there, and then with what was typed meanwhile. */
  const enter = (element: HTMLElement, byPointer: boolean): void => {
    if (document.activeElement !== element) return
    if (editor.current !== undefined) {
      settle(element, true)
      return
    }
    const caret = (byPointer ? readSelection(element) : undefined) ?? 'end'
    const ready = mount(element, caret)
    if (ready === undefined) {
      void loadEditor().then(() => enter(element, byPointer))
      return
    }
    ready.focus()
    settle(element, true)
    for (const one of early.current) {
      if (typeof one === 'string') ready.insert(one)
      else ready.paste(one)
    }
    early.current = []
  }
  const rest = (): void => {
    if (editor.current === undefined) return
    editor.current.destroy()
    editor.current = undefined
    setLinkTarget(undefined)
    setState(plainState)
    if (host.current !== null) paintRichText(host.current, parseMarkdown(latest.current.value))
  }
  const commands: TextCommands = {
    bold: () => editor.current?.commands.bold(),
    italic: () => editor.current?.commands.italic(),
    bullets: () => editor.current?.commands.bullets(),
    link: () => editor.current?.commands.link(),
  }

  useLayoutEffect(() => {
    if (editor.current !== undefined) editor.current.show(value)
    else if (host.current !== null) paintRichText(host.current, parseMarkdown(value))
  }, [value])
  useEffect(() => {
    watchPointer()
    return prefetchEditor()
  }, [])
  useEffect(() => {
    const element = host.current
    const typedEarly = (event: InputEvent): void => {
      if (editor.current !== undefined) return
      event.preventDefault()
      if (event.inputType === 'insertText') early.current = [...early.current, event.data ?? '']
    }
    const pastedEarly = (event: ClipboardEvent): void => {
      const isText = event.clipboardData?.types.some((type) => type.startsWith('text/')) === true
      if (editor.current !== undefined || event.clipboardData === null || !isText) return
      event.preventDefault()
      early.current = [...early.current, copyTransfer(event.clipboardData)]
    }
    const click = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (link === null) return
      event.preventDefault()
      const opens = element?.isContentEditable === false || event.ctrlKey || event.metaKey
      if (opens && event.button === 0) actions.openLink(link.getAttribute('href') ?? '')
    }
    element?.addEventListener('beforeinput', typedEarly)
    element?.addEventListener('paste', pastedEarly)
    element?.addEventListener('click', click)
    element?.addEventListener('auxclick', click)
    return () => {
      element?.removeEventListener('beforeinput', typedEarly)
      element?.removeEventListener('paste', pastedEarly)
      element?.removeEventListener('click', click)
      element?.removeEventListener('auxclick', click)
      editor.current?.destroy()
      editor.current = undefined
      if (samePlace(store.getState().writing?.place, place)) store.getState().set({ writing: undefined })
    }
    // The place of a field is its identity; it does not change while it is on the page.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  useLayoutEffect(() => {
    still.current?.()
    still.current = undefined
    if (!open && frame.current?.contains(document.activeElement) !== true) rest()
  }, [open])
  useFocusRequest(place, () => {
    comeTo(host.current)
  })

  const settle = (element: Element, writing: boolean): void =>
    whenPointerIsUp(() => {
      const here = frame.current?.contains(document.activeElement) === true
      if (here !== writing || !element.isConnected) return
      const { writing: before, set } = store.getState()
      if (samePlace(before?.place, place) === writing) return
      still.current = holdStill(element)
      set({ writing: writing ? { place, commands } : undefined })
    })
  const leaveLink = (message?: string): void => {
    setLinkTarget(undefined)
    if (message !== undefined) announce(app, message)
  }

  return (
    <div
      ref={frame}
      role="presentation"
      className={`rich-text ${fieldBoxClass(listed, isChosen)} ${className ?? ''}`}
      {...(open && !readOnly && { 'data-open': '' })}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget !== null && frame.current?.contains(relatedTarget) === true) return
        store.getState().closeStep()
        // Another field takes the toolbar over; other panes leave it where it is.
        const sameMain = relatedTarget !== null && frame.current?.closest('main')?.contains(relatedTarget)
        if (sameMain === true) settle(relatedTarget, false)
      }}
    >
      {open && !readOnly && (
        <TextToolbar state={state} commands={commands}>
          <span className="grow" />
          {tools}
          <FitWords place={place} />
        </TextToolbar>
      )}
      {/* `aria-description` is of ARIA 1.3, which the linter does not know yet. */}
      {/* eslint-disable-next-line jsx-a11y/role-supports-aria-props */}
      <div
        ref={host}
        className="rich-host"
        role="textbox"
        aria-multiline="true"
        aria-label={name ?? label}
        aria-readonly={readOnly}
        aria-description={listed.length === 0 ? undefined : sayMark(listed)}
        {...(placeholder !== undefined && { 'aria-placeholder': placeholder })}
        data-place={placeKey(place)}
        data-placeholder={placeholder}
        contentEditable={!readOnly}
        tabIndex={0}
        spellCheck
        lang={language}
        dir={direction}
        onFocus={({ currentTarget }) => {
          selectPlace()
          if (readOnly) return
          // A press of the pointer selects in the painted text first; replacing that under it would lose it.
          whenPointerIsUp((byPointer) => enter(currentTarget, byPointer))
        }}
      />
      <FieldMark place={place} />
      {linkTarget !== undefined && (
        <LinkEditor
          target={linkTarget}
          frame={frame}
          open={actions.openLink}
          close={() => {
            leaveLink()
            if (frame.current?.contains(document.activeElement) === true) editor.current?.focus()
          }}
          save={(href) => {
            leaveLink(href === undefined ? say('link.removed') : say('link.saved', { address: href }))
            editor.current?.setLink(linkTarget, href)
          }}
        />
      )}
    </div>
  )
}, sameProps)

/** A page has dozens of texts, and a keystroke changes one of them. */
function sameProps(a: Props, b: Props): boolean {
  const { place, ...rest } = a
  const { place: other, ...others } = b
  const names = Object.keys({ ...rest, ...others }) as (keyof typeof rest)[] // the names of these very props
  return samePlace(place, other) && names.every((name) => rest[name] === others[name])
}

const sameState = (a: TextState, b: TextState): boolean =>
  a.bold === b.bold && a.italic === b.italic && a.bullets === b.bullets && a.link === b.link
