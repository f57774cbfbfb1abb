import { describe, expect, it } from 'vitest'
import { createCompiler } from '../../../../shared/deck/compile'
import { numberMarksOf } from '../../../../shared/words/number-marks'
import { printDayRange, printMonthRange } from '../../../../shared/words/print-date'
import { printAmount, printNumber } from '../../../../shared/words/print-number'
import { generateQuarter } from '../../../support/generated-quarters'

describe('printNumber', () => {
  it('groups thousands, trims zeros and has a real minus', () => {
    expect([2251, 1_000_000, 0.25, 4, -7.5, -0, 99.248].map((value) => printNumber(value))).toEqual([
      '2,251',
      '1,000,000',
      '0.25',
      '4',
      '−7.5',
      '0',
      '99.248',
    ])
    expect(printNumber(-0.001, 2)).toBe('0')
    expect(printNumber(2.666666, 2)).toBe('2.67')
    expect(printNumber(1e21)).toBe('1e+21')
  })

  it('puts per cent next to the number and words behind a space', () => {
    expect([printAmount(4.7, '%'), printAmount(46, 'days'), printAmount(3, undefined)]).toEqual([
      '4.7%',
      '46 days',
      '3',
    ])
  })
})

describe('numbers of other languages', () => {
  it.each([
    ['de', '1.234.567,5', '4,7\u00a0%'],
    ['de-CH', '1’234’567.5', '4.7%'],
    ['fr', '1\u00a0234\u00a0567,5', '4,7\u00a0%'],
    ['es', '1.234.567,5', '4,7\u00a0%'],
    ['tr', '1.234.567,5', '4,7%'],
    ['ja', '1,234,567.5', '4.7%'],
    ['ar', '1,234,567.5', '4.7%'],
    ['en-GB', '1,234,567.5', '4.7%'],
    ['', '1,234,567.5', '4.7%'],
    ['no language & "none"', '1,234,567.5', '4.7%'],
  ])('write “%s” numbers as its readers do', (language, number, percent) => {
    const marks = numberMarksOf(language)
    expect(printNumber(1_234_567.5, 4, marks)).toBe(number)
    expect(printAmount(4.7, '%', marks).replace('\u200e', '')).toBe(percent)
  })

  it('stand on the slides of a deck in that language', () => {
    const quarter = { ...generateQuarter({ metrics: 1, objectives: 0 }), language: 'de' }
    const blocks = quarter.blocks.map((block) =>
      block.kind === 'metrics'
        ? {
            ...block,
            metrics: block.metrics.map((metric) => ({
              ...metric,
              entries: metric.entries.map((entry) => ({ ...entry, value: 30_118.5 })),
            })),
          }
        : block,
    )
    const compiler = createCompiler()
    const words = (language: string) => JSON.stringify(compiler.compile({ ...quarter, blocks, language }))
    expect(words('de')).toContain('30.118,5')
    expect(words('en')).toContain('30,118.5')
  })
})

describe('dates', () => {
  it('names the year once where both days share it', () => {
    expect(printDayRange('2021-09-01', '2021-11-30')).toBe('1 Sep to 30 Nov 2021')
    expect(printDayRange('2021-12-01', '2022-02-28')).toBe('1 Dec 2021 to 28 Feb 2022')
  })

  it('names months long with the year and short without', () => {
    expect(printMonthRange('2021-10-01', '2021-12-31', 'long')).toBe('October to December 2021')
    expect(printMonthRange('2021-12-01', '2022-02-28', 'long')).toBe('December 2021 to February 2022')
    expect(printMonthRange('2021-10-01', '2021-12-31', 'short')).toBe('Oct to Dec')
  })

  it('shows what is no date as it stands', () => {
    expect(printDayRange('soon', 'later')).toBe('soon to later')
  })
})
