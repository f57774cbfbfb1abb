import { readFile, writeFile } from 'node:fs/promises'
import { format } from 'prettier'
import { expect, it } from 'vitest'
import { rulesAsTable } from '../../../../shared/checks/rule-help'

const readme = new URL('../../../../README.md', import.meta.url)
const begin = '<!-- rules: written by UPDATE_README=1 npm run test:unit -- readme -->'
const end = '<!-- /rules -->'

it('has the table of all rules in the README', async () => {
  const text = await readFile(readme, 'utf8')
  const [from, to] = [text.indexOf(begin) + begin.length, text.indexOf(end)]
  expect([text.includes(begin), text.includes(end)]).toEqual([true, true])
  const table = (await format(rulesAsTable(), { parser: 'markdown' })).trim()
  if (process.env['UPDATE_README'] !== undefined) {
    await writeFile(readme, `${text.slice(0, from)}\n\n${table}\n\n${text.slice(to)}`)
    return
  }
  expect(text.slice(from, to).trim()).toBe(table)
})
