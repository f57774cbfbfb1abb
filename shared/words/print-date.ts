import { say } from './words'
import type { WordKey } from './words'

/** Year, month (1 to 12) and day of an ISO day, or undefined when it is not one. */
function partsOf(isoDay: string): { year: number; month: number; day: number } | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDay)
  if (match === null) return undefined
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number)
  return month >= 1 && month <= 12 ? { year, month, day } : undefined
}

/** The name of a month, 1 to 12. */
export function printMonth(month: number, length: 'long' | 'short'): string {
  // The catalogue has a key for each month from 1 to 12, and every caller stays in that range.
  return say(`deck.month${length === 'short' ? 'Short' : ''}.${month}` as WordKey & `deck.month.1`)
}

/** Two ISO days as people say the stretch between them: `1 Sep to 30 Nov 2021`. */
export function printDayRange(from: string, to: string): string {
  const start = partsOf(from)
  const end = partsOf(to)
  if (start === undefined || end === undefined) return say('deck.range', { from, to })
  const last = say('deck.dayOfYear', {
    day: end.day,
    month: printMonth(end.month, 'short'),
    year: end.year,
  })
  const month = printMonth(start.month, 'short')
  const first =
    start.year === end.year
      ? say('deck.day', { day: start.day, month })
      : say('deck.dayOfYear', { day: start.day, month, year: start.year })
  return say('deck.range', { from: first, to: last })
}

/** The months between two ISO days: `October to December 2021`, or short and without the year `Oct to Dec`. */
export function printMonthRange(from: string, to: string, length: 'long' | 'short'): string {
  const start = partsOf(from)
  const end = partsOf(to)
  if (start === undefined || end === undefined) return say('deck.range', { from, to })
  const first = printMonth(start.month, length)
  const last = printMonth(end.month, length)
  if (length === 'short') return say('deck.range', { from: first, to: last })
  return say('deck.range', {
    from: start.year === end.year ? first : say('deck.monthOfYear', { month: first, year: start.year }),
    to: say('deck.monthOfYear', { month: last, year: end.year }),
  })
}
