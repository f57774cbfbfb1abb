import { streamDeck } from '../../shared/deck/stream-deck'
import { openQuarter, openQuarterValue } from '../../shared/quarter/open-quarter'
import type { Quarter } from '../../shared/quarter/schema'
import { serialiseQuarter } from '../../shared/quarter/serialise-quarter'
import { fail, ok } from '../../shared/result'
import type { ExportJob, WorkerAnswer } from './export-messages'
import { packHere, type Packer } from './pptx/packer'
import { paintPptx, type PaintOptions } from './pptx/paint-pptx'
import { SelfCheckFailed } from './pptx/self-check/self-check-failed'

export interface DeckOptions extends Pick<PaintOptions, 'onProgress'> {
  /** Checks and packs; without one, the calling thread does. It is used up by this export. */
  readonly packer?: Packer
}

/** Opens the quarter of a job and exports it. */
export async function exportDeck(job: ExportJob, options: DeckOptions = {}): Promise<WorkerAnswer> {
  const opened = 'quarterFile' in job ? openQuarter(job.quarterFile) : openQuarterValue(job.quarter)
  if (!opened.ok) {
    options.packer?.abandon()
    return fail({ kind: 'notOpened', reason: opened.error })
  }
  const { quarter } = opened.value
  const quarterFile = 'quarterFile' in job ? job.quarterFile : serialiseQuarter(quarter)
  return exportQuarter(quarter, quarterFile, options)
}

/**
 * Lays out an opened quarter and paints it as a presentation with its file inside, in the calling thread. A
 * package that breaks our own rules is an answer; other bugs reject.
 *
 * @param quarterFile the text the quarter was opened from, which goes into the presentation byte for byte.
 */
export async function exportQuarter(
  quarter: Quarter,
  quarterFile: string,
  options: DeckOptions = {},
): Promise<WorkerAnswer> {
  const { packer = packHere() } = options
  try {
    return ok(await paintPptx(streamDeck(quarter), quarterFile, { ...options, packer }))
  } catch (error) {
    packer.abandon()
    if (error instanceof SelfCheckFailed) return fail({ kind: 'selfCheckFailed', problems: error.problems })
    throw error
  }
}
