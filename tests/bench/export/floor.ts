import { readFileSync } from 'node:fs'
import { argv } from 'node:process'
import { deflateRawSync } from 'node:zlib'
import { readZip, readZipEntry } from '../../../electron/import/read-zip'

/** What no exporter can do without: deflating the parts of a finished deck. Prints milliseconds. */
const [, , file = ''] = argv
const deck = readFileSync(file)
const entries = readZip(deck)
if (!entries.ok) throw new Error(entries.error)
const parts = entries.value.flatMap((entry) => {
  const content = readZipEntry(deck, entry, 1 << 30)
  return content.ok && entry.method === 8 ? [content.value] : []
})
const started = performance.now()
for (const part of parts) deflateRawSync(part, { level: 6 })
console.log(performance.now() - started)
