import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv } from 'node:process'
import { pathToFileURL } from 'node:url'

/**
 * Run by the build in a process of its own: exports a sample with the built command line, and its beginning, which
 * is small enough to be packed without a thread, so that what exporting needs is compiled, and keeps that beside the
 * bundle. Arguments: the folder of the build, the sample.
 */
const [, , folder = '', sample = ''] = argv
/** @type {{ runCommandLine: (args: readonly string[], terminal: object) => Promise<number>, compiledCode: () => Buffer }} */
const { runCommandLine, compiledCode } = await import(pathToFileURL(join(folder, 'cli.js')).href)
const scratch = mkdtempSync(join(tmpdir(), 'quarterdeck-build-'))
try {
  /** @type {{ blocks: unknown[] }} */
  const quarter = JSON.parse(readFileSync(sample, 'utf8'))
  const small = join(scratch, 'small.quarter')
  writeFileSync(small, JSON.stringify({ ...quarter, blocks: quarter.blocks.slice(0, 4), media: [] }))
  for (const file of [sample, small]) {
    /** @type {string[]} */
    const problems = []
    const code = await runCommandLine(['export', file, '-o', join(scratch, 'sample.pptx')], {
      result: () => undefined,
      problem: (/** @type {string} */ from, /** @type {string} */ sentence) =>
        void problems.push(`${from}: ${sentence}`),
    })
    if (code !== 0) throw new Error(`The sample could not be exported: ${problems.join('; ')}`)
  }
  writeFileSync(join(folder, 'commands.cjs.cache'), compiledCode())
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
