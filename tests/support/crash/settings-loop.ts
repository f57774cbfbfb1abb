import { createSettingsFile } from '../../../electron/shell/settings-file'
import { sayPace } from './say-pace'
import { settingsOf } from './settings-version'

/** Keeps one version of the settings after the other until it is killed: `settings-loop.js FILE FIRST`. */
const [path = '', first = ''] = process.argv.slice(2)
const settingsFile = (at: string): ReturnType<typeof createSettingsFile> =>
  createSettingsFile(at, ({ kind }) => {
    throw new Error(kind)
  })

async function keep(file: ReturnType<typeof createSettingsFile>, version: number): Promise<void> {
  file.keep(settingsOf(version))
  await file.settled()
}

const aside = settingsFile(`${path}.aside`)
const file = settingsFile(path)
await sayPace(() => keep(aside, 0))
for (let version = Number(first); ; version += 1) await keep(file, version)
