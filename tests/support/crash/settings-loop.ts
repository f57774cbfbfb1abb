import { createSettingsFile } from '../../../electron/shell/settings-file'
import { saySaves } from './say-saves'
import { settingsOf } from './settings-version'

/** Keeps one version of the settings after the other until it is killed: `settings-loop.js FILE FIRST`. */
const [path = '', first = ''] = process.argv.slice(2)
const file = createSettingsFile(path, ({ kind }) => {
  throw new Error(kind)
})

await saySaves(Number(first), (version) => {
  file.keep(settingsOf(version))
  return file.settled()
})
