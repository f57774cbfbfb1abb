import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readFolder } from '../../../electron/files/read-folder'
import { trendOf } from '../../../shared/history/trend'
import { writeQuarterFolder } from '../../support/quarter-folder'
import { buildDeck, runDeck } from '../../support/run-deck'

const sample = (name: string): string =>
  fileURLToPath(new URL(`../../../shared/samples/${name}.quarter`, import.meta.url))
const FILES = 200
let folder = ''
let many = ''
let damaged = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trend-'))
  many = join(folder, 'many')
  damaged = await writeQuarterFolder(many, FILES)
  await mkdir(join(folder, 'samples', '2021'), { recursive: true })
  await copyFile(sample('technology-q1-fy21-22'), join(folder, 'samples', '2021', 'q1.quarter'))
  await copyFile(sample('technology-q2-fy21-22'), join(folder, 'samples', 'q2.quarter'))
  await writeFile(join(folder, 'samples', 'notes.txt'), 'not a quarter file')
  await buildDeck()
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Printed {
  readonly columns: readonly { readonly start: string; readonly end: string }[]
  readonly departments: readonly {
    readonly name: string
    readonly rows: readonly { readonly kind: string; readonly cells: readonly (object | null)[] }[]
  }[]
  readonly unread: readonly { readonly file: string; readonly problems: readonly string[] }[]
}

describe('trend', () => {
  it('prints the quarters of a folder and those in it as a table', async () => {
    const { code, out, problems } = await runDeck(['trend', 'samples'], folder)
    expect([code, problems]).toEqual([0, ''])
    expect(out).toMatch(/^Technology +Q1 FY21-22 +Q2 FY21-22$/m)
    expect(out).toMatch(/^ {4}KR3 Toolhub quality signals +ON TRACK +CONCERNS$/m)
    expect(out).toMatch(/^ {6}values +2,207 maintainers +2,251 maintainers$/m)
    expect(out).toMatch(/2 files, 2 quarters, 1 department\n$/)
  })

  it('reads 200 files of twelve departments, names the damaged one, and goes on', async () => {
    const { code, out, problems } = await runDeck(['trend', 'many', '--json'], folder)
    expect(code).toBe(1)
    expect(problems).toMatch(new RegExp(`^${damaged}: line \\d+, column \\d+: .+\\n$`))
    const printed = JSON.parse(out) as Printed // as the command prints it
    expect(printed.departments).toHaveLength(12)
    expect(printed.unread.map(({ file }) => file)).toEqual([damaged])
    for (const { rows } of printed.departments) {
      expect(rows.filter(({ kind }) => kind === 'objective')).toHaveLength(3)
      expect(rows.filter(({ kind }) => kind === 'keyResult')).toHaveLength(12)
      for (const { cells } of rows) expect(cells).toHaveLength(printed.columns.length)
    }
    const ends = printed.columns.map(({ start, end }) => `${end} ${start}`)
    expect(ends).toEqual(ends.toSorted())
  })

  it.each([
    [['trend'], 'No folder is named'],
    [['trend', 'samples', 'more'], 'one too many'],
    [['trend', 'nowhere'], 'There is no such folder'],
    [['trend', 'samples/q2.quarter'], 'This is a file'],
    [['trend', 'empty'], 'There is no quarter file in this folder'],
  ])('%j is unusable: %s', async (args, sentence) => {
    await mkdir(join(folder, 'empty'), { recursive: true })
    const { code, out, problems } = await runDeck(args, folder)
    expect([code, out]).toEqual([2, ''])
    expect(problems).toContain(sentence)
    expect(problems.trimEnd().split('\n')).toHaveLength(1)
  })

  it('is unusable where no file can be read', async () => {
    await mkdir(join(folder, 'torn'), { recursive: true })
    await writeFile(join(folder, 'torn', 'a.quarter'), '{"format": "quarterdeck", ')
    const { code, problems } = await runDeck(['trend', 'torn'], folder)
    expect(code).toBe(2)
    expect(problems).toContain('a.quarter: ')
    expect(problems).toContain('None of the files could be read')
  })
})

describe('reading a folder', () => {
  it('tells how far it is, and keeps of each file no more than its rows', async () => {
    const steps: number[] = []
    const began = performance.now()
    const read = await readFolder(many, ({ done, of }) => {
      expect(of).toBe(FILES)
      steps.push(done)
    })
    const each = (performance.now() - began) / FILES
    if (!read.ok) throw new Error(read.error.kind)
    expect(steps).toEqual([...Array(FILES + 1).keys()])
    expect(read.value.files).toHaveLength(FILES - 1)
    const kept = JSON.stringify(read.value.files).length / FILES
    const began2 = performance.now()
    trendOf(read.value.files)
    const trend = performance.now() - began2
    process.stdout.write(
      `trend: ${each.toFixed(1)} ms a file, ${(kept / 1024).toFixed(0)} kB kept of each, ${trend.toFixed(0)} ms for the table\n`,
    )
    expect(kept).toBeLessThan(64 * 1024)
  })
})
