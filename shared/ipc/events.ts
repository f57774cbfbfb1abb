import type { CommandId } from '../commands/commands'
import type { RecentFile } from './application'
import type { ExportProgress } from './exports'
import type { CopyBeside, DiskState } from './safety'
import type { TrendProgress } from './history'

/** Everything the main process may tell a window unasked. */
export interface Events {
  /** The user chose a command in the native menu. */
  readonly 'command.chosen': { readonly command: CommandId }
  readonly 'export.progress': ExportProgress
  readonly 'trend.progress': TrendProgress
  /** The window is asked to close while its document has unsaved changes; it answers through the dialog it shows. */
  readonly 'document.closeRequested': { readonly documentId: string }
  /** The document's file is another than before, or there are other copies beside it. */
  readonly 'disk.changed': {
    readonly documentId: string
    readonly state: DiskState
    readonly copies: readonly CopyBeside[]
  }
  /** The document's file was to be opened once more; this window came forward instead. */
  readonly 'document.openHere': { readonly documentId: string }
  /** What is on the list of recent files now. */
  readonly 'recent.changed': { readonly recent: readonly RecentFile[] }
  /** A draft waits that did not before: a save that broke off had left one beside its file. */
  readonly 'draft.found': Record<string, never>
  /** The app is about to end: what is not kept in a draft yet has to be, now. */
  readonly 'draft.flush': { readonly why: 'quit' | 'shutdown' }
}

export type EventName = keyof Events

/** The plain list for the preload, which must not carry schemas. */
export const eventNames = [
  'command.chosen',
  'export.progress',
  'trend.progress',
  'document.closeRequested',
  'disk.changed',
  'document.openHere',
  'recent.changed',
  'draft.found',
  'draft.flush',
] as const satisfies readonly EventName[]

/** The single channel names on the wire. */
export const REQUEST_CHANNEL = 'quarterdeck:request'
export const EVENT_CHANNEL = 'quarterdeck:event'
/** From the preload alone: the page cannot reach it. */
export const DROP_CHANNEL = 'quarterdeck:drop'
