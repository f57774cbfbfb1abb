/** What makes a text worth looking at closer: all that is replaced, and surrogates, of which one may stand alone. */
const doubtful = /[\0-\t\v-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]/
const newline = /\r\n?|[\v\f\u0085\u2028\u2029]/gu
/** C0 and C1 controls, which no font draws, and the code points that XML 1.0 forbids. */
const forbidden = /[^\n\u0020-\u007e\u00a0-\ufffd\u{10000}-\u{10ffff}]/gu
const loneSurrogate = /\p{Surrogate}/gu

/**
 * Text as slides and XML 1.0 can hold it: every kind of line break is a newline, a tab is a space, lone
 * surrogates are U+FFFD, and other control characters and non-characters are gone.
 *
 * @see XML 1.0, production 2 (Char)
 */
export function cleanText(text: string): string {
  if (!doubtful.test(text)) return text
  return text
    .replace(newline, '\n')
    .replaceAll('\t', ' ')
    .replace(loneSurrogate, '\ufffd')
    .replace(forbidden, '')
}
