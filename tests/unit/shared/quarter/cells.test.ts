import { describe, expect, it } from 'vitest'
import { type CellColumn, clearCell, copyCell, readCell, writeCell } from '../../../../shared/quarter/cells'
import { entryOf, findKeyResult } from '../../../../shared/quarter/find'
import { readNumber } from '../../../../shared/quarter/read-number'
import { sampleQuarter } from '../../../support/samples'

const quarter = sampleQuarter('technology-q2-fy21-22')
const id = 'kr-platform-1'
const period = '2021-Q2'
const kr = (of: typeof quarter, which = id) => {
  const found = findKeyResult(of, which)?.keyResult
  if (found === undefined) throw new Error(`No ${which}`)
  return found
}

describe('cells', () => {
  it.each<CellColumn>([
    { field: 'label' },
    { field: 'title' },
    { field: 'owner' },
    { field: 'wording' },
    { field: 'baseline' },
    { field: 'goal' },
    { field: 'entry', period },
    { field: 'unit', period },
    { field: 'value', period },
  ])('$field reads what was written, and writing it again changes nothing', (column) => {
    const after = writeCell(quarter, id, column, '42')
    expect(readCell(kr(after), column)).toBe('42')
    expect(writeCell(after, id, column, '42')).toBe(after)
    expect(readCell(kr(clearCell(after, id, column)), column)).toBe('')
  })

  it('keeps a value that is not a number as it was, and takes a unit along', () => {
    const percent = writeCell(quarter, id, { field: 'value', period }, '99.2 %')
    expect(entryOf(kr(percent), period)).toMatchObject({ value: 99.2, unit: '%' })
    expect(writeCell(percent, id, { field: 'value', period }, 'many')).toBe(percent)
  })

  it('clears an entry with its status, and copies one with its status', () => {
    const column = { field: 'entry', period } as const
    expect(entryOf(kr(clearCell(quarter, id, column)), period)?.status).toBeUndefined()
    const copied = copyCell(quarter, { id, column }, { id: 'kr-platform-2', column })
    const [from, to] = [entryOf(kr(quarter), period), entryOf(kr(copied, 'kr-platform-2'), period)]
    expect([to?.text, to?.status]).toEqual([from?.text, from?.status])
  })
})

describe('numbers as people write them', () => {
  it.each([
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234', 1234],
    ['0,234', 0.234],
    ['1 234 567', 1234567],
    ['3,5', 3.5],
    ['3.125', 3.125],
    ['−4.7', -4.7],
    ['(no)', undefined],
    ['12 of 30', undefined],
    ['1,23.4', undefined],
    ['', undefined],
    ['v2', undefined],
  ])('%s', (text, value) => {
    expect(readNumber(text)?.value).toBe(value)
  })

  it('keeps the unit behind the number', () => {
    expect(readNumber('45 days')).toEqual({ value: 45, unit: 'days' })
    expect(readNumber('99.2%')).toEqual({ value: 99.2, unit: '%' })
  })
})
