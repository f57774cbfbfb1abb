import {
  copyFile,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nodeFileSystem } from '../../../electron/files/file-system'
import { REMNANT_AFTER_MS, replacedPath, siblingPath } from '../../../electron/files/sweep-remnants'
import { writeFileAtomically } from '../../../electron/files/write-file-atomically'
import type { OpenDocument, OpenOutcome } from '../../../shared/ipc/documents'
import { systemError } from '../../support/memory-file-system'
import { documentsIn, samplesFolder } from '../../support/documents-in'

const SAMPLE = 'technology-q2-fy21-22.quarter'
const SAVE_ID = '0b54a1de-6b0a-4c7e-9d8f-0123456789ab'
const WINDOW = 1
let folder = ''
let file = ''
/** What a save of the file writes into, and where it keeps the old content while it overwrites in place. */
let written = ''
let replaced = ''

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'remnants-')))
  file = join(folder, 'mine.quarter')
  written = siblingPath(file, SAVE_ID)
  replaced = replacedPath(written)
  await copyFile(join(samplesFolder, SAMPLE), file)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const opened = (outcome: OpenOutcome): OpenDocument => {
  if (!outcome.ok) throw new Error(`not opened: ${outcome.error.kind}`)
  return outcome.value
}
const put = async (path: string, department: string): Promise<void> => {
  const text = await readFile(join(samplesFolder, SAMPLE), 'utf8')
  await writeFile(path, text.replace('"Technology"', `"${department}"`))
}
const departmentIn = async (path: string): Promise<unknown> =>
  (JSON.parse(await readFile(path, 'utf8')) as { department: unknown }).department // our own file
const tear = (path: string) => truncate(path, 2000)
const beside = async () => (await readdir(folder)).filter((name) => name !== 'data').toSorted()

type App = ReturnType<typeof documentsIn>
const open = (app: App, window = WINDOW) => {
  app.answers.open = file
  return app.documents.openWithDialog(window)
}
const list = (app: App, discarded = false) => app.recovery.listDrafts(WINDOW, { discarded })
const save = (app: App, { documentId }: OpenDocument, quarter: unknown) =>
  app.documents.save(WINDOW, { documentId, quarter, overwriteChanged: false })

describe('a save that was killed while it overwrote the file in place', () => {
  beforeEach(async () => {
    await put(written, 'Newer')
    await copyFile(file, replaced)
    await tear(file)
  })

  it('is offered where the file does not open any more, and is not applied unasked', async () => {
    const app = documentsIn(folder)
    expect(await open(app)).toMatchObject({ error: { kind: 'notOpened' } })
    expect(await list(app)).toMatchObject([
      { name: 'mine.quarter', department: 'Newer', file: 'unreadable', origin: 'written' },
    ])
    expect(app.told.found).toBe(1)
    expect(await beside()).toHaveLength(3)
  })

  it('comes back unsaved, saves without a question, and leaves nothing beside the file then', async () => {
    const app = documentsIn(folder)
    await open(app)
    const [offer] = await list(app)
    const recovered = opened(await app.recovery.openDraft(WINDOW, offer?.draftId ?? ''))
    expect([recovered.quarter.department, recovered.edited]).toEqual(['Newer', true])
    expect(await beside()).toHaveLength(3)
    expect((await save(app, recovered, recovered.quarter)).ok).toBe(true)
    await app.documents.setDirty(WINDOW, recovered.documentId, false)
    expect([await departmentIn(file), await beside()]).toEqual(['Newer', ['mine.quarter']])
    const next = documentsIn(folder)
    expect(opened(await open(next)).quarter.department).toBe('Newer')
    expect(await list(next)).toEqual([])
  })

  it('is offered as what the file said before, where that alone is whole', async () => {
    await tear(written)
    const app = documentsIn(folder)
    await open(app)
    expect(await list(app)).toMatchObject([
      { department: 'Technology', file: 'unreadable', origin: 'replaced' },
    ])
  })

  it('is not offered where nothing beside the file is whole', async () => {
    await Promise.all([written, replaced].map(tear))
    const app = documentsIn(folder)
    await open(app)
    expect([await list(app), app.told.found]).toEqual([[], 0])
  })

  it('is offered once, also in the next session, and not again once it was discarded', async () => {
    const app = documentsIn(folder)
    await open(app)
    await open(app)
    const next = documentsIn(folder)
    expect(await next.remnants.look(file)).toBe(true)
    const [offer, ...others] = await list(next)
    expect(others).toEqual([])
    await next.recovery.discardDraft(offer?.draftId ?? '')
    const third = documentsIn(folder)
    expect(await third.remnants.look(file)).toBe(false)
    expect([await list(third), (await list(third, true)).length]).toEqual([[], 1])
  })

  it('is offered in a window of its own where another document is open', async () => {
    const app = documentsIn(folder)
    opened(await app.documents.openSampleIn(WINDOW, SAMPLE))
    await app.documents.setDirty(WINDOW, (await app.documents.current(WINDOW))?.documentId ?? '', true)
    expect(await open(app)).toMatchObject({ error: { kind: 'cancelled' } })
    expect(await Promise.all(app.told.opened)).toEqual([undefined])
    expect(await list(app)).toHaveLength(1)
  })

  it('is one offer with the draft of the window that was killed, where that says the same', async () => {
    await copyFile(replaced, file)
    await rm(written)
    await rm(replaced)
    const killed = documentsIn(folder)
    const document = opened(await open(killed))
    await killed.documents.setDirty(WINDOW, document.documentId, true)
    const text = JSON.stringify({ ...document.quarter, department: 'Newer' })
    await killed.recovery.keepDraft(WINDOW, document.documentId, text)
    await put(written, 'Newer')
    await tear(file)
    const app = documentsIn(folder)
    await open(app)
    expect(await list(app)).toMatchObject([
      { draftId: document.documentId, origin: 'draft', file: 'unreadable' },
    ])
  })
})

describe('a file that is whole', () => {
  it('has what the save that was killed before the end was writing offered beside it', async () => {
    await put(written, 'Newer')
    await copyFile(file, replaced)
    const app = documentsIn(folder)
    const document = opened(await open(app))
    expect(await list(app)).toMatchObject([
      { department: 'Newer', ofThisFile: true, file: 'same', differences: 1, origin: 'written' },
    ])
    expect((await save(app, document, { ...document.quarter, department: 'Mine' })).ok).toBe(true)
    // The offer itself stays: it was not answered.
    expect([await beside(), await list(app)]).toMatchObject([['mine.quarter'], [{ file: 'changed' }]])
  })

  it('offers nothing where the save was finished, and is rid of both with the next one', async () => {
    await copyFile(file, written)
    await put(replaced, 'Older')
    const app = documentsIn(folder)
    const document = opened(await open(app))
    expect([await list(app), app.told.found]).toEqual([[], 0])
    await save(app, document, { ...document.quarter, department: 'Mine' })
    expect(await beside()).toEqual(['mine.quarter'])
  })

  it('offers what another file left under the same beginning of a long name to nobody', async () => {
    const long = 'long'.repeat(30)
    await rm(file)
    file = join(folder, `${long} one.quarter`)
    const other = join(folder, `${long} two.quarter`)
    expect(siblingPath(file, SAVE_ID)).toBe(siblingPath(other, SAVE_ID))
    await put(file, 'Mine')
    const text = (await readFile(file, 'utf8')).replace(/"id": "[^"]+"/, '"id": "another-quarter"')
    await writeFile(siblingPath(other, SAVE_ID), text)
    const app = documentsIn(folder)
    opened(await open(app))
    expect(await list(app)).toEqual([])
    // Nor where the file itself can't tell any more.
    await tear(file)
    await app.remnants.look(file)
    expect(await list(app)).toEqual([])
  })

  it('keeps torn remnants beside it that another process may be writing, and is rid of old ones', async () => {
    await put(written, 'Newer')
    await tear(written)
    await copyFile(written, replaced)
    const old = new Date(Date.now() - REMNANT_AFTER_MS - 1000)
    await utimes(replaced, old, old)
    const app = documentsIn(folder)
    const document = opened(await open(app))
    await save(app, document, { ...document.quarter, department: 'Mine' })
    expect(await beside()).toEqual([written.slice(folder.length + 1), 'mine.quarter'])
  })

  it('leaves alone what has changed since it was looked at', async () => {
    await put(written, 'Newer')
    const app = documentsIn(folder)
    const document = opened(await open(app))
    await put(written, 'Of another process')
    await save(app, document, { ...document.quarter, department: 'Mine' })
    expect(await departmentIn(written)).toBe('Of another process')
  })

  it('is not looked at in the middle of a save of our own', async () => {
    const app = documentsIn(folder)
    const looks: Promise<boolean>[] = []
    await writeFileAtomically(file, new TextEncoder().encode('{}'), {
      fs: {
        ...nodeFileSystem,
        rename: async (from, to) => {
          // Whole, and beside the file, for this moment.
          await put(from, 'Newer')
          looks.push(app.remnants.look(file))
          // Longer than looking takes, were it not for its turn.
          for (let step = 0; step < 200; step += 1) await nodeFileSystem.stat(from)
          return nodeFileSystem.rename(from, to)
        },
      },
    })
    expect([await Promise.all(looks), app.told.found]).toEqual([[false], 0])
  })
})

describe('a save in place that broke off in a window that lives on', () => {
  /** The folder refuses renaming over the file, and its drive fails while the file is overwritten and put back. */
  const breakDrive = () => {
    const disk = { ...nodeFileSystem }
    vi.spyOn(nodeFileSystem, 'rename').mockImplementation((from, to) =>
      to === file ? Promise.reject(systemError('EXDEV')) : disk.rename(from, to),
    )
    vi.spyOn(nodeFileSystem, 'open').mockImplementation(async (path, flags, mode) => {
      const opened = await disk.open(path, flags, mode)
      if (path !== file || flags !== 'r+') return opened
      await opened.truncate(100)
      return {
        write: () => Promise.reject(systemError('EIO')),
        read: (bytes, offset, length, position) => opened.read(bytes, offset, length, position),
        stat: () => opened.stat(),
        chmod: (bits) => opened.chmod(bits),
        chown: (uid, gid) => opened.chown(uid, gid),
        truncate: (length) => opened.truncate(length),
        sync: () => opened.sync(),
        close: () => opened.close(),
      }
    })
  }
  afterEach(() => vi.restoreAllMocks())

  it('leaves the old content for the next session, and it goes when the window saves after all', async () => {
    const app = documentsIn(folder)
    const document = opened(await open(app))
    breakDrive()
    const mine = { ...document.quarter, department: 'Mine' }
    expect(await save(app, document, mine)).toMatchObject({ error: { kind: 'halfWritten' } })
    vi.restoreAllMocks()

    const next = documentsIn(folder)
    expect(await open(next)).toMatchObject({ error: { kind: 'notOpened' } })
    expect(await list(next)).toMatchObject([
      { department: 'Technology', origin: 'replaced', file: 'unreadable' },
    ])
    expect([await list(app), app.told.found]).toMatchObject([[{ origin: 'replaced' }], 0])

    const { documentId } = document
    expect((await app.documents.save(WINDOW, { documentId, quarter: mine, overwriteChanged: true })).ok).toBe(
      true,
    )
    expect([await departmentIn(file), await beside()]).toEqual(['Mine', ['mine.quarter']])
  })
})
