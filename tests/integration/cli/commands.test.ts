import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readEmbeddedQuarter } from '../../../electron/import/read-embedded-quarter'
import { buildDeck, runDeck } from '../../support/run-deck'

const sample = fileURLToPath(
  new URL('../../../shared/samples/technology-q2-fy21-22.quarter', import.meta.url),
)
const LINE = /^(.+): (\d+) slides, 0 overflows, smallest text [\d.]+ pt\n$/
let folder = ''

beforeAll(async () => {
  await buildDeck()
  folder = await mkdtemp(join(tmpdir(), 'deck-'))
  await copyFile(sample, join(folder, 'q2.quarter'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('export', () => {
  it('writes beside the file, says how it came out, and nothing else', async () => {
    const { code, out, problems } = await runDeck(['export', 'q2.quarter'], folder)
    expect([code, problems]).toEqual([0, ''])
    expect(out).toMatch(LINE)
    expect(out).toMatch(/^q2\.pptx: /)
    expect((await readdir(folder)).toSorted()).toEqual(['q2.pptx', 'q2.quarter'])
  })

  it('carries the quarter file, from which the same deck is made again', async () => {
    await runDeck(['export', 'q2.quarter', '-o', 'one.pptx'], folder)
    const again = await runDeck(['export', 'one.pptx', '--output', 'two.pptx'], folder)
    expect([again.code, again.problems]).toEqual([0, ''])
    const [one, two] = await Promise.all(['one.pptx', 'two.pptx'].map((name) => readFile(join(folder, name))))
    expect(one && two && Buffer.compare(one, two)).toBe(0)
    const inside = readEmbeddedQuarter(new Uint8Array(one ?? []))
    expect(inside).toEqual({ ok: true, value: await readFile(sample, 'utf8') })
  })

  it('replaces an existing presentation', async () => {
    await writeFile(join(folder, 'old.pptx'), 'of last quarter')
    expect((await runDeck(['export', 'q2.quarter', '-o', 'old.pptx'], folder)).code).toBe(0)
    expect((await readFile(join(folder, 'old.pptx'))).subarray(0, 2).toString()).toBe('PK')
  })

  it.each([
    ['another quarter file', 'other.quarter', /^other\.quarter: A quarter file lies there/],
    ['a quarter file under another name', 'other.pptx', /^other\.pptx: A quarter file lies there/],
    ['a name of quarter files', 'new.quarter', /^new\.quarter: A name that ends in \.quarter/],
  ])('does not write a deck over %s', async (_what, out, sentence) => {
    const other = join(folder, out)
    if (out.startsWith('other')) await copyFile(sample, other)
    const { code, out: said, problems } = await runDeck(['export', 'q2.quarter', '-o', out], folder)
    expect([code, said]).toEqual([2, ''])
    expect(problems).toMatch(sentence)
    expect(await readFile(other, 'utf8').catch(() => undefined)).toBe(
      out.startsWith('other') ? await readFile(sample, 'utf8') : undefined,
    )
    await rm(other, { force: true })
  })

  it('reads a presentation by its content, whatever its name', async () => {
    await runDeck(['export', 'q2.quarter', '-o', 'deck.pptx'], folder)
    await copyFile(join(folder, 'deck.pptx'), join(folder, 'renamed.quarter'))
    expect((await runDeck(['fit', 'renamed.quarter'], folder)).out).toMatch(LINE)
  })
})

describe('fit', () => {
  it('says the same as the export', async () => {
    const [fit, exported] = [
      await runDeck(['fit', 'q2.quarter'], folder),
      await runDeck(['export', 'q2.quarter', '-o', 'same.pptx'], folder),
    ]
    expect([fit.code, fit.problems]).toEqual([0, ''])
    expect(fit.out.replace('q2.quarter', '')).toBe(exported.out.replace('same.pptx', ''))
  })

  it('tells each slide as JSON', async () => {
    const { out } = await runDeck(['fit', '--json', 'q2.quarter'], folder)
    const report = JSON.parse(out) as {
      slides: number
      overflows: number
      smallestText: number
      perSlide: { smallestText: number }[]
    }
    expect(report).toMatchObject({ file: 'q2.quarter', overflows: 0 })
    expect(report.perSlide).toHaveLength(report.slides)
    expect(Math.min(...report.perSlide.map(({ smallestText }) => smallestText))).toBe(report.smallestText)
  })
})

describe('other commands', () => {
  it('prints the JSON Schema', async () => {
    const { code, out } = await runDeck(['schema'], folder)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
    })
  })

  it('prints the version of the app', async () => {
    const manifest = JSON.parse(
      await readFile(new URL('../../../package.json', import.meta.url), 'utf8'),
    ) as { version: string }
    expect((await runDeck(['--version'], folder)).out).toBe(`${manifest.version}\n`)
  })

  it('prints help for all and for one', async () => {
    const all = await runDeck(['--help'], folder)
    for (const name of ['export', 'fit', 'schema'])
      expect(all.out).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'))
    expect((await runDeck(['fit', '--help'], folder)).out).toMatch(/^Usage: deck fit FILE/)
  })
})
