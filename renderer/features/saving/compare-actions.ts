import type { Bridge } from '../../../shared/ipc/bridge'
import type { CopyBeside, OnDisk, WaitingDraft } from '../../../shared/ipc/safety'
import { describeReadFailure } from '../../../shared/words/describe-failure'
import { say } from '../../../shared/words/words'
import { sentenceOf } from '../../app/sentence'
import type { AppStore } from '../../store/app-store'
import type { Comparing } from '../../store/comparing'
import type { DocumentStore } from '../../store/document-store'
import { isEdited, quarterOf } from '../../store/document-store'
import { printMoment } from '../../app/moment'

/** Shows two states of one document side by side. */
export interface CompareActions {
  readonly compareDisk: () => Promise<void>
  readonly compareCopy: (copy: CopyBeside) => Promise<void>
  readonly compareDraft: (draft: WaitingDraft) => Promise<void>
}

/** What the answers to a comparison do. */
export interface Answers {
  readonly tell: (sentence: string) => void
  readonly reload: () => Promise<void>
  readonly keepMine: () => Promise<void>
  /** Undefined where both wrote in one place. */
  readonly takeBoth: (onDisk: OnDisk) => (() => Promise<void>) | undefined
  readonly openDraft: (draftId: string) => Promise<void>
  readonly takeDraft: (draft: WaitingDraft) => Promise<void>
}

export function compareActions(app: AppStore, bridge: Bridge, answers: Answers): CompareActions {
  const documentOf = (): DocumentStore | undefined => app.getState().document
  const show = (comparing: Comparing): void => app.setState({ dialog: 'compare', comparing })
  const here = (store: DocumentStore): Comparing['newer'] => ({
    said: say('differences.inWindow'),
    quarter: quarterOf(store.getState()),
  })

  return {
    async compareDisk() {
      const store = documentOf()
      if (store === undefined) return
      const { documentId, name } = store.getState()
      const read = await bridge.request('disk.read', { documentId })
      if (!read.ok) {
        answers.tell(sentenceOf(describeReadFailure(read.error)))
        return
      }
      const edited = isEdited(store.getState())
      const both = answers.takeBoth(read.value)
      show({
        name,
        older: { said: say('differences.onDisk'), quarter: read.value.quarter },
        newer: here(store),
        answers: [
          { label: say(edited ? 'disk.reloadDrop' : 'disk.reload'), act: () => void answers.reload() },
          { label: say('disk.keepMine'), act: () => void answers.keepMine() },
          ...(both === undefined
            ? []
            : [{ label: say('disk.takeBoth'), primary: true, act: () => void both() }]),
        ],
      })
    },
    async compareCopy({ name: copy }) {
      const store = documentOf()
      if (store === undefined) return
      const { documentId, name } = store.getState()
      const read = await bridge.request('disk.readCopy', { documentId, name: copy })
      if (!read.ok) {
        answers.tell(sentenceOf(describeReadFailure(read.error)))
        return
      }
      const { quarter } = read.value
      show({
        name,
        older: { said: say('differences.copy', { copy }), quarter },
        newer: here(store),
        answers: [
          {
            label: say('differences.takeCopy'),
            act: () => store.getState().edit({ what: say('copies.step', { copy }) }, () => quarter),
          },
        ],
      })
    },
    async compareDraft(draft) {
      const read = await bridge.request('draft.read', { draftId: draft.draftId })
      if (!read.ok) {
        answers.tell(say('recovery.notThere'))
        return
      }
      const store = documentOf()
      const saved = read.value.saved ?? read.value.draft
      show({
        name: draft.name,
        older: { said: say('differences.saved'), quarter: saved },
        newer: {
          said: say('differences.draft', { time: printMoment(draft.keptAt) }),
          quarter: read.value.draft,
        },
        answers: [
          {
            label: say(store === undefined ? 'recovery.open' : 'recovery.take'),
            primary: true,
            act: () =>
              void (store === undefined ? answers.openDraft(draft.draftId) : answers.takeDraft(draft)),
          },
        ],
      })
    },
  }
}
