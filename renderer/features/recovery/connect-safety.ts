import type { Bridge } from '../../../shared/ipc/bridge'
import { say } from '../../../shared/words/words'
import type { AppStore } from '../../store/app-store'
import { announce } from '../../store/app-store'
import { isEdited } from '../../store/document-store'
import { sayDisk } from '../saving/disk-words'
import type { SafetyActions } from '../saving/safety-actions'
import { keepDrafts, type Schedule } from './draft-keeper'

/**
 * Ties the window to its file: drafts follow the changes, news of the disk reach the document, and drafts of
 * earlier sessions are asked for.
 */
export function connectSafety(
  app: AppStore,
  bridge: Bridge,
  safety: SafetyActions,
  schedule?: Schedule,
): void {
  const keepNow = keepDrafts(app, safety.keepDraft, schedule)
  bridge.subscribe('draft.flush', () => void keepNow())
  bridge.subscribe('draft.found', () => void safety.refreshDrafts())
  bridge.subscribe('disk.changed', ({ documentId, state, copies }) => {
    const store = app.getState().document
    if (store?.getState().documentId !== documentId) return
    store.getState().set({ disk: state, copies })
    const { name } = store.getState()
    if (state.kind !== 'same') announce(app, sayDisk(state, name, isEdited(store.getState())))
  })
  bridge.subscribe('document.openHere', ({ documentId }) => {
    const store = app.getState().document
    if (store?.getState().documentId !== documentId) return
    store.getState().set({ openedAgain: true })
    announce(app, say('disk.openHere', { name: store.getState().name }))
  })
  // Whoever looks elsewhere may close the lid next.
  const leave = (): void => void keepNow()
  window.addEventListener('blur', leave)
  window.addEventListener('pagehide', leave)
  document.addEventListener('visibilitychange', leave)

  const askAnew = (): void => {
    void safety.refreshDrafts()
    void safety.refreshDisk()
  }
  askAnew()
  app.subscribe(({ document: present }, before) => {
    if (present !== before.document) askAnew()
  })
}
