import { useId } from 'react'
import { readBareNumber } from '../../shared/quarter/read-number'
import type { Quarter } from '../../shared/quarter/schema'
import { say } from '../../shared/words/words'
import { useDocument, useDocumentStore } from '../app/context'
import { FieldMark, fieldBoxClass, useFieldFindings } from '../features/checks/field-mark'
import { type Place, placeKey } from '../store/place'
import { useRequestedFocus } from './use-requested-focus'
import { useTyped } from './use-typed'

interface Props {
  readonly place: Place
  /** What it is called to those who do not see its margin. */
  readonly name: string
  readonly value: number | undefined
  readonly write: (quarter: Quarter, value: number | undefined) => Quarter
  readonly placeholder?: string
  /** Only whole numbers between these. */
  readonly whole?: { readonly least: number; readonly most: number }
  /** Whether the number may be left out. */
  readonly optional?: boolean
}

/** A number. What is none yet stays in the field, with a word about it, and does not reach the file. */
export function NumberField({ place, name, value, write, placeholder, whole, optional = true }: Props) {
  const store = useDocumentStore()
  const readOnly = useDocument((state) => state.readOnly)
  const element = useRequestedFocus<HTMLInputElement>(place)
  const { listed, isChosen } = useFieldFindings(place)
  const [typed, keep] = useTyped(value)
  const id = useId()
  const shown = typed ?? (value === undefined ? '' : String(value))
  const problem = typed === undefined ? undefined : problemOf(typed, whole, optional)

  const type = (text: string): void => {
    if (problemOf(text, whole, optional) !== undefined) {
      keep({ text, value })
      return
    }
    const number = readBareNumber(text)
    keep({ text, value: number })
    store.getState().edit({ what: name, place, merge: placeKey(place) }, (quarter) => write(quarter, number))
  }
  return (
    <span className={`number ${fieldBoxClass(listed, isChosen)}`}>
      <input
        ref={element}
        className="field field-small field-number"
        inputMode="decimal"
        aria-label={name}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : id}
        data-place={placeKey(place)}
        value={shown}
        placeholder={placeholder}
        readOnly={readOnly}
        onChange={({ target }) => type(target.value)}
        onBlur={() => {
          // A number is shown as the file has it; what is none is kept, so that it can be mended.
          if (problem === undefined) keep(undefined)
          store.getState().closeStep()
        }}
      />
      <FieldMark place={place} />
      {problem !== undefined && (
        <span id={id} className="input-error" role="alert">
          {problem}
        </span>
      )}
    </span>
  )
}

function problemOf(text: string, whole: Props['whole'], optional: boolean): string | undefined {
  if (text.trim() === '' && optional) return undefined
  const number = readBareNumber(text)
  if (whole !== undefined) {
    const fits =
      Number.isInteger(number) && number !== undefined && number >= whole.least && number <= whole.most
    return fits ? undefined : say('number.whole', whole)
  }
  return number === undefined ? say('number.wrong', { text }) : undefined
}
