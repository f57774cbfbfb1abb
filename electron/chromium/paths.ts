import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App } from 'electron'
import type { Environment } from './environment'
import { NotInStandIn } from './refuse'

type PathName = Parameters<App['getPath']>[0]

/** The user's folders where Electron finds them. */
export function createPaths(environment: Environment) {
  const chosen = new Map<string, string>()
  if (environment.userData !== undefined) chosen.set('userData', environment.userData)

  const find = (name: PathName): string => {
    switch (name) {
      case 'home':
        return homedir()
      case 'temp':
        return tmpdir()
      case 'appData':
        return appDataFolder()
      case 'userData':
        return join(getPath('appData'), environment.name)
      case 'sessionData':
        return getPath('userData')
      case 'logs':
        return join(getPath('userData'), 'logs')
      case 'crashDumps':
        return join(getPath('userData'), 'Crashpad')
      case 'exe':
      case 'module':
        return process.execPath
      case 'assets':
        return environment.appPath
      case 'desktop':
      case 'documents':
      case 'downloads':
      case 'music':
      case 'pictures':
      case 'videos':
        return userFolder(name)
      case 'recent':
        throw new NotInStandIn('app.getPath("recent")')
    }
  }
  const getPath = (name: PathName): string => {
    const path = chosen.get(name) ?? find(name)
    // Electron makes the folder of its own data when it starts.
    if (name === 'userData') mkdirSync(path, { recursive: true })
    return path
  }
  return {
    getPath,
    setPath: (name: string, path: string): void => {
      chosen.set(name, path)
    },
  }
}

function appDataFolder(): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming')
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
}

const folderNames = {
  desktop: 'Desktop',
  documents: 'Documents',
  downloads: 'Downloads',
  music: 'Music',
  pictures: 'Pictures',
  videos: 'Videos',
} as const
/** What xdg-user-dir calls them, where it is another word. */
const xdgNames: Partial<Record<keyof typeof folderNames, string>> = { downloads: 'DOWNLOAD' }

function userFolder(name: keyof typeof folderNames): string {
  if (process.platform === 'linux') {
    try {
      const asked = xdgNames[name] ?? name.toUpperCase()
      const found = execFileSync('xdg-user-dir', [asked], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim()
      // A home folder as the answer means that nothing is set up.
      if (found !== '' && found !== homedir()) return found
    } catch {
      // Without xdg-user-dirs the usual name is the best guess, as for Electron.
    }
  }
  const folder = process.platform === 'darwin' && name === 'videos' ? 'Movies' : folderNames[name]
  return join(homedir(), folder)
}
