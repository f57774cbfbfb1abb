import { cacheByText } from '../../deck/text/bounded-cache'
import { plainWords as read } from '../../rich-text/plain-words'

/** A prose field as people read it, without marks. Remembered: a letter typed in one field leaves all others as they are. */
export const plainWords: (markdown: string) => string = cacheByText(2_000_000, read)
