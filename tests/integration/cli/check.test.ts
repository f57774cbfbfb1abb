import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Finding } from '../../../shared/checks/finding'
import { buildDeck, runDeck } from '../../support/run-deck'
import { correctedText, sampleText } from '../../support/samples'

type Told = Finding & { readonly where: string; readonly why?: string }
interface Answer {
  readonly findings: readonly Told[]
  readonly dismissed: readonly Told[]
}

let folder = ''
const parse = (out: string) => JSON.parse(out) as Answer // what the command prints is what we test

beforeAll(async () => {
  await buildDeck()
  folder = await mkdtemp(join(tmpdir(), 'deck-check-'))
  await writeFile(join(folder, 'q1.quarter'), sampleText('technology-q1-fy21-22'))
  await writeFile(join(folder, 'q2.quarter'), sampleText('technology-q2-fy21-22'))
  await writeFile(join(folder, 'corrected.quarter'), correctedText())
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('check', () => {
  it('exits with 1 on the sample, a line a finding with file, place and sentence', async () => {
    const { code, out, problems } = await runDeck(['check', 'q2.quarter'], folder)
    expect([code, problems]).toEqual([1, ''])
    expect(out).toMatch(/^q2\.quarter: .*KR2, Q2: error: 2,162 → 2,251 is \+4\.1%, but Q2 says 4\.7%/m)
    expect(out.trimEnd().split('\n').at(-1)).toBe('4 errors, 25 warnings, 24 hints; 0 dismissed')
  })

  it('exits with 0 on the corrected copy and finds nothing', async () => {
    const { code, out } = await runDeck(['check', 'corrected.quarter'], folder)
    expect([code, out]).toEqual([0, 'No findings.\n'])
  })

  it('prints JSON with place, sentence and where it is', async () => {
    const { code, out } = await runDeck(['check', 'q2.quarter', '--json'], folder)
    expect(code).toBe(1)
    const { findings, dismissed } = parse(out)
    expect(dismissed).toEqual([])
    expect(findings.find(({ rule }) => rule === 'metric-baselines')).toMatchObject({
      severity: 'error',
      place: { id: 'kr-community-2', field: 'baseline' },
    })
    expect(findings.every(({ where, sentence }) => where !== '' && !/[{}]/.test(where + sentence))).toBe(true)
  })

  it('tells what was changed since the file before', async () => {
    const { out } = await runDeck(
      ['check', 'corrected.quarter', '--previous', 'q1.quarter', '--json'],
      folder,
    )
    const found = parse(out).findings.map(({ rule, place }) => `${rule} ${place.id}`)
    expect(found).toContain('history-changed kr-community-2')
  })

  it('refuses a previous file that is not earlier, and says so of one that has nothing in common', async () => {
    const later = await runDeck(['check', 'q1.quarter', '--previous', 'q2.quarter'], folder)
    expect([later.code, later.out]).toEqual([2, ''])
    expect(later.problems).toBe(
      'q2.quarter: This is the file of Q2 FY21-22, which is not before Q1 FY21-22. Name the file of an earlier quarter.\n',
    )
    const q1 = JSON.parse(await readFile(join(folder, 'q1.quarter'), 'utf8')) as Record<string, unknown> // our own file
    await writeFile(join(folder, 'stranger.quarter'), JSON.stringify({ ...q1, blocks: [], promises: [] }))
    const stranger = await runDeck(['check', 'corrected.quarter', '--previous', 'stranger.quarter'], folder)
    expect([stranger.code, stranger.out]).toEqual([0, 'No findings.\n'])
    expect(stranger.problems).toContain('no key result in common')
  })

  it('lists what was dismissed apart, with its reason, and no longer exits with 1 for it', async () => {
    const q2 = JSON.parse(await readFile(join(folder, 'q2.quarter'), 'utf8')) as Record<string, unknown> // our own file
    const { out } = await runDeck(['check', 'q2.quarter', '--json'], folder)
    const errors = parse(out).findings.filter(({ severity }) => severity === 'error')
    const dismissals = errors.map(({ rule, place }) => ({
      rule,
      place: [place.id, place.field, ...(place.period === undefined ? [] : [place.period])].join(' '),
      why: 'As it was presented',
      period: '2021-Q2',
    }))
    await writeFile(join(folder, 'dismissed.quarter'), JSON.stringify({ ...q2, dismissals }))
    const again = await runDeck(['check', 'dismissed.quarter', '--json'], folder)
    expect(again.code).toBe(0)
    expect(parse(again.out).dismissed.map(({ why }) => why)).toEqual(errors.map(() => 'As it was presented'))
  })

  it('lists in text what was dismissed, with its reason, after the rest', async () => {
    const { out } = await runDeck(['check', 'dismissed.quarter'], folder)
    const lines = out.trimEnd().split('\n')
    expect(lines.filter((line) => line.includes(': dismissed: '))).toHaveLength(4)
    expect(lines.at(-2)).toContain('Because: As it was presented')
    expect(lines.at(-1)).toMatch(/^0 errors, .*; 4 dismissed$/)
  })

  it('prints the rules', async () => {
    const { code, out } = await runDeck(['check', '--rules'], folder)
    expect(code).toBe(0)
    expect(out).toMatch(/^# Rules of the checks\n/)
    expect(out).toContain('`percent-arithmetic`, error')
  })

  it('refuses a file that is none', async () => {
    const { code, out, problems } = await runDeck(['check', fileURLToPath(import.meta.url)], folder)
    expect([code, out]).toEqual([2, ''])
    expect(problems.trimEnd().split('\n')).toHaveLength(1)
  })
})
