import { z } from 'zod'
import { mostQuarterBytes } from '../quarter/most-bytes'
import type { Quarter } from '../quarter/schema'
import type { OpenFailure } from '../quarter/open'
import type { Result } from '../result'
import { route } from './route'

/** A document open in a window. Files are named by this id only; paths never come from the window. */
export interface OpenDocument {
  readonly documentId: string
  /** File name with extension, or what an unsaved document is called. */
  readonly name: string
  /** The folder as people say it (home as ~); empty while the document has no file. */
  readonly folder: string
  readonly readOnly: boolean
  /** Whether Save knows where to write; if not, Save asks as Save As does. */
  readonly hasFile: boolean
  /** Whether it holds what no file holds yet, such as a quarter just begun: closing it would lose that. */
  readonly edited: boolean
  readonly quarter: Quarter
  /** What a recovered draft says, to be put on top of `quarter` as an unsaved change. */
  readonly unsaved?: Quarter
}

/** Why a file could not be written. Paths are for the sentence only. */
export type WriteFailure =
  | { readonly kind: 'diskFull'; readonly path: string }
  | { readonly kind: 'readOnly'; readonly path: string }
  | { readonly kind: 'noFolder'; readonly path: string }
  | { readonly kind: 'notAFile'; readonly path: string }
  | { readonly kind: 'inUse'; readonly path: string }
  | { readonly kind: 'nameTooLong'; readonly path: string }
  | { readonly kind: 'changedOnDisk'; readonly path: string }
  /** Another window of ours shows the file that was to be written. */
  | { readonly kind: 'openElsewhere'; readonly path: string }
  | { readonly kind: 'wouldNotReadBack'; readonly path: string; readonly detail: string }
  /** It would be written, but could never be opened again. */
  | { readonly kind: 'tooLarge'; readonly path: string; readonly bytes: number; readonly limitBytes: number }
  | { readonly kind: 'writeFailed'; readonly path: string; readonly code: string }
  /** The file had to be written in place, that broke off, and the old content could not be put back. */
  | { readonly kind: 'halfWritten'; readonly path: string; readonly previousAt: string }

export type ReadFailure =
  | { readonly kind: 'notFound'; readonly path: string }
  | { readonly kind: 'isFolder'; readonly path: string }
  /** A device, a pipe or a socket. */
  | { readonly kind: 'notAFile'; readonly path: string }
  | { readonly kind: 'noPermission'; readonly path: string }
  | { readonly kind: 'tooLarge'; readonly path: string; readonly bytes: number; readonly limitBytes: number }
  | { readonly kind: 'readFailed'; readonly path: string; readonly code: string }
  | { readonly kind: 'notOpened'; readonly path: string; readonly reason: OpenFailure }

/** The user closed the dialog; nothing happened and nothing need be said. */
export interface Cancelled {
  readonly kind: 'cancelled'
}

export type OpenOutcome = Result<OpenDocument, ReadFailure | Cancelled>

export interface SavedFile {
  readonly name: string
  readonly folder: string
  /** What the file said before could not be kept as an earlier version. */
  readonly previousLost?: true
}
export type SaveOutcome = Result<SavedFile, WriteFailure | Cancelled>

/** A whole quarter as the window sends it; main parses it with the file's own schema before writing. */
const quarterFromWindow = z.unknown()
const documentId = z.string().min(1).max(64)

export const documentRoutes = {
  /** The document of the asking window, or null where the start screen belongs. */
  'document.current': route<OpenDocument | null>().takes(z.strictObject({})),
  /** Opens a quarter that the window has made, without a file, here or in a window of its own. */
  'document.create': route<OpenOutcome>().takes(z.strictObject({ quarter: quarterFromWindow })),
  'document.openSample': route<OpenOutcome>().takes(z.strictObject({ name: z.string().max(100) })),
  'document.openWithDialog': route<OpenOutcome>().takes(z.strictObject({})),
  'document.openRecent': route<OpenOutcome>().takes(z.strictObject({ recentId: z.string().max(64) })),
  'document.save': route<SaveOutcome>().takes(
    z.strictObject({ documentId, quarter: quarterFromWindow, overwriteChanged: z.boolean() }),
  ),
  'document.saveAs': route<SaveOutcome>().takes(
    z.strictObject({ documentId, quarter: quarterFromWindow, copy: z.boolean() }),
  ),
  /** A file dropped on the window whose path the system does not tell: its bytes open as a document without a file. */
  'document.openBytes': route<OpenOutcome>().takes(
    z.strictObject({
      name: z.string().min(1).max(255),
      bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= mostQuarterBytes),
    }),
  ),
  /** Opens the next quarter, made from the document by `rollForward`, as a document without a file. */
  'document.rollForward': route<OpenOutcome>().takes(
    z.strictObject({ documentId, quarter: quarterFromWindow }),
  ),
  /** Tells main whether closing the window would lose something. */
  'document.dirty': route<null>().takes(z.strictObject({ documentId, dirty: z.boolean() })),
} as const

export type DocumentRoutes = typeof documentRoutes
