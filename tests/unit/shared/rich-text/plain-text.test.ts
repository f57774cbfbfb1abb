import { expect, it } from 'vitest'
import { parseMarkdown } from '../../../../shared/rich-text/parse-markdown'
import { fromPlainText, plainText } from '../../../../shared/rich-text/plain-text'
import { printMarkdown } from '../../../../shared/rich-text/print-markdown'

it('says the words of every paragraph on a line of its own', () => {
  expect(plainText(parseMarkdown('A **b** [c](https://x.org)\n\n- d\n  - e'))).toBe('A b c\nd\ne')
  expect(plainText([])).toBe('')
})

it('takes plain words literally', () => {
  const pasted = '- 48 racks*\r\n\r\n[x](https://x.org) *new*'
  expect(plainText(parseMarkdown(printMarkdown(fromPlainText(pasted))))).toBe(
    '- 48 racks*\n[x](https://x.org) *new*',
  )
})
