import { ZipWriter, type Part } from '../../../electron/export/pptx/write-zip'
import { readZip, readZipEntry } from '../../../electron/import/read-zip'

/** An archive of the given parts. */
export function pack(parts: Iterable<Part>): Uint8Array<ArrayBuffer> {
  const zip = new ZipWriter()
  for (const part of parts) zip.add(part)
  return zip.finish()
}

/** Every part of a package as text; throws where the package does not read. */
export function unpack(bytes: Uint8Array): ReadonlyMap<string, string> {
  const entries = readZip(bytes)
  if (!entries.ok) throw new Error(`Not a package: ${entries.error}`)
  return new Map(
    entries.value.map((entry) => {
      const content = readZipEntry(bytes, entry, 1 << 30)
      if (!content.ok) throw new Error(`${entry.name}: ${content.error}`)
      return [entry.name, Buffer.from(content.value).toString('utf8')] as const
    }),
  )
}
