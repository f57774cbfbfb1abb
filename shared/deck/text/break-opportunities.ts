import LineBreaker from 'linebreak'
import { cacheByText } from './bounded-cache'

/**
 * Offsets before which a line may or must break, ascending; the last is the length of the text. Remembered
 * by text, because fitting lays the same text at several sizes and widths.
 *
 * @see UAX #14, Unicode Line Breaking Algorithm
 */
export const breakOpportunities: (text: string) => Uint32Array = cacheByText(1_000_000, (text) => {
  const positions: number[] = []
  const breaker = new LineBreaker(text)
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak())
    positions.push(next.position)
  return Uint32Array.from(positions)
})
