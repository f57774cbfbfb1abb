const PERCENTAGE =
  /(?<number>\d{1,3}(?:[.,]\d+)?)[\s\u00a0\u202f]?(?:%|per ?cent(?!\p{L})|prozent(?!\p{L}))/iu
/** A limit from above: "less than 1 % errors" is no share of good events. */
const AT_MOST =
  /(?:[≤<]=?\s?|(?:at most|less than|fewer than|under|below|up to|maximum|no more than|höchstens|unter|weniger als|bis zu|au plus|moins de)\s)$/iu

/**
 * The share of good events that a service objective's target asks for, in per cent: the first percentage of
 * its text. Undefined where it names none, a range, a limit from above, or more than all.
 */
export function sloTarget(plain: string): number | undefined {
  const match = PERCENTAGE.exec(plain)
  if (match === null) return undefined
  const before = plain.slice(0, match.index)
  const percent = Number(match.groups?.['number']?.replace(',', '.'))
  return AT_MOST.test(before) || /[\d%.,]\s?[-–—]\s?$|\d$|[.,]$/u.test(before) || percent > 100
    ? undefined
    : percent
}
