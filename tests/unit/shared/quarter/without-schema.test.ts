import { expect, it } from 'vitest'
import { loadedBy } from '../../../support/import-graph'

const forTheWindow = [
  'quarter/arrange',
  'quarter/create-quarter',
  'quarter/default-scale',
  'quarter/edits',
  'quarter/find',
  'quarter/format',
  'quarter/new-id',
  'quarter/new-parts',
  'quarter/parts',
  'period/parse-period',
  'period/print-period',
  'period/period-dates',
  'period/period-order',
  'rich-text/parse-markdown',
  'rich-text/print-markdown',
  'rich-text/plain-text',
  'status/progress',
  'status/roll-up',
]

it.each(forTheWindow)('loads %s without the schema library', (module) => {
  expect(loadedBy(`shared/${module}.ts`).get('zod')).toBeUndefined()
})
