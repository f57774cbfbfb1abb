import { Button } from 'react-aria-components/Button'
import { setLifecycle } from '../../../shared/quarter/edits'
import type { KeyResult } from '../../../shared/quarter/schema'
import { keyResultName } from '../../../shared/quarter/key-result-name'
import { say } from '../../../shared/words/words'
import { useDocument, useDocumentStore, useServices } from '../../app/context'
import { announce } from '../../store/app-store'
import './ledger.css'

/** That a key result rests, was handed over or closed, where it went, and the way back. */
export function LifecycleLine({ keyResult }: { readonly keyResult: KeyResult }) {
  const store = useDocumentStore()
  const readOnly = useDocument((state) => state.readOnly)
  const { app } = useServices()
  const { id, lifecycle, lifecycleNote } = keyResult
  if (lifecycle === 'active') return null
  const subject = keyResultName(keyResult)
  const resume = (): void => {
    const place = { id, field: 'wording' }
    store
      .getState()
      .edit({ what: say('life.what', { subject }), place }, (quarter) => setLifecycle(quarter, id, 'active'))
    announce(app, say('life.resumed', { subject }))
    store.getState().goTo(place)
  }
  return (
    <p className="life small">
      <b>{say(`deck.lifecycle.${lifecycle}`)}</b>
      {lifecycleNote !== undefined && lifecycleNote !== '' && <span>{lifecycleNote}</span>}
      {!readOnly && (
        <Button className="button link" aria-label={say('life.resumeOf', { subject })} onPress={resume}>
          {say('life.resume')}
        </Button>
      )}
    </p>
  )
}
