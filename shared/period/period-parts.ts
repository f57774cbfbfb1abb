import type { PeriodKey } from './period'

/** A period key taken apart. */
export interface PeriodParts {
  /** Calendar year in which the fiscal year starts. */
  readonly year: number
  /** Quarter or half. */
  readonly unit: 'Q' | 'H'
  /** 1 to 4 for quarters, 1 to 2 for halves. */
  readonly number: number
}

export const partsOfPeriod = (key: PeriodKey): PeriodParts => ({
  year: Number(key.slice(0, -3)),
  unit: key.at(-2) === 'H' ? 'H' : 'Q',
  number: Number(key.at(-1)),
})

/** The key of a period; years have four digits. */
export const periodKey = ({ year, unit, number }: PeriodParts): PeriodKey => `${year}-${unit}${number}`

/** How many periods of this kind a year has. */
export const periodsIn = (unit: 'Q' | 'H'): 2 | 4 => (unit === 'Q' ? 4 : 2)

/** The kind of period that a calendar plans by. */
export const unitOf = (periodsPerYear: 2 | 4): 'Q' | 'H' => (periodsPerYear === 4 ? 'Q' : 'H')
