import { randomBytes } from 'node:crypto'
import { rollForward } from '../../shared/history/roll-forward'
import { printPeriod } from '../../shared/period/print-period'
import { keyResultsOf } from '../../shared/quarter/find'
import { createNewId } from '../../shared/quarter/new-id'
import { serialiseQuarter } from '../../shared/quarter/serialise-quarter'
import { describeWriteFailure } from '../../shared/words/describe-failure'
import { say } from '../../shared/words/words'
import { isSameFile } from '../files/same-file'
import { writeFileAtomically } from '../files/write-file-atomically'
import { parseArguments, theFile } from './arguments'
import { UsageProblem, type RunCommand } from './command'
import { readFile } from './read-file'

const options = { output: { type: 'string', short: 'o' } } as const

export const run: RunCommand = async (args, terminal, usage) => {
  const { values, positionals } = parseArguments(args, options, usage)
  const file = theFile(positionals, usage)
  const out = values.output
  if (out === undefined) throw new UsageProblem(say('cli.outMissing', { usage }))
  if (await isSameFile(file, out)) {
    terminal.problem(out, say('cli.outIsFile'))
    return 2
  }
  const read = await readFile(file, terminal)
  if (read === undefined) return 2

  const next = rollForward(read.opened.quarter, { id: createNewId((count) => randomBytes(count))() })
  const written = await writeFileAtomically(out, new TextEncoder().encode(serialiseQuarter(next)))
  if (!written.ok) {
    for (const { place, sentence } of describeWriteFailure(written.error).problems) {
      terminal.problem(out, sentence, place)
    }
    return 2
  }
  terminal.result(
    `${say('cli.rolled', {
      out,
      period: printPeriod(next.period, next.calendar),
      keyResults: next.blocks.flatMap(keyResultsOf).length,
      promises: next.promises.filter(({ outcome }) => outcome === 'due' || outcome === 'paused').length,
    })}\n`,
  )
  return 0
}
