import { ownMarks, type NumberMarks } from './number-marks'

/** A number as slides print it: grouped by thousands, at most `decimals` digits after the point, a real minus. */
export function printNumber(value: number, decimals = 4, marks: NumberMarks = ownMarks): string {
  if (!Number.isFinite(value)) return String(value)
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.')
  const trimmed = fraction.replace(/0+$/, '')
  // toFixed changes to exponents from 1e21 on; such a number is printed as it is.
  if (!/^\d+$/.test(whole)) return String(value).replace('-', '−')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, marks.group)
  const digits = trimmed === '' ? grouped : grouped + marks.decimal + trimmed
  return value < 0 && /[1-9]/.test(digits) ? `−${digits}` : digits
}

/** A number with its unit: `46 days`, `4.7%`. */
export function printAmount(
  value: number,
  unit: string | undefined,
  marks: NumberMarks = ownMarks,
  decimals = 4,
): string {
  const number = printNumber(value, decimals, marks)
  if (unit === undefined || unit === '') return number
  if (/^[%‰]/.test(unit)) return number + marks.percent + unit
  return unit.startsWith('°') ? number + unit : `${number} ${unit}`
}

/** The larger a number, the less its decimals say: none of millions, two of thousands. */
export function decimalsOf(value: number): number {
  const size = Math.abs(value)
  return size >= 1_000_000 ? 0 : size >= 1_000 ? 2 : 4
}
