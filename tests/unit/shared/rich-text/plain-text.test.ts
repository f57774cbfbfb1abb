import { expect, it } from 'vitest'
import { parseMarkdown } from '../../../../shared/rich-text/parse-markdown'
import { plainText } from '../../../../shared/rich-text/plain-text'

it('says the words of every paragraph on a line of its own', () => {
  expect(plainText(parseMarkdown('A **b** [c](https://x.org)\n\n- d\n  - e'))).toBe('A b c\nd\ne')
  expect(plainText([])).toBe('')
})
