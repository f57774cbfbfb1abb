import type { RichText } from './rich-text'

/** The words without their looks, one line a paragraph; for lists, search and measuring. */
export const plainText = (text: RichText): string =>
  text.map((paragraph) => paragraph.runs.map((run) => run.text).join('')).join('\n')
