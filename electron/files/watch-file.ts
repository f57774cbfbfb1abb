import { watch, type FSWatcher } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { systemClock, type Clock } from './clock'
import { codeOf, nodeFileSystem, type FileSystem } from './file-system'
import { isUnchanged, type Fingerprint } from './fingerprint'
import { followLinks } from './follow-links'
import { readAll, withFile } from './open-files'
import { inQueue } from './queues'

/** How a file stands to what we last read or wrote. */
export type DiskState =
  | { readonly kind: 'same' }
  | { readonly kind: 'changed'; readonly atMs: number }
  /** Deleted, renamed, or its drive is away. */
  | { readonly kind: 'gone' }

/** Programs write a file in several steps; what comes close together is one change. */
export const SETTLE_MS = 150
/** Network drives and some containers tell of nothing, so one looks: within two seconds, always. */
export const POLL_MS = 1500

export interface WatchOptions {
  readonly path: string
  /** What the file was when we last read or wrote it; asked at each look. */
  readonly expected: () => Fingerprint
  /** Told when the state is another than before, or the file has changed once more. */
  readonly onState: (state: DiskState) => void
  /** Told whenever something else in the folder may have come or gone; without a name it may be anything. */
  readonly onFolder?: (name: string | undefined) => void
  readonly fs?: FileSystem
  readonly clock?: Clock
  /** Tells of events in a folder; where the system has none, polling finds the changes. */
  readonly watchFolder?: WatchFolder
}

/** @returns the end of it. */
export type WatchFolder = (folder: string, onEvent: (name: string | undefined) => void) => () => void

export interface FileWatch {
  /** Looks now. Resolves when what it found has been told. */
  look(): Promise<void>
  stop(): void
}

/**
 * Watches one file, by the events of its folder and by looking now and then. It looks through the same queue
 * as writes do, so that our own save is never taken for another program's.
 */
export function watchFile(options: WatchOptions): FileWatch {
  const { path, expected, onState, onFolder } = options
  const { fs = nodeFileSystem, clock = systemClock, watchFolder = watchFolderByEvents } = options
  const state = {
    stopped: false,
    told: 'same',
    /** What the last look saw and expected, so that a file which was only touched is read once. */
    seen: '',
    settling: undefined as (() => void) | undefined,
    /** Looks on their way, and whether an event came meanwhile. */
    looking: 0,
    again: false,
  }
  const isStopped = (): boolean => state.stopped

  const look = async (): Promise<void> => {
    if (isStopped()) return
    state.looking += 1
    const found = await lookAt(fs, path, expected, state.seen)
    state.looking -= 1
    if (state.looking === 0 && state.again) lookSoon()
    // Things happen while one looks.
    if (isStopped() || found === undefined) return
    state.seen = found.seen
    const now = found.state.kind === 'changed' ? found.seen : found.state.kind
    if (now === state.told) return
    state.told = now
    onState(found.state)
  }
  /**
   * A drive that is away may not answer for minutes, and only a few questions to disks may be open at a time: with
   * one for each look, nothing could be read or written any more, on any drive.
   */
  const lookUnlessLooking = (): void => {
    if (state.looking === 0) void look()
  }
  const lookSoon = (): void => {
    state.again = false
    state.settling?.()
    state.settling = clock.after(SETTLE_MS, () => {
      state.settling = undefined
      state.again = state.looking > 0
      lookUnlessLooking()
    })
  }
  const target = resolve(path)
  const endEvents = watchFolder(dirname(target), (name) => {
    if (name === undefined || name === basename(target)) lookSoon()
    if (name !== basename(target)) onFolder?.(name)
  })
  const endPolling = clock.every(POLL_MS, lookUnlessLooking)
  return {
    look,
    stop() {
      state.stopped = true
      state.settling?.()
      endEvents()
      endPolling()
    },
  }
}

interface Found {
  readonly state: DiskState
  readonly seen: string
}

/** What is on disk now; undefined where that is no news, or cannot be told at the moment. */
async function lookAt(
  fs: FileSystem,
  path: string,
  expected: () => Fingerprint,
  seenBefore: string,
): Promise<Found | undefined> {
  const gone: Found = { state: { kind: 'gone' }, seen: 'gone' }
  try {
    // The queue of writes goes by the file itself.
    const target = await followLinks(fs, resolve(path))
    return await inQueue(target, async (): Promise<Found | undefined> => {
      const facts = await fs.stat(target)
      if (!facts.isFile()) return gone
      // Asked after waiting for the disk, when whoever has just saved knows what it wrote.
      const fingerprint = expected()
      const seen = `${facts.mtimeMs} ${facts.size} ${fingerprint.modifiedMs} ${fingerprint.sha256}`
      if (seen === seenBefore) return undefined
      const same = await isUnchanged(fingerprint, facts, () =>
        withFile(fs, target, 'r', (file) => readAll(file, fingerprint.size)),
      )
      return { state: same ? { kind: 'same' } : { kind: 'changed', atMs: facts.mtimeMs }, seen }
    })
  } catch (error) {
    // What another program holds at this moment will be told by the next look.
    return GONE.includes(codeOf(error)) ? gone : undefined
  }
}

/** The file, its folder or its drive is not there. */
const GONE = ['ENOENT', 'ENOTDIR', 'ENODEV', 'EHOSTDOWN', 'ESTALE']

/** The events of a folder, as far as the system gives any. */
const watchFolderByEvents: WatchFolder = (folder, onEvent) => {
  let watcher: FSWatcher | undefined
  try {
    watcher = watch(folder, { persistent: false }, (_kind, name) => onEvent(name ?? undefined))
    // The folder was removed, or the system has no more watches to give: polling goes on.
    watcher.on('error', () => watcher?.close())
  } catch {
    // As above.
  }
  return () => watcher?.close()
}
