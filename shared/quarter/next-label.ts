/**
 * The label of one more KR: the last one's, counted on (`KR3` after `KR2`, `KR 2.4` after `KR 2.3`), and
 * never one that is taken. Without any, or where the last ends in no number, the given first one.
 */
export function nextLabel(labels: readonly string[], first: string): string {
  const last = labels.findLast((label) => /\d/.test(label))
  if (last === undefined) return labels.some((label) => label !== '') ? '' : first
  const [, before = '', digits = '', after = ''] = /^(.*?)(\d+)(\D*)$/.exec(last) ?? []
  let number = Number(digits)
  let label: string
  do {
    number += 1
    label = `${before}${String(number).padStart(digits.length, '0')}${after}`
  } while (labels.includes(label))
  return label
}
