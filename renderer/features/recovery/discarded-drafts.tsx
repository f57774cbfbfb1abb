import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { WaitingDraft } from '../../../shared/ipc/safety'
import { say } from '../../../shared/words/words'
import { useApp, useServices } from '../../app/context'
import { sayDraftOf } from './draft-words'
import './recovery.css'

/** Drafts that were put away in the last 30 days, behind one quiet line: people change their minds. */
export function DiscardedDrafts() {
  const { actions } = useServices()
  // Another one is here once a draft that waited has been put away.
  const waiting = useApp((state) => state.drafts)
  const [drafts, setDrafts] = useState<readonly WaitingDraft[]>([])
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const shown = { now: true }
    void actions.safety.discardedDrafts().then((found) => {
      if (shown.now) setDrafts(found)
    })
    return () => {
      shown.now = false
    }
  }, [actions, waiting])
  if (drafts.length === 0) return null
  return (
    <section className="discarded" aria-label={say('recovery.discardedRegion')}>
      <Button className="button" aria-expanded={open} onPress={() => setOpen(!open)}>
        {say('recovery.putAway', { count: drafts.length })}
      </Button>
      {open && (
        <ul>
          {drafts.map((draft) => (
            <li key={draft.draftId}>
              <p className="grow">{sayDraftOf(draft)}</p>
              <Button
                className="button line"
                aria-label={say('recovery.openNamed', { name: draft.name })}
                onPress={() => void actions.safety.openDraft(draft.draftId)}
              >
                {say('recovery.open')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
