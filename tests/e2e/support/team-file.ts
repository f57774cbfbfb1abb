import { copyFile, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serialiseQuarter } from '../../../shared/quarter/serialise-quarter'
import { sampleQuarter } from '../../support/samples'

/** The sample that a test opens as a file of its own. */
export const sample = fileURLToPath(
  new URL('../../../shared/samples/technology-q2-fy21-22.quarter', import.meta.url),
)

/** Folders for an app that has not been started yet, with the sample as `team.quarter` among its documents. */
export async function teamFile(): Promise<{
  readonly folders: { readonly userData: string; readonly documents: string }
  readonly file: string
}> {
  const home = await mkdtemp(join(tmpdir(), 'quarterdeck-'))
  const folders = { userData: join(home, 'data'), documents: join(home, 'Documents') }
  const file = join(folders.documents, 'team.quarter')
  await mkdir(folders.documents)
  await copyFile(sample, file)
  return { folders, file }
}

/** The sample without any of its blocks, as a file. */
export async function emptyFile(): Promise<string> {
  const { file } = await teamFile()
  await writeFile(file, serialiseQuarter({ ...sampleQuarter('technology-q2-fy21-22'), blocks: [] }))
  return file
}
