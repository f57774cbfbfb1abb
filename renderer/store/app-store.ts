import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Preferences, StartState } from '../../shared/ipc/application'
import type { WaitingDraft } from '../../shared/ipc/safety'
import type { Comparing } from './comparing'
import type { DocumentStore } from './document-store'

/** Dialogs are for what cannot wait: all else is a pane or a line. */
export type DialogName =
  | 'conflict'
  | 'unsaved'
  | 'present'
  | 'palette'
  | 'new'
  | 'roll'
  | 'rules'
  | 'exportErrors'
  | 'compare'
  | 'versions'

export interface AppState {
  readonly start: StartState
  readonly document: DocumentStore | undefined
  readonly dialog: DialogName | undefined
  /** What assistive tools are told last. */
  readonly announcement: { readonly text: string }
  /** Why the last opening failed, as a sentence, until the next one. */
  readonly openFailure: string | undefined
  /** Drafts that wait for an answer: on the start screen all, beside a document those of its file. */
  readonly drafts: readonly WaitingDraft[]
  /** What the dialog `compare` shows. */
  readonly comparing: Comparing | undefined
}

export type AppStore = StoreApi<AppState>

export const createAppStore = (start: StartState): AppStore =>
  createStore<AppState>()(() => ({
    start,
    document: undefined,
    dialog: undefined,
    announcement: { text: '' },
    openFailure: undefined,
    drafts: [],
    comparing: undefined,
  }))

/** Says a sentence through the one live region. Words said twice get a space that nobody hears, or they are not said. */
export const announce = (app: AppStore, text: string): void =>
  app.setState(({ announcement }) => ({
    announcement: { text: announcement.text === text ? `${text}\u00a0` : text },
  }))

export const setPreferences = (app: AppStore, preferences: Preferences): void =>
  app.setState(({ start }) => ({ start: { ...start, preferences } }))
