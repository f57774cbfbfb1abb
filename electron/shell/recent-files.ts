import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { nameOfPath } from '../files/sha256'
import type { RecentFile } from '../../shared/ipc/application'
import type { UsedFile } from '../files/document-surroundings'
import { sayFolder } from '../files/say-folder'
import { type KeptFile, withoutRecent, withRecent } from './settings'
import type { SettingsStore } from './settings-store'

/** The files used last, newest first. The window knows them by an id, never by a path. `changed` is told a new list. */
export function createRecentFiles(
  store: SettingsStore,
  homeFolder: string,
  changed: (recent: readonly RecentFile[]) => void,
) {
  const list = (): readonly RecentFile[] =>
    store.read().recent.map(({ path, ...file }) => ({
      ...file,
      name: basename(path),
      folder: sayFolder(path, homeFolder),
    }))
  const keep = (recent: readonly KeptFile[]): void => {
    store.write({ ...store.read(), recent })
    changed(list())
  }
  return {
    list,
    paths: (): readonly string[] => store.read().recent.map(({ path }) => path),
    /**
     * Ids of those that are not where they were: moved, deleted, or on a drive that is away. One that is there and
     * cannot be looked at is not among them.
     */
    missing: async (): Promise<readonly string[]> => {
      const looked = await Promise.all(
        store.read().recent.map(async ({ path, recentId }) => ({ recentId, isThere: await isThere(path) })),
      )
      return looked.filter((one) => !one.isThere).map(({ recentId }) => recentId)
    },
    pathOf: (recentId: string): string | undefined =>
      store.read().recent.find((file) => file.recentId === recentId)?.path,
    add(file: UsedFile, now: Date): void {
      const used = { ...file, recentId: nameOfPath(file.path), openedAt: now.toISOString() }
      keep(withRecent(store.read().recent, used))
    },
    /** Takes one file off the list, or with null all of them; the files themselves stay where they are. */
    forget(recentId: string | null): void {
      keep(withoutRecent(store.read().recent, recentId))
    },
  }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (error: unknown) => !(error instanceof Error && 'code' in error && gone.has(error.code)),
  )

/** What the system answers for a path of which a part is not there. */
const gone: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR'])
