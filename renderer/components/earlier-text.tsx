import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { lastSaid } from '../../shared/history/earlier-texts'
import { printPeriod } from '../../shared/period/print-period'
import { plainWords } from '../../shared/rich-text/plain-words'
import { say } from '../../shared/words/words'
import { useApp, useDocument, useDocumentStore, useQuarter, useServices } from '../app/context'
import { fillFromEarlier } from '../app/earlier-text'
import { keyOf } from '../app/keys'
import { announce } from '../store/app-store'
import { type Place, placeKey } from '../store/place'
import { Icon } from './icon'
import './earlier-text.css'

interface Props {
  readonly place: Place
  /** The field's name. */
  readonly label: string
  /** What the field says now; the line is there only while that is nothing. */
  readonly value: string
}

/** What an empty field said last quarter, in one quiet line that unfolds, and the way to take it over. */
export function EarlierText({ value, ...of }: Props) {
  return value.trim() === '' ? <LastSaid {...of} /> : null
}

function LastSaid({ place, label }: Omit<Props, 'value'>) {
  const quarter = useQuarter()
  const store = useDocumentStore()
  const readOnly = useDocument((state) => state.readOnly)
  const platform = useApp((state) => state.start.platform)
  const { app } = useServices()
  const [open, setOpen] = useState(false)
  const said = lastSaid(quarter, place.id, place.field)
  if (said === undefined) return null
  const period = printPeriod(said.period, quarter.calendar)
  const text = plainWords(said.text)
  const id = `earlier-${placeKey(place)}`
  const use = (): void => {
    announce(app, fillFromEarlier(store, place))
    store.getState().goTo(place)
  }
  return (
    <div className="earlier">
      <div className="earlier-line small">
        <Button
          className="earlier-toggle"
          aria-expanded={open}
          aria-controls={id}
          aria-label={say(open ? 'earlier.hide' : 'earlier.show', { period })}
          onPress={() => setOpen(!open)}
        >
          <Icon name={open ? 'down' : 'right'} />
          <span className="earlier-when">{say('earlier.said', { period })}</span>
          {!open && <span className="earlier-start">{text}</span>}
        </Button>
        {!readOnly && (
          <Button
            className="button link"
            aria-label={say('earlier.useFor', { period, field: label })}
            onPress={use}
          >
            {say('earlier.use')} <kbd aria-hidden="true">{keyOf('edit.useEarlier', platform)}</kbd>
          </Button>
        )}
      </div>
      <p className="earlier-text" id={id} hidden={!open}>
        {text}
      </p>
    </div>
  )
}
