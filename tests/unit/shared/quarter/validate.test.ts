import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printPlace } from '../../../../shared/quarter/place'
import { quarter as schema } from '../../../../shared/quarter/schema'
import { validate } from '../../../../shared/quarter/validate'
import { quarter } from '../../../support/arbitrary-quarter'
import { damaged, paths } from '../../../support/damaged'
import { completeQuarter } from '../../../support/quarter-fixtures'

describe('validate', () => {
  it('finds what the schema finds, at the same places', { timeout: 30_000 }, () => {
    const other = fc.oneof(
      fc.constantFrom(undefined, null, '', 0, -1, 1.5, [], {}, 'x', true),
      fc.jsonValue({ maxDepth: 1 }),
    )
    const wrong = fc.tuple(quarter, fc.array(fc.tuple(fc.nat(), other), { minLength: 1, maxLength: 3 }))
    fc.assert(
      fc.property(wrong, ([one, damages]) => {
        let file: unknown = one
        for (const [pick, value] of damages) {
          const all = paths(file).slice(1)
          file = damaged(file, all[pick % Math.max(1, all.length)] ?? [], value)
        }
        const result = schema.safeParse(file)
        const expected = (result.error?.issues ?? []).map(({ path }) =>
          printPlace(path.filter((step) => typeof step !== 'symbol')),
        )
        const found = validate(file).map(({ place }) => place)
        expect(new Set(found)).toEqual(new Set(expected))
      }),
      { numRuns: 500 },
    )
  })

  it('says of a list that is too long only that', () => {
    const file = { ...completeQuarter(), scale: Array.from({ length: 9 }, () => 0) }
    expect(validate(file)).toEqual([
      { place: 'scale', problem: { kind: 'outOfBounds', of: 'list', most: 8 } },
    ])
  })

  it.each(['2024-02-31', '2023-02-29', '2024-13-01', '2024-04-31', '2024-00-10', '2024-1-1', ''])(
    'refuses “%s” as a day',
    (day) => {
      const file = { ...completeQuarter() }
      const blocks = file.blocks.map((block) => (block.kind === 'sloReport' ? { ...block, to: day } : block))
      expect(validate({ ...file, blocks }).map(({ problem }) => problem)).toEqual([
        { kind: 'wrongForm', form: 'day' },
      ])
    },
  )

  it.each(['2024-02-29', '2000-02-29', '2023-12-31'])('takes “%s” as a day', (day) => {
    const file = { ...completeQuarter() }
    const blocks = file.blocks.map((block) => (block.kind === 'sloReport' ? { ...block, to: day } : block))
    expect(validate({ ...file, blocks })).toEqual([])
  })
})
