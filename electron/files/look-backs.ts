import { basename } from 'node:path'
import type { Cancelled, ReadFailure } from '../../shared/ipc/documents'
import type { OpenReference, ReferenceOutcome, TrendOutcome, TrendProgress } from '../../shared/ipc/history'
import { fail, ok, type Result } from '../../shared/result'
import type { Documents } from './documents'
import { previousWanted } from './previous-wanted'
import { lookForPrevious, readTrend } from './read-folder-service'
import { readQuarterFile } from './read-quarter-file'
import { sayFolder } from './say-folder'

export interface LookBackSurroundings {
  readonly homeFolder: string
  /** The bundled `read-folder-worker`. */
  readonly worker: URL
  readonly documents: Pick<Documents, 'whereabouts'>
  askForFile(windowId: number): Promise<string | undefined>
  askForFolder(windowId: number): Promise<string | undefined>
  recentPath(recentId: string): string | undefined
  progress(windowId: number, progress: TrendProgress): void
}

export type LookBacks = ReturnType<typeof createLookBacks>
const cancelled: Cancelled = { kind: 'cancelled' }

/** Earlier quarters beside the documents of all windows: references, and trends that are being read. */
export function createLookBacks(surroundings: LookBackSurroundings) {
  const { homeFolder, worker, documents } = surroundings
  const running = new Map<string, { readonly windowId: number; readonly abort: AbortController }>()

  const open = async (path: string): Promise<Result<OpenReference, ReadFailure>> => {
    const read = await readQuarterFile(path)
    if (!read.ok) return read
    const { quarter } = read.value.opened
    return ok({ name: basename(path), folder: sayFolder(path, homeFolder), quarter })
  }

  return {
    openReference: async (windowId: number): Promise<ReferenceOutcome> => {
      const path = await surroundings.askForFile(windowId)
      return path === undefined ? fail(cancelled) : open(path)
    },
    openRecentReference: async (recentId: string): Promise<ReferenceOutcome> => {
      const path = surroundings.recentPath(recentId)
      return path === undefined ? fail({ kind: 'notFound', path: '' }) : open(path)
    },
    /** The quarter before, where it lies beside the document; a sample's lies among the samples. */
    offer: async (windowId: number, documentId: string): Promise<OpenReference | null> => {
      const { path, folder, quarter } = await documents.whereabouts(windowId, documentId)
      const found = await lookForPrevious(previousWanted(quarter, folder, path), worker)
      if (found === undefined) return null
      const opened = await open(found)
      return opened.ok ? opened.value : null
    },
    trend: async (
      windowId: number,
      request: { readonly trendId: string; readonly documentId: string; readonly ask: boolean },
    ): Promise<TrendOutcome> => {
      const { trendId, documentId, ask } = request
      const own = await documents.whereabouts(windowId, documentId)
      const choose = ask || own.path === undefined
      const folder = choose ? await surroundings.askForFolder(windowId) : own.folder
      if (folder === undefined) return fail(cancelled)
      const abort = new AbortController()
      running.set(trendId, { windowId, abort })
      try {
        const read = await readTrend(folder, worker, {
          signal: abort.signal,
          onProgress: ({ done, of }) => surroundings.progress(windowId, { trendId, done, of }),
        })
        if (!read.ok) return read
        return ok({ ...read.value, folder: sayFolder(`${folder}/.`, homeFolder) })
      } finally {
        running.delete(trendId)
      }
    },
    cancelTrend(windowId: number, trendId: string): void {
      const found = running.get(trendId)
      if (found?.windowId === windowId) found.abort.abort()
    },
    /** Ends what a closed window was still reading. */
    close(windowId: number): void {
      for (const { windowId: id, abort } of running.values()) if (id === windowId) abort.abort()
    },
  }
}
