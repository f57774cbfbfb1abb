import { useLayoutEffect } from 'react'
import type { Quarter } from '../../shared/quarter/schema'
import { say } from '../../shared/words/words'
import { useDocument, useDocumentStore } from '../app/context'
import { writeText } from '../store/fields'
import { type Place, placeKey } from '../store/place'
import { useRequestedFocus } from './use-requested-focus'

interface Props {
  readonly place: Place
  readonly label: string
  /** A day, YYYY-MM-DD. */
  readonly value: string
  readonly subject: string
  /** How the day gets into the file; by default into the field that the place names. */
  readonly write?: (quarter: Quarter, day: string) => Quarter
  /** Takes the day away, where there need not be one. */
  readonly clear?: () => void
}

/** A day. What is not a whole day yet does not reach the file. */
export function DateField({ place, label, value, subject, write, clear }: Props) {
  const store = useDocumentStore()
  const readOnly = useDocument((state) => state.readOnly)
  const element = useRequestedFocus<HTMLInputElement>(place)
  // The browser holds a day that is half typed, such as the 31st of a month of 30 days. A value from here
  // would take it away in the middle of the date, so the file's day is shown only when that changes.
  useLayoutEffect(() => {
    if (element.current !== null) show(element.current, value)
  }, [element, value])
  return (
    <input
      ref={element}
      type="date"
      className="field field-date"
      {...(value === '' && { 'data-empty': '' })}
      aria-label={label}
      data-place={placeKey(place)}
      defaultValue={value}
      readOnly={readOnly}
      onChange={({ target }) => {
        if (target.value === '') return target.validity.badInput ? undefined : clear?.()
        const what = say('what.field', { field: label, subject })
        store
          .getState()
          .edit({ what, place, merge: placeKey(place) }, (quarter) =>
            write === undefined ? writeText(quarter, place, target.value) : write(quarter, target.value),
          )
      }}
      onBlur={({ target }) => {
        show(target, value)
        store.getState().closeStep()
      }}
    />
  )
}

function show(input: HTMLInputElement, day: string): void {
  if (input.value !== day) input.value = day
}
