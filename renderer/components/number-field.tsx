import { useState } from 'react'
import { say } from '../../shared/words/words'
import type { Quarter } from '../../shared/quarter/schema'
import { useDocument, useDocumentStore } from '../app/context'
import { FieldMark, fieldBoxClass, useFieldFindings } from '../features/checks/field-mark'
import { type Place, placeKey } from '../store/place'

interface Props {
  readonly place: Place
  readonly label: string
  readonly value: number | undefined
  readonly what: string
  /** Undefined takes the number out of the file. */
  readonly write: (quarter: Quarter, value: number | undefined) => Quarter
}

/** A number of the file. What is no number yet is shown while it is typed and does not reach the file. */
export function NumberField({ place, label, value, what, write }: Props) {
  const store = useDocumentStore()
  const readOnly = useDocument((state) => state.readOnly)
  const { listed, isChosen } = useFieldFindings(place)
  const [typed, setTyped] = useState<string>()
  const key = placeKey(place)
  return (
    <span className={fieldBoxClass(listed, isChosen)}>
      <input
        className="field field-small field-number"
        inputMode="decimal"
        placeholder={say('slo.number')}
        aria-label={label}
        data-place={key}
        value={typed ?? (value === undefined ? '' : String(value))}
        readOnly={readOnly}
        onChange={({ target }) => {
          setTyped(target.value)
          const plain = target.value.replace(/[\s\u00a0\u202f,'’]/gu, '')
          const number = plain === '' ? undefined : Number(plain)
          if (number !== undefined && !Number.isFinite(number)) return
          store.getState().edit({ what, place, merge: key }, (quarter) => write(quarter, number))
        }}
        onBlur={() => {
          setTyped(undefined)
          store.getState().closeStep()
        }}
      />
      <FieldMark place={place} />
    </span>
  )
}
