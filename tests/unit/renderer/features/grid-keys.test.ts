import { describe, expect, it } from 'vitest'
import { type GridPress, pressInCell, pressInGrid } from '../../../../renderer/features/table/grid-keys'

const press = (key: string, held: Partial<GridPress> = {}): GridPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})
const size = { rows: 4, columns: 8 }
const at = { row: 1, column: 5 }
const move = (row: number, column: number) => ({ kind: 'move', to: { row, column } })
const control = { ctrlKey: true }

describe('a key on a cell', () => {
  it.each([
    ['ArrowUp', {}, move(0, 5)],
    ['ArrowDown', {}, move(2, 5)],
    ['ArrowLeft', {}, move(1, 4)],
    ['ArrowRight', {}, move(1, 6)],
    ['ArrowUp', control, move(0, 5)],
    ['ArrowDown', control, move(3, 5)],
    ['Home', {}, move(1, 0)],
    ['End', control, move(3, 7)],
    ['Tab', {}, move(1, 6)],
    ['Tab', { shiftKey: true }, move(1, 4)],
    ['Enter', {}, { kind: 'edit' }],
    ['F2', {}, { kind: 'edit' }],
    ['x', {}, { kind: 'edit', replaceWith: 'x' }],
    ['é', {}, { kind: 'edit', replaceWith: 'é' }],
    ['Delete', {}, { kind: 'clear' }],
    ['.', control, { kind: 'status' }],
    ['ArrowDown', { altKey: true }, { kind: 'status' }],
    ['d', control, { kind: 'copyAbove' }],
  ])('%s %o', (key, held, action) => {
    expect(pressInGrid(press(key, held), at, size)).toEqual(action)
  })

  it('leaves the window its own keys', () => {
    for (const key of ['s', 'z', 'c']) expect(pressInGrid(press(key, control), at, size)).toBeUndefined()
    for (const key of ['F6', 'Escape', 'Shift', 'PageDown'])
      expect(pressInGrid(press(key), at, size)).toBeUndefined()
  })

  it('stays inside, and leaves by Tab from the last cell and back from the first', () => {
    expect(pressInGrid(press('ArrowUp'), { row: 0, column: 0 }, size)).toEqual(move(0, 0))
    expect(pressInGrid(press('ArrowRight'), { row: 0, column: 7 }, size)).toEqual(move(0, 7))
    expect(pressInGrid(press('Tab'), { row: 0, column: 7 }, size)).toEqual(move(1, 0))
    expect(pressInGrid(press('Tab'), { row: 3, column: 7 }, size)).toEqual({ kind: 'leave' })
    expect(pressInGrid(press('Tab', { shiftKey: true }), { row: 0, column: 0 }, size)).toEqual({
      kind: 'leave',
    })
  })
})

describe('a key while one writes in a cell', () => {
  it('finishes, restores or breaks the line', () => {
    expect(pressInCell(press('Enter'), at, size)).toEqual({ kind: 'finish', to: { row: 2, column: 5 } })
    expect(pressInCell(press('Enter'), { row: 3, column: 5 }, size)).toEqual({
      kind: 'finish',
      to: { row: 3, column: 5 },
    })
    expect(pressInCell(press('Tab'), at, size)).toEqual({ kind: 'finish', to: { row: 1, column: 6 } })
    expect(pressInCell(press('Escape'), at, size)).toEqual({ kind: 'restore' })
    expect(pressInCell(press('Enter', { altKey: true }), at, size)).toEqual({ kind: 'newLine' })
    expect(pressInCell(press('Tab'), { row: 3, column: 7 }, size)).toEqual({ kind: 'leave' })
  })

  it('leaves the text its own keys', () => {
    for (const key of ['ArrowLeft', 'Home', 'x', 'Delete'])
      expect(pressInCell(press(key), at, size)).toBeUndefined()
  })
})
