const rightToLeft = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}'
const strong = new RegExp(`[${rightToLeft}]|\\p{L}`, 'u')
const anyRightToLeft = new RegExp(`[${rightToLeft}]`, 'u')

/** Whether a text holds a character of a right-to-left script. */
export function hasRightToLeft(text: string): boolean {
  return anyRightToLeft.test(text)
}

const leftToRightMark = '\u200e'
/** What goes with the text around it: at the start numbers, punctuation and spaces, at the end all but numbers. */
const looseStart = /^[^\p{L}\u200e\u200f]/u
const looseEnd = /[^\p{L}\p{N}\u200e\u200f]$/u

/**
 * A left-to-right phrase as it may stand in a right-to-left paragraph: marks keep the numbers and full stops
 * at its ends with it, which would otherwise go with the paragraph ("Apr to 30 Jun 1" for "1 Apr to 30 Jun").
 * Other text comes back as it is.
 *
 * @see UAX #9, rules W2, W7 and N1
 */
export function heldTogether(text: string): string {
  if (strongDirection(text) !== 'ltr') return text
  const before = looseStart.test(text) ? leftToRightMark : ''
  const after = looseEnd.test(text) ? leftToRightMark : ''
  return before === '' && after === '' ? text : before + text + after
}

/**
 * The direction of a text by its first letter, as rule P2 of UAX #9 has it; undefined for a text without
 * letters, such as a number.
 */
export function strongDirection(text: string): 'ltr' | 'rtl' | undefined {
  const first = strong.exec(text)?.[0]
  if (first === undefined) return undefined
  return anyRightToLeft.test(first) ? 'rtl' : 'ltr'
}
