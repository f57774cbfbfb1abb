import type { RichText } from '../rich-text/rich-text'
import { parseMarkdown } from '../rich-text/parse-markdown'
import { plainText } from '../rich-text/plain-text'
import { cacheByText } from './text/bounded-cache'

/** A prose field, parsed. Remembered by text: a field is asked for at several sizes, in the notes, and after every edit. */
export const parsed: (markdown: string) => RichText = cacheByText(2_000_000, parseMarkdown)

/** A prose field's words without looks, its paragraphs in one line. */
export const oneLine = (markdown: string): string => plainText(parsed(markdown)).replaceAll('\n', ' ')
