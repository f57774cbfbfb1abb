import { parentPort, workerData } from 'node:worker_threads'
import { exportDeck } from './export-deck'
import type { ExportJob, WorkerMessage } from './export-messages'
import { packInThread } from './pack-in-thread'

// Runs one export, in a thread of its own so that the app stays responsive, and ends with it.
const port = parentPort
if (port === null) throw new Error('The export worker runs in a worker thread only')
// The service that started this thread passes exactly this.
const job = workerData as ExportJob
let told = 0
const onProgress = (slidesDone: number, share: number) => {
  // A message a percent is plenty for a progress bar.
  const percent = Math.floor(share * 100)
  if (percent === told) return
  told = percent
  port.postMessage({ kind: 'progress', slidesDone, share } satisfies WorkerMessage)
}
// Started before the quarter is opened, so that it is ready when the first slide is painted.
const packer = packInThread(new URL('./packing-worker.cjs', import.meta.url))
const answer = await exportDeck(job, { onProgress, packer })
port.postMessage(
  { kind: 'answer', answer } satisfies WorkerMessage,
  answer.ok ? [answer.value.bytes.buffer] : [],
)
