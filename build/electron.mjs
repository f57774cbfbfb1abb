import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../node_modules/electron', import.meta.url))

/**
 * Path of Electron's own executable, or undefined where it is not installed. It never starts a download,
 * which the package itself would.
 */
export function findElectron() {
  const pathFile = join(folder, 'path.txt')
  const override = env['ELECTRON_OVERRIDE_DIST_PATH']
  if (!existsSync(pathFile) && override === undefined) return undefined
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron'
  const executable = join(override ?? join(folder, 'dist'), name)
  return existsSync(executable) ? executable : undefined
}

const FETCH_LIMIT_MS = 60_000

/**
 * Tries to fetch Electron's executable by the package's own installer, within a minute.
 *
 * @returns {string | undefined} its path, or undefined where it could not be had
 */
export function fetchElectron() {
  const installer = join(folder, 'install.js')
  if (!existsSync(installer)) return undefined
  spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: FETCH_LIMIT_MS })
  return findElectron()
}
