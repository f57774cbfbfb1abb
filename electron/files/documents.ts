import { dirname, join, resolve } from 'node:path'
import type { Cancelled, OpenDocument, OpenOutcome, ReadFailure } from '../../shared/ipc/documents'
import type { Quarter } from '../../shared/quarter/schema'
import { fail, ok, type Result } from '../../shared/result'
import { readDraft } from './describe-draft'
import { createDiskWatches } from './disk-watches'
import { withExtension } from './document-names'
import type { Draft } from './draft-file'
import type { DocumentSurroundings } from './document-surroundings'
import type { DiskNews, Held } from './held'
import { createDocumentMaker } from './make-documents'
import { inQueue } from './queues'
import { isSameFile } from './same-file'
import { samplePath } from './samples'
import { createDocumentSaver } from './save-documents'
import { sayFolder } from './say-folder'

export type { Held }

/** Where a document lies; without a path it has no file yet, and the folder is where one is first offered. */
export interface Whereabouts {
  readonly path: string | undefined
  readonly folder: string
  readonly quarter: Quarter
}

export type Documents = ReturnType<typeof createDocuments>
const cancelled: Cancelled = { kind: 'cancelled' }

/** The documents of all windows, one each. */
export function createDocuments(surroundings: DocumentSurroundings) {
  /** A window may be there before its document has been read. */
  const held = new Map<number, Held | Promise<Held | undefined>>()
  /** Ids are never given twice; a document that is read only now must not count as shown there. */
  const closed = new Set<number>()

  const watches = createDiskWatches({
    ...surroundings.watching,
    documentOf: (windowId) => now(windowId),
    tell: (windowId, news) => surroundings.tellDisk(windowId, news),
  })

  /** The document of a window, unless it is still being read. */
  const now = (windowId: number): Held | undefined => {
    const document = held.get(windowId)
    return document instanceof Promise ? undefined : document
  }
  const show = (windowId: number, document: Held): Held => {
    if (closed.has(windowId)) return document
    held.set(windowId, document)
    const path = document.file?.path ?? ''
    surroundings.showState(windowId, { edited: document.dirty, path })
    watches.follow(windowId, document)
    return document
  }
  /** After a save: the window may have been edited, closed or given another document meanwhile. */
  const showSaved = (windowId: number, document: Held): void => {
    const present = now(windowId)
    if (present?.documentId !== document.documentId) return
    show(windowId, { ...document, dirty: present.dirty })
  }
  const of = async (windowId: number, documentId: string): Promise<Held> => {
    const document = await held.get(windowId)
    // A window asks about its own document only; anything else is a fault of ours.
    if (document?.documentId !== documentId) throw new Error(`No document ${documentId} in this window`)
    return document
  }
  /** By what lies on disk: links, letter case and other ways to one file do not open it twice. */
  const windowOf = async (
    path: string,
    beingRead: 'await' | 'passOver' = 'await',
  ): Promise<number | undefined> => {
    for (const [windowId, document] of held) {
      const shown = (beingRead === 'await' ? await document : now(windowId))?.file?.path
      if (shown === undefined) continue
      if (shown === resolve(path) || (await isSameFile(shown, path))) return windowId
    }
    return undefined
  }

  const make = createDocumentMaker(surroundings)
  const { save, saveAs } = createDocumentSaver(surroundings, {
    of,
    // No save waits for a drive that another document is read from: that one will find what was saved.
    windowOf: (path) => windowOf(path, 'passOver'),
    showSaved,
  })

  /** In the asking window, where nothing would be lost; else in one of its own. */
  const place = async (windowId: number, opened: Result<Held, ReadFailure>): Promise<OpenOutcome> => {
    if (!opened.ok) return opened
    const present = await held.get(windowId)
    const sameFile = present?.file !== undefined && present.file.path === opened.value.file?.path
    if (present !== undefined && (present.dirty || (present.file !== undefined && !sameFile))) {
      surroundings.openWindow(Promise.resolve(opened.value))
      return fail(cancelled)
    }
    return ok(toWindow(show(windowId, opened.value)))
  }

  const openPath = async (windowId: number, path: string): Promise<OpenOutcome> => {
    const already = await windowOf(path)
    if (already !== undefined) {
      surroundings.focusWindow(already)
      return fail(cancelled)
    }
    const made = await make.fromFile(path)
    // Beside a document there is no room for drafts of other files: a new window offers them.
    if (!made.ok && (await held.get(windowId)) !== undefined && (await surroundings.remnants.look(path))) {
      surroundings.openWindow(Promise.resolve(undefined))
      return fail(cancelled)
    }
    // Reading takes a while, and whoever waits asks twice: what is read is shown one after the other.
    return inQueue('show what was read', async () => {
      const meanwhile = await windowOf(path)
      if (meanwhile === undefined) return place(windowId, made)
      if (meanwhile !== windowId) surroundings.focusWindow(meanwhile)
      return fail(cancelled)
    })
  }

  /**
   * A page that asks once more has lost what it held, as when its process has died: it goes on with the draft,
   * and does not keep the file's content as the next one.
   */
  const withDraft = async (document: Held): Promise<Held> => {
    const { unsaved: _recovered, ...clean } = document
    if (!document.dirty) return clean
    const draft = await surroundings.drafts.read(document.documentId)
    if (draft === undefined || isOlder(draft, document)) return document
    const unsaved = await readDraft(draft)
    return unsaved === undefined ? document : { ...document, unsaved }
  }

  const toWindow = (document: Held): OpenDocument => ({
    documentId: document.documentId,
    name: document.name,
    folder: document.file === undefined ? '' : sayFolder(document.file.path, surroundings.homeFolder),
    readOnly: document.readOnly,
    hasFile: document.file !== undefined,
    edited: document.dirty,
    quarter: document.quarter,
    ...(document.unsaved === undefined ? {} : { unsaved: document.unsaved }),
  })

  return {
    /** Gives a new window the document it will show once that is read. */
    give(windowId: number, document: Promise<Held | undefined>): void {
      held.set(
        windowId,
        document.then(
          (given) => (given === undefined ? undefined : show(windowId, given)),
          // A fault, which whoever reads the document tells. It is of no other window, and none waits for it.
          () => undefined,
        ),
      )
    },
    open: make.fromFile,
    openSample: make.fromSample,
    create: async (windowId: number, value: unknown): Promise<OpenOutcome> =>
      place(windowId, await make.fromValue(value)),
    place,
    /** The window that shows a file already. */
    windowOf,
    of,
    now,
    show,
    focus: (windowId: number): void => surroundings.focusWindow(windowId),
    look: (windowId: number): Promise<void> => watches.look(windowId),
    diskNews: (windowId: number): Omit<DiskNews, 'documentId'> => watches.newsOf(windowId),
    /** The window that has a document. */
    windowWith: (documentId: string): number | undefined =>
      [...held.keys()].find((windowId) => now(windowId)?.documentId === documentId),
    openIds: (): ReadonlySet<string> =>
      new Set([...held.keys()].flatMap((windowId) => now(windowId)?.documentId ?? [])),

    current: async (windowId: number): Promise<OpenDocument | null> => {
      const document = await held.get(windowId)
      return document === undefined ? null : toWindow(await withDraft(document))
    },
    openSampleIn: async (windowId: number, name: string): Promise<OpenOutcome> =>
      place(windowId, await make.fromSample(name)),
    openNext: async (windowId: number, documentId: string, value: unknown): Promise<OpenOutcome> =>
      place(windowId, await make.next(await of(windowId, documentId), value)),
    openWithDialog: async (windowId: number): Promise<OpenOutcome> => {
      const path = await surroundings.askForFile(windowId)
      return path === undefined ? fail(cancelled) : openPath(windowId, path)
    },
    openBytes: async (windowId: number, name: string, bytes: Uint8Array): Promise<OpenOutcome> =>
      place(windowId, await make.fromBytes(name, bytes)),
    openPath,
    openRecent: async (windowId: number, recentId: string): Promise<OpenOutcome> => {
      const path = surroundings.recentPath(recentId)
      return path === undefined ? fail({ kind: 'notFound', path: '' }) : openPath(windowId, path)
    },
    save,
    saveAs,
    setDirty: async (windowId: number, documentId: string, dirty: boolean): Promise<void> => {
      show(windowId, { ...(await of(windowId, documentId)), dirty })
      if (!dirty) await surroundings.drafts.remove(documentId)
    },
    /** The user lets go what is not saved: its draft is put away, and kept for a while. */
    discard: async (windowId: number): Promise<void> => {
      const document = await held.get(windowId)
      if (document?.dirty !== true) return
      // From now on nothing is lost here, and a draft that is still on its way is not kept.
      show(windowId, { ...document, dirty: false })
      await surroundings.drafts.discard(document.documentId)
    },
    /** The document that closing the window would lose changes of. */
    unsaved: (windowId: number): string | undefined => {
      const document = now(windowId)
      return document?.dirty === true ? document.documentId : undefined
    },
    /** Where a deck made from the document is first offered to be saved. */
    deckPath: async (windowId: number, documentId: string): Promise<string> => {
      const { file, near, name } = await of(windowId, documentId)
      return withExtension(file?.path ?? join(near, name), '.pptx')
    },
    /**
     * Where a document's own file and its neighbours lie, and what it held when it was last read or written. The
     * neighbours of a sample are the samples.
     */
    whereabouts: async (windowId: number, documentId: string): Promise<Whereabouts> => {
      const { file, name, near, quarter } = await of(windowId, documentId)
      if (file !== undefined) return { path: file.path, folder: dirname(file.path), quarter }
      const sample = samplePath(name, surroundings.samplesFolder)
      return sample === undefined
        ? { path: undefined, folder: near, quarter }
        : { path: sample, folder: surroundings.samplesFolder, quarter }
    },
    close: (windowId: number): void => {
      closed.add(windowId)
      held.delete(windowId)
      watches.end(windowId)
    },
  }
}

/** Whether a draft was kept before the last save; by the file, too, since clocks go backwards. */
const isOlder = ({ note }: Draft, { file, savedAtMs }: Held): boolean =>
  savedAtMs !== undefined &&
  Date.parse(note.keptAt) < savedAtMs &&
  note.file?.fingerprint.sha256 !== file?.fingerprint.sha256
