import { existsSync, readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { circles, importsOf, loadedBy, root, sources } from '../../support/import-graph'

const all = sources(['shared', 'electron', 'renderer'])
const own = all.flatMap(importsOf).filter((found) => found.own)

const group = (key: (path: string) => string): ReadonlyMap<string, ReadonlySet<string>> => {
  const edges = new Map<string, Set<string>>()
  for (const { from, to } of own) {
    const [source, target] = [key(from), key(to)]
    if (source !== target) edges.set(source, (edges.get(source) ?? new Set()).add(target))
  }
  return edges
}

/** `shared/deck/text/x.ts` belongs to `shared/deck`, `renderer/features/outline/x.tsx` to its feature. */
const room = (path: string): string => {
  const parts = dirname(path).split('/')
  return parts.slice(0, parts[1] === 'features' ? 3 : 2).join('/')
}

describe('the house', () => {
  it('has nothing at the top level but what the frame names', () => {
    const allowed = new Set(
      'package.json package-lock.json tsconfig.json README.md electron renderer shared tests build node_modules'.split(
        ' ',
      ),
    )
    const visible = readdirSync(root).filter((name) => !name.startsWith('.'))
    expect(visible.filter((name) => !allowed.has(name) && name !== 'test-results')).toEqual([])
  })

  it('resolves every import of its own', () => {
    expect(
      own.filter(({ to }) => !existsSync(`${root}/${to}`)).map(({ from, to }) => `${from}: ${to}`),
    ).toEqual([])
  })

  it('has no circles of files', () => {
    expect(circles(group((path) => path))).toEqual([])
  })

  it('has no circles of folders in shared and electron', () => {
    const edges = group(room)
    const floors = new Map([...edges].filter(([name]) => !name.startsWith('renderer')))
    expect(circles(floors)).toEqual([])
  })

  it('imports the stand-in and the tests from nowhere in the product', () => {
    const wrong = own.filter(
      ({ from, to }) =>
        to.startsWith('tests/') ||
        (to.startsWith('electron/chromium/') && !from.startsWith('electron/chromium/')),
    )
    expect(wrong).toEqual([])
  })
})

describe('what loads with what', () => {
  const entries = {
    renderer: all.find((file) => /^renderer\/(app\/)?main\.tsx$/.test(file)),
    preload: all.find((file) => file === 'electron/preload.ts'),
  }

  it.each(Object.entries(entries))('%s loads no schema', (_name, entry) => {
    expect(entry).toBeDefined()
    const loaded = loadedBy(entry ?? '')
    expect(loaded.get('zod') ?? loaded.get('shared/quarter/schema.ts')).toBeUndefined()
  })

  it('the main process loads neither exporter nor compiler before they are needed', () => {
    const loaded = loadedBy('electron/main.ts')
    expect(loaded.get('pptxgenjs') ?? loaded.get('shared/deck/compile.ts')).toBeUndefined()
  })
})
