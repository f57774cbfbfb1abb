import type * as Electron from 'electron'

/** What a function sees that a test runs in the app's main process: the same on Electron and on the stand-in. */
export type MainModule = typeof Electron
