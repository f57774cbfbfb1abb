import { compileDeck } from '../../shared/deck/compile'
import { openQuarter, openQuarterValue } from '../../shared/quarter/open-quarter'
import { serialiseQuarter } from '../../shared/quarter/serialise-quarter'
import { fail, ok } from '../../shared/result'
import type { ExportJob, WorkerAnswer } from './export-messages'
import { paintPptx } from './pptx/paint-pptx'
import { SelfCheckFailed } from './pptx/self-check/self-check-failed'

/**
 * Compiles a quarter and paints it as a presentation with the quarter file inside, in the calling thread. A
 * package that breaks our own rules is an answer; other bugs reject.
 */
export async function exportDeck(
  job: ExportJob,
  onProgress: (slidesDone: number, slides: number) => void = () => undefined,
): Promise<WorkerAnswer> {
  const opened = 'quarterFile' in job ? openQuarter(job.quarterFile) : openQuarterValue(job.quarter)
  if (!opened.ok) return fail({ kind: 'notOpened', reason: opened.error })
  const { quarter } = opened.value
  const quarterFile = 'quarterFile' in job ? job.quarterFile : serialiseQuarter(quarter)
  const plan = compileDeck(quarter)
  try {
    return ok({
      bytes: await paintPptx(plan, quarterFile, onProgress),
      slides: plan.slides.length,
      overflows: plan.slides.reduce((sum, { fit }) => sum + fit.overflows, 0),
      smallestText: plan.slides.reduce((least, { fit }) => Math.min(least, fit.smallestText), Infinity),
    })
  } catch (error) {
    if (error instanceof SelfCheckFailed) return fail({ kind: 'selfCheckFailed', problems: error.problems })
    throw error
  }
}
