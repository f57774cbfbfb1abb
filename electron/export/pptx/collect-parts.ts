import type PptxGenJS from 'pptxgenjs'
import type { PartMap } from './part-map'

/** An archive that pptxgenjs has filled but not written: the little of it that we read. */
interface OpenArchive {
  readonly files: Readonly<Record<string, { readonly dir: boolean; readonly _data: unknown }>>
  generateAsync: () => Promise<string>
}

/** pptxgenjs 4.0.1, pinned: the step that adds media, called for every layout and slide and at last for the master. */
interface MediaStep {
  createChartMediaRels: (part: unknown, archive: OpenArchive) => void
}

/**
 * The parts that pptxgenjs makes, before it zips them: we would only unzip them again to mend them. So its step that
 * adds media, which is handed the open archive, is put out of use, and so is the one that writes the archive. Media are
 * added by us, each once.
 */
export async function collectParts(presentation: PptxGenJS): Promise<PartMap> {
  let archive: OpenArchive | undefined
  // The field is private to the library's types but a plain property of the instance.
  const steps = presentation as unknown as MediaStep
  steps.createChartMediaRels = (_part, open) => {
    archive = open
    archive.generateAsync = () => Promise.resolve('')
  }
  await presentation.write({ outputType: 'nodebuffer' })
  if (archive === undefined) throw new Error('pptxgenjs did not hand over its archive')

  const parts = new Map<string, string>()
  for (const [name, file] of Object.entries(archive.files)) {
    if (file.dir) continue
    const content = await file._data
    if (typeof content !== 'string') throw new Error(`pptxgenjs wrote ${name} as something else than text`)
    parts.set(name, content)
  }
  return parts
}
