import { chmod, copyFile, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exportDeck } from '../../../electron/export/export-deck'
import type { Documents } from '../../../electron/files/documents'
import { createVersions } from '../../../electron/files/versions'
import { rollForward } from '../../../shared/history/roll-forward'
import { mostQuarterBytes } from '../../../shared/quarter/most-bytes'
import type { OpenDocument, OpenOutcome } from '../../../shared/ipc/documents'
import { documentsIn, samplesFolder } from '../../support/documents-in'

const SAMPLE = 'technology-q2-fy21-22.quarter'
const WINDOW = 1
let folder = ''
let file = ''

const opened = (outcome: OpenOutcome): OpenDocument => {
  if (!outcome.ok) throw new Error(`not opened: ${outcome.error.kind}`)
  return outcome.value
}
const renamed = ({ quarter }: OpenDocument, department: string) => ({ ...quarter, department })
const saveAgain = (
  documents: Documents,
  document: OpenDocument,
  department: string,
  overwriteChanged = false,
) =>
  documents.save(WINDOW, {
    documentId: document.documentId,
    quarter: renamed(document, department),
    overwriteChanged,
  })
const departmentIn = async (path: string): Promise<unknown> =>
  (JSON.parse(await readFile(path, 'utf8')) as { department: unknown }).department // our own file

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'documents-')))
  file = join(folder, 'mine.quarter')
  await copyFile(join(samplesFolder, SAMPLE), file)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('the next quarter', () => {
  const next = ({ quarter }: OpenDocument) => rollForward(quarter, { id: 'next' })

  it('takes the place of an untouched sample, is unsaved, and asks before it is closed', async () => {
    const { documents, told, answers } = documentsIn(folder)
    const sample = opened(await documents.openSampleIn(WINDOW, SAMPLE))
    const rolled = opened(await documents.openNext(WINDOW, sample.documentId, next(sample)))
    expect(rolled).toMatchObject({
      name: 'technology-q3-fy21-22.quarter',
      hasFile: false,
      edited: true,
      quarter: { period: '2021-Q3' },
    })
    expect(documents.unsaved(WINDOW)).toBe(rolled.documentId)
    answers.save = join(folder, 'next.quarter')
    await documents.save(WINDOW, { ...rolled, overwriteChanged: false })
    expect(told.suggested).toEqual([join(folder, 'technology-q3-fy21-22.quarter')])
  })

  it('gets a window of its own beside a file, in whose folder it is offered', async () => {
    const { documents, told, answers } = documentsIn(join(folder, '..'))
    answers.open = file
    const document = opened(await documents.openWithDialog(WINDOW))
    const outcome = await documents.openNext(WINDOW, document.documentId, next(document))
    expect(outcome).toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect(await told.opened[0]).toMatchObject({
      name: 'mine Q3 FY21-22.quarter',
      near: folder,
      dirty: true,
    })
  })

  it('is refused where it is no quarter file', async () => {
    const { documents } = documentsIn(folder)
    const sample = opened(await documents.openSampleIn(WINDOW, SAMPLE))
    expect(await documents.openNext(WINDOW, sample.documentId, { format: 'other' })).toMatchObject({
      ok: false,
      error: { kind: 'notOpened' },
    })
    await expect(documents.openNext(WINDOW, 'another', next(sample))).rejects.toThrow('No document')
  })
})

describe('opening', () => {
  it('shows a file in the asking window and remembers it', async () => {
    const { documents, told, answers } = documentsIn(folder)
    answers.open = file
    const document = opened(await documents.openWithDialog(WINDOW))
    expect(document).toMatchObject({ name: 'mine.quarter', folder: '~', readOnly: false, hasFile: true })
    expect(await documents.current(WINDOW)).toEqual(document)
    expect(told.used).toEqual([{ path: file, department: 'Technology', period: 'Q2 FY21-22' }])
    expect(told.state).toEqual({ edited: false, path: file })
  })

  it('shows a sample without a file, so that saving asks where', async () => {
    const { documents, told } = documentsIn(folder)
    const document = opened(await documents.openSampleIn(WINDOW, SAMPLE))
    expect(document).toMatchObject({ name: SAMPLE, folder: '', hasFile: false })
    expect(told.used).toEqual([])
  })

  it.each(['../mine.quarter', 'samples.ts', ''])('knows no sample %j', async (name) => {
    const { documents } = documentsIn(folder)
    expect(await documents.openSampleIn(WINDOW, name)).toMatchObject({ error: { kind: 'notFound' } })
  })

  it('takes the place of a sample, but neither of a file nor of changes', async () => {
    const { documents, told, answers } = documentsIn(folder)
    opened(await documents.openSampleIn(WINDOW, SAMPLE))
    answers.open = file
    const first = opened(await documents.openWithDialog(WINDOW))
    const other = join(folder, 'other.quarter')
    await copyFile(file, other)
    answers.open = other
    expect(await documents.openWithDialog(WINDOW)).toMatchObject({ error: { kind: 'cancelled' } })
    expect((await told.opened[0])?.file?.path).toBe(other)
    expect((await documents.current(WINDOW))?.documentId).toBe(first.documentId)
  })

  it('goes to the window that shows the file already', async () => {
    const { documents, told, answers } = documentsIn(folder)
    answers.open = file
    await documents.openWithDialog(WINDOW)
    expect(await documents.openWithDialog(2)).toMatchObject({ error: { kind: 'cancelled' } })
    expect([told.focused, told.opened]).toEqual([[WINDOW], []])
  })

  it('shows a file once that is asked for twice while it is read', async () => {
    const { documents, told } = documentsIn(folder)
    const outcomes = await Promise.all([1, 2, 2].map((windowId) => documents.openPath(windowId, file)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(told.opened).toEqual([])
  })

  it('does not take a window for one that shows a file, which was closed while it was read', async () => {
    const { documents, told } = documentsIn(folder)
    documents.give(
      WINDOW,
      documents.open(file).then((made) => (made.ok ? made.value : undefined)),
    )
    documents.close(WINDOW)
    const late = documents.openPath(2, file)
    documents.close(2)
    await late
    expect((await documents.openPath(3, file)).ok).toBe(true)
    expect(told.focused).toEqual([])
  })

  it('holds up no save while another document is being read', async () => {
    const { documents, answers } = documentsIn(folder)
    answers.open = file
    const document = opened(await documents.openWithDialog(WINDOW))
    // From a drive that does not answer.
    documents.give(2, new Promise(() => undefined))
    expect((await saveAgain(documents, document, 'Mine')).ok).toBe(true)
  })

  it('holds nothing up where a mistake ended the reading of another document', async () => {
    const { documents, answers } = documentsIn(folder)
    documents.give(2, Promise.reject(new Error('a mistake for this test')))
    answers.open = file
    const document = opened(await documents.openWithDialog(WINDOW))
    expect((await saveAgain(documents, document, 'Mine')).ok).toBe(true)
    expect(await documents.current(2)).toBe(null)
  })

  it('takes the quarter out of a presentation, and saves it as a file of its own', async () => {
    const { documents, told, answers } = documentsIn(folder)
    const exported = await exportDeck({ quarterFile: await readFile(file, 'utf8') })
    if (!exported.ok) throw new Error(exported.error.kind)
    answers.open = join(folder, 'deck.pptx')
    await writeFile(answers.open, exported.value.bytes)
    const document = opened(await documents.openWithDialog(WINDOW))
    expect(document).toMatchObject({ name: 'deck.quarter', hasFile: false })
    await saveAgain(documents, document, 'Technology')
    expect(told.suggested).toEqual([join(folder, 'deck.quarter')])
    expect(await documents.deckPath(WINDOW, document.documentId)).toBe(join(folder, 'deck.pptx'))
  })

  it('says why a recent file is gone', async () => {
    const { documents, answers } = documentsIn(folder)
    answers.recent = join(folder, 'gone.quarter')
    expect(await documents.openRecent(WINDOW, 'id')).toEqual({
      ok: false,
      error: { kind: 'notFound', path: answers.recent },
    })
  })
})

describe('saving', () => {
  const openFile = async () => {
    const made = documentsIn(folder)
    made.answers.open = file
    return { ...made, document: opened(await made.documents.openWithDialog(WINDOW)) }
  }

  it('writes what the window sends, again and again, and keeps the version before', async () => {
    const { documents, document } = await openFile()
    expect(await saveAgain(documents, document, 'One')).toEqual({
      ok: true,
      value: { name: 'mine.quarter', folder: '~' },
    })
    expect((await saveAgain(documents, document, 'Two')).ok).toBe(true)
    expect(await departmentIn(file)).toBe('Two')
    const versions = createVersions(join(folder, 'data', 'previous'))
    const kept = await versions.list(file)
    const said = kept.map(({ versionId }) => departmentIn(versions.pathOf(file, versionId) ?? ''))
    expect(await Promise.all(said)).toEqual(['One', 'Technology'])
    expect((await readdir(folder)).toSorted()).toEqual(['data', 'mine.quarter'])
  })

  it('writes an unchanged quarter byte for byte as it was', async () => {
    const { documents, document } = await openFile()
    const before = await readFile(file, 'utf8')
    await documents.save(WINDOW, {
      documentId: document.documentId,
      quarter: document.quarter,
      overwriteChanged: false,
    })
    expect(await readFile(file, 'utf8')).toBe(before)
  })

  it('is not taken for another program’s, however often one looks meanwhile', async () => {
    const { documents, told } = documentsIn(folder)
    const document = opened(await documents.openPath(WINDOW, file))
    for (const department of ['One', 'Two', 'Three']) {
      const save = { ended: false }
      const saving = saveAgain(documents, document, department).finally(() => (save.ended = true))
      while (!save.ended) await documents.look(WINDOW)
      expect((await saving).ok).toBe(true)
    }
    expect(told.disk).toEqual([])
  })

  it('does not write over what another program wrote, unless told to', async () => {
    const { documents, document } = await openFile()
    await writeFile(file, 'of another program')
    expect(await saveAgain(documents, document, 'Mine')).toMatchObject({ error: { kind: 'changedOnDisk' } })
    expect(await readFile(file, 'utf8')).toBe('of another program')
    expect((await saveAgain(documents, document, 'Mine', true)).ok).toBe(true)
    expect(await departmentIn(file)).toBe('Mine')
  })

  it('refuses a quarter that could not be opened again', async () => {
    const { documents, document } = await openFile()
    const before = await readFile(file, 'utf8')
    const quarter = { ...document.quarter, blocks: 'none' }
    const answer = await documents.save(WINDOW, {
      documentId: document.documentId,
      quarter,
      overwriteChanged: false,
    })
    expect(answer).toMatchObject({
      error: { kind: 'wouldNotReadBack', detail: expect.stringContaining('blocks') as unknown },
    })
    expect(await readFile(file, 'utf8')).toBe(before)
  })

  it.each([true, false])('onto its own file is no other save (copy: %j)', async (copy) => {
    const { documents, document, answers } = await openFile()
    const { documentId } = document
    answers.save = file
    await writeFile(file, 'of another program')
    const quarter = renamed(document, 'Mine')
    expect(await documents.saveAs(WINDOW, { documentId, quarter, copy })).toMatchObject({
      error: { kind: 'changedOnDisk' },
    })
    expect(await readFile(file, 'utf8')).toBe('of another program')
    expect((await saveAgain(documents, document, 'Mine', true)).ok).toBe(true)
    const newer = renamed(document, 'Newer')
    expect((await documents.saveAs(WINDOW, { documentId, quarter: newer, copy })).ok).toBe(true)
    // What was just written is not taken for another program's.
    expect((await saveAgain(documents, document, 'Mine')).ok).toBe(true)
  })

  it('tells where what the file said before could not be kept', async () => {
    const { documents, document } = await openFile()
    expect(await saveAgain(documents, document, 'First')).toEqual({
      ok: true,
      value: { name: 'mine.quarter', folder: '~' },
    })
    // A file is where the folder of the versions belongs.
    await rm(join(folder, 'data', 'previous'), { recursive: true })
    await writeFile(join(folder, 'data', 'previous'), '')
    expect(await saveAgain(documents, document, 'Second')).toEqual({
      ok: true,
      value: { name: 'mine.quarter', folder: '~', previousLost: true },
    })
    expect(await departmentIn(file)).toBe('Second')
  })

  it('refuses a quarter that would be too large to be opened again', async () => {
    const { documents, document, drafts } = await openFile()
    const before = await readFile(file, 'utf8')
    const large = 'x'.repeat(mostQuarterBytes)
    expect(await saveAgain(documents, document, large)).toMatchObject({
      error: { kind: 'tooLarge', limitBytes: mostQuarterBytes },
    })
    expect(await readFile(file, 'utf8')).toBe(before)
    // The draft of it neither takes the place of one that can be read.
    const note = {
      draftId: 'one',
      name: 'mine.quarter',
      near: folder,
      department: 'Technology',
      period: 'Q2',
      keptAt: new Date(0).toISOString(),
    }
    expect(await drafts.keep({ note, text: 'readable' })).toMatchObject({ ok: true })
    const kept = await drafts.keep({ note, text: large + 'x'.repeat(1024 * 1024) })
    expect(kept).toMatchObject({ error: { kind: 'tooLarge' } })
    expect(await drafts.read('one')).toMatchObject({ text: 'readable' })
  })

  it('goes on in the new file after Save as, and in the old one after a copy', async () => {
    const { documents, document, answers } = await openFile()
    const { documentId } = document
    answers.save = join(folder, 'copy.quarter')
    await documents.saveAs(WINDOW, { documentId, quarter: renamed(document, 'Copy'), copy: true })
    await saveAgain(documents, document, 'Old')
    answers.save = join(folder, 'new.quarter')
    await documents.saveAs(WINDOW, { documentId, quarter: renamed(document, 'New'), copy: false })
    await saveAgain(documents, document, 'Newer')
    expect(
      await Promise.all(['copy', 'mine', 'new'].map((name) => departmentIn(join(folder, `${name}.quarter`)))),
    ).toEqual(['Copy', 'Old', 'Newer'])
    expect(await documents.current(WINDOW)).toMatchObject({ name: 'new.quarter', documentId })
  })

  it('does nothing when the user cancels', async () => {
    const { documents, document } = await openFile()
    expect(
      await documents.saveAs(WINDOW, {
        documentId: document.documentId,
        quarter: document.quarter,
        copy: false,
      }),
    ).toMatchObject({ error: { kind: 'cancelled' } })
    expect(await readdir(folder)).toEqual(['mine.quarter'])
  })

  it('keeps changes unsaved that are made while it writes', async () => {
    const { documents, document } = await openFile()
    await documents.setDirty(WINDOW, document.documentId, true)
    const saving = saveAgain(documents, document, 'One')
    expect((await saving).ok).toBe(true)
    // The window says that it is clean, or has been edited again and says nothing.
    expect(documents.unsaved(WINDOW)).toBe(document.documentId)
    await documents.setDirty(WINDOW, document.documentId, false)
    expect(documents.unsaved(WINDOW)).toBeUndefined()
  })

  it('answers no window about a document of another', async () => {
    const { documents, document } = await openFile()
    const foreign = { documentId: document.documentId, quarter: document.quarter, overwriteChanged: true }
    await expect(documents.save(2, foreign)).rejects.toThrow('No document')
    await expect(documents.setDirty(2, document.documentId, true)).rejects.toThrow('No document')
  })

  it('opens a read-only file as such, but lets it be saved elsewhere', async (context) => {
    if (process.getuid?.() === 0) context.skip('root may write everything, so this needs another user')
    await chmod(file, 0o444)
    const { documents, document } = await openFile()
    expect(document.readOnly).toBe(true)
    expect(await saveAgain(documents, document, 'One')).toMatchObject({ error: { kind: 'readOnly' } })
  })
})
