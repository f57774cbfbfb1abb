import LineBreaker from 'linebreak'
import { cacheByText } from './bounded-cache'

const slash = 47

/**
 * Offsets before which a line may or must break, ascending; the last is the length of the text. Remembered
 * by text, because fitting lays the same text at several sizes and widths.
 *
 * Unlike the standard's default, a slash gives no opportunity: presentation programs keep `and/or` and
 * addresses whole and cut them by character where they are wider than the line.
 *
 * @see UAX #14, Unicode Line Breaking Algorithm
 */
export const breakOpportunities: (text: string) => readonly number[] = cacheByText(1_000_000, (text) => {
  const positions: number[] = []
  const breaker = new LineBreaker(text)
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const { position } = next
    if (position === text.length || text.charCodeAt(position - 1) !== slash) positions.push(position)
  }
  return positions
})
