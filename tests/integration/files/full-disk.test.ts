import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, type TestContext } from 'vitest'
import { createDrafts } from '../../../electron/files/drafts'
import { nodeFileSystem, type FileSystem } from '../../../electron/files/file-system'
import { createVersions } from '../../../electron/files/versions'
import { writeFileAtomically } from '../../../electron/files/write-file-atomically'
import type { OpenDocument } from '../../../shared/ipc/documents'
import { describeWriteFailure } from '../../../shared/words/describe-failure'
import { documentsIn, samplesFolder } from '../../support/documents-in'
import { systemError } from '../../support/memory-file-system'
import { smallDisk, type SmallDisk } from '../../support/small-disk'

const SAMPLE = 'technology-q2-fy21-22.quarter'
const WINDOW = 1
const MEGABYTE = 1024 * 1024

let disk: SmallDisk | string = ''
let elsewhere = ''
let file = ''

beforeAll(async () => {
  disk = await smallDisk(MEGABYTE)
  if (typeof disk === 'string') process.stderr.write(`Skipped on a full disk: ${disk}\n`)
  elsewhere = await mkdtemp(join(tmpdir(), 'elsewhere-'))
})
afterAll(async () => {
  if (typeof disk === 'object') await disk.remove()
  await rm(elsewhere, { recursive: true, force: true })
})

function smallOrSkip(context: TestContext): SmallDisk {
  if (typeof disk === 'string') return context.skip(disk)
  return disk
}

async function openOn(folder: string, dataFolder: string) {
  const app = documentsIn(folder, { dataFolder })
  app.answers.open = file
  const outcome = await app.documents.openWithDialog(WINDOW)
  if (!outcome.ok) throw new Error(outcome.error.kind)
  const document: OpenDocument = outcome.value
  await app.documents.setDirty(WINDOW, document.documentId, true)
  const quarter = { ...document.quarter, department: 'Mine' }
  return {
    ...app,
    document,
    save: () =>
      app.documents.save(WINDOW, { documentId: document.documentId, quarter, overwriteChanged: false }),
    keep: () => app.recovery.keepDraft(WINDOW, document.documentId, JSON.stringify(quarter)),
  }
}

describe('a disk that is full', () => {
  beforeEach(async () => {
    if (typeof disk === 'string') return
    for (const name of await readdir(disk.folder)) await rm(join(disk.folder, name), { recursive: true })
    file = join(disk.folder, 'mine.quarter')
    await copyFile(join(samplesFolder, SAMPLE), file)
  })

  it('leaves the file as it was, the draft elsewhere whole, and the window dirty', async (context) => {
    const small = smallOrSkip(context)
    const data = join(elsewhere, 'data')
    const { documents, document, save, keep, versions } = await openOn(small.folder, data)
    expect(await keep()).toEqual({ ok: true, value: true })
    await small.fill()
    const before = (await readdir(small.folder)).toSorted()
    const failed = await save()
    expect(failed).toMatchObject({ error: { kind: 'diskFull' } })
    if (failed.ok || failed.error.kind === 'cancelled') throw new Error('It was to fail')
    expect(describeWriteFailure(failed.error).problems[0]?.sentence).toContain('Free some space')
    expect(await readFile(file)).toEqual(await readFile(join(samplesFolder, SAMPLE)))
    expect((await readdir(small.folder)).toSorted()).toEqual(before)
    expect(documents.unsaved(WINDOW)).toBe(document.documentId)
    // Kept on the other disk before the write; that it was the last state is no harm.
    expect((await versions.list(file)).length).toBeLessThanOrEqual(1)
    const next = documentsIn(small.folder, { dataFolder: data })
    expect(await next.recovery.listDrafts(WINDOW, { discarded: false })).toMatchObject([
      { department: 'Mine', file: 'same' },
    ])
  })

  it('under the drafts keeps the last draft whole, and tells', async (context) => {
    const small = smallOrSkip(context)
    const data = join(small.folder, 'data')
    const { keep, document } = await openOn(small.folder, data)
    expect(await keep()).toEqual({ ok: true, value: true })
    const path = join(data, 'drafts', `${document.documentId}.draft`)
    const whole = await readFile(path)
    await small.fill()
    expect(await keep()).toMatchObject({ error: { kind: 'diskFull' } })
    expect(await readFile(path)).toEqual(whole)
    expect(await readdir(join(data, 'drafts'))).toHaveLength(1)
  })

  it('under the versions does not stop a save elsewhere', async (context) => {
    const small = smallOrSkip(context)
    file = join(elsewhere, 'other.quarter')
    await copyFile(join(samplesFolder, SAMPLE), file)
    const data = join(small.folder, 'data')
    const { save, versions } = await openOn(elsewhere, data)
    await small.fill()
    expect(await save()).toMatchObject({ ok: true })
    expect(await readFile(file, 'utf8')).toContain('"department": "Mine"')
    expect(await versions.list(file)).toEqual([])
  })

  it('is written to again once there is room', async (context) => {
    const small = smallOrSkip(context)
    const { save } = await openOn(small.folder, join(elsewhere, 'again'))
    await small.fill()
    expect((await save()).ok).toBe(false)
    for (const name of await readdir(small.folder)) {
      if (name.startsWith('filler')) await rm(join(small.folder, name))
    }
    expect((await save()).ok).toBe(true)
  })
})

describe('faults of the disk under drafts and versions', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(elsewhere, 'faults-'))
  })
  const note = {
    draftId: 'one',
    name: 'deck.quarter',
    near: '/',
    department: 'Technology',
    period: 'Q2 FY21-22',
    keptAt: '2021-11-02T14:35:00.000Z',
  }
  /** A disk on which one operation fails, from the given time on. */
  const failing = (operation: keyof FileSystem, code: string): FileSystem => ({
    ...nodeFileSystem,
    [operation]: () => Promise.reject(systemError(code)),
  })

  it.each([
    ['open', 'EACCES'],
    ['open', 'ENOSPC'],
    ['rename', 'EIO'],
    ['realpath', 'EIO'],
    ['stat', 'EIO'],
    ['accessForWriting', 'EROFS'],
  ] as const)(
    'a draft whose %s fails with %s is told, and the one before stays whole',
    async (operation, code) => {
      const good = createDrafts({ folder, now: Date.now })
      await good.keep({ note, text: 'before' })
      const bad = createDrafts({ folder, now: Date.now, fs: failing(operation, code) })
      expect((await bad.keep({ note, text: 'after' })).ok).toBe(false)
      expect((await good.read('one'))?.text).toBe('before')
      expect(await readdir(folder)).toEqual(['one.draft'])
    },
  )

  it('a drafts folder that cannot be made, or was taken away, is told and made again', async () => {
    const blocked = join(folder, 'blocked')
    await writeFile(blocked, 'a file where the folder should be')
    const drafts = createDrafts({ folder: join(blocked, 'drafts'), now: Date.now })
    expect((await drafts.keep({ note, text: 'x' })).ok).toBe(false)
    expect(await drafts.waiting()).toEqual([])
    await rm(blocked)
    expect((await drafts.keep({ note, text: 'x' })).ok).toBe(true)
    await rm(join(blocked, 'drafts'), { recursive: true })
    expect((await drafts.keep({ note, text: 'y' })).ok).toBe(true)
    expect((await drafts.read('one'))?.text).toBe('y')
  })

  it.each([
    ['copyFile', 'EIO'],
    ['makeFolder', 'EACCES'],
  ] as const)('a version whose %s fails stops no save', async (operation, code) => {
    const path = join(folder, 'deck')
    await writeFile(path, 'before')
    const versions = createVersions(join(folder, 'previous'))
    const written = await writeFileAtomically(path, new TextEncoder().encode('after'), {
      fs: failing(operation, code),
      keepPrevious: ({ mtimeMs }) => versions.placeFor(path, mtimeMs),
    })
    expect(written).toMatchObject({ ok: true, value: { previous: 'failed' } })
    expect(await readFile(path, 'utf8')).toBe('after')
  })

  it('a file that was made read-only is not written over, though its folder would allow it', async (context) => {
    if (process.getuid?.() === 0) context.skip('root may write everything, so this needs another user')
    const path = join(folder, 'deck')
    await writeFile(path, 'before')
    await chmod(path, 0o444)
    expect(await writeFileAtomically(path, new TextEncoder().encode('after'))).toMatchObject({
      error: { kind: 'readOnly' },
    })
    expect(await readFile(path, 'utf8')).toBe('before')
  })

  it('a folder that was taken away is told, with its name', async () => {
    const gone = join(folder, 'gone')
    await mkdir(gone)
    file = join(gone, 'mine.quarter')
    await copyFile(join(samplesFolder, SAMPLE), file)
    const { save, documents, document } = await openOn(gone, join(folder, 'data'))
    await rm(gone, { recursive: true })
    const failed = await save()
    expect(failed).toMatchObject({ error: { kind: 'noFolder' } })
    expect(documents.unsaved(WINDOW)).toBe(document.documentId)
  })
})
