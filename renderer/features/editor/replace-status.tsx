import { useEffect, useRef, useState } from 'react'
import { countStatus, removeStatus } from '../../../shared/quarter/scale'
import type { Status } from '../../../shared/quarter/schema'
import { say, sayCount } from '../../../shared/words/words'
import { useApp, useDocumentStore, useQuarter, useServices } from '../../app/context'
import { keyOf } from '../../app/keys'
import { Choice } from '../../components/choice'
import { announce } from '../../store/app-store'
import { handleOf } from '../../store/place'

/** A status that is in use goes only with another in its place: which one is asked here, beside it. */
export function ReplaceStatus({ status, close }: { readonly status: Status; readonly close: () => void }) {
  const quarter = useQuarter()
  const store = useDocumentStore()
  const { app } = useServices()
  const platform = useApp((state) => state.start.platform)
  const button = useRef<HTMLButtonElement>(null)
  const { id, label } = status
  const index = quarter.scale.findIndex((one) => one.id === id)
  // The next worse is proposed: nobody looks better than they said.
  const nearest = quarter.scale[index + 1] ?? quarter.scale[index - 1]
  const [instead, setInstead] = useState(nearest?.id ?? '')
  const count = countStatus(quarter, id)
  useEffect(() => button.current?.focus(), [])
  const replace = (): void => {
    const removed = say('structure.removedLine', { name: label })
    const what = say('what.remove', { name: label })
    store
      .getState()
      .edit({ what, place: handleOf(id), removed }, (before) => removeStatus(before, id, instead))
    store.getState().goTo(handleOf(instead))
    announce(app, say('scale.removed', { label, key: keyOf('edit.undo', platform) ?? '' }))
  }
  return (
    // Escape keeps the status, from wherever the focus is in here.
    <div
      role="presentation"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
    >
      <div className="replace-status" role="group" aria-label={say('scale.instead', { label })}>
        <p>{sayCount('scale.used', count, { label })}</p>
        <Choice
          label={say('scale.instead', { label })}
          options={quarter.scale.filter((one) => one.id !== id)}
          chosen={instead}
          choose={setInstead}
          button={button}
        />
        <span className="replace-buttons">
          <button type="button" className="button line" onClick={replace}>
            {say('scale.replace')}
          </button>
          <button type="button" className="button" onClick={close}>
            {say('scale.keep')}
          </button>
        </span>
      </div>
    </div>
  )
}
