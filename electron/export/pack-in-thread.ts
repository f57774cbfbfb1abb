import type { PackingAnswer, PackingRequest, SentPart } from './packing-messages'
import type { Packed, Packer } from './pptx/packer'
import type { PlannedPart } from './pptx/self-check/self-check'

/**
 * Bytes sent in one go: a message for each of thousands of small parts would cost more than they do. The first are
 * sent soon, so that the thread has work from the first slide on, and each twice as many as before.
 */
const FIRST_BATCH = 32 * 1024
const LARGEST_BATCH = 256 * 1024
/** Bytes for the part that fills a batch; most need less. */
const ROOM_FOR_ONE = 128 * 1024
/** Of UTF-16. */
const BYTES_A_UNIT = 2

/** Parts on their way to the thread. */
class Batch {
  readonly #parts: SentPart[] = []
  #bytes: Buffer<ArrayBuffer>
  #size = 0
  readonly #enough: number

  constructor(enough: number) {
    this.#enough = enough
    this.#bytes = Buffer.from(new ArrayBuffer(enough + ROOM_FOR_ONE))
  }

  get isEmpty(): boolean {
    return this.#parts.length === 0
  }

  get isFull(): boolean {
    return this.#size >= this.#enough
  }

  add({ name, content, texts }: PlannedPart): void {
    const isText = typeof content === 'string'
    this.#makeRoom(isText ? content.length * BYTES_A_UNIT : content.length)
    const length = isText ? this.#bytes.write(content, this.#size, 'utf16le') : content.length
    if (!isText) this.#bytes.set(content, this.#size)
    this.#size += length
    this.#parts.push({ name, length, isText, ...(texts === undefined ? {} : { texts }) })
  }

  request(): PackingRequest & { readonly kind: 'parts' } {
    return { kind: 'parts', parts: this.#parts, bytes: this.#bytes.buffer }
  }

  #makeRoom(length: number): void {
    const needed = this.#size + length
    if (needed <= this.#bytes.length) return
    const larger = Buffer.from(new ArrayBuffer(Math.max(needed, this.#bytes.length * 2)))
    this.#bytes.copy(larger, 0, 0, this.#size)
    this.#bytes = larger
  }
}

/**
 * Checks and packs in a thread of its own, which starts at once and is ready by the time the first slide is
 * painted: these two are a third of an export.
 *
 * @param worker the bundled `packing-worker.ts`.
 */
export function packInThread(worker: URL): Packer {
  // Loaded only now, since a snapshot of a process can't hold it.
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  // Parts are short-lived and come one after the other: more room for new ones would only be memory.
  const thread = new Worker(worker, { resourceLimits: { maxYoungGenerationSizeMb: 4 } })
  const answer = new Promise<Packed>((resolve, reject) => {
    thread.once('message', ({ packed }: PackingAnswer) => {
      resolve(packed)
    })
    thread.once('error', reject)
    thread.once('exit', (code) => {
      reject(new Error(`The packing thread ended with code ${code}`))
    })
  })
  // Told by `finish`; until then nobody listens.
  answer.catch(() => undefined)
  // Until there is work, it keeps no process alive: an export may fail before. Listening would take that back.
  thread.unref()
  let enough = FIRST_BATCH
  let batch = new Batch(enough)
  const sendBatch = () => {
    if (batch.isEmpty) return
    const request = batch.request()
    thread.postMessage(request satisfies PackingRequest, [request.bytes])
    enough = Math.min(enough * 2, LARGEST_BATCH)
    batch = new Batch(enough)
  }
  return {
    add(part) {
      batch.add(part)
      if (batch.isFull) sendBatch()
    },
    hurry: sendBatch,
    finish(slides) {
      sendBatch()
      thread.postMessage({ kind: 'finish', slides } satisfies PackingRequest)
      thread.ref()
      return answer
    },
    abandon() {
      void thread.terminate()
    },
  }
}
