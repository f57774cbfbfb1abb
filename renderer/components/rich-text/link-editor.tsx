import {
  type KeyboardEvent,
  type RefObject,
  type SyntheticEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { readLink, type LinkProblem } from '../../../shared/rich-text/read-link'
import { say } from '../../../shared/words/words'
import { ownUndo } from '../../app/own-undo'
import { Icon } from '../icon'
import { plainHost } from './plain-host'
import type { LinkTarget } from './text-state'

interface Props {
  readonly target: LinkTarget
  /** The field's frame; the small form stands in it, below the words. */
  readonly frame: RefObject<HTMLElement | null>
  /** Undefined takes the link away. */
  readonly save: (href: string | undefined) => void
  readonly open: (href: string) => void
  /** Back to the text, as it was. */
  readonly close: () => void
}

const sayProblem = (problem: LinkProblem, isNew: boolean): string => {
  switch (problem.kind) {
    case 'noAddress':
      return say(isNew ? 'link.noAddressNew' : 'link.noAddress')
    case 'otherScheme':
      return say('link.otherScheme', { scheme: problem.scheme })
    case 'noSuchForm':
      return say('link.noSuchForm')
    case 'beforeHost':
      return say('link.beforeHost')
  }
}

/** Enough whole words to know them; all of them stand marked above. */
function beginning(words: string): string {
  const some = /^.{1,60}(?=\s)/su.exec(words)?.[0]
  return words.length <= 60 || some === undefined ? words : `${some}…`
}

/** Where a link leads, written in place: below its words, without leaving the page. */
export function LinkEditor({ target, frame, save, open, close }: Props) {
  const [address, setAddress] = useState(target.href)
  const [problem, setProblem] = useState<string>()
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  const isNew = target.href === ''

  useTargetMark(frame, target)
  useLayoutEffect(() => {
    const element = form.current
    const input = element?.querySelector('input')
    if (!element || !input || !frame.current) return
    const box = frame.current.getBoundingClientRect()
    const left = Math.min(target.left - box.left, box.width - element.offsetWidth)
    element.style.left = `${Math.max(0, left)}px`
    element.style.top = `${target.bottom - box.top + 4}px`
    input.focus({ preventScroll: true })
    input.select()
    element.scrollIntoView({ block: 'nearest' })
  }, [frame, target])

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    const read = readLink(address)
    if (read.ok) save(read.value)
    else {
      setProblem(sayProblem(read.error, isNew))
      form.current?.querySelector('input')?.focus()
    }
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    close()
  }
  const read = readLink(address)
  const host = read.ok ? plainHost(read.value) : undefined
  return (
    // Escape is for the whole form, wherever in it one is.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      className="link-editor"
      role="dialog"
      aria-label={say('link.region')}
      noValidate
      {...ownUndo}
      onSubmit={submit}
      onKeyDown={press}
      onBlur={({ relatedTarget, currentTarget }) => {
        // Whoever goes on writing elsewhere has left the link as it was.
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) close()
      }}
    >
      <label htmlFor={id}>
        {target.words === '' ? say('link.forNew') : say('link.for', { words: beginning(target.words) })}
      </label>
      <input
        id={id}
        className="box"
        type="text"
        inputMode="url"
        spellCheck={false}
        autoComplete="off"
        maxLength={2000}
        value={address}
        placeholder={say('link.hint')}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-host ${id}-problem`}
        onChange={(event) => {
          setAddress(event.target.value)
          setProblem(undefined)
        }}
      />
      <p className="link-host" id={`${id}-host`}>
        {host !== undefined && say('link.host', { host })}
      </p>
      <p className="link-problem" id={`${id}-problem`} role="alert">
        {problem !== undefined && (
          <>
            <Icon name="error" />
            {problem}
          </>
        )}
      </p>
      <div className="link-buttons">
        <button type="submit" className="button primary">
          {say('link.save')}
        </button>
        <button type="button" className="button" onClick={close}>
          {say('link.cancel')}
        </button>
        <span className="grow" />
        {!isNew && read.ok && (
          <button type="button" className="button" onClick={() => open(read.value)}>
            {say('link.open')}
          </button>
        )}
        {!isNew && (
          <button type="button" className="button" onClick={() => save(undefined)}>
            {say('link.remove')}
          </button>
        )}
      </div>
    </form>
  )
}

/** Keeps the words marked while the focus is in the form, where the window's own selection is gone. */
function useTargetMark(frame: RefObject<HTMLElement | null>, target: LinkTarget): void {
  useLayoutEffect(() => {
    const selection = document.getSelection()
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined
    if (range && !range.collapsed && frame.current?.contains(range.commonAncestorContainer)) {
      CSS.highlights.set('link-target', new Highlight(range))
    }
    return () => void CSS.highlights.delete('link-target')
  }, [frame, target])
}
