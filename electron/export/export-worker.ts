import { parentPort, workerData } from 'node:worker_threads'
import { fail, ok } from '../../shared/result'
import { compileDeck } from '../../shared/deck/compile'
import { openQuarter } from '../../shared/quarter/open-quarter'
import type { ExportJob, WorkerAnswer, WorkerMessage } from './export-messages'
import { paintPptx } from './pptx/paint-pptx'
import { SelfCheckFailed } from './pptx/self-check/self-check-failed'

/** Runs one export, in a thread of its own so that the app stays responsive, and ends with it. */
async function answer(
  { quarterFile }: ExportJob,
  post: (message: WorkerMessage) => void,
): Promise<WorkerAnswer> {
  const opened = openQuarter(quarterFile)
  if (!opened.ok) return fail({ kind: 'notOpened', reason: opened.error })
  const plan = compileDeck(opened.value.quarter)
  let told = 0
  try {
    const bytes = await paintPptx(plan, quarterFile, (slidesDone, slides) => {
      // A message a percent is plenty for a progress bar.
      const percent = Math.floor((slidesDone / slides) * 100)
      if (percent === told) return
      told = percent
      post({ kind: 'progress', slidesDone, slides })
    })
    return ok({
      bytes,
      slides: plan.slides.length,
      overflows: plan.slides.reduce((sum, { fit }) => sum + fit.overflows, 0),
      smallestText: plan.slides.reduce((least, { fit }) => Math.min(least, fit.smallestText), Infinity),
    })
  } catch (error) {
    if (error instanceof SelfCheckFailed) return fail({ kind: 'selfCheckFailed', problems: error.problems })
    throw error
  }
}

const port = parentPort
if (port === null) throw new Error('The export worker runs in a worker thread only')
// The service that started this thread passes exactly this.
const job = workerData as ExportJob
const result = await answer(job, (message) => {
  port.postMessage(message)
})
const message: WorkerMessage = { kind: 'answer', answer: result }
port.postMessage(message, result.ok ? [result.value.bytes.buffer] : [])
