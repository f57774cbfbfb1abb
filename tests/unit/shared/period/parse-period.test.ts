import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultCalendar } from '../../../../shared/period/default-calendar'
import { parseFiscalYear } from '../../../../shared/period/parse-fiscal-year'
import { parsePeriod } from '../../../../shared/period/parse-period'
import type { FiscalCalendar } from '../../../../shared/period/period'
import { printFiscalYear, printPeriod } from '../../../../shared/period/print-period'
import { partsOfPeriod } from '../../../../shared/period/period-parts'
import { calendarAndPeriod } from '../../../support/arbitrary-period'

const halves: FiscalCalendar = { ...defaultCalendar, periodsPerYear: 2 }
const byEnd: FiscalCalendar = { ...defaultCalendar, nameBy: 'end' }
const byStart: FiscalCalendar = { ...defaultCalendar, nameBy: 'start' }
const january: FiscalCalendar = {
  ...defaultCalendar,
  startMonth: 1,
  nameBy: 'start',
  prefix: '',
  yearDigits: 4,
}
const notAPeriod = { ok: false, error: { kind: 'notAPeriod' } }

describe('parseFiscalYear', () => {
  it.each([
    'FY21-22',
    'FY 21-22',
    'FY21/22',
    'FY 21/22',
    'FY2021-22',
    'FY2021–22',
    'FY2021-2022',
    'FY 2021 – 2022',
    'FY22',
    'FY 22',
    'FY2022',
    'fy22',
    'FY’22',
    "FY '21/'22",
    'FY-22',
    'F.Y. 22',
    '2021/22',
    '2021–22',
    '21/22',
    '2122',
    'GJ 21/22',
    'ＦＹ２１－２２',
    'FY\u00a021‑22',
    '  FY21-22  ',
  ])('reads %j as the year from July 2021', (spelling) => {
    expect(parseFiscalYear(spelling, defaultCalendar)).toEqual({ ok: true, value: 2021 })
  })

  it.each([
    [byEnd, 2021],
    [byStart, 2022],
    [defaultCalendar, 2021],
    [{ ...byEnd, startMonth: 1 }, 2022],
  ])('reads FY22 by what the calendar names its years for', (calendar, start) => {
    expect(parseFiscalYear('FY22', calendar)).toEqual({ ok: true, value: start })
    expect(parseFiscalYear('FY2022', calendar)).toEqual({ ok: true, value: start })
  })

  it.each([
    ['FY99-00', 1999],
    ['FY1999-00', 1999],
    ['FY1999/2000', 1999],
    ['9900', 1999],
    ['FY00-01', 2000],
    ['FY69-70', 2069],
    ['FY70-71', 1970],
    ['1920', 2019],
    ['2021', 2020],
    ['FY21-2022', 2021],
  ])('reads %j as the year from July %d', (spelling, start) => {
    expect(parseFiscalYear(spelling, defaultCalendar)).toEqual({ ok: true, value: start })
  })

  it.each([
    '',
    'FY',
    'FY2',
    'FY221',
    'FY21-23',
    'FY22-21',
    'FY21-21',
    'FY1850',
    '21 22',
    'twenty',
    'CY2018',
    'FY21-22-23',
  ])('refuses %j', (spelling) => {
    expect(parseFiscalYear(spelling, defaultCalendar).ok).toBe(false)
  })

  it('knows no pair of years where the year begins in January', () => {
    expect(parseFiscalYear('2021-22', january).ok).toBe(false)
    expect(parseFiscalYear('1920', january).ok).toBe(false)
    expect(parseFiscalYear('2021', january)).toEqual({ ok: true, value: 2021 })
  })
})

describe('parsePeriod', () => {
  it.each([
    'Q2 FY21-22',
    'Q2 FY 21-22',
    'Q2 FY21/22',
    'Q2, FY21-22',
    'Q2/FY21-22',
    'Q2-FY22',
    'Q2 of FY22',
    'Q2FY22',
    '2QFY22',
    '2Q22',
    'Q 2 FY22',
    "Q2 '22",
    'FY22-Q2',
    'FY22Q2',
    'FY22 2Q',
    'FY21-22 Q2',
    'FY2021–22 Q2',
    '2021/22 Q2',
    '2122-Q2',
    'GJ 21/22-Q2',
    'Q２ ＦＹ２１－２２',
    'q2\u00a0fy\u202f21–22',
    'CY2021 Q4',
  ])('reads %j', (spelling) => {
    expect(parsePeriod(spelling, defaultCalendar)).toEqual({ ok: true, value: '2021-Q2' })
  })

  it.each([
    ['FY20-Q3', byEnd, '2019-Q3'],
    ['FY20-Q3', byStart, '2020-Q3'],
    ['GJ 24/25-Q1', { ...defaultCalendar, prefix: 'GJ ', separator: '/' }, '2024-Q1'],
    ['1920-Q2', defaultCalendar, '2019-Q2'],
    ['2019 Q3', january, '2019-Q3'],
    ['CY2018 Q4', january, '2018-Q4'],
    ['CY2018 Q4', defaultCalendar, '2018-Q2'],
    ['CY2018 Q1', defaultCalendar, '2017-Q3'],
    ['Q4 FY99-00', defaultCalendar, '1999-Q4'],
    ['Q2 2021', { ...defaultCalendar, prefix: '', separator: '' }, '2020-Q2'],
  ] as const)('reads %j by its calendar', (spelling, calendar, key) => {
    expect(parsePeriod(spelling, calendar)).toEqual({ ok: true, value: key })
  })

  it.each(['H1 FY22', '1H22', 'FY22-H1', 'H1 FY21-22', 'CY2021 H2'])(
    'reads %j where there are halves',
    (spelling) => {
      expect(parsePeriod(spelling, halves)).toEqual({ ok: true, value: '2021-H1' })
      expect(parsePeriod(spelling, defaultCalendar)).toEqual(notAPeriod)
    },
  )

  it.each([
    '',
    'Q2',
    'FY21-22',
    'Q5 FY22',
    'Q0 FY22',
    'Q2 FY21-23',
    'Q2 Q3 FY22',
    'Q2 FY22 Q3',
    'second quarter',
    'H1 FY22',
    'Q2 FY22 and more',
    'Q2 June',
    `Q2 ${' '.repeat(10)}`,
    `FY22${'-'.repeat(50_000)}Q2`,
    `Q2${' '.repeat(50_000)}x`,
  ])('refuses %#', (spelling) => {
    expect(parsePeriod(spelling, defaultCalendar)).toEqual(notAPeriod)
  })

  it('refuses a calendar quarter that no period of the fiscal year matches', () => {
    expect(parsePeriod('CY2018 Q4', { ...defaultCalendar, startMonth: 2 })).toEqual(notAPeriod)
    expect(parsePeriod('CY2018 H2', { ...halves, startMonth: 4 })).toEqual(notAPeriod)
  })

  it('reads what printPeriod prints, in every calendar', () => {
    fc.assert(
      fc.property(calendarAndPeriod, ([calendar, period]) => {
        expect(parsePeriod(printPeriod(period, calendar), calendar)).toEqual({ ok: true, value: period })
        const year = partsOfPeriod(period).year
        expect(parseFiscalYear(printFiscalYear(period, calendar), calendar)).toEqual({
          ok: true,
          value: year,
        })
      }),
      { numRuns: 5000 },
    )
  })

  it('answers any text without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), calendarAndPeriod, (spelling, [calendar]) => {
        const result = parsePeriod(spelling, calendar)
        expect(result.ok ? result.value : result.error.kind).toBeTypeOf('string')
      }),
    )
  })
})

describe('parsePeriod of names in other languages', () => {
  const april: FiscalCalendar = { ...byStart, startMonth: 4 }
  it.each([
    ['T2 2021', january, '2021-Q2'],
    ['T2-2021', january, '2021-Q2'],
    ['2e trimestre 2021', january, '2021-Q2'],
    ['1er trimestre 2021', january, '2021-Q1'],
    ['deuxième trimestre de 2021', january, '2021-Q2'],
    ['T2 2021-2022', defaultCalendar, '2021-Q2'],
    ['T2 de l’exercice 2021-2022', defaultCalendar, '2021-Q2'],
    ['2T21', january, '2021-Q2'],
    ['2T 2021', january, '2021-Q2'],
    ['2º trimestre de 2021', january, '2021-Q2'],
    ['2.º trimestre de 2021', january, '2021-Q2'],
    ['segundo trimestre de 2021', january, '2021-Q2'],
    ['2. Quartal 2021', january, '2021-Q2'],
    ['II. Quartal 2021', january, '2021-Q2'],
    ['2021年第2四半期', january, '2021-Q2'],
    ['2021年度第2四半期', january, '2021-Q2'],
    ['2021年度第2四半期', april, '2021-Q2'],
    ['2021年度第２四半期', { ...april, nameBy: 'both' as const }, '2021-Q2'],
    ['2021年第二季度', january, '2021-Q2'],
    ['2021년 2분기', january, '2021-Q2'],
    ['2. çeyrek 2021', january, '2021-Q2'],
    ['2021 2. çeyrek', january, '2021-Q2'],
    ['2021-2022 2. Çeyrek', defaultCalendar, '2021-Q2'],
    ['Ç2 2021', january, '2021-Q2'],
    ['الربع الثاني 2021', january, '2021-Q2'],
    ['الربع الثاني من عام ٢٠٢١', january, '2021-Q2'],
    ['II kwartał 2021', january, '2021-Q2'],
    ['2 кв. 2021', january, '2021-Q2'],
    ['II квартал 2021 г.', january, '2021-Q2'],
    ['S2 2021-2022', halves, '2021-H2'],
    ['2e semestre 2021-2022', halves, '2021-H2'],
    ['2. Halbjahr 2021/22', halves, '2021-H2'],
  ] as const)('reads %s', (spelling, calendar, period) => {
    expect(parsePeriod(spelling, calendar)).toEqual({ ok: true, value: period })
  })

  it.each([
    'T5 2021',
    'trimestre 2021',
    '2021年度',
    'décembre 2021',
    'Team 2 2021',
    'Phase 2 2021',
    'T2',
    '2. Quartal',
    'çeyrek final 2021',
    'S2 2021',
    '5. Quartal 2021',
    'seit 2. Quartal 2021 bis 2022',
  ])('reads no quarter in %s', (spelling) => {
    expect(parsePeriod(spelling, january)).toEqual(notAPeriod)
  })
})

it('reads names of a calendar whose prefix or separator is longer than any name', () => {
  const long = { ...defaultCalendar, prefix: 'P'.repeat(100_000), separator: '-'.repeat(100_000) }
  expect(parsePeriod('Q2 FY21-22', long)).toEqual({ ok: true, value: '2021-Q2' })
  expect(parsePeriod(printPeriod('2021-Q2', long), long)).toEqual({ ok: true, value: '2021-Q2' })
})
