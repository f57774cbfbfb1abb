import {
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename as renameFile,
  rm,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DISCARDED_FOR_MS } from '../../../electron/files/drafts'
import { createDocumentStore, isEdited, quarterOf } from '../../../renderer/store/document-store'
import type { OpenDocument, OpenOutcome } from '../../../shared/ipc/documents'
import type { Quarter } from '../../../shared/quarter/schema'
import { documentsIn, samplesFolder } from '../../support/documents-in'

const SAMPLE = 'technology-q2-fy21-22.quarter'
const WINDOW = 1
let folder = ''
let file = ''

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'recovery-')))
  file = join(folder, 'mine.quarter')
  await copyFile(join(samplesFolder, SAMPLE), file)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const opened = (outcome: OpenOutcome): OpenDocument => {
  if (!outcome.ok) throw new Error(`not opened: ${outcome.error.kind}`)
  return outcome.value
}
const named = ({ quarter }: { readonly quarter: Quarter }, department: string): Quarter => ({
  ...quarter,
  department,
})
const departmentIn = async (path: string): Promise<unknown> =>
  (JSON.parse(await readFile(path, 'utf8')) as { department: unknown }).department // our own file
const drafts = () => readdir(join(folder, 'data', 'drafts'))

type App = ReturnType<typeof documentsIn>

/** A window with the file open and a change that is in a draft only. */
async function withDraft(app: App = documentsIn(folder)) {
  app.answers.open = file
  const document = opened(await app.documents.openWithDialog(WINDOW))
  await app.documents.setDirty(WINDOW, document.documentId, true)
  const keep = (department: string) =>
    app.recovery.keepDraft(WINDOW, document.documentId, JSON.stringify(named(document, department)))
  expect(await keep('Draft')).toEqual({ ok: true, value: true })
  return { ...app, document, keep }
}
const list = (app: App, discarded = false) => app.recovery.listDrafts(WINDOW, { discarded })

describe('drafts', () => {
  it('are of one document each, the last one counts, and no file is touched', async () => {
    const { keep } = await withDraft()
    await Promise.all(['One', 'Two', 'Three'].map(keep))
    const [name, ...others] = await drafts()
    expect(others).toEqual([])
    expect(await readFile(join(folder, 'data', 'drafts', name ?? ''), 'utf8')).toContain('"Three"')
    expect(await departmentIn(file)).toBe('Technology')
    expect((await readdir(folder)).toSorted()).toEqual(['data', 'mine.quarter'])
  })

  it.skipIf(process.platform === 'win32')('lie where nobody else may look', async () => {
    await withDraft()
    expect((await stat(join(folder, 'data', 'drafts'))).mode & 0o077).toBe(0)
  })

  it('are not offered while their document is open', async () => {
    const app = await withDraft()
    expect(await list(app)).toEqual([])
  })

  it('are offered to the next session with what they say beyond the file', async () => {
    const { document } = await withDraft()
    const [offer, ...others] = await list(documentsIn(folder))
    expect(others).toEqual([])
    expect(offer).toMatchObject({
      draftId: document.documentId,
      name: 'mine.quarter',
      folder: '~',
      department: 'Draft',
      file: 'same',
      differences: 1,
      ofThisFile: false,
    })
  })

  it('open unsaved on top of what the file says, and leave once that is saved', async () => {
    const { document } = await withDraft()
    const next = documentsIn(folder)
    const recovered = opened(await next.recovery.openDraft(WINDOW, document.documentId))
    expect([recovered.quarter.department, recovered.unsaved?.department]).toEqual(['Technology', 'Draft'])
    expect(next.documents.unsaved(WINDOW)).toBe(document.documentId)
    expect(await drafts()).toHaveLength(1)
    const saved = await next.documents.save(WINDOW, {
      documentId: recovered.documentId,
      quarter: recovered.unsaved,
      overwriteChanged: false,
    })
    expect(saved.ok).toBe(true)
    await next.documents.setDirty(WINDOW, recovered.documentId, false)
    expect([await departmentIn(file), await drafts()]).toEqual(['Draft', []])
  })

  it('say that the file was changed meanwhile, and saving over that change asks', async () => {
    const { document } = await withDraft()
    const theirs = (await readFile(file, 'utf8')).replace('"Technology"', '"Theirs"')
    await writeFile(file, theirs)
    const next = documentsIn(folder)
    expect(await list(next)).toMatchObject([{ file: 'changed' }])
    const recovered = opened(await next.recovery.openDraft(WINDOW, document.documentId))
    const save = await next.documents.save(WINDOW, {
      documentId: recovered.documentId,
      quarter: recovered.unsaved,
      overwriteChanged: false,
    })
    expect(save).toMatchObject({ error: { kind: 'changedOnDisk' } })
    expect(await readFile(file, 'utf8')).toBe(theirs)
  })

  it('hold everything where the file itself is gone, and saving writes it anew', async () => {
    const { document } = await withDraft()
    await rm(file)
    const next = documentsIn(folder)
    expect(await list(next)).toMatchObject([{ file: 'gone', differences: undefined }])
    const recovered = opened(await next.recovery.openDraft(WINDOW, document.documentId))
    await next.documents.save(WINDOW, {
      documentId: recovered.documentId,
      quarter: recovered.quarter,
      overwriteChanged: false,
    })
    expect(await departmentIn(file)).toBe('Draft')
  })

  it.each(['gone', 'unreadable'] as const)(
    'are all there is where the file is %s, so that no undo makes them nothing to save',
    async (state) => {
      const { document } = await withDraft()
      await rm(file)
      // No file, yet there, and nobody can read it.
      if (state === 'unreadable') await mkdir(file)
      const next = documentsIn(folder)
      expect(await list(next)).toMatchObject([{ file: state }])
      const recovered = opened(await next.recovery.openDraft(WINDOW, document.documentId))
      // As it comes to the window, where one object twice stays one.
      const store = createDocumentStore(structuredClone(recovered))
      expect([isEdited(store.getState()), quarterOf(store.getState()).department]).toEqual([true, 'Draft'])
      store.getState().undo()
      expect(isEdited(store.getState())).toBe(true)
    },
  )

  it('are removed, not offered, where the file says all of it already', async () => {
    await withDraft()
    await writeFile(file, (await readFile(file, 'utf8')).replace('"Technology"', '"Draft"'))
    expect(await list(documentsIn(folder))).toEqual([])
    expect(await drafts()).toEqual([])
  })

  it.each(['cut off', 'altered', 'empty', 'of another name', 'no quarter'])(
    'that are %s are passed over and left where they are',
    async (fault) => {
      const { document } = await withDraft()
      const [name] = await drafts()
      const path = join(folder, 'data', 'drafts', name ?? '')
      const bytes = await readFile(path)
      if (fault === 'cut off') await truncate(path, bytes.length - 1)
      if (fault === 'altered') await writeFile(path, bytes.toString().replace('"Draft"', '"Other"'))
      if (fault === 'empty') await truncate(path, 0)
      if (fault === 'of another name') {
        await copyFile(path, join(folder, 'data', 'drafts', 'other.draft'))
        await rm(path)
      }
      if (fault === 'no quarter') {
        const app = documentsIn(folder)
        await app.drafts.keep({
          note: {
            draftId: document.documentId,
            name: 'mine.quarter',
            near: folder,
            department: '',
            period: '',
            keptAt: '2021-11-02T14:35:00.000Z',
          },
          text: '{"format":"quarterdeck","formatVersion":999}',
        })
      }
      const next = documentsIn(folder)
      expect(await list(next)).toEqual([])
      expect(await next.recovery.openDraft(WINDOW, document.documentId)).toMatchObject({
        error: { kind: 'notFound' },
      })
      expect(await drafts()).toHaveLength(1)
    },
  )

  it('are put away when changes are let go, kept for 30 days, and then removed', async () => {
    const app = await withDraft()
    await app.documents.discard(WINDOW)
    // On its way while the window was closing.
    expect(await app.keep('Late')).toEqual({ ok: true, value: false })
    app.documents.close(WINDOW)
    const soon = documentsIn(folder)
    await soon.drafts.prune()
    expect(await list(soon)).toEqual([])
    expect(await list(soon, true)).toMatchObject([{ department: 'Draft', discarded: true }])
    const later = documentsIn(folder, { now: () => new Date(Date.now() + DISCARDED_FOR_MS + 1000) })
    await later.drafts.prune()
    expect(await list(later, true)).toEqual([])
  })

  it('leave nothing behind that was being written when the app was killed', async () => {
    const app = await withDraft()
    await app.documents.discard(WINDOW)
    const places = [join(folder, 'data', 'drafts'), join(folder, 'data', 'drafts', 'discarded')]
    for (const place of places) {
      const remnant = join(place, '.one.draft.00000000-0000-4000-8000-000000000000.tmp')
      await writeFile(remnant, 'torn')
      await utimes(remnant, 0, 0)
    }
    await app.drafts.prune()
    expect(await Promise.all(places.map((place) => readdir(place)))).toEqual([
      ['discarded'],
      [`${app.document.documentId}.draft`],
    ])
  })

  it('lead to the window that shows their file already', async () => {
    const { document } = await withDraft()
    const next = documentsIn(folder)
    next.answers.open = file
    await next.documents.openWithDialog(WINDOW)
    expect(await next.recovery.listDrafts(WINDOW, { discarded: false })).toMatchObject([{ ofThisFile: true }])
    expect(await next.recovery.openDraft(3, document.documentId)).toMatchObject({
      error: { kind: 'cancelled' },
    })
    expect(next.told.focused).toEqual([WINDOW])
  })
})

describe('the same file by two ways', () => {
  it('is in one window, and is not saved over from another', async () => {
    const app = documentsIn(folder)
    const link = join(folder, 'link.quarter')
    await symlink(file, link)
    app.answers.open = file
    await app.documents.openWithDialog(WINDOW)
    app.answers.open = link
    expect(await app.documents.openWithDialog(2)).toMatchObject({ error: { kind: 'cancelled' } })
    expect(app.told.focused).toEqual([WINDOW])
    const other = opened(await app.documents.openSampleIn(2, SAMPLE))
    app.answers.save = link
    expect(
      await app.documents.saveAs(2, { documentId: other.documentId, quarter: other.quarter, copy: false }),
    ).toMatchObject({ error: { kind: 'openElsewhere' } })
  })
})

describe('a file that others change', () => {
  const change = async (department: string): Promise<void> =>
    writeFile(
      file,
      (await readFile(file, 'utf8')).replace(/"department": "\w+"/, `"department": "${department}"`),
    )

  it('is told when looked at, reloaded, and then saved over without a question', async () => {
    const { documents, recovery, told, document } = await withDraft()
    await change('Theirs')
    await documents.look(WINDOW)
    expect(told.disk.at(-1)?.state.kind).toBe('changed')
    const reloaded = await recovery.reload(WINDOW, document.documentId, undefined)
    expect(reloaded).toMatchObject({ ok: true, value: { quarter: { department: 'Theirs' } } })
    expect(told.disk.at(-1)?.state.kind).toBe('same')
    expect(
      await documents.save(WINDOW, {
        documentId: document.documentId,
        quarter: named(document, 'Mine'),
        overwriteChanged: false,
      }),
    ).toMatchObject({ ok: true })
  })

  it('is not taken for what was looked at when it has changed once more', async () => {
    const { recovery, document } = await withDraft()
    await change('Theirs')
    const seen = await recovery.readDisk(WINDOW, document.documentId)
    if (!seen.ok) throw new Error(seen.error.kind)
    await change('Again')
    await utimes(file, new Date(), new Date(Date.now() + 5000))
    expect(await recovery.reload(WINDOW, document.documentId, seen.value.at)).toMatchObject({
      error: { kind: 'changedAgain' },
    })
  })

  it('stays as an earlier version when mine takes its place', async () => {
    const { documents, recovery, versions, told, document } = await withDraft()
    await change('Theirs')
    await documents.look(WINDOW)
    await recovery.keepMine(WINDOW, document.documentId)
    expect(told.disk.at(-1)?.state.kind).toBe('same')
    await documents.save(WINDOW, {
      documentId: document.documentId,
      quarter: named(document, 'Mine'),
      overwriteChanged: false,
    })
    const [version] = await versions.list(file)
    expect(await departmentIn(versions.pathOf(file, version?.versionId ?? '') ?? '')).toBe('Theirs')
  })

  it('has conflicted copies beside it, which are read by the name that was told only', async () => {
    const copy = 'mine (1).quarter'
    await copyFile(file, join(folder, copy))
    await writeFile(join(folder, 'mine (2).quarter'), 'of something else')
    const { recovery, document } = await withDraft()
    await expect
      .poll(async () => (await recovery.diskState(WINDOW, document.documentId)).copies)
      .toEqual([{ name: copy, program: 'googleDrive' }])
    expect((await recovery.readCopy(WINDOW, document.documentId, copy)).ok).toBe(true)
    for (const name of ['mine (2).quarter', '../secret', 'mine.quarter']) {
      expect(await recovery.readCopy(WINDOW, document.documentId, name)).toMatchObject({
        error: { kind: 'notFound' },
      })
    }
  })
})

describe('earlier versions', () => {
  it('have the state before each save, and the present one before a restore', async () => {
    const { documents, recovery, document } = await withDraft()
    const { documentId } = document
    for (const department of ['One', 'Two']) {
      await documents.save(WINDOW, {
        documentId,
        quarter: named(document, department),
        overwriteChanged: false,
      })
    }
    await recovery.keepVersion(WINDOW, documentId, JSON.stringify(named(document, 'Present')))
    const listed = await recovery.listVersions(WINDOW, documentId)
    const said = await Promise.all(
      listed.map(({ versionId }) => recovery.readVersion(WINDOW, documentId, versionId)),
    )
    expect(said.map((read) => read.ok && read.value.department)).toEqual(['Present', 'One', 'Technology'])
    expect(listed.every(({ bytes }) => bytes > 1000)).toBe(true)
  })

  it('are none of a save that changed nothing', async () => {
    const { documents, recovery, document } = await withDraft()
    const { documentId, quarter } = document
    await documents.save(WINDOW, { documentId, quarter, overwriteChanged: false })
    expect(await recovery.listVersions(WINDOW, documentId)).toEqual([])
  })

  it('have a name each, also where a program gives all files one time', async () => {
    const { documents, recovery, document } = await withDraft()
    const { documentId } = document
    for (const department of ['One', 'Two', 'Three']) {
      await utimes(file, 1000, 1000)
      await documents.save(WINDOW, {
        documentId,
        quarter: named(document, department),
        overwriteChanged: true,
      })
    }
    expect(await recovery.listVersions(WINDOW, documentId)).toHaveLength(3)
  })

  describe('of a file that was renamed, moved or copied', () => {
    /** The file was saved once, so that it has a version; it is open in no window any more. */
    const saved = async () => {
      const app = await withDraft()
      const { documentId } = app.document
      await app.documents.save(WINDOW, {
        documentId,
        quarter: named(app.document, 'Saved'),
        overwriteChanged: false,
      })
      app.documents.close(WINDOW)
    }
    /** What the versions of a file say, newest first, as its window lists them. */
    const versionsOf = async (path: string): Promise<readonly unknown[]> => {
      const app = documentsIn(folder)
      app.answers.open = path
      const { documentId } = opened(await app.documents.openWithDialog(WINDOW))
      const listed = await app.recovery.listVersions(WINDOW, documentId)
      const read = await Promise.all(
        listed.map(({ versionId }) => app.recovery.readVersion(WINDOW, documentId, versionId)),
      )
      return read.map((one) => one.ok && one.value.department)
    }
    const other = () => join(folder, 'other.quarter')

    it('go with it to its new name, and new ones are added', async () => {
      await saved()
      await renameFile(file, other())
      expect(await versionsOf(other())).toEqual(['Technology'])
      const app = documentsIn(folder)
      app.answers.open = other()
      const document = opened(await app.documents.openWithDialog(WINDOW))
      const { documentId } = document
      await app.documents.save(WINDOW, {
        documentId,
        quarter: named(document, 'Later'),
        overwriteChanged: false,
      })
      expect(await versionsOf(other())).toEqual(['Saved', 'Technology'])
    })

    it('go with it to another folder, and to the new name of its folder', async () => {
      await saved()
      const [one, two] = [join(folder, 'one'), join(folder, 'two')]
      await mkdir(one)
      await renameFile(file, join(one, 'mine.quarter'))
      expect(await versionsOf(join(one, 'mine.quarter'))).toEqual(['Technology'])
      await renameFile(one, two)
      expect(await versionsOf(join(two, 'mine.quarter'))).toEqual(['Technology'])
    })

    it('are not those of its copy, as long as it is where it was', async () => {
      await saved()
      await copyFile(file, other())
      expect([await versionsOf(file), await versionsOf(other())]).toEqual([['Technology'], []])
      await rm(file)
      expect(await versionsOf(other())).toEqual(['Technology'])
    })

    it('are its own again, without those of the copy, when it comes back', async () => {
      await saved()
      await renameFile(file, other())
      expect(await versionsOf(other())).toEqual(['Technology'])
      await copyFile(other(), file)
      expect([await versionsOf(file), await versionsOf(other())]).toEqual([['Technology'], []])
    })

    it('are the same by a link to it', async () => {
      await saved()
      await symlink(file, other())
      expect(await versionsOf(other())).toEqual(['Technology'])
    })

    it('are not those of a document with another id, and cannot be asked for', async () => {
      await saved()
      await rm(file)
      await copyFile(join(samplesFolder, 'technology-q1-fy21-22.quarter'), other())
      expect(await versionsOf(other())).toEqual([])
      const app = documentsIn(folder)
      app.answers.open = other()
      const { documentId } = opened(await app.documents.openWithDialog(WINDOW))
      const [name] = await readdir(join(folder, 'data', 'previous'))
      const [version] = await app.versions.list(file)
      const versionId = `${name ?? ''}.${version?.versionId ?? ''}`
      expect(await app.recovery.readVersion(WINDOW, documentId, versionId)).toMatchObject({
        error: { kind: 'notFound' },
      })
    })

    it('are found where another document lies under the old name now', async () => {
      await saved()
      await renameFile(file, other())
      await copyFile(join(samplesFolder, 'technology-q1-fy21-22.quarter'), file)
      expect(await versionsOf(other())).toEqual(['Technology'])
    })
  })

  it.each([
    '../mine.quarter',
    '1636000000000.quarter/..',
    `${'0'.repeat(32)}.1636000000000.quarter`,
    `${'0'.repeat(32)}.../mine.quarter`,
    'x',
    '',
  ])('has none called %j', async (versionId) => {
    const { recovery, document } = await withDraft()
    expect(await recovery.readVersion(WINDOW, document.documentId, versionId)).toMatchObject({
      error: { kind: 'notFound' },
    })
  })
})

describe('a draft in one window', () => {
  it('opens in no second one, and is not put away from another', async () => {
    const app = documentsIn(folder)
    const begun = opened(await app.documents.openSampleIn(WINDOW, SAMPLE))
    await app.documents.setDirty(WINDOW, begun.documentId, true)
    await app.recovery.keepDraft(WINDOW, begun.documentId, JSON.stringify(named(begun, 'Draft')))
    const next = documentsIn(folder)
    const { documentId } = opened(await next.recovery.openDraft(WINDOW, begun.documentId))
    expect(await next.recovery.openDraft(2, documentId)).toMatchObject({ error: { kind: 'cancelled' } })
    expect(next.told.focused).toEqual([WINDOW])
    await next.recovery.discardDraft(documentId)
    expect(await drafts()).toEqual([`${documentId}.draft`])
  })

  it('is what a page that begins anew goes on with', async () => {
    const { documents, document, keep } = await withDraft()
    expect((await documents.current(WINDOW))?.unsaved?.department).toBe('Draft')
    await keep('Later')
    expect(await documents.current(WINDOW)).toMatchObject({
      edited: true,
      quarter: { department: 'Technology' },
      unsaved: { department: 'Later' },
    })
    const quarter = named(document, 'Saved')
    await documents.save(WINDOW, { documentId: document.documentId, quarter, overwriteChanged: false })
    // What has been saved is not covered by an older draft, whether the window has said so yet or not.
    expect((await documents.current(WINDOW))?.unsaved).toBeUndefined()
    await documents.setDirty(WINDOW, document.documentId, false)
    expect((await documents.current(WINDOW))?.unsaved).toBeUndefined()
  })

  it('is not put on top of what was saved after it was recovered', async () => {
    const { document } = await withDraft()
    const { documents, recovery } = documentsIn(folder)
    const { documentId, quarter } = opened(await recovery.openDraft(WINDOW, document.documentId))
    const saved = { ...quarter, department: 'Saved' }
    await documents.save(WINDOW, { documentId, quarter: saved, overwriteChanged: false })
    await documents.setDirty(WINDOW, documentId, false)
    const again = await documents.current(WINDOW)
    expect([again?.quarter.department, again?.unsaved]).toEqual(['Saved', undefined])
  })

  it('is gone on with where mine was kept after others had changed the file', async () => {
    const { documents, recovery, document } = await withDraft()
    await writeFile(file, (await readFile(file, 'utf8')).replace('"Technology"', '"Theirs"'))
    await recovery.keepMine(WINDOW, document.documentId)
    expect((await documents.current(WINDOW))?.unsaved?.department).toBe('Draft')
  })
})
