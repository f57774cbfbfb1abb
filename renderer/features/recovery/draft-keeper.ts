import type { AppStore } from '../../store/app-store'
import type { DocumentState, DocumentStore } from '../../store/document-store'
import { isEdited } from '../../store/document-store'

/** How long after the last change a draft is kept. */
export const KEEP_AFTER_MS = 1000
/** How long typing may put it off: whoever never pauses loses no more than this. */
export const KEEP_AT_LAST_MS = 5000

/** Time as the window needs it, so that tests need not wait. Each function returns the end of it. */
export interface Schedule {
  after(ms: number, act: () => void): () => void
  /** When nothing else is to be done, at the latest after a moment. */
  whenIdle(act: () => void): () => void
}

const windowSchedule: Schedule = {
  after(ms, act) {
    const timer = setTimeout(act, ms)
    return () => clearTimeout(timer)
  },
  whenIdle(act) {
    const waiting = requestIdleCallback(act, { timeout: 500 })
    return () => cancelIdleCallback(waiting)
  },
}

/**
 * Keeps a draft a second after the last change of the window's document, when the window is idle. One draft
 * is on its way at a time; what changes meanwhile follows, and one that failed is tried again. Returns what keeps the draft at once, where
 * there is one to keep.
 */
export function keepDrafts(
  app: AppStore,
  keep: () => Promise<void>,
  schedule: Schedule = windowSchedule,
): () => Promise<void> {
  let watched: { readonly store: DocumentStore; readonly end: () => void } | undefined
  /** The revision that the last draft has, and of which document. */
  let kept: { readonly store: DocumentStore; readonly revision: number } | undefined
  let waiting: { readonly pause: () => void; readonly atLast: () => void } | undefined
  let onItsWay: Promise<void> | undefined

  const isKept = (store: DocumentStore): boolean =>
    !isEdited(store.getState()) ||
    (kept?.store === store && kept.revision === store.getState().history.present.revision)
  const stopWaiting = (): void => {
    waiting?.pause()
    waiting?.atLast()
    waiting = undefined
  }
  const keepNow = async (): Promise<void> => {
    stopWaiting()
    await onItsWay
    const store = watched?.store
    if (store === undefined || isKept(store)) return
    kept = { store, revision: store.getState().history.present.revision }
    // A fault is reported where it happened; it is tried again in a second.
    onItsWay = keep().catch(() => {
      kept = undefined
    })
    await onItsWay
    onItsWay = undefined
    if (store.getState().draftFailure !== undefined) {
      // The window says why. A full disk may have room again before anybody writes on.
      kept = undefined
      keepLater()
    } else if (!isKept(store)) keepSoon()
  }
  const keepLater = (): void => {
    waiting ??= { pause: () => undefined, atLast: schedule.after(KEEP_AT_LAST_MS, () => void keepNow()) }
  }
  const keepSoon = (): void => {
    const atLast = waiting?.atLast ?? schedule.after(KEEP_AT_LAST_MS, () => void keepNow())
    waiting?.pause()
    let pause = schedule.after(KEEP_AFTER_MS, () => {
      pause = schedule.whenIdle(() => void keepNow())
    })
    waiting = { pause: () => pause(), atLast }
  }
  const changed = (now: DocumentState, before: DocumentState): void => {
    if (now.history.present === before.history.present) return
    if (isEdited(now)) keepSoon()
    else {
      stopWaiting()
      // Undo may come back to a revision whose draft has been removed by then.
      kept = undefined
    }
  }
  const watch = (store: DocumentStore | undefined): void => {
    watched?.end()
    stopWaiting()
    watched = store && { store, end: store.subscribe(changed) }
    // A quarter just begun is in no file yet, though nobody has written in it.
    if (store !== undefined && isEdited(store.getState())) keepSoon()
  }
  watch(app.getState().document)
  app.subscribe(({ document }, before) => {
    if (document !== before.document) watch(document)
  })
  return keepNow
}
