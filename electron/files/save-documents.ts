import { basename, join, resolve } from 'node:path'
import type { SavedFile, SaveOutcome } from '../../shared/ipc/documents'
import { fail, ok, type Result } from '../../shared/result'
import { nameOf } from './document-names'
import type { DocumentSurroundings } from './document-surroundings'
import type { Fingerprint } from './fingerprint'
import type { Held } from './held'
import { sayFolder } from './say-folder'
import { writeQuarter } from './write-quarter'

/** The documents that windows hold, as saving needs to know them. */
export interface HeldDocuments {
  readonly of: (windowId: number, documentId: string) => Promise<Held>
  readonly windowOf: (path: string) => Promise<number | undefined>
  readonly showSaved: (windowId: number, document: Held) => void
}

interface Written {
  /** As it is held from now on, where the window goes on in that file. */
  readonly document: Held
  readonly saved: SavedFile
}

/** Saving a document to its file, to another, or as a copy. */
export function createDocumentSaver(
  surroundings: Pick<
    DocumentSurroundings,
    'homeFolder' | 'versions' | 'remnants' | 'used' | 'askWhereToSave'
  >,
  { of, windowOf, showSaved }: HeldDocuments,
) {
  const write = async (
    windowId: number,
    document: Held,
    value: unknown,
    path: string,
    expect: Fingerprint | undefined,
  ): Promise<Result<Written, Exclude<SaveOutcome, { ok: true }>['error']>> => {
    const shownIn = await windowOf(path)
    if (shownIn !== undefined && shownIn !== windowId) return fail({ kind: 'openElsewhere', path })
    const savedAtMs = Date.now()
    const written = await writeQuarter({ value, path, expect, versions: surroundings.versions })
    if (!written.ok) {
      if (written.error.kind === 'halfWritten') {
        await surroundings.remnants.leftBehind(path, written.error.previousAt)
      }
      return written
    }
    await surroundings.remnants.clear(path)
    const { quarter, fingerprint, previousLost } = written.value
    // The file has the draft's changes now, or what the user has made of them.
    const { unsaved: _saved, ...rest } = document
    surroundings.used({ path, ...nameOf(quarter) })
    const name = basename(path)
    return ok({
      document: { ...rest, quarter, name, file: { path, fingerprint }, readOnly: false, savedAtMs },
      saved: {
        name,
        folder: sayFolder(path, surroundings.homeFolder),
        ...(previousLost && { previousLost }),
      },
    })
  }

  const saveAs = async (
    windowId: number,
    request: { readonly documentId: string; readonly quarter: unknown; readonly copy: boolean },
  ): Promise<SaveOutcome> => {
    const document = await of(windowId, request.documentId)
    const chosen = await surroundings.askWhereToSave(
      windowId,
      document.file?.path ?? join(document.near, document.name),
    )
    if (chosen === undefined) return fail({ kind: 'cancelled' })
    const path = resolve(chosen)
    // The system asked whether to replace the file that the user knows, not one that others have changed since.
    const own = (await windowOf(path)) === windowId ? document.file : undefined
    const written = await write(windowId, document, request.quarter, own?.path ?? path, own?.fingerprint)
    if (!written.ok) return written
    // A copy in the place of the file itself is no copy.
    if (!request.copy || own !== undefined) showSaved(windowId, written.value.document)
    return ok(written.value.saved)
  }

  const save = async (
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
    showSaved(windowId, written.value.document)
    return ok(written.value.saved)
  }
  return { save, saveAs }
}
