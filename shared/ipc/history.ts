import { z } from 'zod'
import type { Trend } from '../history/trend'
import type { Quarter } from '../quarter/schema'
import type { Result } from '../result'
import type { Cancelled, ReadFailure } from './documents'
import { route } from './route'

/** An earlier quarter's file, open beside the document. It is never written. */
export interface OpenReference {
  /** File name with extension. */
  readonly name: string
  /** The folder as people say it (home as ~). */
  readonly folder: string
  readonly quarter: Quarter
}

export type ReferenceOutcome = Result<OpenReference, ReadFailure | Cancelled>

/** Why a folder could not be looked into. The path is for the sentence only. */
export type FolderFailure = ReadFailure | { readonly kind: 'notAFolder'; readonly path: string }

export interface FolderTrend {
  readonly trend: Trend
  /** The folder as people say it. */
  readonly folder: string
  /** Files that could not be read, by their names below the folder. */
  readonly unread: readonly { readonly name: string; readonly failure: ReadFailure }[]
  /** Whether there are more files than are ever read. */
  readonly cutOff: boolean
}

export type TrendOutcome = Result<
  FolderTrend,
  FolderFailure | Cancelled | { readonly kind: 'readerStopped'; readonly detail: string }
>

export interface TrendProgress {
  readonly trendId: string
  readonly done: number
  readonly of: number
}

const documentId = z.string().min(1).max(64)
const trendId = z.string().min(1).max(64)

export const historyRoutes = {
  /** Asks which file. */
  'reference.open': route<ReferenceOutcome>().takes(z.strictObject({ documentId })),
  'reference.openRecent': route<ReferenceOutcome>().takes(
    z.strictObject({ documentId, recentId: z.string().max(64) }),
  ),
  /** The file of the quarter before, where it lies beside the document's own; null where there is none. */
  'reference.offer': route<OpenReference | null>().takes(z.strictObject({ documentId })),
  /** Reads the folder of the document, or asks for one, in a thread of its own. */
  'trend.openFolder': route<TrendOutcome>().takes(z.strictObject({ trendId, documentId, ask: z.boolean() })),
  'trend.cancel': route<null>().takes(z.strictObject({ trendId })),
} as const

export type HistoryRoutes = typeof historyRoutes
