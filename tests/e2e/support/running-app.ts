import type { Page } from '@playwright/test'
import type * as Electron from 'electron'

/** What a function sees that a test runs in the app's main process: the same on Electron and on the stand-in. */
export type MainModule = typeof Electron

export type Evaluate = <Argument, Value>(
  run: (electron: MainModule, argument: Argument) => Value | Promise<Value>,
  argument?: Argument,
) => Promise<Value>

/** The built app with one window open, on either runtime. */
export interface RunningApp {
  readonly runtime: Runtime
  readonly page: Page
  /** An empty folder that the app takes for the user's documents. */
  readonly documents: string
  /** The app's own data; give it to another launch to start again where this one ended. */
  readonly userData: string
  /** Runs a function in the main process. It sees its arguments only, nothing of the test around it. */
  readonly evaluate: Evaluate
  /** Answers the next dialog that asks for a file to open; without a path the user cancels. */
  nextOpenDialog(path?: string): Promise<void>
  /** Answers the next dialog that asks where to save; without a path the user cancels. */
  nextSaveDialog(path?: string): Promise<void>
  /** Answers the next message box by the label of a button. */
  nextMessageBox(button: string): Promise<void>
  /** Addresses handed to the system's browser, in order. */
  openedLinks(): Promise<readonly string[]>
  /** Paths shown in the system's file manager, in order. */
  shownFiles(): Promise<readonly string[]>
  /** Message boxes shown until now, in order. */
  messageBoxes(): Promise<readonly { readonly message: string; readonly detail: string }[]>
  /** Presses a key of the menu, in Electron's notation: `CmdOrCtrl+S`. */
  pressShortcut(accelerator: string): Promise<void>
  /** Chooses an item of the menu bar by its id. */
  chooseMenuItem(id: string): Promise<void>
  /** Closes the window as the user does with its close button. */
  closeWindow(): Promise<void>
  /** What the app has written on standard error; on Electron the browser inside writes there too. */
  standardError(): string
  /** Resolves with the exit code when the app has ended by itself. */
  readonly ended: Promise<number | null>
  /** Ends the app's processes at once, as a crash or a power cut does. */
  kill(): Promise<void>
  /** Ends the app without asking it. */
  stop(): Promise<void>
}

export type Runtime = 'stand-in' | 'electron'
