import { access, constants } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import type {
  Cancelled,
  OpenDocument,
  OpenOutcome,
  ReadFailure,
  SaveOutcome,
} from '../../shared/ipc/documents'
import { nextFileName } from '../../shared/history/next-name'
import { previousPeriod } from '../../shared/period/period-order'
import { printPeriod } from '../../shared/period/print-period'
import type { Quarter } from '../../shared/quarter/schema'
import { fail, ok, type Result } from '../../shared/result'
import type { Drafts } from './drafts'
import { createDiskWatches } from './disk-watches'
import type { Fingerprint } from './fingerprint'
import type { DiskNews, Held } from './held'
import { openQuarterBytes, readQuarterFile, type QuarterFile } from './read-quarter-file'
import { isSameFile } from './same-file'
import { samplePath } from './samples'
import { sayFolder } from './say-folder'
import { writeQuarter } from './write-quarter'
import type { Versions } from './versions'
import type { WatchOptions } from './watch-file'

export type { Held }

/** A file that was opened or saved, for the list of recent files. */
export interface UsedFile {
  readonly path: string
  readonly department: string
  readonly period: string
}

/** What documents need of the app around them. Windows are known by their ids only. */
export interface DocumentSurroundings {
  readonly samplesFolder: string
  readonly homeFolder: string
  /** Where unsaved documents are first offered to be saved. */
  readonly documentsFolder: () => string
  readonly drafts: Drafts
  /** Where the version before each save is kept. */
  readonly versions: Versions
  /** For tests, which move time on by themselves. */
  readonly watching?: Pick<WatchOptions, 'clock' | 'watchFolder'>
  readonly newId: () => string
  askForFile(windowId: number): Promise<string | undefined>
  askWhereToSave(windowId: number, suggested: string): Promise<string | undefined>
  used(file: UsedFile): void
  recentPath(recentId: string): string | undefined
  /** Opens a window that will show the document. */
  openWindow(document: Promise<Held | undefined>): void
  focusWindow(windowId: number): void
  /** Tells a window how its file stands on disk. */
  tellDisk(windowId: number, news: DiskNews): void
  /** Tells the system's own window frame about the document. */
  showState(windowId: number, state: { readonly edited: boolean; readonly path: string }): void
}

/** Where a document lies; without a path it has no file yet, and the folder is where one is first offered. */
export interface Whereabouts {
  readonly path: string | undefined
  readonly folder: string
  readonly quarter: Quarter
}

export type Documents = ReturnType<typeof createDocuments>
const cancelled: Cancelled = { kind: 'cancelled' }
const QUARTER = '.quarter'

/** The documents of all windows, one each. */
export function createDocuments(surroundings: DocumentSurroundings) {
  /** A window may be there before its document has been read. */
  const held = new Map<number, Held | Promise<Held | undefined>>()

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
  const windowOf = async (path: string): Promise<number | undefined> => {
    for (const [windowId, document] of held) {
      const shown = (await document)?.file?.path
      if (shown === undefined) continue
      if (shown === resolve(path) || (await isSameFile(shown, path))) return windowId
    }
    return undefined
  }

  const open = async (path: string): Promise<Result<Held, ReadFailure>> => {
    const read = await readQuarterFile(path)
    if (!read.ok) return read
    const { fingerprint, from } = read.value
    const absolute = resolve(path)
    surroundings.used({ path: absolute, ...nameOf(read.value.opened.quarter) })
    const made = without(read.value, basename(path), dirname(absolute))
    if (from === 'presentation') return ok(made)
    return ok({ ...made, file: { path: absolute, fingerprint }, readOnly: !(await isWritable(path)) })
  }

  /** A document that has no file of its own yet. */
  const without = ({ opened, from }: QuarterFile, name: string, near: string): Held => ({
    documentId: surroundings.newId(),
    quarter: opened.quarter,
    name: from === 'presentation' ? withExtension(name, QUARTER) : name,
    near,
    file: undefined,
    readOnly: false,
    dirty: false,
  })

  const openSample = async (name: string): Promise<Result<Held, ReadFailure>> => {
    const path = samplePath(name, surroundings.samplesFolder)
    if (path === undefined) return fail({ kind: 'notFound', path: name })
    const read = await readQuarterFile(path)
    return read.ok ? ok(without(read.value, name, surroundings.documentsFolder())) : read
  }

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

  /** A quarter made in a window; it must be one that could be saved. */
  const create = async (windowId: number, value: unknown): Promise<OpenOutcome> => {
    const { openQuarterValue } = await import('../../shared/quarter/open-quarter')
    const parsed = openQuarterValue(value)
    if (!parsed.ok) return fail({ kind: 'notOpened', path: '', reason: parsed.error })
    const { quarter } = parsed.value
    const { department, period } = nameOf(quarter)
    return place(
      windowId,
      ok({
        documentId: surroundings.newId(),
        quarter,
        name: `${fileName(`${department} ${period}`)}${QUARTER}`,
        near: surroundings.documentsFolder(),
        file: undefined,
        readOnly: false,
        dirty: false,
      }),
    )
  }

  /** The quarter after a document's: without a file, near the old one's, under the next name. */
  const openNext = async (windowId: number, documentId: string, value: unknown): Promise<OpenOutcome> => {
    const before = await of(windowId, documentId)
    const { openQuarterValue } = await import('../../shared/quarter/open-quarter')
    const opened = openQuarterValue(value)
    if (!opened.ok) return fail({ kind: 'notOpened', path: before.name, reason: opened.error })
    const { quarter } = opened.value
    const { file, near, name } = before
    return place(
      windowId,
      ok({
        documentId: surroundings.newId(),
        quarter,
        name: nextFileName(name, previousPeriod(quarter.period), quarter.calendar),
        near: file === undefined ? near : dirname(file.path),
        file: undefined,
        readOnly: false,
        dirty: true,
      }),
    )
  }

  const openPath = async (windowId: number, path: string): Promise<OpenOutcome> => {
    const already = await windowOf(path)
    if (already === undefined) return place(windowId, await open(path))
    surroundings.focusWindow(already)
    return fail(cancelled)
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

  const write = async (
    windowId: number,
    document: Held,
    value: unknown,
    path: string,
    expect: Fingerprint | undefined,
  ): Promise<Result<Held, Exclude<SaveOutcome, { ok: true }>['error']>> => {
    const shownIn = await windowOf(path)
    if (shownIn !== undefined && shownIn !== windowId) return fail({ kind: 'openElsewhere', path })
    const written = await writeQuarter({ value, path, expect, versions: surroundings.versions })
    if (!written.ok) return written
    const { quarter, fingerprint } = written.value
    surroundings.used({ path, ...nameOf(quarter) })
    return ok({
      ...document,
      quarter,
      name: basename(path),
      file: { path, fingerprint },
      readOnly: false,
    })
  }

  const saved = ({ name, file }: Held): SaveOutcome =>
    ok({ name, folder: file === undefined ? '' : sayFolder(file.path, surroundings.homeFolder) })

  const saveAs = async (
    windowId: number,
    request: { readonly documentId: string; readonly quarter: unknown; readonly copy: boolean },
  ): Promise<SaveOutcome> => {
    const document = await of(windowId, request.documentId)
    const chosen = await surroundings.askWhereToSave(
      windowId,
      document.file?.path ?? join(document.near, document.name),
    )
    if (chosen === undefined) return fail(cancelled)
    const written = await write(windowId, document, request.quarter, resolve(chosen), undefined)
    if (!written.ok) return written
    if (!request.copy) showSaved(windowId, written.value)
    return saved(written.value)
  }

  return {
    /** Gives a new window the document it will show once that is read. */
    give(windowId: number, document: Promise<Held | undefined>): void {
      held.set(
        windowId,
        document.then((given) => (given === undefined ? undefined : show(windowId, given))),
      )
    },
    open,
    create,
    openSample,
    place,
    /** The window that shows a file already. */
    windowOf,
    of,
    now,
    show,
    focus: (windowId: number): void => surroundings.focusWindow(windowId),
    look: (windowId: number): Promise<void> => watches.look(windowId),
    diskNews: (windowId: number): Omit<DiskNews, 'documentId'> => watches.newsOf(windowId),
    openIds: (): ReadonlySet<string> =>
      new Set([...held.keys()].flatMap((windowId) => now(windowId)?.documentId ?? [])),

    current: async (windowId: number): Promise<OpenDocument | null> => {
      const document = await held.get(windowId)
      return document === undefined ? null : toWindow(document)
    },
    openSampleIn: async (windowId: number, name: string): Promise<OpenOutcome> =>
      place(windowId, await openSample(name)),
    openNext,
    openWithDialog: async (windowId: number): Promise<OpenOutcome> => {
      const path = await surroundings.askForFile(windowId)
      return path === undefined ? fail(cancelled) : openPath(windowId, path)
    },
    openBytes: async (windowId: number, name: string, bytes: Uint8Array): Promise<OpenOutcome> => {
      const read = await openQuarterBytes(name, bytes, 0)
      if (!read.ok) return read
      return place(windowId, ok(without(read.value, basename(name), surroundings.documentsFolder())))
    },
    openPath,
    openRecent: async (windowId: number, recentId: string): Promise<OpenOutcome> => {
      const path = surroundings.recentPath(recentId)
      return path === undefined ? fail({ kind: 'notFound', path: '' }) : openPath(windowId, path)
    },
    save: async (
      windowId: number,
      request: {
        readonly documentId: string
        readonly quarter: unknown
        readonly overwriteChanged: boolean
      },
    ): Promise<SaveOutcome> => {
      const document = await of(windowId, request.documentId)
      const { file } = document
      if (file === undefined) return saveAs(windowId, { ...request, copy: false })
      const expect = request.overwriteChanged ? undefined : file.fingerprint
      const written = await write(windowId, document, request.quarter, file.path, expect)
      if (!written.ok) return written
      showSaved(windowId, written.value)
      return saved(written.value)
    },
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
      held.delete(windowId)
      watches.end(windowId)
    },
  }
}

const nameOf = ({ department, period, calendar }: Quarter) => ({
  department,
  period: printPeriod(period, calendar),
})

/** A name that every file system takes: without the characters that one of them forbids. */
const fileName = (name: string): string =>
  name
    .replace(/[\\/:*?"<>|\u0000-\u001f]+/g, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 80)

const withExtension = (path: string, extension: string): string =>
  `${path.slice(0, path.length - extname(path).length)}${extension}`

const isWritable = (path: string): Promise<boolean> =>
  access(path, constants.W_OK).then(
    () => true,
    () => false,
  )
