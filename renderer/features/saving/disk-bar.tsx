import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { say, sayCount } from '../../../shared/words/words'
import { useApp, useDocument, useDocumentStore, useServices } from '../../app/context'
import { useFocusHandedOn } from '../../app/use-focus-handed-on'
import { isEdited } from '../../store/document-store'
import { sayDraft } from '../recovery/draft-words'
import { sayDisk } from './disk-words'
import './saving.css'

/** What is to be known about the file on disk and has an answer: one thing at a time, the worst first. */
export function DiskBar() {
  const kind = useDocument(({ disk }) => disk.kind)
  const hasCopies = useDocument(({ copies }) => copies.length > 0)
  const openedAgain = useDocument((state) => state.openedAgain)
  // What is saved needs no draft.
  const draftFailure = useDocument((state) => (isEdited(state) ? state.draftFailure : undefined))
  const draft = useApp(({ drafts }) => drafts.find(({ ofThisFile }) => ofThisFile))
  if (kind === 'gone') return <GoneNotice />
  if (kind === 'changed') return <ChangedNotice />
  if (draft !== undefined) return <DraftNotice />
  if (draftFailure !== undefined) return <DraftFailure why={draftFailure} />
  if (hasCopies) return <CopiesNotice />
  return openedAgain ? <OpenHereNotice /> : null
}

function Notice({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <section ref={useFocusHandedOn<HTMLElement>()} className="disk-bar" aria-label={say('disk.region')}>
      <p>{text}</p>
      <div className="disk-bar-answers">{children}</div>
    </section>
  )
}

interface ActProps {
  readonly label: string
  readonly act: () => void
  readonly look?: 'primary' | 'line' | 'plain'
}

const Act = ({ label, act, look = 'line' }: ActProps) => (
  <Button className={`button ${look}`} onPress={act}>
    {label}
  </Button>
)

function ChangedNotice() {
  const { actions, run } = useServices()
  const name = useDocument((state) => state.name)
  const disk = useDocument((state) => state.disk)
  const edited = useDocument(isEdited)
  return (
    <Notice text={sayDisk(disk, name, edited)}>
      <Act label={say('disk.compare')} act={() => void actions.safety.compareDisk()} look="line" />
      <Act label={say('disk.keepMine')} act={() => void actions.safety.keepMine()} look="plain" />
      <Act label={say('disk.saveCopy')} act={() => run('file.saveCopy')} look="plain" />
      <Act
        label={say(edited ? 'disk.reloadDrop' : 'disk.reload')}
        act={() => void actions.safety.reload()}
        look={edited ? 'plain' : 'primary'}
      />
    </Notice>
  )
}

function GoneNotice() {
  const { run } = useServices()
  const name = useDocument((state) => state.name)
  return (
    <Notice text={sayDisk({ kind: 'gone' }, name, false)}>
      <Act label={say('disk.saveAnew')} act={() => run('file.save')} look="primary" />
      <Act label={say('save.tryAs')} act={() => run('file.saveAs')} />
    </Notice>
  )
}

function DraftNotice() {
  const { actions } = useServices()
  const draft = useApp(({ drafts }) => drafts.find(({ ofThisFile }) => ofThisFile))
  if (draft === undefined) return null
  return (
    <Notice text={draft.origin === 'draft' ? `${say('recovery.here')} ${sayDraft(draft)}` : sayDraft(draft)}>
      <Act label={say('recovery.compare')} act={() => void actions.safety.compareDraft(draft)} />
      <Act
        label={say(draft.origin === 'draft' ? 'recovery.take' : 'recovery.restore')}
        act={() => void actions.safety.takeDraft(draft)}
        look="primary"
      />
      <Act label={say('recovery.later')} act={() => actions.safety.leaveDraft(draft.draftId)} look="plain" />
      <Act
        label={say('recovery.discard')}
        act={() => void actions.safety.discardDraft(draft.draftId)}
        look="plain"
      />
    </Notice>
  )
}

function DraftFailure({ why }: { readonly why: string }) {
  const { run } = useServices()
  return (
    <Notice text={`${say('recovery.draftFailed')} ${why} ${say('recovery.draftFailedHint')}`}>
      <Act label={say('unsaved.save')} act={() => run('file.save')} />
      <Act label={say('save.tryAs')} act={() => run('file.saveAs')} />
    </Notice>
  )
}

function OpenHereNotice() {
  const store = useDocumentStore()
  const name = useDocument((state) => state.name)
  return (
    <Notice text={say('disk.openHere', { name })}>
      <Act
        label={say('copies.putAway')}
        act={() => store.getState().set({ openedAgain: false })}
        look="plain"
      />
    </Notice>
  )
}

function CopiesNotice() {
  const { actions } = useServices()
  const copies = useDocument((state) => state.copies)
  const [first] = copies
  if (first === undefined) return null
  const values = { copy: first.name, program: say(`program.${first.program}`) }
  const text = sayCount('copies', copies.length, values)
  return (
    <Notice text={text}>
      <Act label={say('disk.compare')} act={() => void actions.safety.compareCopy(first)} />
      <Act label={say('copies.putAway')} act={() => actions.safety.putCopiesAway()} look="plain" />
    </Notice>
  )
}
