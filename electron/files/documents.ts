import { createHash } from 'node:crypto'
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
import { describeOpenFailure } from '../../shared/words/describe-failure'
import type { Fingerprint } from './fingerprint'
import { readQuarterFile } from './read-quarter-file'
import { samplePath } from './samples'
import { sayFolder } from './say-folder'
import { writeFileAtomically } from './write-file-atomically'

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
  /** Where the version before each save is kept. */
  readonly previousFolder: string
  readonly newId: () => string
  askForFile(windowId: number): Promise<string | undefined>
  askWhereToSave(windowId: number, suggested: string): Promise<string | undefined>
  used(file: UsedFile): void
  recentPath(recentId: string): string | undefined
  /** Opens a window that will show the document. */
  openWindow(document: Promise<Held | undefined>): void
  focusWindow(windowId: number): void
  /** Tells the system's own window frame about the document. */
  showState(windowId: number, state: { readonly edited: boolean; readonly path: string }): void
}

/** A document as the main process holds it. */
export interface Held {
  readonly documentId: string
  readonly quarter: Quarter
  /** What it is called until it has a file. */
  readonly name: string
  /** The folder in which saving is first offered, where it has no file. */
  readonly near: string
  readonly file: { readonly path: string; readonly fingerprint: Fingerprint } | undefined
  readonly readOnly: boolean
  readonly dirty: boolean
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

  const show = (windowId: number, document: Held): Held => {
    held.set(windowId, document)
    const path = document.file?.path ?? ''
    surroundings.showState(windowId, { edited: document.dirty, path })
    return document
  }
  /** After a save: the window may have been edited, closed or given another document meanwhile. */
  const showSaved = (windowId: number, document: Held): void => {
    const now = held.get(windowId)
    if (now === undefined || now instanceof Promise || now.documentId !== document.documentId) return
    show(windowId, { ...document, dirty: now.dirty })
  }
  const of = async (windowId: number, documentId: string): Promise<Held> => {
    const document = await held.get(windowId)
    // A window asks about its own document only; anything else is a fault of ours.
    if (document?.documentId !== documentId) throw new Error(`No document ${documentId} in this window`)
    return document
  }
  const windowOf = (path: string): number | undefined => {
    for (const [windowId, document] of held) {
      if (!(document instanceof Promise) && document.file?.path === path) return windowId
    }
    return undefined
  }

  const open = async (path: string): Promise<Result<Held, ReadFailure>> => {
    const read = await readQuarterFile(path)
    if (!read.ok) return read
    const { opened, fingerprint, from } = read.value
    const { quarter } = opened
    const absolute = resolve(path)
    surroundings.used({ path: absolute, ...nameOf(quarter) })
    const isQuarterFile = from === 'quarterFile'
    return ok({
      documentId: surroundings.newId(),
      quarter,
      name: isQuarterFile ? basename(path) : withExtension(basename(path), QUARTER),
      near: dirname(absolute),
      file: isQuarterFile ? { path: absolute, fingerprint } : undefined,
      readOnly: isQuarterFile && !(await isWritable(path)),
      dirty: false,
    })
  }

  const openSample = async (name: string): Promise<Result<Held, ReadFailure>> => {
    const path = samplePath(name, surroundings.samplesFolder)
    if (path === undefined) return fail({ kind: 'notFound', path: name })
    const read = await readQuarterFile(path)
    if (!read.ok) return read
    return ok({
      documentId: surroundings.newId(),
      quarter: read.value.opened.quarter,
      name,
      near: surroundings.documentsFolder(),
      file: undefined,
      readOnly: false,
      dirty: false,
    })
  }

  /** In the asking window, where nothing would be lost; else in one of its own. */
  const place = async (windowId: number, opened: Result<Held, ReadFailure>): Promise<OpenOutcome> => {
    if (!opened.ok) return opened
    const present = await held.get(windowId)
    if (present !== undefined && (present.dirty || present.file !== undefined)) {
      surroundings.openWindow(Promise.resolve(opened.value))
      return fail(cancelled)
    }
    return ok(toWindow(show(windowId, opened.value)))
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
    const already = windowOf(resolve(path))
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
  })

  const write = async (
    document: Held,
    value: unknown,
    path: string,
    expect: Fingerprint | undefined,
  ): Promise<Result<Held, Exclude<SaveOutcome, { ok: true }>['error']>> => {
    const { openQuarter, openQuarterValue } = await import('../../shared/quarter/open-quarter')
    const { serialiseQuarter } = await import('../../shared/quarter/serialise-quarter')
    const parsed = openQuarterValue(value)
    if (!parsed.ok) {
      const [first] = describeOpenFailure(parsed.error)
      return fail({
        kind: 'wouldNotReadBack',
        path,
        detail: `${first?.place ?? ''}: ${first?.sentence ?? ''}`,
      })
    }
    const { quarter } = parsed.value
    const bytes = new TextEncoder().encode(serialiseQuarter(quarter))
    const written = await writeFileAtomically(path, bytes, {
      ...(expect === undefined ? {} : { expect }),
      verify: (found) => (openQuarter(new TextDecoder().decode(found)).ok ? undefined : 'not a quarter file'),
      keepPrevious: join(surroundings.previousFolder, `${digest(path)}${QUARTER}`),
    })
    if (!written.ok) return written
    surroundings.used({ path, ...nameOf(quarter) })
    const { fingerprint } = written.value
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
    const written = await write(document, request.quarter, resolve(chosen), undefined)
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
    openSample,
    /** The window that shows a file already. */
    windowOf,

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
      const written = await write(document, request.quarter, file.path, expect)
      if (!written.ok) return written
      showSaved(windowId, written.value)
      return saved(written.value)
    },
    saveAs,
    setDirty: async (windowId: number, documentId: string, dirty: boolean): Promise<void> => {
      show(windowId, { ...(await of(windowId, documentId)), dirty })
    },
    /** The document that closing the window would lose changes of. */
    unsaved: (windowId: number): string | undefined => {
      const document = held.get(windowId)
      return document === undefined || document instanceof Promise || !document.dirty
        ? undefined
        : document.documentId
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
    },
  }
}

const nameOf = ({ department, period, calendar }: Quarter) => ({
  department,
  period: printPeriod(period, calendar),
})

const withExtension = (path: string, extension: string): string =>
  `${path.slice(0, path.length - extname(path).length)}${extension}`

const isWritable = (path: string): Promise<boolean> =>
  access(path, constants.W_OK).then(
    () => true,
    () => false,
  )

/** A name for what belongs to a path, the same in every session. */
const digest = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 32)
