import { say } from '../words/words'

/** A number as slides print it: grouped by thousands, at most `decimals` digits after the point, a real minus. */
export function printNumber(value: number, decimals = 4): string {
  if (!Number.isFinite(value)) return String(value)
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.')
  const trimmed = fraction.replace(/0+$/, '')
  // toFixed changes to exponents from 1e21 on; such a number is printed as it is.
  if (!/^\d+$/.test(whole)) return String(value).replace('-', '−')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, say('deck.number.group'))
  const digits = trimmed === '' ? grouped : grouped + say('deck.number.decimal') + trimmed
  return value < 0 && /[1-9]/.test(digits) ? `−${digits}` : digits
}

/** A number with its unit: `46 days`, `4.7%`. */
export function printAmount(value: number, unit: string | undefined): string {
  const number = printNumber(value)
  if (unit === undefined || unit === '') return number
  return /^[%‰°]/.test(unit) ? number + unit : `${number} ${unit}`
}
