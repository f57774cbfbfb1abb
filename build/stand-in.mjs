import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pid } from 'node:process'
import { fileURLToPath } from 'node:url'
import { contentsOf, inputFiles, readStamp } from './stale.mjs'

/** The stand-in for Electron (electron/chromium), built beside the app and never packaged with it. */
const root = fileURLToPath(new URL('..', import.meta.url))
const source = join(root, 'electron/chromium')
const out = join(root, 'build/out/chromium')
const stampFile = join(out, 'stamp.json')

/** What Node loads before the app's main file: `node --import` of it makes "electron" mean the stand-in. */
export const standInEntry = join(out, 'register.js')

/** Builds the stand-in unless the last result is of the same sources. */
export async function buildStandInIfStale() {
  const contents = contentsOf(root, inputFiles(root, ['electron/chromium', 'build/stand-in.mjs'], []))
  if (readStamp(stampFile)?.contents === contents) return
  const staging = `${out}-${pid}`
  try {
    await buildNodePart(staging)
    await buildPageScript(staging, 'main-world')
    await buildPageScript(staging, 'preload-world')
    takePlace(staging)
    writeFileSync(stampFile, JSON.stringify({ times: '', contents }))
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}

/** Each file takes its place at once, so that another build or a running app finds whole files. */
function takePlace(/** @type {string} */ staging) {
  mkdirSync(out, { recursive: true })
  for (const name of readdirSync(staging)) renameSync(join(staging, name), join(out, name))
}

/** @param {string} outDir */
async function buildNodePart(outDir) {
  const { build } = await import('vite')
  await build({
    configFile: false,
    logLevel: 'warn',
    root: source,
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
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

/**
 * @param {string} outDir
 * @param {string} name a script that runs in the page, as one expression under that name in camel case
 */
async function buildPageScript(outDir, name) {
  const { build } = await import('vite')
  await build({
    configFile: false,
    logLevel: 'warn',
    root: source,
    build: {
      outDir,
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
