import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startupSnapshot } from 'node:v8'
import type { Quarter } from '../shared/quarter/schema'
import { compileSchema } from '../shared/quarter/validate'
import { runCommandLine } from './cli'
import type { ExitCode } from './commands/command'

/**
 * Leaves this process as Node should keep it in a snapshot (`--build-snapshot`): with every function compiled that
 * exporting a block of each kind needs. A process that starts from it has the folder of the build and the command's arguments
 * as its own arguments. Loading and compiling anew takes a small export as long as all its slides.
 *
 * @param start what such a process does with them.
 * @param sample path of a quarter file with blocks of all kinds.
 */
export async function takeSnapshot(
  start: (folder: string, args: readonly string[]) => Promise<ExitCode>,
  sample: string,
): Promise<void> {
  const giveBack = lendArrayMethods()
  compileSchema()
  await exportSome(sample)
  giveBack()
  startupSnapshot.setDeserializeMainFunction(() => {
    const [, folder = '', ...args] = process.argv
    void start(folder, args).then((code) => (process.exitCode = code))
  })
}

async function exportSome(sample: string): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'quarterdeck-build-'))
  const problems: string[] = []
  try {
    // Our own sample. What is remembered of its texts stays in the snapshot, so they are few.
    const quarter = JSON.parse(readFileSync(sample, 'utf8')) as Quarter
    const blocks = quarter.blocks.filter(
      ({ kind }, at, all) => all.findIndex((one) => one.kind === kind) === at,
    )
    const file = join(scratch, 'some.quarter')
    writeFileSync(file, JSON.stringify({ ...quarter, blocks }))
    const code = await runCommandLine(['export', file], {
      result: () => undefined,
      problem: (from, sentence) => void problems.push(`${from}: ${sentence}`),
    })
    if (code !== 0) throw new Error(`The sample could not be exported: ${problems.join('; ')}`)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

const lent: Partial<Record<keyof unknown[], (this: unknown[], ...args: never[]) => unknown>> = {
  toReversed() {
    return [...this].reverse()
  },
  toSorted(order: (a: unknown, b: unknown) => number) {
    return [...this].sort(order)
  },
  with(index: number, value: unknown) {
    const copy = [...this]
    copy[index < 0 ? copy.length + index : index] = value
    return copy
  },
  toSpliced(...args: Parameters<unknown[]['splice']>) {
    const copy = [...this]
    copy.splice(...args)
    return copy
  },
}

/**
 * V8 installs the newest methods of arrays when a process starts, also from a snapshot, but not in the process that
 * takes one (so in Node 20). This one borrows them, and gives them back; those of typed arrays nobody has asked for yet.
 */
function lendArrayMethods(): () => void {
  const missing = Object.entries(lent).filter(([name]) => !(name in Array.prototype))
  for (const [name, value] of missing) {
    Object.defineProperty(Array.prototype, name, { value, configurable: true, writable: true })
  }
  return () => {
    for (const [name] of missing) Reflect.deleteProperty(Array.prototype, name)
  }
}
