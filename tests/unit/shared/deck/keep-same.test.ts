import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCompiler } from '../../../../shared/deck/compile'
import { keepSame } from '../../../../shared/deck/keep-same'
import { writeCell } from '../../../../shared/quarter/cells'
import { generateQuarter } from '../../../support/generated-quarters'

describe('keeping what is the same', () => {
  it('answers the earlier object for an equal one, and shares the equal parts of another', () => {
    const before = { title: 'a', items: [{ x: 1 }, { x: 2 }], notes: ['n'] }
    expect(keepSame(before, structuredClone(before))).toBe(before)
    const after = keepSame(before, { title: 'a', items: [{ x: 1 }, { x: 3 }], notes: ['n'] })
    expect(after).toEqual({ title: 'a', items: [{ x: 1 }, { x: 3 }], notes: ['n'] })
    expect(after.items[0]).toBe(before.items[0])
    expect(after.notes).toBe(before.notes)
  })

  it('tells an empty field from none, and a list from an object', () => {
    expect(keepSame<object>({ a: undefined }, { b: undefined })).toEqual({ b: undefined })
    expect(keepSame<object>({ a: undefined }, {})).not.toHaveProperty('a')
    expect(keepSame<object>([1], { 0: 1 })).toEqual({ 0: 1 })
    expect(keepSame<object>({ 0: 1 }, [1])).toEqual([1])
  })

  it('never changes what is said, whatever was said before', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
        const copies = structuredClone([before, after])
        expect(keepSame(before, after)).toEqual(after)
        expect([before, after]).toEqual(copies)
      }),
    )
  })
})

describe('a letter typed in one row of a long table', () => {
  it('makes one slide anew, and in it the cells of its row', () => {
    const quarter = generateQuarter({ objectives: 1, keyResults: 60, period: '2021-Q4' })
    const objective = quarter.blocks.find((block) => block.kind === 'objective')
    const id = objective?.kind === 'objective' ? objective.keyResults[40]?.id : undefined
    if (objective === undefined || id === undefined) throw new Error('The quarter has forty key results')
    const compiler = createCompiler()
    const before = compiler.compile(quarter)
    const after = compiler.compile(writeCell(quarter, id, { field: 'goal' }, 'Other words'))
    const tables = before.slides.filter(({ kind }) => kind === 'keyResults').length
    expect(tables).toBeGreaterThan(5)
    const changed = after.slides.filter((slide, index) => slide !== before.slides[index])
    expect(changed.length).toBeGreaterThan(0)
    expect(changed.length).toBeLessThanOrEqual(2)
    expect(after.media).toBe(before.media)
  })
})
