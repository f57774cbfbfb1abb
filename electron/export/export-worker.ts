import { parentPort, workerData } from 'node:worker_threads'
import { exportDeck } from './export-deck'
import type { ExportJob, WorkerMessage } from './export-messages'

// Runs one export, in a thread of its own so that the app stays responsive, and ends with it.
const port = parentPort
if (port === null) throw new Error('The export worker runs in a worker thread only')
// The service that started this thread passes exactly this.
const job = workerData as ExportJob
let told = 0
const onProgress = (slidesDone: number, slides: number) => {
  // A message a percent is plenty for a progress bar.
  const percent = Math.floor((slidesDone / slides) * 100)
  if (percent === told) return
  told = percent
  port.postMessage({ kind: 'progress', slidesDone, slides } satisfies WorkerMessage)
}
const packingWorker = new URL('./packing-worker.js', import.meta.url)
const answer = await exportDeck(job, { onProgress, packingWorker })
port.postMessage(
  { kind: 'answer', answer } satisfies WorkerMessage,
  answer.ok ? [answer.value.bytes.buffer] : [],
)
