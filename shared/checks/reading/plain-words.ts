import { cacheByText } from '../../deck/text/bounded-cache'
import { parseMarkdown } from '../../rich-text/parse-markdown'
import { plainText } from '../../rich-text/plain-text'

/** A prose field as people read it, without marks. Remembered: a letter typed in one field leaves all others as they are. */
export const plainWords: (markdown: string) => string = cacheByText(2_000_000, (markdown) =>
  plainText(parseMarkdown(markdown)),
)
