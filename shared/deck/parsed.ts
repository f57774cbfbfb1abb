import type { RichText } from '../rich-text/rich-text'
import { parseMarkdown } from '../rich-text/parse-markdown'
import { cacheByText } from './text/bounded-cache'

/** A prose field, parsed. Remembered by text: a field is asked for at several sizes, in the notes, and after every edit. */
export const parsed: (markdown: string) => RichText = cacheByText(2_000_000, parseMarkdown)
