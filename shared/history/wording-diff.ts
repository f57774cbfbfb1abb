import { diffWordsWithSpace } from 'diff'
import { parseMarkdown } from '../rich-text/parse-markdown'
import { plainText } from '../rich-text/plain-text'

/** A stretch of text that two wordings share, or that only one of them has. */
export interface DiffPart {
  readonly text: string
  readonly change: 'same' | 'removed' | 'added'
}

/** The word-level difference between two wordings, Markdown taken as plain text. */
export const diffWordings = (before: string, now: string): readonly DiffPart[] =>
  diffWordsWithSpace(plain(before), plain(now)).map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'same',
  }))

/** Whether two wordings say the same; space and mark-up aside. */
export const sameWording = (a: string, b: string): boolean => squeezed(a) === squeezed(b)

/** How alike two wordings are: the share of their words that they have in common, 0 to 1 (Dice). */
export function similarity(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)]
  if (first.length + second.length === 0) return 1
  const counts = new Map<string, number>()
  for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of second) {
    const left = counts.get(word) ?? 0
    if (left > 0) shared += 1
    counts.set(word, left - 1)
  }
  return (2 * shared) / (first.length + second.length)
}

const plain = (markdown: string): string => plainText(parseMarkdown(markdown))
const squeezed = (markdown: string): string => plain(markdown).replace(/\s+/g, ' ').trim()

/** Words as Unicode sees them, so that scripts without spaces compare too. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
const wordsOf = (markdown: string): readonly string[] =>
  [...segmenter.segment(plain(markdown).toLowerCase())].flatMap(({ segment, isWordLike }) =>
    isWordLike === true ? [segment] : [],
  )
