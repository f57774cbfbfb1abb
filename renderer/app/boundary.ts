import type { Bridge } from '../../shared/ipc/bridge'
import type { RouteName } from '../../shared/ipc/routes'
import { say } from '../../shared/words/words'
import type { AppStore } from '../store/app-store'
import type { DocumentStore } from '../store/document-store'

/** A fault of the main process that the user has been told: whoever waited for the answer only cleans up. */
export class ToldFault extends Error {}

/**
 * The bridge as the window uses it. Failures that users can cause are answers; where a request rejects instead,
 * there is a bug or the main process is in trouble. This is the one place that says so, with what became of it and
 * what to do; the request then rejects with {@link ToldFault}. The document stays as it was, unsaved changes and all.
 */
export const withBoundary = (app: AppStore, bridge: Bridge): Bridge => ({
  async request(name, input) {
    try {
      return await bridge.request(name, input)
    } catch (fault) {
      tellFault(app, name, documentIn(input))
      throw new ToldFault(name, { cause: fault })
    }
  },
  subscribe: (name, listener) => bridge.subscribe(name, listener),
  async openDropped(file) {
    try {
      return await bridge.openDropped(file)
    } catch (fault) {
      tellFault(app, 'document.openBytes', undefined)
      throw new ToldFault('drop', { cause: fault })
    }
  },
})

/** Says what nobody else has said: faults of the window itself end here, too. Returns the end of it. */
export function listenForFaults(app: AppStore, page: Window): () => void {
  const hear = (event: PromiseRejectionEvent): void => {
    if (event.reason instanceof ToldFault) event.preventDefault()
    else app.setState({ openFailure: say('fault.other') })
  }
  page.addEventListener('unhandledrejection', hear)
  return () => page.removeEventListener('unhandledrejection', hear)
}

/** Tells a fault where the failures of the same thing are told. */
function tellFault(app: AppStore, route: RouteName, documentId: string | undefined): void {
  const store = app.getState().document
  // What it was about is not here any more.
  if (documentId !== undefined && store?.getState().documentId !== documentId) return
  if (store === undefined || !tellInDocument(store, route)) {
    app.setState({ openFailure: say(opening.has(route) ? 'fault.open' : 'fault.other') })
  }
}

/** Whether the document has a place for it. */
function tellInDocument(store: DocumentStore, route: RouteName): boolean {
  const { set, name, exporting, trend } = store.getState()
  if (route === 'document.save' || route === 'document.saveAs') {
    set({ saveFailure: say('fault.save', { name }) })
  } else if (route === 'draft.hold' || route === 'draft.keep') {
    set({ draftFailure: say('fault.draft') })
  } else if (route === 'export.pptx' && exporting.kind === 'running') {
    set({ exporting: { kind: 'failed', sentence: say('fault.export') } })
  } else if (route === 'trend.openFolder' && trend.kind === 'reading') {
    set({ trend: { kind: 'failed', sentence: say('fault.trend') } })
  } else return false
  return true
}

const opening: ReadonlySet<RouteName> = new Set<RouteName>([
  'document.current',
  'document.create',
  'document.openSample',
  'document.openWithDialog',
  'document.openRecent',
  'document.openBytes',
  'document.rollForward',
  'draft.open',
  'reference.open',
  'reference.openRecent',
])

const documentIn = (input: unknown): string | undefined => {
  const id: unknown =
    typeof input === 'object' && input !== null ? Reflect.get(input, 'documentId') : undefined
  return typeof id === 'string' ? id : undefined
}
