import { plainText } from './plain-text'
import type { Paragraph, RichText, Run } from './rich-text'

/** How a search reads the words it is given. */
export interface FindOptions {
  readonly matchCase: boolean
  readonly wholeWord: boolean
}

/** A stretch of `plainText(text)`: UTF-16 offsets, `to` not included. */
export interface Span {
  readonly from: number
  readonly to: number
}

/**
 * What to look for, as a pattern for `spansIn`; undefined where there is nothing to look for. Words are words of
 * any script (Unicode letters, marks and digits), and any white space matches any other, so that a no-break space
 * from another program doesn't hide a match.
 */
export function findPattern(words: string, { matchCase, wholeWord }: FindOptions): RegExp | undefined {
  if (words.trim() === '') return undefined
  const escaped = words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '[^\\S\\n]+')
  const inWord = '[\\p{L}\\p{M}\\p{N}_]'
  const whole = wholeWord ? `(?<!${inWord})${escaped}(?!${inWord})` : escaped
  return new RegExp(whole, matchCase ? 'gu' : 'giu')
}

/** Where the pattern occurs in plain words, in order and without overlaps. */
export const spansIn = (plain: string, pattern: RegExp): readonly Span[] =>
  Array.from(plain.matchAll(pattern), ({ index, 0: found }) => ({ from: index, to: index + found.length }))

/**
 * The text with other words in some of its spans. New words take the look of the first letter they replace; all
 * else keeps its own. Spans are those of `spansIn(plainText(text), …)`: in order, within one paragraph each.
 */
export function replaceSpans(text: RichText, spans: readonly Span[], words: string): RichText {
  let start = 0
  return text.map((paragraph) => {
    const from = start
    const to = from + plainText([paragraph]).length
    start = to + 1
    const own = spans.filter((span) => span.from >= from && span.to <= to)
    return own.length === 0 ? paragraph : replaceInParagraph(paragraph, from, own, words)
  })
}

function replaceInParagraph(
  paragraph: Paragraph,
  start: number,
  spans: readonly Span[],
  words: string,
): Paragraph {
  const runs: Run[] = []
  let at = start
  for (const run of paragraph.runs) {
    const end = at + run.text.length
    let kept = ''
    let from = at
    for (const span of spans) {
      if (span.to <= at || span.from >= end) continue
      kept += run.text.slice(from - at, Math.max(span.from, at) - at)
      // A span that began in an earlier run was replaced there.
      if (span.from >= at) kept += words
      from = Math.min(span.to, end)
    }
    kept += run.text.slice(from - at)
    if (kept !== '') runs.push({ ...run, text: kept })
    at = end
  }
  return { ...paragraph, runs }
}
