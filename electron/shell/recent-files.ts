import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { RecentFile } from '../../shared/ipc/application'
import type { UsedFile } from '../files/document-surroundings'
import { sayFolder } from '../files/say-folder'
import { withRecent } from './settings'
import type { SettingsStore } from './settings-store'

/** The files used last, newest first. The window knows them by an id, never by a path. */
export const createRecentFiles = (store: SettingsStore, homeFolder: string) => ({
  list: (): readonly RecentFile[] =>
    store.read().recent.map(({ path, ...file }) => ({
      ...file,
      name: basename(path),
      folder: sayFolder(path, homeFolder),
    })),
  paths: (): readonly string[] => store.read().recent.map(({ path }) => path),
  pathOf: (recentId: string): string | undefined =>
    store.read().recent.find((file) => file.recentId === recentId)?.path,
  add(file: UsedFile, now: Date): void {
    const settings = store.read()
    const used = { ...file, recentId: idOf(file.path), openedAt: now.toISOString() }
    store.write({ ...settings, recent: withRecent(settings.recent, used) })
  },
})

const idOf = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 32)
