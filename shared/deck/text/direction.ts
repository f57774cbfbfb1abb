const rightToLeft = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}'
const strong = new RegExp(`[${rightToLeft}]|\\p{L}`, 'u')
const anyRightToLeft = new RegExp(`[${rightToLeft}]`, 'u')

/** Whether a text holds a character of a right-to-left script. */
export function hasRightToLeft(text: string): boolean {
  return anyRightToLeft.test(text)
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
