import { describeReadFailure } from '../../shared/words/describe-failure'
import { readQuarterFile, type QuarterFile } from '../files/read-quarter-file'
import type { Terminal } from './command'

/** The quarter file that an argument names; undefined where its problems have been told. */
export async function readFile(file: string, terminal: Terminal): Promise<QuarterFile | undefined> {
  const read = await readQuarterFile(file)
  if (read.ok) return read.value
  for (const { place, sentence } of describeReadFailure(read.error).problems) {
    terminal.problem(file, sentence, place)
  }
  return undefined
}
