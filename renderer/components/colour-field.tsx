import { useRef, useState } from 'react'
import { isColour } from '../../shared/quarter/colour'
import { useDocument, useDocumentStore } from '../app/context'
import { type Place, placeKey } from '../store/place'
import { useRequestedFocus } from './use-requested-focus'

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
  const [typed, setTyped] = useState<string>()
  const visit = useRef(0)
  const take = (colour: string): void => {
    const whole = colour.startsWith('#') ? colour : `#${colour}`
    if (isColour(whole) && whole.toUpperCase() !== value.toUpperCase()) {
      choose(whole.toUpperCase(), `${placeKey(place)}#${visit.current}`)
    }
  }
  const leave = (): void => {
    visit.current += 1
    setTyped(undefined)
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
          setTyped(target.value)
          take(target.value)
        }}
        onBlur={leave}
      />
    </span>
  )
}
