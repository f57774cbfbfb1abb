import { basename, dirname, extname, join } from 'node:path'
import type { ExportFailure } from '../../shared/ipc/exports'
import { describeExportFailure, describeOpenFailure } from '../../shared/words/describe-failure'
import { sayDeckFit } from '../../shared/deck/deck-fit'
import { say } from '../../shared/words/words'
import { deckPlaceFailure } from '../export/deck-place'
import type { PptxFailure } from '../export/export-messages'
import { isSameFile } from '../files/same-file'
import { writeFileAtomically } from '../files/write-file-atomically'
import { parseArguments, theFile } from './arguments'
import { UsageProblem, type RunCommand, type Terminal } from './command'
import { readFile } from './read-file'

const formats = ['pptx'] as const
const options = {
  output: { type: 'string', short: 'o' },
  format: { type: 'string', default: 'pptx' },
} as const

export const run: RunCommand = async (args, terminal, usage, tools) => {
  const { values, positionals } = parseArguments(args, options, usage)
  const file = theFile(positionals, usage)
  if (!formats.some((known) => known === values.format)) {
    throw new UsageProblem(say('cli.unknownFormat', { format: values.format, formats: formats.join(', ') }))
  }
  const out = values.output ?? besideOf(file)
  const read = await readFile(file, terminal)
  if (read === undefined) return 2
  if (await isSameFile(file, out)) {
    terminal.problem(out, say('cli.outIsFile'))
    return 2
  }
  const refused = await deckPlaceFailure(out)
  if (refused !== undefined) {
    tellExportFailure(refused, out, terminal)
    return 2
  }

  const { exportQuarter } = await import('../export/export-deck')
  const exported = await exportQuarter(read.opened.quarter, read.text, { packer: tools.packer() })
  if (!exported.ok) {
    tellExportFailure(exported.error, file, terminal)
    return 2
  }
  const { bytes, ...fit } = exported.value
  const written = await writeFileAtomically(out, bytes)
  if (!written.ok) {
    tellExportFailure(written.error, out, terminal)
    return 2
  }
  terminal.result(`${out}: ${sayDeckFit(fit)}\n`)
  return fit.overflows === 0 ? 0 : 1
}

const besideOf = (file: string): string => join(dirname(file), `${basename(file, extname(file))}.pptx`)

function tellExportFailure(failure: PptxFailure | ExportFailure, file: string, terminal: Terminal): void {
  if (failure.kind === 'cancelled') return
  const problems =
    failure.kind === 'notOpened'
      ? describeOpenFailure(failure.reason)
      : describeExportFailure(failure).problems
  for (const { place, sentence } of problems) terminal.problem(file, sentence, place)
}
