import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findChanges } from '../../../../../shared/checks/reading/find-changes'
import { findFigures } from '../../../../../shared/checks/reading/find-figures'
import { computingTime } from '../../../../support/computing-time'

const read = (text: string, language = 'en') =>
  findFigures(text, language).map((figure) => ({ value: figure.value, kind: figure.kind }))
const values = (text: string, language = 'en') => findFigures(text, language).map((figure) => figure.value)
const only = (text: string, language = 'en') => {
  const [figure, ...rest] = findFigures(text, language)
  expect(rest).toEqual([])
  expect(figure).toBeDefined()
  return figure
}

describe('durations', () => {
  it.each([
    ['3 h 12 min', 'en', 192],
    ['1 min 30 s', 'en', 90],
    ['2 days and 4 hours', 'en', 52],
    ['1 Std. 20 Min.', 'de', 80],
    ['1 year 3 months', 'en', 15],
  ])('%s is one number', (text, language, value) => {
    expect(only(text, language)?.value).toBe(value)
  })

  it('are two numbers where the units do not follow each other', () => {
    expect(values('3 h for 12 min')).toEqual([3, 12])
    expect(values('5 teams 12 min')).toEqual([5, 12])
  })
})

describe('notation', () => {
  it.each([
    ['1,234.5 users', 'en', 1234.5],
    ['1.234,5 Nutzer', 'de', 1234.5],
    ['1 234,5 utilisateurs', 'fr', 1234.5],
    ['1\u00a0234,5 utilisateurs', 'en', 1234.5],
    ['1\u202f234\u202f567 personnes', 'fr', 1_234_567],
    ["1'234'567 Franken", 'de-CH', 1_234_567],
    ['12,345,678 edits', 'en', 12_345_678],
    ['12.345.678 Aufrufe', 'de', 12_345_678],
    ['0,5 Sekunden', 'en', 0.5],
    ['31.2M items', 'en', 31_200_000],
    ['3 million readers', 'en', 3_000_000],
    ['2,5 Mrd. Zugriffe', 'de', 2_500_000_000],
    ['40k requests', 'en', 40_000],
    ['٢٥ مشروع', 'ar', 25],
    ['１２件', 'ja', 12],
  ])('%s in %s is %d', (text, language, value) => {
    expect(only(text, language)?.value).toBe(value)
  })

  it('gives both meanings where a mark may group or divide', () => {
    expect(only('1,234 users', 'en')).toMatchObject({ value: 1234, alternative: 1.234 })
    expect(only('1,234 users', 'de')).toMatchObject({ value: 1.234, alternative: 1234 })
  })

  it('does not join two English numbers over a plain space', () => {
    expect(values('teams 20 200 slides')).toEqual([20, 200])
    expect(values('20 200 Folien', 'de')).toEqual([20_200])
  })

  it('knows how exactly a number is written', () => {
    expect(only('17.4%')?.tolerance).toBeCloseTo(0.05)
    expect(only('31.2M')?.tolerance).toBeCloseTo(50_000)
  })
})

describe('kinds', () => {
  it.each([
    ['17.4%', { value: 17.4, kind: 'percent' }],
    ['17,4 Prozent', { value: 17.4, kind: 'percent' }],
    ['٢٥٪', { value: 25, kind: 'percent' }],
    ['12 pour cent', { value: 12, kind: 'percent' }],
    ['٪٢٥', { value: 25, kind: 'percent' }],
    ['٢٥ في المائة', { value: 25, kind: 'percent' }],
    ['25\u200f%', { value: 25, kind: 'percent' }],
    ['25 אחוזים', { value: 25, kind: 'percent' }],
    ['۲۵ درصد', { value: 25, kind: 'percent' }],
    ['3 pkt proc.', { value: 3, kind: 'points' }],
    ['3 punkty procentowe', { value: 3, kind: 'points' }],
    ['3 נקודות אחוז', { value: 3, kind: 'points' }],
    ['64 puan', { value: 64, kind: 'amount' }],
    ['+3.5 pp', { value: 3.5, kind: 'points' }],
    ['2 percentage points', { value: 2, kind: 'points' }],
    ['3 Prozentpunkte', { value: 3, kind: 'points' }],
    ['$1.2M', { value: 1_200_000, kind: 'money' }],
    ['15 €', { value: 15, kind: 'money' }],
    ['2x', { value: 2, kind: 'factor' }],
  ])('%s', (text, expected) => {
    expect(read(text, text.includes(',') ? 'de' : 'en')).toEqual([expected])
  })

  it('reads signs, bounds and approximations', () => {
    expect(only('796 (-23%)'.slice(4))).toMatchObject({ value: -23, signed: true })
    expect(only('−11 %')).toMatchObject({ value: -11, signed: true })
    expect(only('~90%')).toMatchObject({ value: 90, approximate: true })
    expect(only('about 90%')).toMatchObject({ approximate: true })
    expect(only('at least 10 wikis')).toMatchObject({ bound: 'atLeast', unit: 'wikis' })
    expect(only('>20%')).toMatchObject({ bound: 'atLeast', value: 20 })
    expect(only('10+ minutes')).toMatchObject({ bound: 'atLeast', value: 10, unit: 'minutes' })
    expect(only('under 32 ms')).toMatchObject({ bound: 'atMost', unit: 'ms' })
  })

  it('reads parts of a whole and ranges', () => {
    expect(only('4.2 / 5')).toMatchObject({ value: 4.2, outOf: 5 })
    expect(only('9 out of 11 SLOs')).toMatchObject({ value: 9, outOf: 11 })
    expect(only('3 von 4 Zielen', 'de')).toMatchObject({ value: 3, outOf: 4 })
    expect(findFigures('5–10 %', 'en')).toMatchObject([
      { value: 5, kind: 'percent', range: true },
      { value: 10, kind: 'percent', range: true },
    ])
    expect(findFigures('grew 5 to 10 people', 'en').every((figure) => figure.range)).toBe(true)
  })
})

describe('what is no number', () => {
  it.each([
    'KR1',
    'Q2 FY21-22',
    'FY 19/20',
    '2021/22',
    'H1',
    'Q1–Q3',
    'GJ 24/25-Q1',
    '11 Sept 2021',
    '01Feb2022',
    '2021-10-03',
    '03/10/2021',
    '3.10.2021',
    '3 October',
    'Oct 3',
    '10:30',
    '14h30',
    '24/7',
    '1.2.3',
    'v1.1',
    'version 2',
    '1st, 2nd and 3rd',
    'p95',
    'T1234',
    'COVID-19',
    'https://example.org/2021/10?x=5',
    '[report](https://example.org/7)',
    'Phase 2',
    '#12',
    '2021年10月3日',
  ])('%s', (text) => {
    expect(read(text)).toEqual([])
  })

  it.each(['Toolhub 1.1', 'in 2021', '2019 survey', '1. First item'])('claims nothing about "%s"', (text) => {
    expect(findFigures(text, 'en').filter((figure) => figure.certain)).toEqual([])
  })
})

describe('changes', () => {
  it.each([
    ['from 2162 to 2251', 2162, 2251],
    ['2162 -> 2251', 2162, 2251],
    ['rose from 3.8 to 4.2', 3.8, 4.2],
    ['10 % → 12 %', 10, 12],
    ['von 17 auf 31 Tage', 17, 31],
    ['from 19 days to 31 days', 19, 31],
  ])('%s', (text, from, to) => {
    expect(
      findChanges(text, findFigures(text, 'en')).map((change) => [change.from.value, change.to.value]),
    ).toEqual([[from, to]])
  })

  it.each(['5 to 10 people', 'from 3 teams, and 10 wikis to serve', '3 of 4'])('none in "%s"', (text) => {
    expect(findChanges(text, findFigures(text, 'en'))).toEqual([])
  })
})

it('keeps places inside the text, in order, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.constantFrom('en', 'de', 'fr'),
      (text, language) => {
        let last = 0
        for (const figure of findFigures(text, language)) {
          expect(figure.start).toBeGreaterThanOrEqual(last)
          expect(figure.end).toBeLessThanOrEqual(text.length)
          expect(text.slice(figure.start, figure.end)).toBe(figure.text)
          last = figure.end
        }
      },
    ),
  )
})

it('ends soon on hostile text', () => {
  const took = computingTime(() => {
    findFigures('1,234.5 % of 10 000 from 3 to 5; '.repeat(600), 'en')
    findFigures('1.'.repeat(10_000), 'en')
    findFigures('1 '.repeat(10_000), 'en')
    findFigures('a-1'.repeat(7_000), 'en')
  })
  expect(took).toBeLessThan(5000)
})
