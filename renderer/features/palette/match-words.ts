/** How well a title answers a query: higher is better, undefined does not answer. `marks` are the letters that do. */
export interface WordMatch {
  readonly score: number
  readonly marks: readonly (readonly [from: number, to: number])[]
}

const START_OF_TITLE = 3
const START_OF_WORD = 2
const WITHIN_WORD = 1
const startsWord = (text: string, at: number): boolean =>
  at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))

/** Every word of the query must stand in the text, in any order; words that begin something count for more. */
export function matchWords(text: string, query: string): WordMatch | undefined {
  const lower = text.toLowerCase()
  // A few capitals change length in lower case; their marks would be a letter off, so they get none.
  const comparable = lower.length === text.length
  const marks: (readonly [number, number])[] = []
  let score = 0
  for (const word of query.toLowerCase().split(/\s+/)) {
    if (word === '') continue
    const at = bestPlace(lower, word)
    if (at === -1) return undefined
    score += at === 0 ? START_OF_TITLE : startsWord(lower, at) ? START_OF_WORD : WITHIN_WORD
    if (comparable) marks.push([at, at + word.length])
  }
  return { score, marks: marks.toSorted(([a], [b]) => a - b) }
}

/** The first occurrence that begins a word, else the first of all. */
function bestPlace(text: string, word: string): number {
  const first = text.indexOf(word)
  for (let at = first; at !== -1; at = text.indexOf(word, at + 1)) if (startsWord(text, at)) return at
  return first
}
