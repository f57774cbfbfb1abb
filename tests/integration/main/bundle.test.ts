import { builtinModules } from 'node:module'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildIfStale } from '../../../build/bundle.mjs'

const out = fileURLToPath(new URL('../../../build/out', import.meta.url))
const read = (path: string): Promise<string> => readFile(join(out, path), 'utf8')

beforeAll(() => buildIfStale())

describe('the bundle', () => {
  it('needs nothing but Node and Electron', async () => {
    const names = (await readdir(join(out, 'electron'))).filter((name) => name.endsWith('.js'))
    expect(names).toEqual(expect.arrayContaining(['main.js', 'cli.js', 'export-worker.js']))
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
    expect(await read('electron/cli.js')).not.toMatch(/["']electron["']/)
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

  it('ships the samples as they are', async () => {
    const source = fileURLToPath(new URL('../../../shared/samples', import.meta.url))
    for (const name of (await readdir(source)).filter((file) => file.endsWith('.quarter'))) {
      expect(await read(`samples/${name}`)).toBe(await readFile(join(source, name), 'utf8'))
    }
  })
})
