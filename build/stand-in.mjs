import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Sources and result of the stand-in for Electron (electron/chromium). It is never packaged. */
const source = fileURLToPath(new URL('../electron/chromium', import.meta.url))
const out = fileURLToPath(new URL('./out/chromium', import.meta.url))

/** What Node loads before the app's main file: `node --import` of it makes "electron" mean the stand-in. */
export const standInEntry = join(out, 'register.js')

/** Builds the stand-in unless the last result is newer than all of its sources. */
export async function buildStandInIfStale() {
  if (isFresh()) return
  // The entry that tells a finished build is written last.
  await buildPageScript('main-world')
  await buildPageScript('preload-world')
  await build({
    configFile: false,
    logLevel: 'warn',
    root: source,
    build: {
      ssr: true,
      outDir: out,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: {
        input: Object.fromEntries(
          ['electron', 'hooks', 'register'].map((name) => [name, join(source, `${name}.ts`)]),
        ),
        external: ['@playwright/test'],
        output: { entryFileNames: '[name].js' },
      },
    },
  })
}

/** @param {string} name a script that runs in the page, as one expression under that name in camel case */
async function buildPageScript(name) {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: source,
    build: {
      outDir: out,
      emptyOutDir: false,
      minify: false,
      target: 'es2023',
      lib: {
        entry: join(source, 'page', `${name}.ts`),
        formats: ['iife'],
        name: name.replace(/-(.)/g, (_, letter) => letter.toUpperCase()),
        fileName: () => `${name}.js`,
      },
    },
  })
}

function isFresh() {
  if (!existsSync(standInEntry)) return false
  const built = statSync(standInEntry).mtimeMs
  return [source, join(source, 'page')].every((folder) =>
    readdirSync(folder).every((name) => statSync(join(folder, name)).mtimeMs <= built),
  )
}
