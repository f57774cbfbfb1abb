import { parentPort } from 'node:worker_threads'
import type { PackingAnswer, PackingRequest } from './packing-messages'
import { CheckedPackage } from './pptx/packer'

// Checks and packs the parts of one presentation while another thread lays out and paints the next.
const port = parentPort
if (port === null) throw new Error('The packing worker runs in a worker thread only')
const made = new CheckedPackage()
port.on('message', (request: PackingRequest) => {
  if (request.kind === 'parts') {
    const all = Buffer.from(request.bytes)
    let at = 0
    for (const { name, length, isText, ...planned } of request.parts) {
      const bytes = all.subarray(at, at + length)
      made.add({ name, content: isText ? bytes.toString('utf16le') : bytes, ...planned })
      at += length
    }
    return
  }
  const packed = made.finish(request.slides)
  port.postMessage({ packed } satisfies PackingAnswer, packed.ok ? [packed.value.buffer] : [])
  port.close()
})
