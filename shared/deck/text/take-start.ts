import { cleanText } from './clean-text'
import type { SplitText } from './split-text'
import { changedParagraph, type StyledParagraph } from './styled-paragraphs'

/** The beginning of a text, and what goes on behind it. */
interface Cut {
  readonly start: readonly StyledParagraph[]
  /** Undefined where the whole text is the beginning. */
  readonly tail: Tail | undefined
}

interface Tail {
  /** The runs of the paragraph that was cut, from the one on that was cut behind `end` characters. */
  readonly runs: StyledParagraph['runs']
  readonly end: number
  readonly paragraphs: readonly StyledParagraph[]
}

/**
 * Takes from a text what fits, and looks only at its beginning: of a text over hundreds of slides, each slide would
 * otherwise lay out all that is left. `take` gets the first `enough` characters, and more of them as long as
 * nothing of these is left over; so the last line it sees, which may be cut within, is never taken. The answer is the
 * one that `take` gives of the whole text, where the beginning is higher than the room.
 */
export function takeStart<Taken extends Pick<SplitText, 'rest'>>(
  paragraphs: readonly StyledParagraph[],
  enough: number,
  take: (paragraphs: readonly StyledParagraph[]) => Taken | undefined,
): Taken | undefined {
  for (let length = enough; ; length *= 4) {
    const { start, tail } = cutBehind(paragraphs, length)
    const taken = take(start)
    if (tail === undefined || taken === undefined) return taken
    if (taken.rest.length > 0) return { ...taken, rest: rejoined(taken.rest, tail) }
  }
}

/** A paragraph takes a line's room, however short it is: counted as so many characters. */
const lineLength = 40

/** At a paragraph, at a run or, where one is long, within it. */
function cutBehind(paragraphs: readonly StyledParagraph[], length: number): Cut {
  let left = length
  for (const [index, paragraph] of paragraphs.entries()) {
    const { runs } = paragraph
    if (left <= 0) {
      const tail = { runs: [], end: 0, paragraphs: paragraphs.slice(index) }
      return { start: paragraphs.slice(0, index), tail }
    }
    for (const [at, run] of runs.entries()) {
      const end = left <= 0 ? 0 : run.text.length > left * 2 ? safeEnd(run.text, left) : undefined
      if (end !== undefined) {
        const part = end === 0 ? [] : [{ ...run, text: run.text.slice(0, end) }]
        const cut = changedParagraph(paragraph, { runs: [...runs.slice(0, at), ...part] })
        const tail = { runs: runs.slice(at), end, paragraphs: paragraphs.slice(index + 1) }
        return { start: [...paragraphs.slice(0, index), cut], tail }
      }
      left -= run.text.length
    }
    left -= lineLength
  }
  return { start: paragraphs, tail: undefined }
}

/**
 * Never within a surrogate pair or between the two characters of one line break, nor where nothing stands before that
 * slides show: an empty run would be gone, and what it was cut from could not be joined to it.
 */
function safeEnd(text: string, length: number): number {
  let end = Math.max(1, length)
  while (end < text.length && cleanText(text.slice(0, end)) === '') end *= 2
  while (end < text.length && /[\uD800-\uDBFF\r]/.test(text.charAt(end - 1))) end += 1
  return Math.min(end, text.length)
}

/** What was left of the beginning, and the tail behind it; the run that was cut is one again. */
function rejoined(
  rest: readonly StyledParagraph[],
  { runs, end, paragraphs }: Tail,
): readonly StyledParagraph[] {
  const last = rest.at(-1)
  const lastRun = last?.runs.at(-1)
  const [first, ...others] = runs
  if (last === undefined || lastRun === undefined || first === undefined) return [...rest, ...paragraphs]
  if (end === 0) return [...rest.slice(0, -1), { ...last, runs: [...last.runs, ...runs] }, ...paragraphs]
  // A part of the text as it was costs nothing; joined anew, a text of a million letters would be copied every time.
  const from = end - lastRun.text.length
  const isPart = from >= 0 && first.text.startsWith(lastRun.text, from)
  const text = isPart ? first.text.slice(from) : lastRun.text + first.text.slice(end)
  const whole = { ...lastRun, text }
  return [
    ...rest.slice(0, -1),
    { ...last, runs: [...last.runs.slice(0, -1), whole, ...others] },
    ...paragraphs,
  ]
}
