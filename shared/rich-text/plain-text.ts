import { lineBreak } from './normalise'
import type { RichText } from './rich-text'

/** The words without their looks, one line a paragraph; for lists, search and measuring. */
export const plainText = (text: RichText): string =>
  text.map((paragraph) => paragraph.runs.map((run) => run.text).join('')).join('\n')

/** Words that came without looks (pasted, imported), one paragraph a line, blank lines left out. */
export const fromPlainText = (plain: string): RichText =>
  plain
    .split(lineBreak)
    .filter((line) => /\S/.test(line))
    .map((line) => ({ runs: [{ text: line }] }))
