import type { Bridge } from '../../../shared/ipc/bridge'
import type { OpenOutcome } from '../../../shared/ipc/documents'
import type { FileVersion, OnDisk, WaitingDraft } from '../../../shared/ipc/safety'
import { mergeQuarters } from '../../../shared/history/merge'
import { mostQuarterBytes } from '../../../shared/quarter/most-bytes'
import type { Quarter } from '../../../shared/quarter/schema'
import { fail } from '../../../shared/result'
import { describeReadFailure, describeWriteFailure } from '../../../shared/words/describe-failure'
import { say } from '../../../shared/words/words'
import { sentenceOf } from '../../app/sentence'
import type { AppStore } from '../../store/app-store'
import { announce } from '../../store/app-store'
import type { DocumentStore } from '../../store/document-store'
import { isEdited, quarterOf } from '../../store/document-store'
import { createDraftHandover } from '../recovery/hand-over-draft'
import { compareActions, type CompareActions } from './compare-actions'
import { printMoment } from '../../app/moment'

/** What the window does about files that change, drafts and earlier versions. */
export interface SafetyActions extends CompareActions {
  /** Keeps what is not saved in a draft, now. Resolves when it is on disk, or cannot be. */
  readonly keepDraft: () => Promise<void>
  /** Asks which drafts wait for an answer. */
  readonly refreshDrafts: () => Promise<void>
  /** Asks how the file stands, since a window may not have listened when it was told. */
  readonly refreshDisk: () => Promise<void>
  readonly openDraft: (draftId: string) => Promise<void>
  /** Puts a draft of the open file on top of it, as one step. */
  readonly takeDraft: (draft: WaitingDraft) => Promise<void>
  readonly discardDraft: (draftId: string) => Promise<void>
  /** Not now: the draft is offered again at the next start. */
  readonly leaveDraft: (draftId: string) => void
  readonly discardedDrafts: () => Promise<readonly WaitingDraft[]>
  /** What the file says now, or the sentence why that cannot be read. */
  readonly readDisk: () => Promise<{ readonly onDisk?: OnDisk; readonly why?: string }>
  readonly reload: () => Promise<void>
  readonly keepMine: () => Promise<void>
  /**
   * Takes what the file says now and the changes of this window together, unsaved; undefined where there are
   * not two sets of changes, or both are in one place.
   */
  readonly takeBoth: (onDisk: OnDisk) => (() => Promise<void>) | undefined
  readonly putCopiesAway: () => void
  readonly listVersions: () => Promise<readonly FileVersion[]>
  readonly readVersion: (versionId: string) => Promise<Quarter | undefined>
  /** Keeps the present state as a version, then shows the older one, unsaved. */
  readonly restoreVersion: (version: FileVersion, quarter: Quarter) => Promise<boolean>
  readonly openFiles: (files: readonly File[]) => Promise<void>
  readonly newWindow: () => Promise<void>
  /** The user goes on writing in a window that was asked to close. */
  readonly keepOpen: () => void
}

const OPENABLE = /\.(?:quarter|pptx)$/i

export function createSafetyActions(
  app: AppStore,
  bridge: Bridge,
  opened: (outcome: OpenOutcome) => void,
): SafetyActions {
  const documentOf = (): DocumentStore | undefined => app.getState().document
  const idOf = (store: DocumentStore): { readonly documentId: string } => ({
    documentId: store.getState().documentId,
  })
  const tell = (sentence: string): void => app.setState({ openFailure: sentence })
  const forget = (draftId: string): void =>
    app.setState(({ drafts }) => ({ drafts: drafts.filter((draft) => draft.draftId !== draftId) }))

  const handOver = createDraftHandover(bridge)
  /** A file may have any size, so that it is looked at before it is read. */
  const openBytesOf = async (file: File): Promise<OpenOutcome> => {
    const { name, size } = file
    if (size > mostQuarterBytes) {
      return fail({ kind: 'tooLarge', path: name, bytes: size, limitBytes: mostQuarterBytes })
    }
    return bridge.request('document.openBytes', { name, bytes: new Uint8Array(await file.arrayBuffer()) })
  }

  const actions: SafetyActions = {
    ...compareActions(app, bridge, {
      tell,
      reload: () => actions.reload(),
      keepMine: () => actions.keepMine(),
      takeBoth: (onDisk) => actions.takeBoth(onDisk),
      openDraft: (draftId) => actions.openDraft(draftId),
      takeDraft: (draft) => actions.takeDraft(draft),
    }),

    async keepDraft() {
      const store = documentOf()
      if (store === undefined || !isEdited(store.getState())) return
      const kept = await handOver(store.getState().documentId, quarterOf(store.getState()))
      const failure = kept.ok ? undefined : describeWriteFailure(kept.error).problems[0]?.sentence
      if (failure === store.getState().draftFailure) return
      store.getState().set({ draftFailure: failure })
    },
    async refreshDrafts() {
      const drafts = await bridge.request('draft.list', { discarded: false })
      const shown = documentOf() === undefined ? drafts : drafts.filter(({ ofThisFile }) => ofThisFile)
      if (shown.length > 0) announce(app, say('recovery.title'))
      app.setState({ drafts: shown })
    },
    async refreshDisk() {
      const store = documentOf()
      if (store?.getState().hasFile !== true) return
      const { state, copies } = await bridge.request('disk.state', idOf(store))
      store.getState().set({ disk: state, copies })
    },
    async openDraft(draftId) {
      const outcome = await bridge.request('draft.open', { draftId })
      forget(draftId)
      // Only a draft that is gone fails: it has no name any more to say.
      if (!outcome.ok && outcome.error.kind === 'notFound') tell(say('recovery.notThere'))
      else opened(outcome)
      if (outcome.ok) announce(app, say('recovery.opened'))
    },
    async takeDraft(draft) {
      const store = documentOf()
      // Nothing is written in a document that is read-only; a recovered one can be saved elsewhere.
      if (store?.getState().readOnly === true) {
        await actions.openDraft(draft.draftId)
        return
      }
      const read = await bridge.request('draft.read', { draftId: draft.draftId })
      if (!read.ok || store === undefined) {
        forget(draft.draftId)
        if (!read.ok) tell(say('recovery.notThere'))
        return
      }
      store.getState().edit({ what: say('recovery.step') }, () => read.value.draft)
      await actions.keepDraft()
      await bridge.request('draft.discard', { draftId: draft.draftId })
      forget(draft.draftId)
      announce(app, say('recovery.opened'))
    },
    async discardDraft(draftId) {
      await bridge.request('draft.discard', { draftId })
      forget(draftId)
      announce(app, say('recovery.discarded'))
    },
    leaveDraft: forget,
    discardedDrafts: () => bridge.request('draft.list', { discarded: true }),

    async readDisk() {
      const store = documentOf()
      if (store === undefined) return {}
      const read = await bridge.request('disk.read', idOf(store))
      if (read.ok) return { onDisk: read.value }
      return { why: describeReadFailure(read.error).problems[0]?.sentence ?? '' }
    },
    async reload() {
      const store = documentOf()
      if (store === undefined) return
      const read = await bridge.request('disk.reload', idOf(store))
      if (!read.ok) {
        // Only a reload of what was looked at before can find that it changed again.
        if (read.error.kind === 'changedAgain') return
        tell(sentenceOf(describeReadFailure(read.error)))
        return
      }
      store.getState().reloaded(read.value.quarter, say('disk.step'))
      announce(app, say('disk.reloaded', { name: store.getState().name }))
    },
    async keepMine() {
      const store = documentOf()
      if (store === undefined) return
      const read = await bridge.request('disk.read', idOf(store))
      await bridge.request('disk.keepMine', idOf(store))
      // What is in the window is now a change to what is on disk, and stays one until it is saved.
      if (read.ok) store.getState().rebase(read.value.quarter)
      announce(app, say('disk.kept'))
    },
    takeBoth(onDisk) {
      const store = documentOf()
      if (store === undefined || !isEdited(store.getState())) return undefined
      const merged = mergeQuarters(store.getState().base, quarterOf(store.getState()), onDisk.quarter)
      if (merged === undefined) return undefined
      return async () => {
        const read = await bridge.request('disk.reload', { ...idOf(store), at: onDisk.at })
        if (!read.ok) {
          // Gone, or changed once more since it was compared: look again.
          await actions.compareDisk()
          return
        }
        store.getState().rebase(onDisk.quarter)
        store.getState().edit({ what: say('disk.stepMerge') }, () => merged)
        announce(app, say('disk.merged'))
      }
    },
    putCopiesAway: () => documentOf()?.getState().set({ copies: [] }),

    async listVersions() {
      const store = documentOf()
      return store === undefined ? [] : bridge.request('version.list', idOf(store))
    },
    async readVersion(versionId) {
      const store = documentOf()
      if (store === undefined) return undefined
      const read = await bridge.request('version.read', { ...idOf(store), versionId })
      return read.ok ? read.value : undefined
    },
    async restoreVersion(version, quarter) {
      const store = documentOf()
      if (store === undefined) return false
      if (store.getState().readOnly) {
        tell(say('grid.readOnly'))
        return false
      }
      const text = JSON.stringify(quarterOf(store.getState()))
      const kept = await bridge.request('version.keep', { ...idOf(store), text })
      if (!kept.ok) {
        const why = describeWriteFailure(kept.error).problems[0]?.sentence ?? ''
        tell(`${say('versions.keepFailed')} ${why}`)
        return false
      }
      const time = printMoment(version.at)
      store.getState().edit({ what: say('versions.step', { time }) }, () => quarter)
      announce(app, say('versions.restored', { time }))
      return true
    },

    async openFiles(files) {
      for (const file of files) {
        if (!OPENABLE.test(file.name)) {
          tell(say('drop.notOurs', { name: file.name }))
          continue
        }
        opened((await bridge.openDropped(file)) ?? (await openBytesOf(file)))
      }
    },
    newWindow: async () => {
      await bridge.request('application.newWindow', {})
    },
    keepOpen: () => void bridge.request('application.keepOpen', {}),
  }
  return actions
}
