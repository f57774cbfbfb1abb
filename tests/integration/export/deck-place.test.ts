import { copyFile, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deckPlaceFailure } from '../../../electron/export/deck-place'
import { createExports } from '../../../electron/export/exports'
import { samplesFolder } from '../../support/documents-in'

const sample = join(samplesFolder, 'technology-q2-fy21-22.quarter')
let folder = ''
const at = (name: string): string => join(folder, name)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deck-place-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('where a deck may be written', () => {
  it.each(['deck.pptx', 'deck', 'quarter', 'deck.quarter.pptx'])('is a new file called %s', async (name) => {
    expect(await deckPlaceFailure(at(name))).toBeUndefined()
  })

  it.each(['', 'of last quarter', 'PK\u0003\u0004', '{"format": "another"}', '["format", "quarterdeck"]'])(
    'is a file that holds %j',
    async (content) => {
      await writeFile(at('deck.pptx'), content)
      expect(await deckPlaceFailure(at('deck.pptx'))).toBeUndefined()
    },
  )

  it.each(['deck.quarter', 'deck.QUARTER', '.hidden.quarter'])(
    'is not a new file called %s',
    async (name) => {
      expect(await deckPlaceFailure(at(name))).toMatchObject({ by: 'name' })
    },
  )

  it.each(['deck.pptx', 'deck', 'deck.quarter'])('is not a quarter file called %s', async (name) => {
    await copyFile(sample, at(name))
    expect(await deckPlaceFailure(at(name))).toMatchObject({ kind: 'ofQuarters', by: 'content' })
  })

  it('is not a quarter file that is torn, or whose fields another program has put in order', async () => {
    await copyFile(sample, at('torn.pptx'))
    await truncate(at('torn.pptx'), 500)
    const quarter = JSON.parse(await readFile(sample, 'utf8')) as object // our own file
    const sorted = Object.fromEntries(Object.entries(quarter).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    await writeFile(at('sorted.pptx'), JSON.stringify(sorted))
    expect(await deckPlaceFailure(at('torn.pptx'))).toMatchObject({ by: 'content' })
    expect(await deckPlaceFailure(at('sorted.pptx'))).toMatchObject({ by: 'content' })
  })

  it('is not a link that leads to a quarter file, or to the name of one', async () => {
    await copyFile(sample, at('mine.quarter'))
    await symlink(at('mine.quarter'), at('link.pptx'))
    await symlink(at('new.quarter'), at('dangling.pptx'))
    expect(await deckPlaceFailure(at('link.pptx'))).toMatchObject({ by: 'content' })
    expect(await deckPlaceFailure(at('dangling.pptx'))).toMatchObject({ by: 'name' })
  })
})

it('an export from the window is refused before it begins, and the file is as it was', async () => {
  await copyFile(sample, at('mine.quarter'))
  const exports = createExports({
    homeFolder: folder,
    worker: new URL('file:///nowhere.js'),
    askWhereToExport: () => Promise.resolve(at('mine.quarter')),
    progress: () => undefined,
    showInFolder: () => undefined,
  })
  expect(await exports.run(1, { exportId: 'one', quarter: {} }, at('deck.pptx'))).toMatchObject({
    error: { kind: 'ofQuarters', by: 'content' },
  })
  expect(await readFile(at('mine.quarter'), 'utf8')).toBe(await readFile(sample, 'utf8'))
})
