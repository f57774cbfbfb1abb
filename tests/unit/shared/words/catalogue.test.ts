import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'

const folder = new URL('../../../../shared/words/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.ts'))

it('says every key once: a second one would silently take the place of the first', async () => {
  const seen = new Map<string, string>()
  const twice: string[] = []
  for (const path of files) {
    // A catalogue is an object of sentences by key; the rest of the folder are functions that say them.
    const module = (await import(new URL(path, folder).href)) as Record<string, unknown>
    for (const [name, value] of Object.entries(module)) {
      if (!name.endsWith('Words') || typeof value !== 'object' || value === null) continue
      for (const key of Object.keys(value)) {
        const before = seen.get(key)
        if (before !== undefined) twice.push(`${key}: ${before} and ${path}`)
        seen.set(key, path)
      }
    }
  }
  expect(seen.size).toBeGreaterThan(500)
  expect(twice).toEqual([])
})
