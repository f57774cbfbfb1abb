import fc from 'fast-check'
import { expect, it } from 'vitest'
import { budgetPercent, errorBudget } from '../../../../shared/status/error-budget'

it('tells what is left of what the target allows', () => {
  expect(errorBudget(99, 9950, 10_000)).toEqual({ achieved: 0.995, allowed: 100, spent: 50, left: 0.5 })
  expect(errorBudget(99.9, 10_000, 10_000)?.left).toBe(1)
  expect(errorBudget(99.5, 990, 1000)?.left).toBeCloseTo(-1)
  expect(errorBudget(100, 10, 10)).toEqual({ achieved: 1, allowed: 0, spent: 0 })
})

it.each([
  [99, 1, 0],
  [99, 11, 10],
  [99, -1, 10],
  [101, 5, 10],
  [-1, 5, 10],
  [Number.NaN, 5, 10],
])('says nothing about a target of %d with %d good of %d', (target, good, total) => {
  expect(errorBudget(target, good, total)).toBeUndefined()
})

it('is overspent exactly when the target is missed', () => {
  const counts = fc.tuple(
    fc.integer({ min: 0, max: 99 }),
    fc.nat(10_000),
    fc.integer({ min: 1, max: 10_000 }),
  )
  fc.assert(
    fc.property(counts, ([target, bad, total]) => {
      fc.pre(bad <= total)
      const budget = errorBudget(target, total - bad, total)
      expect((budget?.left ?? 0) < 0).toBe(bad * 100 > (100 - target) * total)
    }),
  )
})

it.each([
  [99.9, 999, 1000],
  [99.71, 9971, 10_000],
  [99.99, 999_900, 1_000_000],
])(
  'is just used up at %d per cent with %d good of %d, and not overspent by nothing',
  (target, good, total) => {
    expect(errorBudget(target, good, total)?.left).toBe(0)
  },
)

it('calls what is overspent by little one per cent', () => {
  expect([0.504, 0.004, 0, -0.004, -0.016, -1].map(budgetPercent)).toEqual([50, 0, 0, 1, 2, 100])
})
