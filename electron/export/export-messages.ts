import type { OpenFailure } from '../../shared/quarter/open'
import type { Result } from '../../shared/result'
import type { PaintedDeck } from './pptx/paint-pptx'

/**
 * What the export worker is given: the text of a quarter file, which goes into the presentation byte for
 * byte, or a quarter as the window holds it, so that checking and printing it is the worker's work, too.
 */
export type ExportJob = { readonly quarterFile: string } | { readonly quarter: unknown }

export type PptxFailure =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'notOpened'; readonly reason: OpenFailure }
  /** The package broke one of our own rules, so there is none. A bug, told with its facts. */
  | { readonly kind: 'selfCheckFailed'; readonly problems: readonly string[] }
  | { readonly kind: 'exporterStopped'; readonly detail: string }

export type WorkerAnswer = Result<PaintedDeck, PptxFailure>

export type WorkerMessage =
  | { readonly kind: 'progress'; readonly slidesDone: number; readonly share: number }
  | { readonly kind: 'answer'; readonly answer: WorkerAnswer }
