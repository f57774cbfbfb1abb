import { Worker } from 'node:worker_threads'
import type { FolderFailure } from '../../shared/ipc/history'
import { fail, type Result } from '../../shared/result'
import type { PreviousWanted } from './previous-wanted'
import type { FolderProgress } from './read-folder'
import type { FolderJob, FolderMessage, TrendRead } from './read-folder-messages'
import { say } from '../../shared/words/words'

export type TrendFailure =
  | FolderFailure
  | { readonly kind: 'cancelled' }
  /** A fault of ours; it must not take the app with it. */
  | { readonly kind: 'readerStopped'; readonly detail: string }

/** Reads a folder for the trend, in a worker that lives as long as that takes. */
export const readTrend = (
  folder: string,
  worker: URL,
  {
    onProgress,
    signal,
  }: { readonly onProgress: (progress: FolderProgress) => void; readonly signal: AbortSignal },
): Promise<Result<TrendRead, TrendFailure>> => {
  if (signal.aborted) return Promise.resolve(fail({ kind: 'cancelled' }))
  return new Promise((resolve) => {
    const end = start(
      { kind: 'trend', folder },
      worker,
      (message) => {
        if (message.kind === 'progress') onProgress(message)
        if (message.kind === 'trend') finish(message.answer)
      },
      (detail) => finish(fail({ kind: 'readerStopped', detail })),
    )
    const cancel = (): void => finish(fail({ kind: 'cancelled' }))
    const finish = (answer: Result<TrendRead, TrendFailure>): void => {
      signal.removeEventListener('abort', cancel)
      resolve(answer)
      end()
    }
    signal.addEventListener('abort', cancel)
  })
}

/** Looks for the quarter before in a folder. What goes wrong there is as if there were none: it is an offer only. */
export const lookForPrevious = (wanted: PreviousWanted, worker: URL): Promise<string | undefined> =>
  new Promise((resolve) => {
    const finish = (path: string | undefined): void => {
      resolve(path)
      end()
    }
    const end = start(
      { kind: 'previous', wanted },
      worker,
      (message) => {
        if (message.kind === 'previous') finish(message.path)
      },
      () => finish(undefined),
    )
  })

/** Starts the worker; the answer ends it. */
function start(
  job: FolderJob,
  file: URL,
  hear: (message: FolderMessage) => void,
  stopped: (detail: string) => void,
): () => void {
  const worker = new Worker(file, { workerData: job })
  worker.on('message', hear)
  worker.on('error', (error) => stopped(error instanceof Error ? error.message : String(error)))
  worker.on('exit', (code) => stopped(say('detail.workerEnded', { code })))
  return () => void worker.terminate()
}
