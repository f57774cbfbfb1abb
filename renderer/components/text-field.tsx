import { useEffect, useRef, useState } from 'react'
import type { Quarter } from '../../shared/quarter/schema'
import { useDocument, useDocumentStore } from '../app/context'
import { FieldMark, fieldBoxClass, useFieldFindings } from '../features/checks/field-mark'
import { sayMark } from '../features/checks/say-findings'
import { writeText } from '../store/fields'
import { type Place, placeKey, samePlace } from '../store/place'

interface Props {
  readonly place: Place
  /** The visible name in the margin; also the accessible name unless `name` says more. */
  readonly label: string
  readonly name?: string
  readonly value: string
  readonly placeholder?: string
  /** One line cannot hold line breaks, such as a title. */
  readonly lines?: 'one' | 'many'
  readonly className?: string
  /** What undo calls an edit here. */
  readonly what: string
  /** How the text gets into the file; by default into the field that the place names. */
  readonly write?: (quarter: Quarter, text: string) => Quarter
  /** The file keeps less than what is typed, such as a list without its last comma: show what was typed. */
  readonly loose?: boolean
}

/** Typing after a pause this long is another undo step. */
const pauseMs = 1500

/** Text on the page: bare at rest, with an edge while one writes. It grows with what is written. */
export function TextField({
  place,
  label,
  name,
  value,
  placeholder,
  lines = 'many',
  className,
  what,
  write,
  loose = false,
}: Props) {
  const store = useDocumentStore()
  const readOnly = useDocument((state) => state.readOnly)
  const request = useDocument((state) => state.focusRequest)
  const element = useRef<HTMLTextAreaElement>(null)
  const burst = useRef({ number: 0, at: 0 })
  const [typed, setTyped] = useState<string>()
  const key = placeKey(place)
  const { listed, isChosen } = useFieldFindings(place)

  useEffect(() => {
    if (request === undefined || !samePlace(request.place, place)) return
    element.current?.focus({ preventScroll: true })
    element.current?.scrollIntoView({ block: 'nearest' })
    // Only a new request moves the focus, not a re-rendered place.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [request, key])

  const type = (text: string): void => {
    const now = performance.now()
    if (now - burst.current.at > pauseMs) burst.current.number += 1
    burst.current.at = now
    const clean = lines === 'one' ? text.replace(/[\r\n]+/g, ' ') : text
    if (loose) setTyped(clean)
    store
      .getState()
      .edit({ what, place, merge: `${key}#${burst.current.number}` }, (quarter) =>
        write === undefined ? writeText(quarter, place, clean) : write(quarter, clean),
      )
  }

  return (
    <span className={fieldBoxClass(listed, isChosen)}>
      {/* `aria-description` is of ARIA 1.3, which the linter does not know yet. */}
      {/* eslint-disable-next-line jsx-a11y/role-supports-aria-props */}
      <textarea
        ref={element}
        className={`field ${className ?? ''}`}
        aria-label={name ?? label}
        data-place={key}
        aria-description={listed.length === 0 ? undefined : sayMark(listed)}
        rows={1}
        value={typed ?? value}
        placeholder={placeholder}
        readOnly={readOnly}
        spellCheck
        onChange={(event) => type(event.target.value)}
        onFocus={() => {
          const { selection, select } = store.getState()
          const item = selection.item === place.id ? { item: place.id } : {}
          select({ block: selection.block, ...item, place })
        }}
        onBlur={() => {
          setTyped(undefined)
          store.getState().closeStep()
        }}
        onKeyDown={(event) => {
          if (lines === 'one' && event.key === 'Enter') event.preventDefault()
        }}
      />
      <FieldMark place={place} />
    </span>
  )
}
