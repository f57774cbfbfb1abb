import { parentPort, workerData } from 'node:worker_threads'
import { trendOf } from '../../shared/history/trend'
import { ok } from '../../shared/result'
import { findPrevious } from './find-previous'
import { readFolder } from './read-folder'
import type { FolderJob, FolderMessage } from './read-folder-messages'

// Reads one folder, in a thread of its own so that the app stays responsive, and ends with it.
const port = parentPort
if (port === null) throw new Error('The folder worker runs in a worker thread only')
const tell = (message: FolderMessage): void => {
  port.postMessage(message)
}
// The service that started this thread passes exactly this.
const job = workerData as FolderJob
if (job.kind === 'previous') {
  tell({ kind: 'previous', path: await findPrevious(job.wanted) })
} else {
  let told = -1
  const read = await readFolder(job.folder, ({ done, of }) => {
    // A message a percent is plenty for a progress bar.
    const percent = of === 0 ? 100 : Math.floor((done / of) * 100)
    if (percent === told) return
    told = percent
    tell({ kind: 'progress', done, of })
  })
  if (read.ok) {
    const { files, ...rest } = read.value
    tell({ kind: 'trend', answer: ok({ ...rest, trend: trendOf(files) }) })
  } else tell({ kind: 'trend', answer: read })
}
