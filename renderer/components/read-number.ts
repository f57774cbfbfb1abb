/**
 * A number as people write it: `4.7`, `4,7`, `2,162`, `1 250 000`, `−3`, `40%`. A comma before groups of
 * three digits separates thousands, a single other one decimals. Undefined for what is no number.
 */
export function readNumber(text: string): number | undefined {
  const plain = text
    .replace(/[\s\u00a0\u202f%]/g, '')
    .replace(/^[−–]/, '-')
    .replace(/^\+/, '')
  if (/^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(plain)) return Number(plain.replaceAll(',', ''))
  const decimal = plain.replace(/^(-?\d*),(\d+)$/, '$1.$2')
  return /^-?(\d+(\.\d*)?|\.\d+)$/.test(decimal) ? Number(decimal) : undefined
}
