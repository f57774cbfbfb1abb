/**
 * One reporting period as the quarter file writes it: the calendar year in which its fiscal year
 * starts, then the quarter (`2021-Q2`) or, for organisations that plan by halves, the half
 * (`2021-H1`). Keys of one calendar sort as text in order of time. How a period is *printed* is
 * decided by the file's fiscal calendar, never by the key.
 */
export type PeriodKey = `${number}-${'Q' | 'H'}${number}`

/** How an organisation counts and names its fiscal years. */
export interface FiscalCalendar {
  /** First month of the fiscal year, 1 (January) to 12. */
  readonly startMonth: number
  /** 4 for quarters, 2 for half-years. */
  readonly periodsPerYear: 2 | 4
  /** Which calendar years name the fiscal year: the one it starts in, the one it ends in, or both. */
  readonly nameBy: 'start' | 'end' | 'both'
  /** What stands before the year: `FY`, `GJ `, `CY` or nothing. */
  readonly prefix: string
  /** What stands between two years (`21-22`, `21/22`). */
  readonly separator: string
  /** 2 prints `21`, 4 prints `2021`. */
  readonly yearDigits: 2 | 4
  /** `period-first` prints `Q2 FY21-22`, `year-first` prints `FY21-22 Q2`. */
  readonly order: 'period-first' | 'year-first'
}
