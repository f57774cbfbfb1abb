import { Worker } from 'node:worker_threads'
import { fail, type Result } from '../../shared/result'
import type { ExportJob, PptxFailure, WorkerMessage } from './export-messages'
import type { PaintedDeck } from './pptx/paint-pptx'
import { say } from '../../shared/words/words'

export interface ExportOptions {
  readonly onProgress?: (progress: { readonly slidesDone: number; readonly share: number }) => void
  /** Aborting ends the worker at once; the answer is then `cancelled`. */
  readonly signal?: AbortSignal
  /** The bundled worker; beside the bundled main process unless told otherwise. */
  readonly worker?: URL
}

/**
 * Exports a quarter as a presentation, in a worker thread that lives as long as the export. The
 * calling thread only forwards messages. Bugs of the exporter come back as `exporterStopped` with their
 * facts: a failed export must not take the app with it.
 */
export function exportPptx(
  job: ExportJob,
  { onProgress, signal, worker: file = new URL('./export-worker.js', import.meta.url) }: ExportOptions = {},
): Promise<Result<PaintedDeck, PptxFailure>> {
  if (signal?.aborted === true) return Promise.resolve(fail({ kind: 'cancelled' }))
  return new Promise((resolve) => {
    const worker = new Worker(file, { workerData: job })
    const finish = (answer: Result<PaintedDeck, PptxFailure>) => {
      signal?.removeEventListener('abort', cancel)
      resolve(answer)
      void worker.terminate()
    }
    const cancel = () => {
      finish(fail({ kind: 'cancelled' }))
    }
    signal?.addEventListener('abort', cancel)
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'answer') finish(message.answer)
      else if (signal?.aborted !== true) onProgress?.(message)
    })
    worker.on('error', (error) => {
      finish(fail({ kind: 'exporterStopped', detail: detailOf(error) }))
    })
    worker.on('exit', (code) => {
      finish(fail({ kind: 'exporterStopped', detail: say('detail.workerEnded', { code }) }))
    })
  })
}

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
