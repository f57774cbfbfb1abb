import { basename, join, resolve } from 'node:path'
import type { SaveOutcome } from '../../shared/ipc/documents'
import { fail, ok } from '../../shared/result'
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

interface Place {
  readonly path: string
  /** What the file was when it was last read or written. */
  readonly expect: Fingerprint | undefined
  /** Whether the window goes on in that file; else it is a copy. */
  readonly goesOn: boolean
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
    { path, expect, goesOn }: Place,
  ): Promise<SaveOutcome> => {
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
    const { quarter, fingerprint, previousLost } = written.value
    // The file has the draft's changes now, or what the user has made of them.
    const { unsaved: _saved, ...rest } = document
    surroundings.used({ path, ...nameOf(quarter) })
    const name = basename(path)
    if (goesOn) {
      // Before anything is waited for: whoever looks at the file next must know that this was us.
      const file = { path, fingerprint }
      showSaved(windowId, { ...rest, quarter, name, file, readOnly: false, savedAtMs })
    }
    await surroundings.remnants.clear(path)
    return ok({
      name,
      folder: sayFolder(path, surroundings.homeFolder),
      ...(previousLost && { previousLost }),
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
    return write(windowId, document, request.quarter, {
      path: own?.path ?? path,
      expect: own?.fingerprint,
      // A copy in the place of the file itself is no copy.
      goesOn: !request.copy || own !== undefined,
    })
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
    return write(windowId, document, request.quarter, { path: file.path, expect, goesOn: true })
  }
  return { save, saveAs }
}
