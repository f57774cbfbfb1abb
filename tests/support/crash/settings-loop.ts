import { createSettingsFile } from '../../../electron/shell/settings-file'
import { settingsOf } from './settings-version'

/** Keeps one version of the settings after the other until it is killed: `settings-loop.js FILE FIRST`. */
const [path = '', first = ''] = process.argv.slice(2)
const file = createSettingsFile(path, ({ kind }) => {
  throw new Error(kind)
})
process.stdout.write('saving\n')
for (let version = Number(first); ; version += 1) {
  file.keep(settingsOf(version))
  await file.settled()
}
