import { builtinModules } from 'node:module'
import { readdir, readFile, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildIfStale } from '../../../build/bundle.mjs'

const out = fileURLToPath(new URL('../../../build/out', import.meta.url))
const read = (path: string): Promise<string> => readFile(join(out, path), 'utf8')

beforeAll(() => buildIfStale())

/** A file of the build with all that it imports before it runs, and what those import. */
async function staticImports(entry: string): Promise<readonly string[]> {
  const found = [entry]
  for (const path of found) {
    const text = await read(path)
    for (const [, name = ''] of text.matchAll(
      /(?:\bfrom|^import|;import|\}from)\s*["'`]\.\/([^"'`]+)["'`]/gm,
    )) {
      const imported = join(dirname(path), name)
      if (!found.includes(imported)) found.push(imported)
    }
  }
  return found
}

/** Bytes, all together. */
const sizeOf = async (paths: readonly string[]): Promise<number> =>
  (await Promise.all(paths.map((path) => stat(join(out, path))))).reduce((sum, { size }) => sum + size, 0)

describe('the bundle', () => {
  it('needs nothing but Node and Electron', async () => {
    const names = (await readdir(join(out, 'electron'))).filter((name) => name.endsWith('.js'))
    expect(names).toEqual(expect.arrayContaining(['main.js', 'export-worker.js']))
    const foreign = new Set<string>()
    for (const name of names) {
      const text = await read(`electron/${name}`)
      for (const [, specifier = ''] of text.matchAll(/^(?:import|export)\b[^'"\n]*["']([^'"\n]+)["'];?$/gm)) {
        const known =
          specifier.startsWith('node:') || specifier.startsWith('./') || builtinModules.includes(specifier)
        if (!known) foreign.add(specifier)
      }
    }
    expect([...foreign]).toEqual(['electron'])
  })

  it('starts the command line without Electron', async () => {
    const requiredBy = async (file: string) =>
      [...(await read(file)).matchAll(/\brequire\(["'`]([^"'`]+)["'`]\)/g)].map(([, name = '']) => name)
    const ofCommands = await requiredBy('electron/cli.cjs')
    const ofThread = await requiredBy('electron/packing-worker.cjs')
    expect(ofCommands).toContain('node:fs')
    expect(ofThread).toContain('node:worker_threads')
    for (const name of [...ofCommands, ...ofThread]) {
      expect(name.startsWith('node:') || builtinModules.includes(name), name).toBe(true)
    }
    // Node can't keep a thread in a snapshot, nor what starts one.
    expect(ofCommands).not.toContain('node:worker_threads')
  })

  it('has a preload of one file that loads Electron alone and carries no schema', async () => {
    const text = await read('electron/preload.cjs')
    expect([...text.matchAll(/require\(["']([^"']+)["']\)/g)].map(([, name]) => name)).toEqual(['electron'])
    expect(text).not.toMatch(/zod|strictObject|\bimport\b/)
  })

  it('has a page that its own policy lets load: no inline script or style, all from beside it', async () => {
    const html = await read('renderer/index.html')
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|https?:\/\//)
    const scripts = [...html.matchAll(/<script\b([^>]*)>([^<]*)<\/script>/g)]
    expect(scripts.length).toBeGreaterThan(0)
    for (const [, attributes = '', inline] of scripts) {
      expect(attributes).toMatch(/\ssrc="\.\//)
      expect(inline).toBe('')
    }
  })

  it('starts the main process without exporter, checks, schema compiler or the making of decks', async () => {
    const loaded = await staticImports('electron/main.js')
    expect(loaded).toContain('electron/main.js')
    const heavy = loaded.filter((path) =>
      /\/(export-deck|compile|check|open-quarter|json-schema)-/.test(path),
    )
    expect(heavy).toEqual([])
    for (const path of loaded) expect(await read(path), path).not.toMatch(/PptxGenJS|ooxml-validator/)
    // Rather few: all of it is read before there is a window.
    expect(await sizeOf(loaded)).toBeLessThan(1_100_000)
    expect(await sizeOf(['electron/main.js'])).toBeLessThan(550_000)
  })

  it('begins the window with one script and one style sheet, without what opens later', async () => {
    const html = await read('renderer/index.html')
    const [script] = [...html.matchAll(/src="\.\/(assets\/window-[^"]+\.js)"/g)].map(([, path]) => path)
    expect(script).toBeDefined()
    expect([...html.matchAll(/rel="stylesheet"/g)]).toHaveLength(1)
    const loaded = await staticImports(`renderer/${script}`)
    expect(await sizeOf(loaded)).toBeLessThan(950_000)
    const names = await readdir(join(out, 'renderer/assets'))
    // React Aria's words in another language would be a sixth of it.
    expect(await read(loaded[0] ?? '')).not.toContain('Erweitern')
    expect(loaded.filter((path) => /\/rules/.test(path))).toEqual([])
    const parts = [
      'deck-parts',
      'roll-forward',
      'key-result-table',
      'settings-page',
      'palette',
      'mount-editor',
    ]
    for (const later of parts) {
      const own = names.filter((name) => name.startsWith(`${later}-`) && name.endsWith('.js'))
      expect(own, later).toHaveLength(1)
      expect(loaded.filter((path) => path.includes(`/${later}-`))).toEqual([])
    }
  })

  it('ships the samples as they are', async () => {
    const source = fileURLToPath(new URL('../../../shared/samples', import.meta.url))
    for (const name of (await readdir(source)).filter((file) => file.endsWith('.quarter'))) {
      expect(await read(`samples/${name}`)).toBe(await readFile(join(source, name), 'utf8'))
    }
  })
})
