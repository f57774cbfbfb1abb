import { useId, useRef, useState } from 'react'
import type { Quarter } from '../../../shared/quarter/schema'
import { useDocument, useDocumentStore } from '../../app/context'
import { useRequestedFocus } from '../../components/use-requested-focus'
import { type Place, placeKey } from '../../store/place'

interface Props {
  readonly place: Place
  readonly label: string
  /** As the file has it now. */
  readonly value: string
  /** What a spelling means, or what is wrong with it. */
  readonly read: (text: string) => { readonly problem?: string; readonly preview?: string }
  readonly write: (quarter: Quarter, text: string) => Quarter
}

/** A setting that is typed freely and must be read: what cannot be read does not reach the file. */
export function SettingLine({ place, label, value, read, write }: Props) {
  const store = useDocumentStore()
  const readOnly = useDocument((state) => state.readOnly)
  const element = useRequestedFocus<HTMLInputElement>(place)
  const [typed, setTyped] = useState<string>()
  const visit = useRef(0)
  const id = useId()
  const { problem, preview } = read(typed ?? value)
  return (
    <div className="setting-line">
      <input
        ref={element}
        className="field"
        aria-label={label}
        aria-invalid={problem !== undefined}
        aria-describedby={id}
        data-place={placeKey(place)}
        value={typed ?? value}
        readOnly={readOnly}
        spellCheck={false}
        onChange={({ target }) => {
          setTyped(target.value)
          if (read(target.value).problem !== undefined) return
          store
            .getState()
            .edit({ what: label, place, merge: `${placeKey(place)}#${visit.current}` }, (quarter) =>
              write(quarter, target.value),
            )
        }}
        onBlur={() => {
          visit.current += 1
          setTyped(undefined)
          store.getState().closeStep()
        }}
      />
      <p id={id} className={problem === undefined ? 'quiet small' : 'input-error'}>
        {problem ?? preview}
      </p>
    </div>
  )
}
