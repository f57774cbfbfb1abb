import { expect, it } from 'vitest'
import { pressOnRow } from '../../../../renderer/features/outline/outline-keys'

const press = (key: string, modifiers: object = {}) =>
  pressOnRow({
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...modifiers,
  })

it('does on a row what the menus say', () => {
  expect(press('F2')).toEqual({ kind: 'command', command: 'edit.rename' })
  expect(press('Delete')).toEqual({ kind: 'command', command: 'edit.remove' })
  expect(press('Insert')).toEqual({ kind: 'command', command: 'edit.addBlock' })
  expect(press('Insert', { shiftKey: true })).toEqual({ kind: 'command', command: 'edit.addAbove' })
  expect(press('Enter', { ctrlKey: true })).toEqual({ kind: 'command', command: 'edit.addBlock' })
  expect(press('Enter')).toEqual({ kind: 'write' })
  expect(press('ArrowUp', { altKey: true })).toEqual({ kind: 'command', command: 'edit.moveUp' })
  expect(press('ArrowDown', { altKey: true })).toEqual({ kind: 'command', command: 'edit.moveDown' })
  expect(press('ArrowUp', { altKey: true, shiftKey: true })).toEqual({ kind: 'section', by: -1 })
  expect(press('F10', { shiftKey: true })).toEqual({ kind: 'menu' })
  expect(press('ContextMenu')).toEqual({ kind: 'menu' })
})

it('leaves the tree its own keys', () => {
  for (const key of ['ArrowUp', 'ArrowLeft', 'Home', 'a', ' ', 'Tab', 'Escape', 'F10']) {
    expect(press(key), key).toBeUndefined()
  }
  expect(press('Delete', { ctrlKey: true })).toBeUndefined()
  expect(press('ArrowUp', { altKey: true, ctrlKey: true })).toBeUndefined()
})
