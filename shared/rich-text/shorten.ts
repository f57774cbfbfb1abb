import { graphemesOf } from './graphemes'

/**
 * A text of at most so many UTF-16 units: what is longer is cut and ends in an ellipsis, which counts. What
 * a reader sees as one character (an emoji, a letter with its marks) is left out whole.
 */
export const shorten = (text: string, most: number): string =>
  text.length <= most ? text : beginning(text, most - 1)

/** A text on one line, however it was broken and spaced. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** One line of a text, shortened as above. */
export const shortLine = (text: string, most: number): string => shorten(onOneLine(text), most)

/** The whole characters within the first `length` UTF-16 units, and an ellipsis. */
export const beginning = (text: string, length: number): string =>
  `${text.slice(0, wholeUntil(text, length)).trimEnd()}…`

/** The last end of a grapheme cluster that is not behind an offset. */
function wholeUntil(text: string, offset: number): number {
  // Nothing below U+0300 joins with what it stands beside, but for a line break's two, which are no words.
  if (!/[\u0300-\uFFFF]/.test(text.slice(Math.max(0, offset - 1), offset + 1))) return offset
  for (const { start, end } of graphemesOf(text, 0, text.length)) if (end > offset) return start
  return offset
}
