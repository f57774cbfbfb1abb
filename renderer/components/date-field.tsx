import { say } from '../../shared/words/words'
import { useDocument, useDocumentStore } from '../app/context'
import { writeText } from '../store/fields'
import { type Place, placeKey } from '../store/place'

interface Props {
  readonly place: Place
  readonly label: string
  /** A day, YYYY-MM-DD. */
  readonly value: string
  readonly subject: string
}

/** A day. What is not a whole day yet does not reach the file. */
export function DateField({ place, label, value, subject }: Props) {
  const store = useDocumentStore()
  const readOnly = useDocument((state) => state.readOnly)
  return (
    <input
      type="date"
      className="field field-date"
      aria-label={label}
      data-place={placeKey(place)}
      value={value}
      readOnly={readOnly}
      onChange={({ target }) => {
        if (target.value === '') return
        const what = say('what.field', { field: label, subject })
        store
          .getState()
          .edit({ what, place, merge: placeKey(place) }, (quarter) => writeText(quarter, place, target.value))
      }}
      onBlur={() => store.getState().closeStep()}
    />
  )
}
