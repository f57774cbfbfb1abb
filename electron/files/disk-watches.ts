import { basename, dirname, join } from 'node:path'
import type { CopyBeside } from '../../shared/ipc/safety'
import { systemClock } from './clock'
import { conflictedCopyOf } from './conflicted-copy'
import { nodeFileSystem, type FileSystem } from './file-system'
import type { DiskNews, Held } from './held'
import { readQuarterFile } from './read-quarter-file'
import { SETTLE_MS, watchFile, type DiskState, type FileWatch, type WatchOptions } from './watch-file'

export interface DiskWatchOptions extends Pick<WatchOptions, 'clock' | 'watchFolder'> {
  readonly documentOf: (windowId: number) => Held | undefined
  readonly tell: (windowId: number, news: DiskNews) => void
  readonly fs?: FileSystem
}

interface Following {
  readonly path: string
  readonly documentId: string
  readonly watch: FileWatch
  state: DiskState
  copies: readonly CopyBeside[]
  /** Ends the wait for a scan. */
  scanning: (() => void) | undefined
  /** Scans read whole files, so that there is one at a time. */
  scan: 'none' | 'running' | 'again'
}

/** Watches the file of every window's document, and the conflicted copies beside it. */
export function createDiskWatches(options: DiskWatchOptions) {
  const { documentOf, tell, fs = nodeFileSystem, clock = systemClock } = options
  const following = new Map<number, Following>()

  const news = (windowId: number): void => {
    const one = following.get(windowId)
    if (one === undefined) return
    tell(windowId, { documentId: one.documentId, ...newsOf(windowId) })
  }
  const newsOf = (windowId: number): Omit<DiskNews, 'documentId'> => {
    const one = following.get(windowId)
    return { state: sayState(one?.state ?? { kind: 'same' }), copies: one?.copies ?? [] }
  }
  const end = (windowId: number): void => {
    const one = following.get(windowId)
    one?.watch.stop()
    one?.scanning?.()
    following.delete(windowId)
  }
  const scan = async (windowId: number): Promise<void> => {
    const one = following.get(windowId)
    const quarterId = documentOf(windowId)?.quarter.id
    if (one === undefined || quarterId === undefined) return
    if (one.scan !== 'none') {
      one.scan = 'again'
      return
    }
    one.scan = 'running'
    const copies = await copiesBeside(fs, one.path, quarterId).finally(() => {
      if (isAskedAgain(one)) scanSoon(windowId)
      one.scan = 'none'
    })
    const same = copies.map(({ name }) => name).join('/') === one.copies.map(({ name }) => name).join('/')
    if (same || following.get(windowId) !== one) return
    one.copies = copies
    news(windowId)
  }
  const scanSoon = (windowId: number): void => {
    const one = following.get(windowId)
    if (one === undefined) return
    one.scanning?.()
    one.scanning = clock.after(SETTLE_MS, () => {
      one.scanning = undefined
      void scan(windowId)
    })
  }

  return {
    /** Follows the file that the window's document now has, if any. */
    follow(windowId: number, { documentId, file }: Held): void {
      const present = following.get(windowId)
      if (present?.documentId === documentId && present.path === file?.path) return
      end(windowId)
      if (file === undefined) return
      const watch = watchFile({
        ...options,
        path: file.path,
        expected: () => documentOf(windowId)?.file?.fingerprint ?? file.fingerprint,
        onState: (state) => {
          const one = following.get(windowId)
          if (one === undefined) return
          one.state = state
          news(windowId)
        },
        onFolder: (name) => {
          // Others may write beside the file without pause.
          const may = name === undefined || conflictedCopyOf(basename(file.path), name) !== undefined
          if (may) scanSoon(windowId)
        },
      })
      following.set(windowId, {
        path: file.path,
        documentId,
        watch,
        state: { kind: 'same' },
        copies: [],
        scanning: undefined,
        scan: 'none',
      })
      void scan(windowId)
    },
    /** Looks at once, as after the window has answered what to do. */
    look: async (windowId: number): Promise<void> => following.get(windowId)?.watch.look(),
    newsOf,
    end,
  }
}

/** It may have changed while the scan ran. */
const isAskedAgain = ({ scan }: Following): boolean => scan === 'again'

const sayState = (state: DiskState): DiskNews['state'] =>
  state.kind === 'changed' ? { kind: 'changed', at: new Date(state.atMs).toISOString() } : state

/** Copies by their names, and by holding the same document: “report (1)” may be anything. */
async function copiesBeside(fs: FileSystem, path: string, quarterId: string): Promise<readonly CopyBeside[]> {
  let names: readonly string[]
  try {
    names = await fs.readFolder(dirname(path))
  } catch {
    return []
  }
  const found: CopyBeside[] = []
  for (const name of names.toSorted()) {
    const program = conflictedCopyOf(basename(path), name)
    if (program === undefined) continue
    const read = await readQuarterFile(join(dirname(path), name), fs)
    if (read.ok && read.value.opened.quarter.id === quarterId) found.push({ name, program })
  }
  return found
}
