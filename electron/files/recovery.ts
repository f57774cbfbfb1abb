import { basename, dirname, join } from 'node:path'
import type { OpenOutcome, ReadFailure, WriteFailure } from '../../shared/ipc/documents'
import type { DraftContent, FileVersion, OnDisk, WaitingDraft } from '../../shared/ipc/safety'
import { printPeriod } from '../../shared/period/print-period'
import type { Quarter } from '../../shared/quarter/schema'
import { fail, ok, type Result } from '../../shared/result'
import type { Documents } from './documents'
import { describeDraft, readDraft } from './describe-draft'
import type { Drafts } from './drafts'
import type { DiskNews, Held } from './held'
import { readQuarterFile, type QuarterFile } from './read-quarter-file'
import type { Remnants } from './remnants'
import type { Versions } from './versions'

export interface RecoverySurroundings {
  readonly documents: Documents
  readonly drafts: Drafts
  readonly remnants: Remnants
  readonly versions: Versions
  readonly homeFolder: string
  readonly now: () => Date
}

export type Recovery = ReturnType<typeof createRecovery>

/** What brings back what was not saved, what was saved before, and what others saved. */
export function createRecovery(surroundings: RecoverySurroundings) {
  const { documents, drafts, remnants, versions, homeFolder, now } = surroundings
  const fileOf = async (windowId: number, documentId: string): Promise<NonNullable<Held['file']>> => {
    const { file } = await documents.of(windowId, documentId)
    // The window asks this of documents with a file only.
    if (file === undefined) throw new Error(`Document ${documentId} has no file`)
    return file
  }
  const readOnDisk = async (
    path: string,
  ): Promise<Result<OnDisk & { readonly read: QuarterFile }, ReadFailure>> => {
    const read = await readQuarterFile(path)
    if (!read.ok) return read
    const { opened, fingerprint } = read.value
    return ok({
      quarter: opened.quarter,
      at: new Date(fingerprint.modifiedMs).toISOString(),
      read: read.value,
    })
  }
  const onDisk = async (path: string): Promise<Result<OnDisk, ReadFailure>> => {
    const found = await readOnDisk(path)
    return found.ok ? ok({ quarter: found.value.quarter, at: found.value.at }) : found
  }
  const shownHere = (windowId: number): string | undefined => documents.now(windowId)?.file?.path

  return {
    async keepDraft(
      windowId: number,
      documentId: string,
      text: string,
    ): Promise<Result<boolean, WriteFailure>> {
      const document = documents.now(windowId)
      // It was closed meanwhile, or is saved: then there is nothing to keep.
      if (document?.documentId !== documentId || !document.dirty) return ok(false)
      const { quarter, name, near, file } = document
      const note = {
        draftId: documentId,
        name,
        near,
        department: quarter.department,
        period: printPeriod(quarter.period, quarter.calendar),
        keptAt: now().toISOString(),
      }
      const kept = await drafts.keep({ note: file === undefined ? note : { ...note, file }, text })
      return kept.ok ? ok(true) : kept
    },

    async listDrafts(
      windowId: number,
      { discarded }: { readonly discarded: boolean },
    ): Promise<readonly WaitingDraft[]> {
      const found = discarded ? await drafts.discarded() : await drafts.waiting()
      const here = shownHere(windowId)
      const listed: WaitingDraft[] = []
      for (const draft of found) {
        if (documents.windowWith(draft.note.draftId) !== undefined) continue
        const described = await describeDraft(draft, { homeFolder, here, discarded })
        // A window may have opened it while it was compared.
        if (documents.windowWith(draft.note.draftId) !== undefined) continue
        if (described === 'nothingNew') await (discarded ? undefined : drafts.remove(draft.note.draftId))
        else if (described !== undefined) listed.push(described)
      }
      return listed
    },

    async readDraft(draftId: string): Promise<Result<DraftContent, ReadFailure>> {
      const draft = await drafts.read(draftId)
      const quarter = draft && (await readDraft(draft))
      if (draft === undefined || quarter === undefined) return fail({ kind: 'notFound', path: draftId })
      const file = draft.note.file === undefined ? undefined : await readQuarterFile(draft.note.file.path)
      return ok({ draft: quarter, saved: file?.ok === true ? file.value.opened.quarter : null })
    },

    async openDraft(windowId: number, draftId: string): Promise<OpenOutcome> {
      // Two windows with one draft would each write over what the other has kept.
      const openIn = documents.windowWith(draftId)
      if (openIn !== undefined) {
        documents.focus(openIn)
        return fail({ kind: 'cancelled' })
      }
      const draft = await drafts.read(draftId)
      const unsaved = draft && (await readDraft(draft))
      if (draft === undefined || unsaved === undefined) return fail({ kind: 'notFound', path: draftId })
      const { note } = draft
      const shownIn = note.file && (await documents.windowOf(note.file.path))
      if (shownIn !== undefined && shownIn !== windowId) {
        // That window offers the draft itself.
        documents.focus(shownIn)
        return fail({ kind: 'cancelled' })
      }
      // Its file is not opened as others are, so that nobody has looked beside it yet.
      if (note.file !== undefined) await remnants.look(note.file.path)
      const read = note.file === undefined ? undefined : await readQuarterFile(note.file.path)
      const saved = read?.ok === true ? read.value.opened.quarter : undefined
      return documents.place(
        windowId,
        ok({
          // The same id, so that the draft goes on where it is and leaves when the document is saved.
          documentId: note.draftId,
          // Where no file says anything, nothing is left to undo to: the draft would go, and with it all of it.
          ...(saved === undefined ? { quarter: unsaved } : { quarter: saved, unsaved }),
          name: note.file === undefined ? note.name : basename(note.file.path),
          near: note.file === undefined ? note.near : dirname(note.file.path),
          // What the file was when the draft began: saving over a later change asks first.
          file: note.file,
          readOnly: false,
          dirty: true,
        }),
      )
    },
    /** A draft that a window has opened since it was offered is that window's. */
    discardDraft: async (draftId: string): Promise<void> => {
      if (documents.windowWith(draftId) === undefined) await drafts.discard(draftId)
    },

    async diskState(windowId: number, documentId: string): Promise<Omit<DiskNews, 'documentId'>> {
      await documents.of(windowId, documentId)
      await documents.look(windowId)
      return documents.diskNews(windowId)
    },
    readDisk: async (windowId: number, documentId: string): Promise<Result<OnDisk, ReadFailure>> =>
      onDisk((await fileOf(windowId, documentId)).path),
    async reload(
      windowId: number,
      documentId: string,
      seenAt: string | undefined,
    ): Promise<Result<OnDisk, ReadFailure | { readonly kind: 'changedAgain' }>> {
      const { path } = await fileOf(windowId, documentId)
      const found = await readOnDisk(path)
      if (!found.ok) return found
      const { quarter, at, read } = found.value
      if (seenAt !== undefined && seenAt !== at) return fail({ kind: 'changedAgain' })
      const { unsaved: _gone, ...document } = await documents.of(windowId, documentId)
      documents.show(windowId, { ...document, quarter, file: { path, fingerprint: read.fingerprint } })
      await documents.look(windowId)
      return ok({ quarter, at })
    },
    async keepMine(windowId: number, documentId: string): Promise<void> {
      const { path } = await fileOf(windowId, documentId)
      const found = await readQuarterFile(path)
      // What cannot be read is asked about again when it is to be written over.
      if (!found.ok) return
      const document = await documents.of(windowId, documentId)
      documents.show(windowId, { ...document, file: { path, fingerprint: found.value.fingerprint } })
      await documents.look(windowId)
    },
    async readCopy(windowId: number, documentId: string, name: string): Promise<Result<OnDisk, ReadFailure>> {
      const { path } = await fileOf(windowId, documentId)
      const known = documents.diskNews(windowId).copies.some((copy) => copy.name === name)
      return known ? onDisk(join(dirname(path), name)) : fail({ kind: 'notFound', path: name })
    },

    async listVersions(windowId: number, documentId: string): Promise<readonly FileVersion[]> {
      const { file, quarter } = await documents.of(windowId, documentId)
      const found =
        file === undefined ? [] : await versions.listOf({ path: file.path, quarterId: quarter.id })
      return found.map(({ versionId, atMs, size }) => ({
        versionId,
        at: new Date(atMs).toISOString(),
        bytes: size,
      }))
    },
    async readVersion(
      windowId: number,
      documentId: string,
      versionId: string,
    ): Promise<Result<Quarter, ReadFailure>> {
      const { path } = await fileOf(windowId, documentId)
      const { quarter } = await documents.of(windowId, documentId)
      const place = await versions.find({ path, quarterId: quarter.id }, versionId)
      if (place === undefined) return fail({ kind: 'notFound', path: versionId })
      const read = await readQuarterFile(place)
      return read.ok ? ok(read.value.opened.quarter) : read
    },
    async keepVersion(
      windowId: number,
      documentId: string,
      text: string,
    ): Promise<Result<null, WriteFailure>> {
      const { path } = await fileOf(windowId, documentId)
      return versions.keep(path, new TextEncoder().encode(text), now().getTime())
    },
  }
}
