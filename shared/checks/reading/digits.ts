/** First code points of the decimal digit blocks that people write numbers in, besides ASCII. */
const ZEROES = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10]

/**
 * The same text with every decimal digit as ASCII and the signs that go with them (Arabic separators and
 * percent sign, full-width forms, minus sign) as their ASCII twins. The length in UTF-16 units stays the
 * same, so places in the answer are places in the original.
 */
export function withAsciiDigits(text: string): string {
  return text.replace(/[^\u0000-\u007f]/g, (character) => {
    const code = character.charCodeAt(0)
    const zero = ZEROES.find((first) => code >= first && code < first + 10)
    if (zero !== undefined) return String(code - zero)
    return TWINS[character] ?? character
  })
}

const TWINS: Readonly<Record<string, string>> = {
  '٫': '.',
  '٬': "'",
  '٪': '%',
  '％': '%',
  '．': '.',
  '，': ',',
  '＋': '+',
  '－': '-',
  '−': '-',
  '：': ':',
  '／': '/',
}
