import { diffArrays } from 'diff'
import { plainWords } from '../rich-text/plain-words'

/** A stretch of text that two wordings share, or that only one of them has. */
export interface DiffPart {
  readonly text: string
  readonly change: 'same' | 'removed' | 'added'
}

/**
 * The word-level difference between two wordings, Markdown taken as plain text. A number is one word whatever
 * points it has. Changed words with nothing but space between them are one change: what was, then what is.
 */
export function diffWordings(before: string, now: string): readonly DiffPart[] {
  const parts = diffArrays(segmentsOf(before), segmentsOf(now)).map(
    ({ value, added, removed }): DiffPart => ({
      text: value.join(''),
      change: added ? 'added' : removed ? 'removed' : 'same',
    }),
  )
  const joined: DiffPart[] = []
  let [was, is] = ['', '']
  const close = (): void => {
    if (was !== '') joined.push({ text: was, change: 'removed' })
    if (is !== '') joined.push({ text: is, change: 'added' })
    was = ''
    is = ''
  }
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1]
    const bridges = part.change === 'same' && part.text.trim() === '' && next !== undefined && was + is !== ''
    if (part.change === 'removed' || bridges) was += part.text
    if (part.change === 'added' || bridges) is += part.text
    if (part.change !== 'same' || bridges) continue
    close()
    joined.push(part)
  }
  close()
  return joined
}

/** Whether two wordings say the same; space and mark-up aside. */
export const sameWording = (a: string, b: string): boolean => a === b || squeezed(a) === squeezed(b)

/** How alike two wordings are, 0 to 1. */
export function similarity(a: string, b: string): number {
  const [first, second] = [wordBag(a), wordBag(b)]
  let shared = 0
  for (const [word, count] of first.counts) shared += Math.min(count, second.counts.get(word) ?? 0)
  return dice(shared, first.total + second.total)
}

/** The share of the words of two texts that they have in common. `total`: the words of both. */
export const dice = (shared: number, total: number): number => (total === 0 ? 1 : (2 * shared) / total)

/** The words of a wording with how often each occurs: made once where one wording meets many. */
export interface WordBag {
  readonly total: number
  readonly counts: ReadonlyMap<string, number>
}

export function wordBag(markdown: string): WordBag {
  const counts = new Map<string, number>()
  const words = wordsOf(markdown)
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { total: words.length, counts }
}

const squeezed = (markdown: string): string => plainWords(markdown).replace(/\s+/g, ' ').trim()

/** Words as Unicode sees them, so that scripts without spaces compare too. */
let segmenter: Intl.Segmenter | undefined
/** Made when first needed, which takes a while: a deck without drill-downs compares no words. */
function theSegmenter(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' })
  return segmenter
}
const segmentsOf = (markdown: string): string[] =>
  [...theSegmenter().segment(plainWords(markdown))].map(({ segment }) => segment)
const wordsOf = (markdown: string): readonly string[] =>
  [...theSegmenter().segment(plainWords(markdown).toLowerCase())].flatMap(({ segment, isWordLike }) =>
    isWordLike === true ? [segment] : [],
  )
