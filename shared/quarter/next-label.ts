/** The label of a first KR. */
const FIRST_LABEL = 'KR1'

/**
 * The label of one more KR: counted on from the highest of its form, with as many digits (`KR3` after `KR2`,
 * `KR09` after `KR08`, `KR 2.4` after `KR 2.3`). Its form is that of `like`; if not said, that of the last
 * label with a number. Empty where labels do not count.
 */
export function nextLabel(
  labels: readonly string[],
  like = labels.findLast((label) => /\d/.test(label)),
): string {
  if (labels.length === 0 && like === undefined) return FIRST_LABEL
  const form = numbered(like ?? '')
  if (form === undefined) return ''
  const numbers = labels.flatMap((label) => {
    const one = numbered(label)
    return one?.before === form.before ? [Number(one.digits)] : []
  })
  const next = Math.max(Number(form.digits), ...numbers) + 1
  return `${form.before}${String(next).padStart(form.digits.length, '0')}${form.after}`
}

/** A label in the parts that counting keeps and changes. More digits than count exactly belong to what stays. */
function numbered(label: string): { before: string; digits: string; after: string } | undefined {
  const [, before, digits, after] = /^(.*?)(\d{1,15})(\D*)$/.exec(label) ?? []
  return before === undefined || digits === undefined || after === undefined
    ? undefined
    : { before, digits, after }
}
