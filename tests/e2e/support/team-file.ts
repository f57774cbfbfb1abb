import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RunningApp } from './running-app'

/** The sample that a test opens as a file of its own. */
export const sample = fileURLToPath(
  new URL('../../../shared/samples/technology-q2-fy21-22.quarter', import.meta.url),
)

/** Folders of an app that has been started once, with the sample as `team.quarter` among its documents. */
export async function teamFile(launch: () => Promise<RunningApp>): Promise<{
  readonly first: RunningApp
  readonly file: string
}> {
  const first = await launch()
  const file = join(first.documents, 'team.quarter')
  await copyFile(sample, file)
  await first.stop()
  return { first, file }
}
