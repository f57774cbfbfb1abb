import type { FiscalCalendar } from './period'

/** A fiscal year from July, named by both its years: Q2 FY21-22. */
export const defaultCalendar: FiscalCalendar = {
  startMonth: 7,
  periodsPerYear: 4,
  nameBy: 'both',
  prefix: 'FY',
  separator: '-',
  yearDigits: 2,
  order: 'period-first',
}
