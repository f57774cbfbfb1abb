import { describeReadFailure } from '../../shared/words/describe-failure'
import { readOpenedFile, type OpenedFile } from '../files/read-quarter-file'
import type { Terminal } from './command'

/** The quarter file that an argument names; undefined where its problems have been told. */
export async function readFile(file: string, terminal: Terminal): Promise<OpenedFile | undefined> {
  const read = await readOpenedFile(file)
  if (read.ok) return read.value
  for (const { place, sentence } of describeReadFailure(read.error).problems) {
    terminal.problem(file, sentence, place)
  }
  return undefined
}
