import { useRef } from 'react'
import { isColour } from '../../shared/quarter/colour'
import { useDocument, useDocumentStore } from '../app/context'
import { type Place, placeKey } from '../store/place'
import { useRequestedFocus } from './use-requested-focus'
import { useTyped } from './use-typed'

interface Props {
  readonly place: Place
  readonly name: string
  /** `#RRGGBB` */
  readonly value: string
  /** Choices of one visit share the key, so that dragging through colours is one step. */
  readonly choose: (colour: string, merge: string) => void
}

/** A colour: a swatch to pick with, and its digits to type or paste. */
export function ColourField({ place, name, value, choose }: Props) {
  const store = useDocumentStore()
  const readOnly = useDocument((state) => state.readOnly)
  const element = useRequestedFocus<HTMLInputElement>(place)
  const now = value.toUpperCase()
  const [typed, keep] = useTyped(now)
  const visit = useRef(0)
  /** Returns the colour that it has from now on, in capitals. */
  const take = (colour: string): string => {
    const whole = (colour.startsWith('#') ? colour : `#${colour}`).toUpperCase()
    if (!isColour(whole)) return now
    if (whole !== now) choose(whole, `${placeKey(place)}#${visit.current}`)
    return whole
  }
  const leave = (): void => {
    visit.current += 1
    keep(undefined)
    store.getState().closeStep()
  }
  return (
    <span className="colour-field">
      <input
        type="color"
        className="swatch"
        aria-label={name}
        value={value.toLowerCase()}
        disabled={readOnly}
        onChange={({ target }) => take(target.value)}
        onBlur={leave}
      />
      <input
        ref={element}
        className="field field-small field-hex"
        aria-label={`${name}, #`}
        data-place={placeKey(place)}
        value={typed ?? value}
        readOnly={readOnly}
        spellCheck={false}
        maxLength={7}
        onChange={({ target }) => {
          keep({ text: target.value, value: take(target.value) })
        }}
        onBlur={leave}
      />
    </span>
  )
}
