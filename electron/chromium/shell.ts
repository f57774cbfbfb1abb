import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Shell } from 'electron'
import { partOf } from './refuse'

/** Hands addresses and files to the system's own programs. */
export const createShell = (): Shell =>
  partOf<Shell>()('shell', {
    openExternal: (url) => start(opener(url)),
    openPath: (path) =>
      start(opener(path)).then(
        () => '',
        (error: unknown) => String(error),
      ),
    showItemInFolder: (path) => {
      start(shower(path)).catch(() => undefined)
    },
    beep: () => {
      process.stdout.write('\u0007')
    },
  })

type CommandLine = readonly [string, ...string[]]

function opener(target: string): CommandLine {
  if (process.platform === 'darwin') return ['open', target]
  // Not `cmd /c start`, which would read the address as a command line.
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', target]
  return ['xdg-open', target]
}

function shower(path: string): CommandLine {
  if (process.platform === 'darwin') return ['open', '-R', path]
  if (process.platform === 'win32') return ['explorer', `/select,${path}`]
  return opener(pathToFileURL(dirname(path)).href)
}

const start = ([program, ...args]: CommandLine): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { detached: true, stdio: 'ignore' })
    child.once('error', reject)
    child.once('spawn', () => {
      child.unref()
      resolve()
    })
  })
