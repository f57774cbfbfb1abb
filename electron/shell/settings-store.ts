import Store from 'electron-store'
import { codeOf } from '../files/file-system'
import type { KeptFile, Settings } from './settings'
import { readPreferences, readRecent, readWindowPlace } from './settings'

export interface SettingsStore {
  read(): Settings
  write(settings: Settings): void
}

/**
 * Settings on disk. electron-store writes them itself, as carefully as the app's one writer does: into a
 * sibling, flushed, then renamed over the file (its `atomically`), and a file that is damaged all the same
 * counts as none. Where the folder cannot be used they last for the session: an app that does not start is
 * worse than one that forgets.
 */
export function createSettingsStore(warn: (sentence: string) => void): SettingsStore {
  const store = tried(
    () => new Store<Record<string, unknown>>({ name: 'settings', clearInvalidConfig: true }),
    warn,
  )
  const window = readWindowPlace(store?.get('window'))
  let settings: Settings = {
    preferences: readPreferences(store?.get('preferences')),
    recent: readRecent(store?.get('recent')),
    ...(window && { window }),
  }
  return {
    read: () => settings,
    write: (changed) => {
      settings = changed
      const recent: readonly KeptFile[] = changed.recent
      tried(
        () =>
          store?.set({
            preferences: changed.preferences,
            recent,
            ...(changed.window && { window: changed.window }),
          }),
        warn,
      )
    },
  }
}

function tried<Value>(action: () => Value, warn: (sentence: string) => void): Value | undefined {
  try {
    return action()
  } catch (error) {
    warn(`The settings can't be kept (${codeOf(error)}).`)
    return undefined
  }
}
