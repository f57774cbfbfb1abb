import Store from 'electron-store'
import { codeOf } from '../files/file-system'
import type { Settings } from './settings'
import { readPreferences, readRecent, readWindowPlace } from './settings'
import { createSettingsFile, type SettingsFile } from './settings-file'
import { say } from '../../shared/words/words'

export interface SettingsStore extends Pick<SettingsFile, 'busy' | 'settled'> {
  read(): Settings
  write(settings: Settings): void
}

/**
 * Settings on disk. electron-store knows where they lie and reads them once; a file that is damaged counts as
 * none. They are written by the app's one writer: electron-store's own takes a write that the disk cut short for
 * a whole one. Where the folder cannot be used they last for the session: an app that does not start is worse
 * than one that forgets.
 */
export function createSettingsStore(warn: (sentence: string) => void): SettingsStore {
  const store = opened(warn)
  const file =
    store &&
    createSettingsFile(store.path, ({ kind }) => {
      warn(say('settings.notKept', { reason: kind }))
    })
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
      file?.keep(changed)
    },
    busy: () => file?.busy() ?? false,
    settled: async () => file?.settled(),
  }
}

function opened(warn: (sentence: string) => void): Store | undefined {
  try {
    return new Store({ name: 'settings', clearInvalidConfig: true })
  } catch (error) {
    warn(say('settings.notKept', { reason: codeOf(error) }))
    return undefined
  }
}
