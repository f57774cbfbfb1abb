/** Everything that XML 1.0 can't hold (production 2, Char), with the surrogates that stand alone. */
const SUSPICIOUS = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** The text without characters that no XML part can hold; half a character becomes U+FFFD. */
export const cleanText = (text: string): string =>
  SUSPICIOUS.test(text) ? text.replace(CONTROLS, '').replace(LONE_SURROGATES, '\ufffd') : text

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Text for between tags, cleaned. */
export function xmlText(text: string): string {
  const clean = cleanText(text)
  return /[&<>\r]/.test(clean) ? clean.replace(/[&<>\r]/g, (char) => ESCAPES[char] ?? char) : clean
}

/** Text for an attribute in double quotes, cleaned; white space survives attribute normalisation. */
export function xmlAttribute(text: string): string {
  const clean = cleanText(text)
  return /[&<>"\t\n\r]/.test(clean) ? clean.replace(/[&<>"\t\n\r]/g, (char) => ESCAPES[char] ?? char) : clean
}
