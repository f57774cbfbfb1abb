import fc from 'fast-check'
import type { FiscalCalendar, PeriodKey } from '../../shared/period/period'
import { periodKey, unitOf } from '../../shared/period/period-parts'

export const calendar: fc.Arbitrary<FiscalCalendar> = fc.record({
  startMonth: fc.integer({ min: 1, max: 12 }),
  periodsPerYear: fc.constantFrom<2 | 4>(2, 4),
  nameBy: fc.constantFrom('start', 'end', 'both'),
  prefix: fc.oneof(
    fc.constantFrom('FY', 'GJ ', 'CY', '', 'Q1 ', '20'),
    fc.string({ unit: 'binary', maxLength: 4 }),
  ),
  separator: fc.oneof(
    fc.constantFrom('-', '/', '–', '', ' to ', '20'),
    fc.string({ unit: 'binary', maxLength: 4 }),
  ),
  yearDigits: fc.constantFrom<2 | 4>(2, 4),
  order: fc.constantFrom('period-first', 'year-first'),
})

/** A period of the calendar, in the years that spellings can tell apart. */
export const periodIn = ({ periodsPerYear }: FiscalCalendar): fc.Arbitrary<PeriodKey> =>
  fc
    .tuple(fc.integer({ min: 1950, max: 2098 }), fc.integer({ min: 1, max: periodsPerYear }))
    .map(([year, number]) => periodKey({ year, unit: unitOf(periodsPerYear), number }))

export const calendarAndPeriod: fc.Arbitrary<readonly [FiscalCalendar, PeriodKey]> = calendar.chain((one) =>
  periodIn(one).map((period) => [one, period] as const),
)
