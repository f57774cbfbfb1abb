import { Worker } from 'node:worker_threads'
import type { PackingAnswer, PackingRequest } from './packing-messages'
import type { Packer } from './pptx/packer'
import type { Part } from './pptx/write-zip'

/** Characters and bytes sent in one go: a message for each of thousands of small parts would cost more than they do. */
const BATCH = 256 * 1024

/**
 * Packs in a thread of its own, which starts at once and is ready by the time the first slide is painted. Worth
 * it where there are many slides: packing is a fifth of a large export.
 *
 * @param worker the bundled `packing-worker.ts`.
 */
export function packInThread(worker: URL): Packer {
  // Parts are short-lived and come one after the other: more room for new ones would only be memory.
  const thread = new Worker(worker, { resourceLimits: { maxYoungGenerationSizeMb: 4 } })
  // Until there is work, it keeps nobody waiting: an export may fail before.
  thread.unref()
  const packed = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    thread.once('message', ({ bytes }: PackingAnswer) => {
      resolve(bytes)
    })
    thread.once('error', reject)
    thread.once('exit', (code) => {
      reject(new Error(`The packing thread ended with code ${code}`))
    })
  })
  // Told by `finish`; until then nobody listens.
  packed.catch(() => undefined)
  const send = (request: PackingRequest) => {
    thread.postMessage(request)
  }
  let batch: Part[] = []
  let size = 0
  const sendBatch = () => {
    send({ kind: 'parts', parts: batch })
    batch = []
    size = 0
  }
  return {
    add(part) {
      batch.push(part)
      size += part.content.length
      if (size >= BATCH) sendBatch()
    },
    finish() {
      sendBatch()
      send({ kind: 'finish' })
      thread.ref()
      return packed
    },
    abandon() {
      void thread.terminate()
    },
  }
}
