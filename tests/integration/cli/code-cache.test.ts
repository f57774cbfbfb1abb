import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeCacheOf, loadBundle } from '../../../electron/code-cache'
import { compileLater } from '../../../electron/compile-later'
import { buildDeck } from '../../support/run-deck'

const source =
  '(function (exports, require) { exports.answer = () => 42; exports.beside = require.resolve("./other.cjs") })'
let folder = ''
let file = ''

beforeAll(async () => {
  await buildDeck()
  folder = await mkdtemp(join(tmpdir(), 'code-cache-'))
  file = join(folder, 'bundle.cjs')
  await writeFile(file, source)
  await writeFile(join(folder, 'other.cjs'), '')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What the bundle answers, and what V8 thinks of the kept code. */
function load() {
  const { exports, refused, compiledCode } = loadBundle(file)
  const { answer, beside } = exports as { readonly answer: () => number; readonly beside: string }
  return { answer: answer(), beside, refused, compiledCode }
}

describe('a bundle with its compiled code beside it', () => {
  it('runs the same without, with, and with what is no compiled code', async () => {
    const beside = join(folder, 'other.cjs')
    const first = load()
    expect(first).toMatchObject({ answer: 42, beside, refused: undefined })
    await writeFile(codeCacheOf(file), first.compiledCode())
    expect(load()).toMatchObject({ answer: 42, beside, refused: false })
    // With a text of its own, since V8 remembers what this process has compiled.
    await writeFile(file, `${source};`)
    await writeFile(codeCacheOf(file), 'of another version')
    expect(load()).toMatchObject({ answer: 42, beside, refused: true })
  })

  it('is what the build makes of the commands, in a form that this runtime takes', async () => {
    const commands = fileURLToPath(new URL('../../../build/out/electron/commands.cjs', import.meta.url))
    compileLater()
    expect((await readFile(codeCacheOf(commands))).length).toBeGreaterThan(100_000)
    expect(loadBundle(commands).refused).toBe(false)
  })
})
