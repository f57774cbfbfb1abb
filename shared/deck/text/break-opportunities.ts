import LineBreaker from 'linebreak'
import { cacheByText } from './bounded-cache'

const slash = 47

/**
 * Offsets before which a line may or must break, ascending; the last is the length of the text. Remembered
 * by text, because fitting lays the same text at several sizes and widths.
 *
 * Unlike the standard's default, a slash gives no opportunity: presentation programs keep `and/or` and
 * addresses whole and cut them by character where they are wider than the line. Scripts that write no space between
 * words break between those that a dictionary knows.
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
  return withoutSpaces.test(text) ? withWords(text, positions) : positions
})

/** Thai, Lao, Burmese and Khmer: class SA of the standard, which leaves them to dictionaries. */
const withoutSpaces = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]{2,}/u
const allWithoutSpaces = new RegExp(withoutSpaces, 'gu')
/** Marks, those of repetition and abbreviation among them, stay with the word before them. */
const staysBehind = /[\p{M}\u0e2f\u0e46\u0eaf\u0ec6\u17d4-\u17d7\u17d9\u104a\u104b]/u

let segmenter: Intl.Segmenter | undefined

function withWords(text: string, positions: readonly number[]): readonly number[] {
  // Made when first needed: loading its dictionaries takes a while.
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' })
  const all = new Set(positions)
  for (const match of text.matchAll(allWithoutSpaces)) {
    for (const { index, segment } of segmenter.segment(match[0]))
      if (index > 0 && !staysBehind.test(segment.charAt(0))) all.add(match.index + index)
  }
  return [...all].sort((a, b) => a - b)
}
