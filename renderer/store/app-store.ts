import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Preferences, RecentFile, StartState } from '../../shared/ipc/application'
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

/** One sentence of the live region; the number tells it from the same words said again. */
export interface Announcement {
  readonly number: number
  readonly text: string
}

export interface AppState {
  readonly start: StartState
  readonly document: DocumentStore | undefined
  readonly dialog: DialogName | undefined
  /** What assistive tools are told last. */
  readonly announcement: Announcement
  /** What they were told before that: it stays in the live region, so that quick news does not swallow it. */
  readonly announcedBefore: Announcement | undefined
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
    announcement: { number: 0, text: '' },
    announcedBefore: undefined,
    openFailure: undefined,
    drafts: [],
    comparing: undefined,
  }))

/** Says a sentence through the one live region, after what was said before and without cutting it short. */
export const announce = (app: AppStore, text: string): void =>
  app.setState(({ announcement }) => ({
    announcement: { number: announcement.number + 1, text },
    announcedBefore: announcement,
  }))

export const setPreferences = (app: AppStore, preferences: Preferences): void =>
  app.setState(({ start }) => ({ start: { ...start, preferences } }))

export const listRecent = (app: AppStore, recent: readonly RecentFile[]): void =>
  app.setState(({ start }) => ({ start: { ...start, recent } }))
