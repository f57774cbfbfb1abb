import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compileSchema, validate } from '../../../../shared/quarter/validate'
import { quarter } from '../../../support/arbitrary-quarter'
import { damaged, paths } from '../../../support/damaged'

it('finds the same with the schema made a function as without', () => {
  const other = fc.oneof(
    fc.constantFrom(undefined, null, '', 0, -1, 1.5, [], {}, 'x', true),
    fc.jsonValue({ maxDepth: 1 }),
  )
  const files = fc.sample(
    fc.tuple(quarter, fc.array(fc.tuple(fc.nat(), other), { maxLength: 2 })).map(([one, damages]) => {
      let file: unknown = one
      for (const [pick, value] of damages) {
        const all = paths(file).slice(1)
        file = damaged(file, all[pick % Math.max(1, all.length)] ?? [], value)
      }
      return file
    }),
    200,
  )
  const before = files.map(validate)
  expect(before.filter((problems) => problems.length === 0).length).toBeGreaterThan(20)
  compileSchema()
  expect(files.map(validate)).toEqual(before)
})
