import { readDay } from '../period/iso-day'
import { say } from './words'
import type { WordKey } from './words'

/** The name of a month, 1 to 12. */
export function printMonth(month: number, length: 'long' | 'short'): string {
  // The catalogue has a key for each month from 1 to 12, and every caller stays in that range.
  return say(`deck.month${length === 'short' ? 'Short' : ''}.${month}` as WordKey & `deck.month.1`)
}

/** Two ISO days as people say the stretch between them: `1 Sep to 30 Nov 2021`. */
export function printDayRange(from: string, to: string): string {
  const start = readDay(from)
  const end = readDay(to)
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
  const start = readDay(from)
  const end = readDay(to)
  if (start === undefined || end === undefined) return say('deck.range', { from, to })
  const first = printMonth(start.month, length)
  const last = printMonth(end.month, length)
  if (length === 'short') return say('deck.range', { from: first, to: last })
  return say('deck.range', {
    from: start.year === end.year ? first : say('deck.monthOfYear', { month: first, year: start.year }),
    to: say('deck.monthOfYear', { month: last, year: end.year }),
  })
}
