import { describe, expect, it } from 'vitest'
import { applyFix, writeAnswer } from '../../../../../renderer/features/checks/apply-fix'
import { checkQuarter, createChecker } from '../../../../../shared/checks/check-quarter'
import { type Finding, type Place, placeKey } from '../../../../../shared/checks/finding'
import { indexFindings } from '../../../../../shared/checks/finding-index'
import { openQuarter } from '../../../../../shared/quarter/open-quarter'
import type { Quarter } from '../../../../../shared/quarter/schema'
import { serialiseQuarter } from '../../../../../shared/quarter/serialise-quarter'
import { sampleQuarter } from '../../../../support/samples'
import { corpora } from '../../../shared/checks/corpus/corpora'
import {
  entry,
  goal,
  keyResult,
  metrics,
  objective,
  file,
  sloReport,
  serviceObjective,
} from '../../../shared/checks/corpus/case'

const q2 = sampleQuarter('technology-q2-fy21-22')

const samePlace = (a: Place, b: Place): boolean => placeKey(a) === placeKey(b)

const opens = (quarter: Quarter): boolean => openQuarter(serialiseQuarter(quarter)).ok

/** Findings whose mend leaves them as they are, or spoils the file; none, if all is well. */
function useless(quarter: Quarter, previous?: Quarter): readonly string[] {
  const checker = createChecker()
  const openIn = (file: Quarter) => indexFindings(checker.check(file, previous)).open
  return openIn(quarter).flatMap(({ key, finding }) =>
    [finding.fix, ...(finding.otherFixes ?? [])].flatMap((fix) => {
      if (fix === undefined) return []
      const mended = applyFix(quarter, fix)
      // One word may stand in a text twice: then two findings read the same, and a mend is for one of them.
      const alike = (file: Quarter): number =>
        openIn(file).filter(
          (one) => one.finding.sentence === finding.sentence && samePlace(one.finding.place, finding.place),
        ).length
      const left = alike(mended) >= alike(quarter)
      const spoilt = opens(quarter) && !opens(mended)
      return left || spoilt || mended === quarter ? [`${key}: ${fix.label}`] : []
    }),
  )
}

describe('every mend takes its finding away', { timeout: 30_000 }, () => {
  it('of the sample', () => {
    expect(useless(q2)).toEqual([])
  })

  it.each(Object.entries(corpora))('of the corpus of %s', (_id, cases) => {
    expect(cases.flatMap(({ quarter, previous }) => useless(quarter, previous))).toEqual([])
  })
})

const only = (quarter: Quarter, rule: string): Finding => {
  const [found] = checkQuarter(quarter).open.filter((finding) => finding.rule === rule)
  if (found === undefined) throw new Error(`Nothing of ${rule}`)
  return found
}
const counting = (text: string, language = 'en') =>
  file(
    [
      objective({
        keyResults: [
          keyResult({
            baseline: { text: '2162 maintainers', value: 2162 },
            goal: goal({ text: '+10%', value: 10, unit: '%' }),
            entries: [entry({ text })],
          }),
        ],
      }),
    ],
    { language },
  )

describe('a mended percentage', () => {
  it.each([
    ['4.7% (2251)', '4.1% (2251)', 'en'],
    ['**+4.7%** (2251)', '**+4.1%** (2251)', 'en'],
    ['2251 (+4.70 %)', '2251 (+4.12 %)', 'en'],
    ['9% (2,251)', '4% (2,251)', 'en'],
    ['4,7 % (2.251)', '4,1 % (2.251)', 'de'],
    ['4,7 % (2 251)', '4,1 % (2 251)', 'fr'],
    ['2251 (-4.1%)', '2251 (+4.1%)', 'en'],
    ['+15% (1,900)', '-12% (1,900)', 'en'],
  ])('is written as it was: %s', (written, right, language) => {
    expect(only(counting(written, language), 'percent-arithmetic').fix).toMatchObject({ value: right })
  })

  it('is not offered where it stands twice, or in digits of another script', () => {
    expect(only(counting('4.7% (2251), as in the 4.7% of before'), 'percent-arithmetic').fix).toBeUndefined()
    expect(only(counting('٤٫٧٪ (٢٢٥١), 2251 (+٤.٧%)'), 'percent-arithmetic').fix).toBeUndefined()
  })
})

describe('a mended status word', () => {
  const reporting = (text: string) =>
    file([objective({ keyResults: [keyResult({ entries: [entry({ text })] })] })])

  it.each([
    ['Yellow', 'CONCERNS'],
    ['Rollout: amber.', 'Rollout: CONCERNS.'],
    ['Status: red', 'Status: AT RISK'],
    ['**Green**', '**ON TRACK**'],
    ['Blue', 'COMPLETE'],
    ['First half (yellow), second half (red)', 'First half (CONCERNS), second half (red)'],
  ])('is the scale’s own for that colour: %s', (written, right) => {
    expect(only(reporting(written), 'foreign-status-word').fix).toMatchObject({ value: right })
  })

  it('is not offered for a word that no colour of the scale stands for', () => {
    expect(only(reporting('Status: blocked'), 'foreign-status-word').fix).toBeUndefined()
    const pink = file(reporting('Status: red').blocks, {
      scale: file([]).scale.map((status) => ({
        ...status,
        colours: status.id === 'atRisk' ? { ...status.colours, mark: '#808080' } : status.colours,
      })),
    })
    expect(only(pink, 'foreign-status-word').fix).toBeUndefined()
  })
})

describe('a mended claim that all were met', () => {
  const claiming = (title: string) =>
    file([
      sloReport(
        [
          serviceObjective({ id: 'a' }),
          serviceObjective({ id: 'b', name: 'Latency', outcome: 'withdrawn' }),
          serviceObjective({ id: 'c', outcome: 'missed' }),
        ],
        { title },
      ),
    ])

  it.each([
    ['All SLOs met', '1 of 3 SLOs met'],
    ['All of our SLOs were met', '1 of 3 SLOs were met'],
    ['All targets reached', '1 of 3 targets reached'],
  ])('counts what was: %s', (written, right) => {
    expect(only(claiming(written), 'headline-all-met').fix).toMatchObject({ value: right })
  })

  it('is not offered where something else than objectives is counted', () => {
    const found = only(claiming('All services have met their SLOs'), 'headline-all-met')
    expect(found.sentence).toContain('1 of 3 were (Latency: withdrawn')
    expect(found.fix).toBeUndefined()
  })
})

it('takes the number of the metric', () => {
  const row = (id: string, value: number, given = {}) =>
    keyResult({ id, entries: [entry({ text: `${value} users`, value })], ...given })
  const quarter = file([
    metrics([row('metric', 150)]),
    objective({ keyResults: [row('kr', 140, { metric: 'metric' })] }),
  ])
  const { fix } = only(quarter, 'metric-disagrees')
  if (fix === undefined) throw new Error('There is no mend')
  const mended = applyFix(quarter, fix)
  expect(checkQuarter(mended).open.filter(({ rule }) => rule === 'metric-disagrees')).toEqual([])
})

it('sets the outcome that the numbers give', () => {
  const quarter = file([sloReport([serviceObjective({ good: 9980, total: 10000 })])])
  expect(only(quarter, 'slo-outcome').fix).toMatchObject({ label: 'Set to missed', value: 'missed' })
})

describe('an answer', () => {
  it('goes below the notes of the entry', () => {
    const { answer } = only(q2, 'value-unchanged')
    if (answer === undefined) throw new Error('It asks for no answer')
    const answered = writeAnswer(q2, answer, 'The vendor was late.')
    const notes = (quarter: Quarter) =>
      quarter.blocks
        .flatMap((block) => (block.kind === 'objective' ? block.keyResults : []))
        .find(({ id }) => id === answer.id)
        ?.entries.find(({ period }) => period === answer.period)?.notes
    expect(notes(answered)).toBe(`${notes(q2) ?? ''}\n\nThe vendor was late.`)
    const empty = writeAnswer(counting('1'), { kind: 'entryNotes', id: 'kr', period: '2021-Q2' }, 'Why.')
    expect(notes(empty)).toBe(undefined)
    expect(JSON.stringify(empty)).toContain('"notes":"Why."')
  })

  it('becomes the reason of the stated status, and settles the finding', () => {
    const quarter = file([
      objective({
        stated: [{ period: '2021-Q2', status: 'atRisk', why: '' }],
        keyResults: [keyResult()],
        challenges: 'Much.',
      }),
    ])
    const { answer } = only(quarter, 'stated-unexplained')
    if (answer === undefined) throw new Error('It asks for no answer')
    const answered = writeAnswer(quarter, answer, 'Two teams left.')
    expect(checkQuarter(answered).open.filter(({ rule }) => rule === 'stated-unexplained')).toEqual([])
  })

  it('of what is no longer there changes nothing', () => {
    for (const kind of ['entryNotes', 'statedWhy'] as const)
      expect(writeAnswer(q2, { kind, id: 'gone', period: '2021-Q2' }, 'Why')).toBe(q2)
  })
})
