import { z } from 'zod'
import { mostQuarterBytes } from '../quarter/most-bytes'
import type { Quarter } from '../quarter/schema'
import type { Result } from '../result'
import type { OpenOutcome, ReadFailure, WriteFailure } from './documents'
import { route } from './route'

/** How the file of a document stands to what the window last read from it or wrote to it. */
export type DiskState =
  | { readonly kind: 'same' }
  /** Another program, window or person wrote it, at this moment (ISO 8601). */
  | { readonly kind: 'changed'; readonly at: string }
  /** It was deleted or renamed, or its drive is away. */
  | { readonly kind: 'gone' }

/** A file beside the document's own that a sync program made because both had changed. */
export interface CopyBeside {
  readonly name: string
  readonly program: 'dropbox' | 'nextcloud' | 'syncthing' | 'oneDrive' | 'googleDrive'
}

/** A draft of a document that no window shows. */
export interface WaitingDraft {
  readonly draftId: string
  readonly name: string
  /** The folder of its file as people say it; empty where it has none. */
  readonly folder: string
  readonly department: string
  readonly period: string
  /** ISO 8601. */
  readonly keptAt: string
  /** Whether it is of the file that the asking window shows. */
  readonly ofThisFile: boolean
  /** How its file stands to what it was when the draft began; unreadable where it is there, torn or not allowed. */
  readonly file: 'same' | 'changed' | 'gone' | 'unreadable' | 'never'
  /**
   * Whether a window kept it, or it lay beside the file after a save broke off: what that was writing, or what it
   * was replacing.
   */
  readonly origin: 'draft' | 'written' | 'replaced'
  /** How many things the draft says otherwise than the file; undefined where there is no file to compare. */
  readonly differences: number | undefined
  /** Titles of the blocks that differ. */
  readonly blocks: readonly string[]
  /** Whether the user has put it away; it stays for 30 days then. */
  readonly discarded: boolean
}

/** The two sides of a draft. */
export interface DraftContent {
  readonly draft: Quarter
  /** What its file says now; null where there is none that can be read. */
  readonly saved: Quarter | null
}

/** An earlier version of the document's file. */
export interface FileVersion {
  readonly versionId: string
  /** When the file said this, ISO 8601. */
  readonly at: string
  readonly bytes: number
}

export interface PiecesMissing {
  readonly kind: 'piecesMissing'
}

export interface OnDisk {
  readonly quarter: Quarter
  /** ISO 8601. */
  readonly at: string
}

const id = z.string().min(1).max(64)
const document = z.strictObject({ documentId: id })
/** A quarter as JSON text: one string costs the window far less than a cloned tree of thousands of objects. */
const quarterText = z.string().max(mostQuarterBytes)

const piece = z.strictObject({ key: z.string().max(128), text: quarterText })
const pieces = z.array(piece).max(100_000)
const keys = z.array(piece.shape.key).max(100_000).readonly()

export const safetyRoutes = {
  /** Remembers parts of a draft that comes in several goes. */
  'draft.hold': route<null>().takes(z.strictObject({ documentId: id, pieces })),
  /**
   * Keeps what is not saved yet, of which only the pieces that have changed are told; false where the document is
   * not open any more. Where pieces are missing, nothing is kept, and all are to be told.
   */
  'draft.keep': route<Result<boolean, WriteFailure | PiecesMissing>>().takes(
    z.strictObject({
      documentId: id,
      pieces,
      order: z.strictObject({ head: quarterText, blocks: keys, media: keys }),
    }),
  ),
  /** Drafts that wait for an answer and, asked for, those that were discarded in the last 30 days. */
  'draft.list': route<readonly WaitingDraft[]>().takes(z.strictObject({ discarded: z.boolean() })),
  'draft.read': route<Result<DraftContent, ReadFailure>>().takes(z.strictObject({ draftId: id })),
  /** Opens the file with the draft on top, unsaved. */
  'draft.open': route<OpenOutcome>().takes(z.strictObject({ draftId: id })),
  'draft.discard': route<null>().takes(z.strictObject({ draftId: id })),

  /** How the document's file stands now; later news come as `disk.changed`. */
  'disk.state': route<{ readonly state: DiskState; readonly copies: readonly CopyBeside[] }>().takes(
    document,
  ),
  /** What the document's file says now. */
  'disk.read': route<Result<OnDisk, ReadFailure>>().takes(document),
  /**
   * The same, and from now on the window takes this for what is saved. `at` is the moment that the window has
   * looked at; a file that was changed once more since is not taken.
   */
  'disk.reload': route<Result<OnDisk, ReadFailure | { readonly kind: 'changedAgain' }>>().takes(
    z.strictObject({ documentId: id, at: z.string().max(40).optional() }),
  ),
  /** The next save replaces what another program wrote; that stays as an earlier version. */
  'disk.keepMine': route<null>().takes(document),
  /** A conflicted copy beside the document's file, by the name that `disk.changed` told. */
  'disk.readCopy': route<Result<OnDisk, ReadFailure>>().takes(
    z.strictObject({ documentId: id, name: z.string().max(255) }),
  ),

  'version.list': route<readonly FileVersion[]>().takes(document),
  'version.read': route<Result<Quarter, ReadFailure>>().takes(
    z.strictObject({ documentId: id, versionId: z.string().max(80) }),
  ),
  /** Keeps the present state as a version, before an older one takes its place in the window. */
  'version.keep': route<Result<null, WriteFailure>>().takes(
    z.strictObject({ documentId: id, text: quarterText }),
  ),
} as const

export type SafetyRoutes = typeof safetyRoutes
