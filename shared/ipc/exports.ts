import { z } from 'zod'
import type { Result } from '../result'
import type { Cancelled, WriteFailure } from './documents'
import { route } from './route'

/** What is told after an export: "23 slides, 0 overflows, smallest text 11 pt". */
export interface ExportSummary {
  readonly name: string
  readonly folder: string
  readonly slides: number
  readonly overflows: number
  /** Points; 0 where there is no text. */
  readonly smallestText: number
  readonly bytes: number
}

export type ExportFailure =
  | WriteFailure
  | Cancelled
  /** The package broke one of our own rules, so it was not written. A bug, told with its facts. */
  | { readonly kind: 'selfCheckFailed'; readonly problems: readonly string[] }
  | { readonly kind: 'exporterStopped'; readonly detail: string }
  /** There a quarter file lies, or the name is one of quarter files. */
  | { readonly kind: 'ofQuarters'; readonly path: string; readonly by: 'content' | 'name' }

export type ExportOutcome = Result<ExportSummary, ExportFailure>

export interface ExportProgress {
  readonly exportId: string
  readonly slidesDone: number
  /** How much of the quarter they show, from 0 to 1: how many slides there will be is known at the end only. */
  readonly share: number
}

const exportId = z.string().min(1).max(64)

export const exportRoutes = {
  /** Asks where to, then compiles and paints in a worker. Answers when the file is written. */
  'export.pptx': route<ExportOutcome>().takes(
    z.strictObject({ exportId, documentId: z.string().min(1).max(64), quarter: z.unknown() }),
  ),
  'export.cancel': route<null>().takes(z.strictObject({ exportId })),
  /** Shows the exported file in the system's file manager. */
  'export.reveal': route<null>().takes(z.strictObject({ exportId })),
} as const

export type ExportRoutes = typeof exportRoutes
