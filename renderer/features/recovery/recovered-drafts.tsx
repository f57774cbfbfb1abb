import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import type { WaitingDraft } from '../../../shared/ipc/safety'
import { say } from '../../../shared/words/words'
import { useApp, useServices } from '../../app/context'
import { sayDraftOf } from './draft-words'
import './recovery.css'

/** Drafts of documents that were open when the app ended: offered, never applied unasked. */
export function RecoveredDrafts() {
  const drafts = useApp((state) => state.drafts)
  const list = useRef<HTMLElement>(null)
  const count = drafts.length
  const before = useRef(count)
  useEffect(() => {
    // An answer takes its buttons away; the focus goes to the next draft, or to what one does without any.
    if (count < before.current && document.activeElement === document.body) {
      const next = list.current ?? document.querySelector('.start-side')
      next?.querySelector('button')?.focus()
    }
    before.current = count
  }, [count])
  if (count === 0) return null
  return (
    <section ref={list} className="recovered" aria-label={say('recovery.region')}>
      <h2>{say('recovery.title')}</h2>
      <ul>
        {drafts.map((draft) => (
          <OneDraft key={draft.draftId} draft={draft} />
        ))}
      </ul>
      <p className="quiet small">{say('recovery.kept')}</p>
    </section>
  )
}

function OneDraft({ draft }: { readonly draft: WaitingDraft }) {
  const { actions } = useServices()
  const { safety } = actions
  const { draftId, name, folder } = draft
  // Then the draft may say less than the file, too.
  const compareFirst = draft.file === 'changed'
  return (
    <li>
      <p>{sayDraftOf(draft)}</p>
      <p className="quiet small recovered-file">{folder === '' ? name : `${name}, ${folder}`}</p>
      <div className="recovered-answers">
        <Button
          className={`button ${compareFirst ? 'line' : 'primary'}`}
          onPress={() => void safety.openDraft(draftId)}
        >
          {say(draft.origin === 'draft' ? 'recovery.open' : 'recovery.restore')}
        </Button>
        {draft.differences !== undefined && (
          <Button
            className={`button ${compareFirst ? 'primary' : 'line'}`}
            onPress={() => void safety.compareDraft(draft)}
          >
            {say('recovery.compare')}
          </Button>
        )}
        <Button className="button" onPress={() => safety.leaveDraft(draftId)}>
          {say('recovery.later')}
        </Button>
        <Button className="button" onPress={() => void safety.discardDraft(draftId)}>
          {say('recovery.discard')}
        </Button>
      </div>
    </li>
  )
}
