import { describe, expect, it } from 'vitest'
import { type GridPress, pressInCell, pressInGrid } from '../../../../renderer/features/table/grid-keys'
import {
  cellsOf,
  type Cell,
  type GridSelection,
  only,
  rangeOf,
  selectionInside,
} from '../../../../renderer/features/table/grid-selection'

const press = (key: string, held: Partial<GridPress> = {}): GridPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})
const view = { rows: 4, columns: 8, page: 2 }
const at = { row: 1, column: 5 }
const control = { ctrlKey: true }
const shift = { shiftKey: true }
const select = (selection: GridSelection) => ({ kind: 'select', selection })
const move = (row: number, column: number) => select(only({ row, column }))
const stretch = (corner: Cell, from: Cell = at) => select({ origin: from, corner, active: from })
/** Two rows by two columns, from the active cell down and to the right. */
const box: GridSelection = { origin: at, corner: { row: 2, column: 6 }, active: at }

describe('a key on a cell', () => {
  it.each([
    ['ArrowUp', {}, move(0, 5)],
    ['ArrowDown', {}, move(2, 5)],
    ['ArrowLeft', {}, move(1, 4)],
    ['ArrowRight', {}, move(1, 6)],
    ['ArrowUp', control, move(0, 5)],
    ['ArrowDown', control, move(3, 5)],
    ['Home', {}, move(1, 0)],
    ['End', {}, move(1, 7)],
    ['Home', control, move(0, 0)],
    ['End', control, move(3, 7)],
    ['PageDown', {}, move(3, 5)],
    ['PageUp', {}, move(0, 5)],
    ['Tab', {}, move(1, 6)],
    ['Tab', shift, move(1, 4)],
    ['Enter', {}, { kind: 'edit' }],
    ['Enter', shift, move(0, 5)],
    ['F2', {}, { kind: 'edit' }],
    ['x', {}, { kind: 'edit', replaceWith: 'x' }],
    ['é', {}, { kind: 'edit', replaceWith: 'é' }],
    ['@', { ctrlKey: true, altKey: true }, { kind: 'edit', replaceWith: '@' }],
    ['Delete', {}, { kind: 'clear' }],
    ['.', control, { kind: 'status' }],
    ['ArrowDown', { altKey: true }, { kind: 'statusOrDown' }],
    ['ArrowUp', { altKey: true }, { kind: 'moveRows', by: -1 }],
    ['ArrowDown', { altKey: true, shiftKey: true }, { kind: 'moveRows', by: 1 }],
    ['ArrowLeft', { altKey: true, shiftKey: true }, { kind: 'columnWidth', by: -1 }],
    ['ArrowRight', { altKey: true, shiftKey: true }, { kind: 'columnWidth', by: 1 }],
    ['ArrowRight', { altKey: true }, undefined],
    ['d', control, { kind: 'fillDown' }],
    ['r', control, { kind: 'fillRight' }],
    ['Enter', control, { kind: 'insertBelow' }],
    ['Insert', {}, { kind: 'insertBelow' }],
    ['Delete', control, { kind: 'deleteRows' }],
    ['ContextMenu', {}, { kind: 'menu' }],
    ['F10', shift, { kind: 'menu' }],
  ])('%s %o', (key, held, action) => {
    expect(pressInGrid(press(key, held), only(at), view)).toEqual(action)
  })

  it.each([
    ['ArrowUp', shift, stretch({ row: 0, column: 5 })],
    ['ArrowRight', shift, stretch({ row: 1, column: 6 })],
    ['End', shift, stretch({ row: 1, column: 7 })],
    ['PageDown', shift, stretch({ row: 3, column: 5 })],
    ['ArrowDown', { ctrlKey: true, shiftKey: true }, stretch({ row: 3, column: 5 })],
    ['Home', { ctrlKey: true, shiftKey: true }, stretch({ row: 0, column: 0 })],
    ['a', control, select({ origin: { row: 0, column: 0 }, corner: { row: 3, column: 7 }, active: at })],
    [' ', shift, select({ origin: { row: 1, column: 0 }, corner: { row: 1, column: 7 }, active: at })],
  ])('chooses several cells by %s %o', (key, held, action) => {
    expect(pressInGrid(press(key, held), only(at), view)).toEqual(action)
  })

  it('goes on stretching from the corner, and starts anew without Shift', () => {
    expect(pressInGrid(press('ArrowDown', shift), box, view)).toEqual(stretch({ row: 3, column: 6 }))
    expect(pressInGrid(press('ArrowLeft'), box, view)).toEqual(move(1, 4))
  })

  it('walks through a chosen box: Tab across, Enter down, round at the end', () => {
    const walk = (key: string, held: Partial<GridPress>, times: number): Cell => {
      let selection = box
      for (let time = 0; time < times; time += 1) {
        const action = pressInGrid(press(key, held), selection, view)
        if (action?.kind === 'select') selection = action.selection
        expect(rangeOf(selection)).toEqual(rangeOf(box))
      }
      return selection.active
    }
    expect(walk('Tab', {}, 1)).toEqual({ row: 1, column: 6 })
    expect(walk('Tab', {}, 2)).toEqual({ row: 2, column: 5 })
    expect(walk('Enter', {}, 1)).toEqual({ row: 2, column: 5 })
    expect(walk('Enter', {}, 2)).toEqual({ row: 1, column: 6 })
    expect(walk('Enter', {}, 4)).toEqual(at)
    expect(walk('Tab', shift, 1)).toEqual({ row: 2, column: 6 })
  })

  it('leaves the window its own keys', () => {
    for (const key of ['s', 'z', 'c', 'v'])
      expect(pressInGrid(press(key, control), only(at), view)).toBeUndefined()
    for (const key of ['F6', 'Escape', 'Shift', 'CapsLock'])
      expect(pressInGrid(press(key), only(at), view)).toBeUndefined()
    expect(pressInGrid(press('f', { altKey: true }), only(at), view)).toBeUndefined()
  })

  it('stays inside, and leaves by Tab from the last cell and back from the first', () => {
    const first = only({ row: 0, column: 0 })
    expect(pressInGrid(press('ArrowUp'), first, view)).toEqual(move(0, 0))
    expect(pressInGrid(press('ArrowRight'), only({ row: 0, column: 7 }), view)).toEqual(move(0, 7))
    expect(pressInGrid(press('Tab'), only({ row: 0, column: 7 }), view)).toEqual(move(1, 0))
    expect(pressInGrid(press('Tab'), only({ row: 3, column: 7 }), view)).toEqual({ kind: 'leave' })
    expect(pressInGrid(press('Tab', shift), first, view)).toEqual({ kind: 'leave' })
  })

  it('keeps a selection inside a table that has become smaller', () => {
    expect(selectionInside(box, { rows: 2, columns: 6 })).toEqual(only(at))
    expect(cellsOf(rangeOf(box))).toHaveLength(4)
  })
})

describe('a key while one writes in a cell', () => {
  it('finishes, restores or breaks the line', () => {
    expect(pressInCell(press('Enter'), at, view)).toEqual({ kind: 'finish', to: { row: 2, column: 5 } })
    expect(pressInCell(press('Enter', shift), at, view)).toEqual({
      kind: 'finish',
      to: { row: 0, column: 5 },
    })
    const last = { row: 3, column: 5 }
    expect(pressInCell(press('Enter'), last, view)).toEqual({ kind: 'finish', to: last })
    expect(pressInCell(press('Tab'), at, view)).toEqual({ kind: 'finish', to: { row: 1, column: 6 } })
    expect(pressInCell(press('Escape'), at, view)).toEqual({ kind: 'restore' })
    expect(pressInCell(press('Enter', { altKey: true }), at, view)).toEqual({ kind: 'newLine' })
    expect(pressInCell(press('b', control), at, view)).toEqual({ kind: 'bold' })
    expect(pressInCell(press('Tab'), { row: 3, column: 7 }, view)).toEqual({ kind: 'leave' })
  })

  it('leaves the text its own keys', () => {
    for (const key of ['ArrowLeft', 'Home', 'x', 'Delete'])
      expect(pressInCell(press(key), at, view)).toBeUndefined()
  })
})
