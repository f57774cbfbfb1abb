import { useRef, useState } from 'react'
import type { Quarter } from '../../shared/quarter/schema'
import { useDocument, useDocumentStore } from '../app/context'
import { FieldMark, fieldBoxClass, useFieldFindings } from '../features/checks/field-mark'
import { sayMark } from '../features/checks/say-findings'
import { quarterOf } from '../store/document-store'
import { type Place, placeKey } from '../store/place'
import { comeTo } from './come-to'
import { useFocusRequest, useSelectPlace, useTyping } from './use-field'

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
  write: writeInto,
  loose = false,
}: Props) {
  const store = useDocumentStore()
  const readOnly = useDocument((state) => state.readOnly)
  const language = useDocument((state) => quarterOf(state).language)
  const direction = useDocument((state) => quarterOf(state).direction)
  const element = useRef<HTMLTextAreaElement>(null)
  const [typed, setTyped] = useState<string>()
  const key = placeKey(place)
  const { listed, isChosen } = useFieldFindings(place)
  const write = useTyping({ place, what, write: writeInto })
  const selectPlace = useSelectPlace(place)
  useFocusRequest(place, () => {
    // Undo comes back to what it has changed, which is not what was typed.
    setTyped(undefined)
    comeTo(element.current)
  })

  const type = (text: string): void => {
    const clean = lines === 'one' ? text.replace(/[\r\n]+/g, ' ') : text
    if (loose) setTyped(clean)
    write(clean)
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
        lang={language}
        dir={direction}
        rows={1}
        value={typed ?? value}
        placeholder={placeholder}
        readOnly={readOnly}
        spellCheck
        onChange={(event) => type(event.target.value)}
        onFocus={selectPlace}
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
