import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findPrevious } from '../../../electron/files/find-previous'
import { previousWanted } from '../../../electron/files/previous-wanted'
import type { Quarter } from '../../../shared/quarter/schema'
import { serialiseQuarter } from '../../../shared/quarter/serialise-quarter'
import { calendars, smallQuarter } from '../../support/quarter-folder'

let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'previous-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

/** A folder with these files; answers its path. */
async function folderOf(name: string, files: Readonly<Record<string, Quarter | string>>): Promise<string> {
  const folder = join(root, name)
  await mkdir(folder, { recursive: true })
  for (const [file, content] of Object.entries(files))
    await writeFile(join(folder, file), typeof content === 'string' ? content : serialiseQuarter(content))
  return folder
}
const found = async (folder: string, quarter: Quarter, except?: string): Promise<string | undefined> => {
  const path = await findPrevious(previousWanted(quarter, folder, except && join(folder, except)))
  return path?.slice(folder.length + 1)
}
const now = smallQuarter({ period: '2021-Q2' })

describe('the quarter before', () => {
  it('is the same department’s file of the period just before, whatever it is called', async () => {
    const folder = await folderOf('plain', {
      'a.quarter': smallQuarter({ period: '2020-Q4' }),
      'b.quarter': smallQuarter({ period: '2021-Q1', department: 'Apps', idPrefix: 'apps-' }),
      'c.quarter': smallQuarter({ period: '2021-Q1', department: ' TECHNOLOGY', idPrefix: 'old-' }),
      'now.quarter': now,
      'torn.quarter': '{"format": "quarterdeck"',
      'notes.txt': 'nothing',
    })
    expect(await found(folder, now, 'now.quarter')).toBe('c.quarter')
  })

  it('may have another department’s name, if it shares the key results', async () => {
    const folder = await folderOf('renamed', {
      'a.quarter': smallQuarter({ period: '2021-Q1', department: 'Engineering' }),
    })
    expect(await found(folder, now)).toBe('a.quarter')
  })

  it('is of two the one that shares more', async () => {
    const folder = await folderOf('two', {
      'a.quarter': smallQuarter({ period: '2021-Q1', idPrefix: 'other-' }),
      'b.quarter': smallQuarter({ period: '2021-Q1' }),
    })
    expect(await found(folder, now)).toBe('b.quarter')
  })

  it('is in the last year for a first quarter, and a half for halves', async () => {
    const folder = await folderOf('years', {
      'q4.quarter': smallQuarter({ period: '2020-Q4' }),
      'h2.quarter': smallQuarter({ period: '2020-H2', calendar: calendars.halves }),
    })
    expect(await found(folder, smallQuarter({ period: '2021-Q1' }))).toBe('q4.quarter')
    expect(await found(folder, smallQuarter({ period: '2021-H1', calendar: calendars.halves }))).toBe(
      'h2.quarter',
    )
  })

  it('is none where there is none, nor a folder', async () => {
    const folder = await folderOf('none', { 'a.quarter': smallQuarter({ period: '2021-Q3' }) })
    expect(await found(folder, now)).toBeUndefined()
    expect(await found(join(folder, 'nowhere'), now)).toBeUndefined()
  })
})
