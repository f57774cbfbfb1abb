/** A number in a text, as a reader understands it. */
export interface Figure {
  /** Place in the text, UTF-16 units; `end` is behind the number and its percent sign or multiplier. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** The number with its multiplier applied (`31.2M` is 31,200,000) and its sign; percent as percent. */
  readonly value: number
  /** What it means in the other notation where both fit: `1,234` is 1234 or 1.234. */
  readonly alternative?: number
  /** Half a unit of the last digit written: two numbers nearer than this may be one, rounded. */
  readonly tolerance: number
  /** `points` are percentage points; `factor` is `2x`. */
  readonly kind: 'amount' | 'percent' | 'points' | 'money' | 'factor'
  /** Of money, where a sign or code is written: `$`, `€`, `CHF`. */
  readonly currency?: string
  /** Whether a plus or minus is written. */
  readonly signed: boolean
  readonly approximate: boolean
  readonly bound?: 'atLeast' | 'atMost'
  /** One end of a range such as `5–10`. */
  readonly range: boolean
  /** The whole of `4.2 / 5` and `9 out of 11`. */
  readonly outOf?: number
  /** Whether it opens a parenthesis, as the number in `4.7% (2251)` does. */
  readonly inParentheses: boolean
  /** The word right behind the number, lower case; empty where there is none. */
  readonly unit: string
  /** False where the number may be a year, a version or a list number: then nothing is claimed about it. */
  readonly certain: boolean
}

/** A percentage that is a share or a level: a sign says that it is a change. */
export const isPlainPercentage = (figure: Figure): boolean =>
  figure.kind === 'percent' && !figure.signed && !figure.range && figure.bound === undefined
