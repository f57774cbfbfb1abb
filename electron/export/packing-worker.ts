import { parentPort } from 'node:worker_threads'
import type { PackingAnswer, PackingRequest } from './packing-messages'
import { ZipWriter } from './pptx/write-zip'

// Packs the parts of one presentation while another thread paints and checks the next.
const port = parentPort
if (port === null) throw new Error('The packing worker runs in a worker thread only')
const zip = new ZipWriter()
port.on('message', (request: PackingRequest) => {
  if (request.kind === 'parts') {
    for (const part of request.parts) zip.add(part)
    return
  }
  const bytes = zip.finish()
  port.postMessage({ bytes } satisfies PackingAnswer, [bytes.buffer])
  port.close()
})
