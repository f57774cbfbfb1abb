import { cleanText } from '../../../shared/deck/text/clean-text'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
}

/** Text for between tags, without what XML can't hold. */
export const xmlText = (text: string): string => escaped(cleanText(text))

/** Text for between tags, of text that is clean. */
const escaped = (clean: string): string =>
  /[&<>]/.test(clean) ? clean.replace(/[&<>]/g, (char) => ESCAPES[char] ?? char) : clean

/** Text for an attribute in double quotes, without what XML can't hold; line breaks survive normalisation. */
export function xmlAttribute(text: string): string {
  const clean = cleanText(text)
  return /[&<>"\n]/.test(clean) ? clean.replace(/[&<>"\n]/g, (char) => ESCAPES[char] ?? char) : clean
}

const broken = (clean: string): readonly string[] => (clean.includes('\n') ? clean.split('\n') : [clean])

/** The lines of a text, which may end in any way a line can. */
export const linesOf = (text: string): readonly string[] => broken(cleanText(text))

/** The lines of a text for between tags. */
export const xmlLines = (text: string): readonly string[] => cleanXmlLines(cleanText(text))

/** The same of a text that is clean, as those that are laid out are. */
export const cleanXmlLines = (clean: string): readonly string[] => broken(clean).map(escaped)
