import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** What the stand-in is told from outside: where Chromium is, and which app it runs. */
export interface Environment {
  /** Path of the browser's executable; absent where nobody named one. */
  readonly executable: string | undefined
  readonly headless: boolean
  /** Whether a test may reach into this process through its parent (see control.ts). */
  readonly controlled: boolean
  /** Folder of the app's package.json. */
  readonly appPath: string
  readonly name: string
  readonly version: string
  /** From `--user-data-dir=`, as Electron takes it. */
  readonly userData: string | undefined
}

/** @throws when no package.json stands above the app's main file */
export function readEnvironment(
  argv: readonly string[] = process.argv,
  variables: Readonly<Record<string, string | undefined>> = process.env,
): Environment {
  const appPath = findAppPath(resolve(argv[1] ?? '.'))
  const manifest: unknown = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8'))
  const userData = argv.find((argument) => argument.startsWith('--user-data-dir='))
  return {
    executable: variables['QUARTERDECK_CHROMIUM'],
    headless: variables['QUARTERDECK_HEADLESS'] === '1',
    controlled: variables['QUARTERDECK_CONTROLLED'] === '1' && process.send !== undefined,
    appPath,
    name: text(manifest, 'productName') ?? text(manifest, 'name') ?? 'app',
    version: text(manifest, 'version') ?? '0.0.0',
    userData: userData === undefined ? undefined : resolve(userData.slice(userData.indexOf('=') + 1)),
  }
}

function findAppPath(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from
  const above = dirname(from)
  if (above === from) throw new Error('No package.json stands above the main file')
  return findAppPath(above)
}

function text(manifest: unknown, key: string): string | undefined {
  if (typeof manifest !== 'object' || manifest === null) return undefined
  const value: unknown = Reflect.get(manifest, key)
  return typeof value === 'string' ? value : undefined
}
