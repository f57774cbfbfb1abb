import { useEffect, useRef } from 'react'
import type { Quarter } from '../../shared/quarter/schema'
import { useDocument, useDocumentStore } from '../app/context'
import { FieldMark, fieldBoxClass, useFieldFindings } from '../features/checks/field-mark'
import { type Place, placeKey, samePlace } from '../store/place'

interface Props {
  readonly place: Place
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** What undo calls a choice here. */
  readonly what: string
  readonly write: (quarter: Quarter, value: string) => Quarter
  readonly className?: string
}

/** One of a few words of the file. Each choice is a step of its own. */
export function ChoiceField({ place, label, value, options, what, write, className }: Props) {
  const store = useDocumentStore()
  const readOnly = useDocument((state) => state.readOnly)
  const request = useDocument((state) => state.focusRequest)
  const { listed, isChosen } = useFieldFindings(place)
  const element = useRef<HTMLSelectElement>(null)
  const key = placeKey(place)
  useEffect(() => {
    if (request === undefined || !samePlace(request.place, place)) return
    element.current?.focus({ preventScroll: true })
    element.current?.scrollIntoView({ block: 'nearest' })
    // Only a new request moves the focus, not a re-rendered place.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [request, key])
  return (
    <span className={fieldBoxClass(listed, isChosen)}>
      <select
        ref={element}
        className={`field field-choice ${className ?? ''}`}
        aria-label={label}
        data-place={key}
        value={value}
        disabled={readOnly}
        onChange={({ target }) =>
          store.getState().edit({ what, place }, (quarter) => write(quarter, target.value))
        }
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <FieldMark place={place} />
    </span>
  )
}
