import type { Bridge } from '../../shared/ipc/bridge'
import type { Preferences, RecentFile } from '../../shared/ipc/application'
import type { OpenOutcome, SavedFile, SaveOutcome } from '../../shared/ipc/documents'
import type { Quarter } from '../../shared/quarter/schema'
import {
  describeExportFailure,
  describeReadFailure,
  describeWriteFailure,
} from '../../shared/words/describe-failure'
import { rollForward, type RollOptions } from '../../shared/history/roll-forward'
import { printPeriod } from '../../shared/period/print-period'
import { say } from '../../shared/words/words'
import type { AppStore } from '../store/app-store'
import { announce, listRecent, setPreferences } from '../store/app-store'
import { nextTask } from './next-task'
import type { DocumentStore } from '../store/document-store'
import { createDocumentStore, isEdited, quarterOf } from '../store/document-store'
import { createSafetyActions, type SafetyActions } from '../features/saving/safety-actions'
import { createLookBackActions, listenForTrend, type LookBackActions } from './look-back-actions'
import { tellCommandStates } from './command-states'
import { sayDeckFit } from '../../shared/deck/deck-fit'
import { sentenceOf } from './sentence'

/** Everything the window does that leaves the window. */
export interface Actions extends LookBackActions {
  /** Opens a quarter made here, without a file. */
  readonly create: (quarter: Quarter) => Promise<void>
  readonly openSample: (name: string) => Promise<void>
  readonly openRecent: (recentId: string) => Promise<void>
  /** Ids of the recent files that are not where they were. */
  readonly missingRecent: () => Promise<readonly string[]>
  /** Takes one file off the list of recent ones, or all of them; the files stay where they are. */
  readonly forgetRecent: (file: RecentFile | 'all') => Promise<void>
  readonly openWithDialog: () => Promise<void>
  /** Resolves with whether the document is now on disk. */
  readonly save: (overwriteChanged?: boolean) => Promise<boolean>
  readonly saveAs: () => Promise<boolean>
  /** Writes what is shown elsewhere and goes on in the present file. */
  readonly saveCopy: () => Promise<boolean>
  /** What has to do with files that change, drafts and earlier versions. */
  readonly safety: SafetyActions
  readonly exportDeck: () => Promise<void>
  readonly cancelExport: () => void
  readonly revealExport: () => void
  /** Opens the next quarter, made by `rollForward`, as a document of its own. Resolves with whether it did. */
  readonly openNext: (answers: Omit<RollOptions, 'id'>) => Promise<boolean>
  readonly openLink: (url: string) => void
  readonly setPreferences: (preferences: Preferences) => Promise<void>
  readonly setFullScreen: (full: boolean) => void
  /** Closes the window; unsaved changes are asked about first, by the main process. */
  readonly close: () => void
  /** Closes the window and lets unsaved changes go. */
  readonly closeWithoutSaving: () => void
  /** Closes the window; the draft that has been kept is offered again. */
  readonly closeKeepingDraft: () => void
}

interface WriteOptions {
  /** It goes to another file, and so is written even if a save has just written all of it. */
  readonly elsewhere?: true
  /** What follows from it; by default the document is saved. */
  readonly wrote?: (store: DocumentStore, revision: number, file: SavedFile) => void
}

export function createActions(app: AppStore, bridge: Bridge, newId: () => string): Actions {
  const documentOf = (): DocumentStore | undefined => app.getState().document

  function opened(outcome: OpenOutcome): void {
    if (outcome.ok) {
      app.setState({
        document: createDocumentStore(outcome.value),
        openFailure: undefined,
        dialog: undefined,
      })
      return
    }
    if (outcome.error.kind === 'cancelled') return
    app.setState({ openFailure: sentenceOf(describeReadFailure(outcome.error)) })
  }

  /** The last of the saves that are on their way. */
  let writing: Promise<boolean> | undefined

  /** One after the other: what is asked for during a save waits for it, and then writes what is newer. */
  function write(
    ask: (store: DocumentStore) => Promise<SaveOutcome>,
    options: WriteOptions = {},
  ): Promise<boolean> {
    const store = documentOf()
    if (store === undefined) return Promise.resolve(false)
    const now = (): Promise<boolean> => writeNow(store, ask, options.wrote ?? saved)
    const later = (): Promise<boolean> | boolean => {
      if (documentOf() !== store) return false
      // The other one has written all of it; another file was asked for by itself.
      return options.elsewhere !== true && !isEdited(store.getState()) ? true : now()
    }
    const turn = writing === undefined ? now() : writing.then(later)
    writing = turn
    void turn.finally(() => {
      if (writing === turn) writing = undefined
    })
    return turn
  }

  async function writeNow(
    store: DocumentStore,
    ask: (store: DocumentStore) => Promise<SaveOutcome>,
    wrote: (store: DocumentStore, revision: number, file: SavedFile) => void,
  ): Promise<boolean> {
    const { revision } = store.getState().history.present
    store.getState().closeStep()
    store.getState().set({ saving: true })
    let outcome: SaveOutcome
    try {
      outcome = await ask(store)
    } catch {
      // A fault, which the boundary has told.
      return false
    } finally {
      store.getState().set({ saving: false })
    }
    if (outcome.ok) {
      wrote(store, revision, outcome.value)
      const { name, previousLost } = outcome.value
      if (previousLost) app.setState({ openFailure: say('save.previousLost', { name }) })
      return true
    }
    if (outcome.error.kind === 'cancelled') return false
    if (outcome.error.kind === 'changedOnDisk') app.setState({ dialog: 'conflict' })
    else store.getState().set({ saveFailure: sentenceOf(describeWriteFailure(outcome.error)) })
    return false
  }

  /** Asks for another file, and writes what is shown there. */
  function askWhere(store: DocumentStore, copy: boolean): Promise<SaveOutcome> {
    const state = store.getState()
    return bridge.request('document.saveAs', {
      documentId: state.documentId,
      quarter: quarterOf(state),
      copy,
    })
  }

  function saved(store: DocumentStore, revision: number, file: SavedFile): void {
    store.getState().saved(revision, file)
    announce(app, say('save.announced', { name: file.name }))
  }

  const actions: Actions = {
    async create(quarter) {
      const outcome = await bridge.request('document.create', { quarter })
      opened(outcome)
      // The first thing to type is an objective, not a menu.
      const first = outcome.ok && outcome.value.quarter.blocks.find(({ kind }) => kind === 'objective')
      if (first) documentOf()?.getState().goTo({ id: first.id, field: 'title' })
    },
    safety: createSafetyActions(app, bridge, opened),
    ...createLookBackActions(app, bridge, newId),
    openSample: async (name) => opened(await bridge.request('document.openSample', { name })),
    openRecent: async (recentId) => opened(await bridge.request('document.openRecent', { recentId })),
    missingRecent: () => bridge.request('application.missingRecent', {}),
    async forgetRecent(file) {
      await bridge.request('application.forgetRecent', { recentId: file === 'all' ? null : file.recentId })
      announce(app, file === 'all' ? say('start.forgotAll') : say('start.forgot', { name: file.name }))
    },
    openWithDialog: async () => opened(await bridge.request('document.openWithDialog', {})),

    save: (overwriteChanged = false) =>
      write((store) => {
        const state = store.getState()
        return bridge.request('document.save', {
          documentId: state.documentId,
          quarter: quarterOf(state),
          overwriteChanged,
        })
      }),
    saveAs: () => write((store) => askWhere(store, false), { elsewhere: true }),
    saveCopy: () =>
      write((store) => askWhere(store, true), {
        elsewhere: true,
        wrote: (store, revision, file) => {
          const here = store.getState()
          // A copy in the place of the file itself is no copy.
          if (here.hasFile && here.name === file.name && here.folder === file.folder) {
            saved(store, revision, file)
          } else announce(app, say('save.copied', { name: file.name, here: here.name }))
        },
      }),

    async exportDeck() {
      const store = documentOf()
      if (store === undefined || store.getState().exporting.kind === 'running') return
      const state = store.getState()
      const exportId = newId()
      state.set({
        sidePane: 'export',
        narrowPane: 'slides',
        exporting: { kind: 'running', exportId, slidesDone: 0, share: 0 },
      })
      // Handing over a large quarter takes some milliseconds; the pane says before that the export has begun.
      await nextTask()
      const outcome = await bridge.request('export.pptx', {
        exportId,
        documentId: state.documentId,
        quarter: quarterOf(state),
      })
      if (outcome.ok) {
        state.set({ exporting: { kind: 'done', exportId, summary: outcome.value, at: new Date() } })
        const result = sayDeckFit(outcome.value)
        announce(app, say('export.announced', { name: outcome.value.name, result }))
      } else if (outcome.error.kind === 'cancelled') {
        state.set({ exporting: { kind: 'idle' } })
        announce(app, say('export.cancelled'))
      } else {
        state.set({
          exporting: { kind: 'failed', sentence: sentenceOf(describeExportFailure(outcome.error)) },
        })
      }
    },
    cancelExport() {
      const exporting = documentOf()?.getState().exporting
      if (exporting?.kind === 'running') {
        void bridge.request('export.cancel', { exportId: exporting.exportId })
      }
    },
    revealExport() {
      const exporting = documentOf()?.getState().exporting
      if (exporting?.kind === 'done') {
        void bridge.request('export.reveal', { exportId: exporting.exportId })
      }
    },

    async openNext(answers) {
      const store = documentOf()
      if (store === undefined) return false
      const { documentId } = store.getState()
      const quarter = rollForward(quarterOf(store.getState()), { ...answers, id: newId() })
      const outcome = await bridge.request('document.rollForward', { documentId, quarter })
      opened(outcome)
      if (!outcome.ok && outcome.error.kind !== 'cancelled') return false
      announce(app, say('roll.done', { period: printPeriod(quarter.period, quarter.calendar) }))
      // Where it has a window of its own, this one goes back to what it was.
      if (!outcome.ok) app.setState({ dialog: undefined })
      return true
    },

    openLink: (url) => void bridge.request('application.openLink', { url }),
    setPreferences: async (preferences) => {
      // At once: whoever ticks a box and goes on finds it ticked.
      setPreferences(app, preferences)
      const kept = await bridge.request('application.setPreferences', preferences)
      // A key that is held down chooses again before the answer comes.
      if (app.getState().start.preferences === preferences) setPreferences(app, kept)
    },

    setFullScreen: (full) => void bridge.request('application.setFullScreen', { full }),

    close: () => void bridge.request('application.closeWindow', { unsaved: 'ask' }),
    closeWithoutSaving: () =>
      void actions.safety
        .keepDraft()
        // It was only to be put away; the user's answer stands without it.
        .catch(() => undefined)
        .then(() => bridge.request('application.closeWindow', { unsaved: 'putAway' })),
    closeKeepingDraft: () => void bridge.request('application.closeWindow', { unsaved: 'keepDraft' }),
  }
  return actions
}

/** Keeps the main process informed, and listens to what it says unasked. Returns the end of it. */
export function connect(app: AppStore, bridge: Bridge): () => void {
  let told: { readonly store: DocumentStore; readonly dirty: boolean } | undefined
  let unwatch = (): void => undefined
  const tell = (store: DocumentStore): void => {
    const dirty = isEdited(store.getState())
    if (told?.store === store && told.dirty === dirty) return
    told = { store, dirty }
    bridge.request('document.dirty', { documentId: store.getState().documentId, dirty }).catch(() => {
      // Told by the boundary; with the next change it is tried again, since closing must ask.
      told = undefined
    })
  }
  const watch = (store: DocumentStore | undefined): void => {
    unwatch()
    unwatch = store?.subscribe(() => tell(store)) ?? (() => undefined)
    told = store && { store, dirty: isEdited(store.getState()) }
  }
  watch(app.getState().document)
  const endStates = tellCommandStates(app, bridge)
  const ends = [
    app.subscribe(({ document }, before) => {
      if (document !== before.document) watch(document)
    }),
    listenForTrend(app, bridge),
    bridge.subscribe('recent.changed', ({ recent }) => listRecent(app, recent)),
    bridge.subscribe('document.closeRequested', () => app.setState({ dialog: 'unsaved' })),
    bridge.subscribe('export.progress', ({ exportId, slidesDone, share }) => {
      const store = app.getState().document
      const exporting = store?.getState().exporting
      if (exporting?.kind === 'running' && exporting.exportId === exportId) {
        store?.getState().set({ exporting: { ...exporting, slidesDone, share } })
      }
    }),
  ]
  return () => {
    unwatch()
    endStates()
    for (const end of ends) end()
  }
}
