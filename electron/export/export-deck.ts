import { compileDeck } from '../../shared/deck/compile'
import { openQuarter, openQuarterValue } from '../../shared/quarter/open-quarter'
import type { Quarter } from '../../shared/quarter/schema'
import { serialiseQuarter } from '../../shared/quarter/serialise-quarter'
import { fail, ok } from '../../shared/result'
import type { ExportJob, WorkerAnswer } from './export-messages'
import { packHere, type Packer } from './pptx/packer'
import { paintPptx } from './pptx/paint-pptx'
import { SelfCheckFailed } from './pptx/self-check/self-check-failed'

export interface DeckOptions {
  readonly onProgress?: (slidesDone: number, slides: number) => void
  /** The bundled packing worker; without it, and for small decks, the calling thread packs as well. */
  readonly packingWorker?: URL
}

/** From so many blocks on, a thread for packing has started and paid for itself by the end of the export. */
const MANY_BLOCKS = 50

/** Opens the quarter of a job and exports it. */
export async function exportDeck(job: ExportJob, options?: DeckOptions): Promise<WorkerAnswer> {
  const opened = 'quarterFile' in job ? openQuarter(job.quarterFile) : openQuarterValue(job.quarter)
  if (!opened.ok) return fail({ kind: 'notOpened', reason: opened.error })
  const { quarter } = opened.value
  const quarterFile = 'quarterFile' in job ? job.quarterFile : serialiseQuarter(quarter)
  return exportQuarter(quarter, quarterFile, options)
}

/**
 * Compiles an opened quarter and paints it as a presentation with its file inside, in the calling thread. A
 * package that breaks our own rules is an answer; other bugs reject.
 *
 * @param quarterFile the text the quarter was opened from, which goes into the presentation byte for byte.
 */
export async function exportQuarter(
  quarter: Quarter,
  quarterFile: string,
  { onProgress, packingWorker }: DeckOptions = {},
): Promise<WorkerAnswer> {
  // Started before the slides are laid out, so that it is ready when they are painted.
  const packer = await packerFor(quarter, packingWorker)
  try {
    const plan = compileDeck(quarter)
    return ok({
      bytes: await paintPptx(plan, quarterFile, onProgress, packer),
      slides: plan.slides.length,
      overflows: plan.slides.reduce((sum, { fit }) => sum + fit.overflows, 0),
      smallestText: plan.slides.reduce((least, { fit }) => Math.min(least, fit.smallestText), Infinity),
    })
  } catch (error) {
    packer.abandon()
    if (error instanceof SelfCheckFailed) return fail({ kind: 'selfCheckFailed', problems: error.problems })
    throw error
  }
}

async function packerFor(quarter: Quarter, worker: URL | undefined): Promise<Packer> {
  if (worker === undefined || quarter.blocks.length < MANY_BLOCKS) return packHere()
  const { packInThread } = await import('./pack-in-thread')
  return packInThread(worker)
}
