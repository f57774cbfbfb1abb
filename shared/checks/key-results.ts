import type { Figure } from './reading/figure'
import { isNumber } from './reading/figure-kinds'
import { findFigures } from './reading/find-figures'
import { plainWords } from './reading/plain-words'

/** A number with its unit and how exactly it is known. */
export interface Quantity {
  readonly value: number
  /** How far the true number may lie from `value`; 0 for counts. */
  readonly tolerance: number
  readonly unit: string
  /** What the text multiplies it by, where the value is given in thousands or millions: 12.5 beside `€12.5M`. */
  readonly scale?: number
}

/**
 * The number that a baseline or entry stands for: the value given with it, else the only certain plain
 * number of its text, else its only sum of money. Nothing where the text has several or none: what is
 * ambiguous is not guessed.
 */
export function quantityOf(
  of: { readonly text: string; readonly value?: number; readonly unit?: string },
  language: string,
): Quantity | undefined {
  const figures = figuresOf(of, language).filter(isPlainNumber)
  const counts = figures.filter(({ kind }) => kind === 'amount')
  const amounts = counts.length > 0 ? counts : figures
  if (of.value !== undefined) {
    const scaled = scaleOf(of.value, figures)
    if (scaled !== undefined) return { ...scaled, unit: of.unit ?? '' }
    const written = amounts.find((figure) => figure.value === of.value || figure.alternative === of.value)
    const tolerance = written === undefined ? roundingOf(of.value) : exactness(written)
    return { value: of.value, tolerance, unit: of.unit ?? written?.unit ?? '' }
  }
  const [only, ...others] = amounts
  return only === undefined || others.length > 0
    ? undefined
    : { value: only.value, tolerance: exactness(only), unit: of.unit ?? unitWritten(only) }
}

/** The word behind an amount, the currency of money. */
const unitWritten = ({ kind, unit, currency = '' }: Figure): string => (kind === 'money' ? currency : unit)

/** A value in thousands, millions or billions of what the text writes out; undefined where it is not. */
function scaleOf(
  value: number,
  figures: readonly Figure[],
): Pick<Quantity, 'value' | 'tolerance' | 'scale'> | undefined {
  if (value === 0 || figures.some((figure) => figure.value === value)) return undefined
  for (const scale of [1e3, 1e6, 1e9]) {
    const written = figures.find((figure) => Math.abs(figure.value / scale / value - 1) < 1e-9)
    if (written !== undefined) return { value, scale, tolerance: exactness(written) / scale }
  }
  return undefined
}

/** A part of a KR that has a Markdown text: a baseline, a goal, an entry. */
interface Texted {
  readonly text: string
}

/** What was read in a part; parts are never changed in place, so it holds as long as the part lives. */
interface ReadText {
  readonly plain: string
  language?: string
  figures?: readonly Figure[]
}

const known = new WeakMap<Texted, ReadText>()

const readingOf = (of: Texted): ReadText => {
  const before = known.get(of)
  if (before !== undefined) return before
  const reading = { plain: plainWords(of.text) }
  known.set(of, reading)
  return reading
}

/** The text as people read it, without marks. */
export const plainOf = (of: Texted): string => readingOf(of).plain

/** The figures of a text; places are in its plain text. */
export function figuresOf(of: Texted, language: string): readonly Figure[] {
  const reading = readingOf(of)
  if (reading.figures === undefined || reading.language !== language) {
    reading.figures = findFigures(reading.plain, language)
    reading.language = language
  }
  return reading.figures
}

const isPlainNumber = (figure: Figure): boolean => isNumber(figure) && !figure.range

/** Whole numbers are counts and exact; decimals, shortened and approximate numbers are rounded. */
export const exactness = (figure: Figure): number =>
  figure.approximate
    ? Math.abs(figure.value) * 0.1
    : Number.isInteger(figure.value) && figure.tolerance === 0.5
      ? 0
      : figure.tolerance

const roundingOf = (value: number): number =>
  Number.isInteger(value) ? 0 : 10 ** -(String(value).split('.')[1]?.length ?? 0) / 2

/** Whether two numbers can be one, as exactly as they are written: `~2,200` and 2,207 can. */
export const sameNumber = (a: Quantity, b: Quantity): boolean =>
  a.value === b.value || Math.abs(a.value - b.value) < Math.max(a.tolerance, b.tolerance)

/** `maintainers` and `maintainer`, `Störung` and `Störungen` are one unit: case, accents and plural do not tell. */
function unitWord(unit: string): string {
  let word = unit.trim().toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
  while (word.length > 3 && /(?:s|e|en|n|ا)$/u.test(word)) word = word.replace(/(?:s|en|e|n|ا)$/u, '')
  return word
}

export const sameUnit = (a: string, b: string): boolean =>
  a === '' || b === '' || a === b || unitWord(a) === unitWord(b)
