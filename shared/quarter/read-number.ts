/** A number as people write it in a table, with the unit behind it. */
export interface WrittenNumber {
  readonly value: number
  readonly unit?: string
}

const form = /^([+\-−–]?)\s*([\d.,'’\s]*\d)\s*([%‰°\p{L}][^\d]*)?$/u

/**
 * Reads `1,234.5`, `1 234`, `−3.2 %` or `45 days`; undefined where a text is not one number. Of comma
 * and point the last one is the decimal sign where both occur; a single sign before exactly three digits
 * groups thousands (`1,234`), as spreadsheets print them, unless it follows a leading nought.
 */
export function readNumber(text: string): WrittenNumber | undefined {
  const parts = form.exec(text.trim())
  const digits = plainDigits((parts?.[2] ?? '').replace(/['’\s]/g, ''))
  if (parts === null || digits === undefined) return undefined
  const value = Number(digits) * (parts[1] === '' || parts[1] === '+' ? 1 : -1)
  if (!Number.isFinite(value)) return undefined
  const unit = parts[3]?.trim()
  return { value, ...(unit === undefined || unit === '' ? {} : { unit }) }
}

/**
 * The number in a field that has its unit elsewhere: as {@link readNumber}, but with nothing behind it except `%`, and
 * with a point or comma after which the digits are still to be typed.
 */
export function readBareNumber(text: string): number | undefined {
  const number = readNumber(text.trim().replace(/(\d)[.,]$/, '$1'))
  return number?.unit === undefined || number.unit === '%' ? number?.value : undefined
}

function plainDigits(digits: string): string | undefined {
  const decimal = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'))
  if (decimal === -1) return digits === '' ? undefined : digits
  const sign = digits.charAt(decimal)
  const [whole, fraction] = [digits.slice(0, decimal), digits.slice(decimal + 1)]
  const other = sign === ',' ? '.' : ','
  const groups = digits.split(sign)
  const grouped =
    !whole.includes(other) &&
    groups.slice(1).every((group) => group.length === 3) &&
    (groups.length > 2 || (sign === ',' && /^[1-9]\d{0,2}$/.test(groups[0] ?? '')))
  if (grouped) return groups.join('')
  const wholeGroups = whole.split(other)
  if (whole.includes(sign) || wholeGroups.slice(1).some((group) => group.length !== 3)) return undefined
  return `${wholeGroups.join('') || '0'}.${fraction}`
}
