import type { Bridge } from '../../shared/ipc/bridge'
import type { ReferenceOutcome } from '../../shared/ipc/history'
import { printPeriod } from '../../shared/period/print-period'
import { describeReadFailure } from '../../shared/words/describe-failure'
import { countTrend, describeFolderFailure } from '../../shared/words/describe-trend'
import { say } from '../../shared/words/words'
import type { AppStore } from '../store/app-store'
import { announce } from '../store/app-store'
import type { DocumentStore } from '../store/document-store'
import { sentenceOf } from './sentence'

/** What the window asks of the main process about other quarters. */
export interface LookBackActions {
  /** Asks for a file and opens it as reference. */
  readonly openReference: () => Promise<void>
  readonly openRecentReference: (recentId: string) => Promise<void>
  /** Opens the quarter before as reference, where it lies beside the document and none is open. */
  readonly offerReference: (store: DocumentStore) => Promise<void>
  /** Reads the folder of the document, or one that it asks for. */
  readonly readTrend: (ask: boolean) => Promise<void>
  readonly cancelTrend: () => void
}

export function createLookBackActions(app: AppStore, bridge: Bridge, newId: () => string): LookBackActions {
  const documentOf = (): DocumentStore | undefined => app.getState().document

  const opened = (store: DocumentStore, outcome: ReferenceOutcome): void => {
    if (outcome.ok) {
      const { quarter } = outcome.value
      store.getState().set({ reference: outcome.value, lookBack: 'reference', lookBackFailure: undefined })
      announce(app, say('reference.loaded', { period: printPeriod(quarter.period, quarter.calendar) }))
    } else if (outcome.error.kind !== 'cancelled') {
      const lookBackFailure = sentenceOf(describeReadFailure(outcome.error))
      store.getState().set({ lookBack: 'reference', lookBackFailure })
    }
  }
  const withDocument = async (ask: (documentId: string) => Promise<ReferenceOutcome>): Promise<void> => {
    const store = documentOf()
    if (store !== undefined) opened(store, await ask(store.getState().documentId))
  }

  return {
    openReference: () => withDocument((documentId) => bridge.request('reference.open', { documentId })),
    openRecentReference: (recentId) =>
      withDocument((documentId) => bridge.request('reference.openRecent', { documentId, recentId })),

    async offerReference(store) {
      const found = await bridge.request('reference.offer', { documentId: store.getState().documentId })
      if (found !== null && store.getState().reference === undefined)
        store.getState().set({ reference: found })
    },

    async readTrend(ask) {
      const store = documentOf()
      if (store === undefined || store.getState().trend.kind === 'reading') return
      const { documentId, set, trend: before } = store.getState()
      const trendId = newId()
      set({ lookBack: 'trend', trend: { kind: 'reading', trendId, done: 0, of: 0 } })
      const outcome = await bridge.request('trend.openFolder', { trendId, documentId, ask })
      if (outcome.ok) {
        set({ trend: { kind: 'read', result: outcome.value } })
        announce(app, say('trend.read', { counts: countTrend(outcome.value.trend) }))
        return
      }
      const { error } = outcome
      if (error.kind === 'cancelled') {
        set({ trend: before.kind === 'read' ? before : { kind: 'none' } })
        announce(app, say('look.cancelled'))
      } else if (error.kind === 'readerStopped') {
        set({ trend: { kind: 'failed', sentence: say('trend.stopped', { detail: error.detail }) } })
      } else {
        const why = describeFolderFailure(error)
          .map(({ sentence }) => sentence)
          .join(' ')
        set({ trend: { kind: 'failed', sentence: say('trend.failed', { why }) } })
      }
    },
    cancelTrend() {
      const trend = documentOf()?.getState().trend
      if (trend?.kind === 'reading') void bridge.request('trend.cancel', { trendId: trend.trendId })
    },
  }
}

/** Hears how far the reading of a folder is. Returns the end of listening. */
export const listenForTrend = (app: AppStore, bridge: Bridge): (() => void) =>
  bridge.subscribe('trend.progress', ({ trendId, done, of }) => {
    const store = app.getState().document
    const trend = store?.getState().trend
    if (trend?.kind === 'reading' && trend.trendId === trendId) {
      store?.getState().set({ trend: { ...trend, done, of } })
    }
  })
