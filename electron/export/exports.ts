import { basename } from 'node:path'
import type { ExportOutcome, ExportProgress } from '../../shared/ipc/exports'
import { fail, ok } from '../../shared/result'
import { describeOpenFailure, sayProblem } from '../../shared/words/describe-failure'
import { sayFolder } from '../files/say-folder'
import { writeFileAtomically } from '../files/write-file-atomically'
import { deckPlaceFailure } from './deck-place'
import { exportPptx } from './export-service'

export interface ExportSurroundings {
  readonly homeFolder: string
  readonly worker: URL
  askWhereToExport(windowId: number, suggested: string): Promise<string | undefined>
  progress(windowId: number, progress: ExportProgress): void
  showInFolder(path: string): void
}

interface Running {
  readonly windowId: number
  readonly abort: AbortController
}

export type Exports = ReturnType<typeof createExports>

/** The exports of all windows: running ones to cancel, finished ones to show. */
export function createExports(surroundings: ExportSurroundings) {
  const running = new Map<string, Running>()
  const finished = new Map<string, { readonly windowId: number; readonly path: string }>()

  const run = async (
    windowId: number,
    { exportId, quarter }: { readonly exportId: string; readonly quarter: unknown },
    suggested: string,
  ): Promise<ExportOutcome> => {
    const path = await surroundings.askWhereToExport(windowId, suggested)
    if (path === undefined) return fail({ kind: 'cancelled' })
    const refused = await deckPlaceFailure(path)
    if (refused !== undefined) return fail(refused)
    const abort = new AbortController()
    running.set(exportId, { windowId, abort })
    try {
      const exported = await exportPptx(
        { quarter },
        {
          worker: surroundings.worker,
          signal: abort.signal,
          onProgress: (progress) => surroundings.progress(windowId, { exportId, ...progress }),
        },
      )
      if (!exported.ok) {
        const { error } = exported
        if (error.kind !== 'notOpened') return fail(error)
        // The window holds only quarters that can be opened, so this is a fault of ours.
        const [first] = describeOpenFailure(error.reason)
        return fail({ kind: 'exporterStopped', detail: first === undefined ? '' : sayProblem(first) })
      }
      const { bytes, ...fit } = exported.value
      const written = await writeFileAtomically(path, bytes)
      if (!written.ok) return written
      finished.set(exportId, { windowId, path })
      return ok({
        name: basename(path),
        folder: sayFolder(path, surroundings.homeFolder),
        bytes: bytes.length,
        ...fit,
      })
    } finally {
      running.delete(exportId)
    }
  }

  return {
    run,
    cancel(windowId: number, exportId: string): void {
      const found = running.get(exportId)
      if (found?.windowId === windowId) found.abort.abort()
    },
    reveal(windowId: number, exportId: string): void {
      const found = finished.get(exportId)
      if (found?.windowId === windowId) surroundings.showInFolder(found.path)
    },
    /** Ends what a closed window was still exporting. */
    close(windowId: number): void {
      for (const { windowId: id, abort } of running.values()) if (id === windowId) abort.abort()
      for (const [exportId, { windowId: id }] of finished) if (id === windowId) finished.delete(exportId)
    },
  }
}
