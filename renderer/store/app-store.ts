import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Preferences, StartState } from '../../shared/ipc/application'
import type { DocumentStore } from './document-store'

/** Dialogs are for what cannot wait: all else is a pane or a line. */
export type DialogName = 'conflict' | 'unsaved' | 'present' | 'palette' | 'roll' | 'rules' | 'exportErrors'

export interface AppState {
  readonly start: StartState
  readonly document: DocumentStore | undefined
  readonly dialog: DialogName | undefined
  /** What assistive tools are told last. */
  readonly announcement: { readonly text: string }
  /** Why the last opening failed, as a sentence, until the next one. */
  readonly openFailure: string | undefined
}

export type AppStore = StoreApi<AppState>

export const createAppStore = (start: StartState): AppStore =>
  createStore<AppState>()(() => ({
    start,
    document: undefined,
    dialog: undefined,
    announcement: { text: '' },
    openFailure: undefined,
  }))

/** Says a sentence through the one live region. Words said twice get a space that nobody hears, or they are not said. */
export const announce = (app: AppStore, text: string): void =>
  app.setState(({ announcement }) => ({
    announcement: { text: announcement.text === text ? `${text}\u00a0` : text },
  }))

export const setPreferences = (app: AppStore, preferences: Preferences): void =>
  app.setState(({ start }) => ({ start: { ...start, preferences } }))
