import { parseMarkdown } from './parse-markdown'
import { plainText } from './plain-text'
import { shorten } from './shorten'

/** A prose field as people read it, without marks, one line a paragraph. */
export const plainWords = (markdown: string): string => plainText(parseMarkdown(markdown))

/** A field may be as long as a book, so it is cut before it is parsed: behind this many UTF-16 units of addresses and marks. */
const MOST_MARKS = 4000

/** The beginning of a prose field as people read it, in one line of at most so many UTF-16 units. */
export function excerpt(markdown: string, most: number): string {
  const text = plainWords(markdown.slice(0, most + MOST_MARKS))
    .replace(/\s+/g, ' ')
    .trim()
  return shorten(text, most)
}
