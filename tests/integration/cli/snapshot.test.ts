import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromSnapshot } from '../../../build/snapshot.mjs'
import { serialiseQuarter } from '../../../shared/quarter/serialise-quarter'
import { generateQuarter } from '../../support/generated-quarters'
import { buildDeck } from '../../support/run-deck'

const run = promisify(execFile)
const built = fileURLToPath(new URL('../../../build/out/electron', import.meta.url))
const sample = fileURLToPath(
  new URL('../../../shared/samples/technology-q2-fy21-22.quarter', import.meta.url),
)
const runDeckModule = new URL('../../../build/run-deck.mjs', import.meta.url).href
let folder = ''

beforeAll(async () => {
  await buildDeck()
  folder = await mkdtemp(join(tmpdir(), 'snapshot-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs a command as a process that starts from the snapshot in a folder. */
async function runFromSnapshot(place: string, args: readonly string[]) {
  const [program, ...before] = fromSnapshot(place, {}, [])?.command ?? []
  if (program === undefined) throw new Error('There is no snapshot')
  return run(program, [...before, ...args], { cwd: folder, env: {} })
}

/** What a command printed that ended with another exit code than 0. */
const told = (error: unknown) => error as { readonly stdout: string }

describe('the snapshot of the command line', () => {
  it('makes the same deck as the command line itself, wherever it lies', async () => {
    const moved = join(folder, 'moved')
    await cp(built, moved, { recursive: true })
    const script = 'require(process.argv[1]).startCommandLine(process.argv[2], process.argv.slice(3))'
    await run(
      process.execPath,
      ['-e', script, join(built, 'cli.cjs'), built, 'export', sample, '-o', 'own.pptx'],
      {
        cwd: folder,
        env: {},
      },
    )
    const { stdout } = await runFromSnapshot(moved, ['export', sample, '-o', 'kept.pptx'])
    expect(stdout).toMatch(/^kept\.pptx: \d+ slides, 0 overflows/)
    const [own, kept] = await Promise.all(
      ['own.pptx', 'kept.pptx'].map((name) => readFile(join(folder, name))),
    )
    expect(kept?.equals(own ?? Buffer.of())).toBe(true)
  })

  it('runs the other commands', async () => {
    const checked = await runFromSnapshot(built, ['check', sample, '--json']).catch(told)
    expect(Object.keys(JSON.parse(checked.stdout) as object)).toEqual(['findings', 'dismissed'])
    const manifest = JSON.parse(
      await readFile(new URL('../../../package.json', import.meta.url), 'utf8'),
    ) as { version: string }
    expect((await runFromSnapshot(built, ['--version'])).stdout).toBe(`${manifest.version}\n`)
  })

  it('draws ids anew in every process', async () => {
    const earlier = sample.replace('q2', 'q1')
    const ids = ['one.quarter', 'two.quarter'].map(async (out) => {
      await runFromSnapshot(built, ['roll', earlier, '-o', out])
      return (JSON.parse(await readFile(join(folder, out), 'utf8')) as { readonly id: string }).id
    })
    expect(new Set(await Promise.all(ids)).size).toBe(2)
  })

  it('names what it writes in another way in every process, so that those that run at once are not in each other’s way', async () => {
    const many = Array.from({ length: 8 }, () =>
      runFromSnapshot(built, ['export', sample, '-o', 'same.pptx']),
    )
    for (const { stdout } of await Promise.all(many)) expect(stdout).toMatch(/^same\.pptx: /)
    expect((await readdir(folder)).filter((name) => name.startsWith('.') || name.includes('same'))).toEqual([
      'same.pptx',
    ])
  })

  it.each([0, 0.5])('is left aside, and gone, where only %d of it is there', async (part) => {
    const broken = join(folder, `broken-${part}`)
    await cp(built, broken, { recursive: true })
    const { snapshot = '' } = fromSnapshot(broken, {}, []) ?? {}
    await truncate(snapshot, Math.floor((await stat(snapshot)).size * part))
    const started = join(folder, 'start.mjs')
    await writeFile(
      started,
      `import { runDeck } from ${JSON.stringify(runDeckModule)}
       const [, , folder, ...args] = process.argv
       process.exitCode = await runDeck(folder, args)`,
    )
    const { stdout } = await run(process.execPath, [started, broken, '--version'], { cwd: folder, env: {} })
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect(fromSnapshot(broken, {}, [])).toBeUndefined()
  })

  it('starts without the certificates that a company adds, which would be read for nothing', () => {
    const start = fromSnapshot(built, { NODE_EXTRA_CA_CERTS: 'company.pem', HOME: '/home' }, [])
    expect(start?.variables).toEqual({ HOME: '/home' })
  })

  it('is left aside with options of the engine, which it was not taken with', () => {
    expect(fromSnapshot(built, {}, [])).toBeDefined()
    expect(fromSnapshot(built, { NODE_OPTIONS: '--stack-size=500' }, [])).toBeUndefined()
    expect(fromSnapshot(built, {}, ['--stack-size=500'])).toBeUndefined()
    expect(fromSnapshot(folder, {}, [])).toBeUndefined()
  })

  it.skipIf(process.platform !== 'linux')('ends with the command that started it', async () => {
    const large = join(folder, 'large.quarter')
    await writeFile(large, serialiseQuarter(generateQuarter({ objectives: 500 })))
    const deck = fileURLToPath(new URL('../../../build/deck.mjs', import.meta.url))
    const launcher = spawn(process.execPath, [deck, 'export', large], { cwd: folder, stdio: 'pipe' })
    const ended = once(launcher, 'close')
    const children = `/proc/${launcher.pid}/task/${launcher.pid}/children`
    await expect.poll(() => readFile(children, 'utf8'), { interval: 5, timeout: 20_000 }).not.toBe('')
    launcher.kill('SIGTERM')
    // Its output is open until the other has ended as well.
    expect(await ended).toEqual([null, 'SIGTERM'])
    expect(await readdir(folder)).not.toContain('large.pptx')
  })
})
