import type { CopyBeside, DiskState } from '../../shared/ipc/safety'
import type { Quarter } from '../../shared/quarter/schema'
import type { Fingerprint } from './fingerprint'

/** How the file of a window's document stands on disk, and what lies beside it. */
export interface DiskNews {
  readonly documentId: string
  readonly state: DiskState
  readonly copies: readonly CopyBeside[]
}

/** A document as the main process holds it. */
export interface Held {
  readonly documentId: string
  /** As last read from or written to the file, or as the document began. */
  readonly quarter: Quarter
  /** What a recovered draft puts on top of it. */
  readonly unsaved?: Quarter
  /** What it is called until it has a file. */
  readonly name: string
  /** The folder in which saving is first offered, where it has no file. */
  readonly near: string
  readonly file: { readonly path: string; readonly fingerprint: Fingerprint } | undefined
  readonly readOnly: boolean
  readonly dirty: boolean
  /** When the last save began, in milliseconds since 1970. */
  readonly savedAtMs?: number
}
