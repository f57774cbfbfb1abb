import { join } from 'node:path'
import type { WriteFailure } from '../../shared/ipc/documents'
import { mostQuarterBytes } from '../../shared/quarter/most-bytes'
import { fail, type Result } from '../../shared/result'
import { decodeDraft, encodeDraft, type Draft } from './draft-file'
import { nodeFileSystem, type FileSystem } from './file-system'
import { readAll, withFile } from './open-files'
import { inQueue } from './queues'
import { isAnyRemnant, sweepRemnants } from './sweep-remnants'
import { writeFileAtomically, type Written } from './write-file-atomically'
import { say } from '../../shared/words/words'

/** How long a draft stays that nobody wants any more. */
export const DISCARDED_FOR_MS = 30 * 24 * 60 * 60 * 1000
/** A quarter file's own limit, and room for the two lines before it. */
const DRAFT_LIMIT = mostQuarterBytes + 1024 * 1024
const EXTENSION = '.draft'
const DRAFT_ID = /^[\w-]{1,64}$/

export interface DraftOptions {
  /** In the app's own folder, never beside the user's files. */
  readonly folder: string
  readonly now: () => number
  readonly fs?: FileSystem
}

export type Drafts = ReturnType<typeof createDrafts>

/**
 * Drafts of what is not saved yet, one a document. Whatever goes wrong here is no reason to stop: a draft that
 * cannot be read is passed over, one that cannot be removed is offered once more.
 */
export function createDrafts({ folder, now, fs = nodeFileSystem }: DraftOptions) {
  const discarded = join(folder, 'discarded')
  const pathOf = (draftId: string, within = folder): string => {
    // Ids are ours; a name with a separator in it would be a fault.
    if (!DRAFT_ID.test(draftId)) throw new Error(`“${draftId}” is no id of a draft`)
    return join(within, `${draftId}${EXTENSION}`)
  }
  /** Keeping, removing and discarding one draft wait for each other. */
  const inTurn = <Value>(draftId: string, work: () => Promise<Value>): Promise<Value> =>
    inQueue(`draft ${pathOf(draftId)}`, work)

  const read = async (path: string): Promise<Draft | undefined> => {
    try {
      return decodeDraft(await withFile(fs, path, 'r', (file) => readAll(file, DRAFT_LIMIT)))
    } catch {
      return undefined
    }
  }
  const namesIn = async (place: string): Promise<readonly string[]> => {
    try {
      return (await fs.readFolder(place)).filter((name) => name.endsWith(EXTENSION))
    } catch {
      return []
    }
  }
  const allIn = async (place: string): Promise<readonly Draft[]> => {
    const found: Draft[] = []
    // One after the other, since each may have many megabytes.
    for (const name of await namesIn(place)) {
      const draft = await read(join(place, name))
      // A draft under another's name would be offered again after its document was saved.
      if (draft !== undefined && `${draft.note.draftId}${EXTENSION}` === name) found.push(draft)
    }
    return found.toSorted((a, b) => (a.note.keptAt < b.note.keptAt ? 1 : -1))
  }
  const remove = (path: string): Promise<void> => fs.unlink(path).catch(() => undefined)

  return {
    /** Replaces the draft of this document. */
    keep: (draft: Draft): Promise<Result<Written, WriteFailure>> =>
      inTurn(draft.note.draftId, async () => {
        const bytes = encodeDraft(draft)
        const path = pathOf(draft.note.draftId)
        // It could be written, and never be read again.
        if (bytes.length > DRAFT_LIMIT) {
          return fail({ kind: 'tooLarge', path, bytes: bytes.length, limitBytes: mostQuarterBytes })
        }
        await fs.makeFolder(folder).catch(() => undefined)
        return writeFileAtomically(path, bytes, {
          fs,
          verify: (bytes) => (decodeDraft(bytes) === undefined ? say('detail.notDraft') : undefined),
        })
      }),
    /** The document is saved, or as it was. */
    remove: (draftId: string): Promise<void> => inTurn(draftId, () => remove(pathOf(draftId))),
    /** Nobody wants it now; it stays for {@link DISCARDED_FOR_MS}, since people change their minds. */
    discard: (draftId: string): Promise<void> =>
      inTurn(draftId, async () => {
        const draft = await read(pathOf(draftId))
        if (draft === undefined) return
        await fs.makeFolder(discarded).catch(() => undefined)
        const kept = await writeFileAtomically(pathOf(draftId, discarded), encodeDraft(draft), { fs })
        if (kept.ok) await remove(pathOf(draftId))
      }),
    /** Waits for what is being written, then reads. */
    read: (draftId: string): Promise<Draft | undefined> =>
      inTurn(draftId, async () => (await read(pathOf(draftId))) ?? read(pathOf(draftId, discarded))),
    /** Whether it waits for an answer, and was not put away. */
    isWaiting: (draftId: string): Promise<boolean> =>
      inTurn(draftId, async () => (await read(pathOf(draftId))) !== undefined),
    /** What waits for an answer, newest first; torn drafts are passed over. */
    waiting: (): Promise<readonly Draft[]> => allIn(folder),
    discarded: (): Promise<readonly Draft[]> => allIn(discarded),
    /** Removes what was discarded too long ago, and what was being written when the app was killed. */
    async prune(): Promise<void> {
      for (const place of [folder, discarded]) await sweepRemnants(fs, place, isAnyRemnant, now())
      for (const name of await namesIn(discarded)) {
        const path = join(discarded, name)
        try {
          // Written anew when it was discarded, so this is when that was.
          if (now() - (await fs.stat(path)).mtimeMs > DISCARDED_FOR_MS) await fs.unlink(path)
        } catch {
          // Gone meanwhile, or held by another program: the next start tries again.
        }
      }
    },
  }
}
