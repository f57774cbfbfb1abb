import { describe, expect, it } from 'vitest'
import { commandOf, keyOf, type Press, printKey } from '../../../../renderer/app/keys'

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})
const control = { ctrlKey: true }
const command = { metaKey: true }

describe('the command of a key', () => {
  it('follows the system', () => {
    expect(commandOf(press('s', control), 'linux')).toBe('file.save')
    expect(commandOf(press('s', command), 'darwin')).toBe('file.save')
    expect(commandOf(press('s', control), 'darwin')).toBeUndefined()
    expect(commandOf(press('y', control), 'win32')).toBe('edit.redo')
    expect(commandOf(press('y', command), 'darwin')).toBeUndefined()
  })

  it('tells Shift, Alt and more keys than it knows apart', () => {
    expect(commandOf(press('Z', { ...control, shiftKey: true }), 'linux')).toBe('edit.redo')
    expect(commandOf(press('z', { ...control, altKey: true }), 'linux')).toBeUndefined()
    expect(commandOf(press('z'), 'linux')).toBeUndefined()
    expect(commandOf(press('PageDown', { altKey: true }), 'linux')).toBe('go.nextSlide')
  })

  it('zooms in with plus wherever a layout has it', () => {
    expect(commandOf(press('+', { ...control, shiftKey: true }), 'linux')).toBe('view.zoomIn')
    expect(commandOf(press('+', control), 'linux')).toBe('view.zoomIn')
    expect(commandOf(press('=', control), 'linux')).toBe('view.zoomIn')
  })

  it('leaves Alt with a letter to the text on macOS, where it types a character', () => {
    const alt = press('ç', { altKey: true, code: 'KeyC' })
    expect(commandOf(alt, 'darwin')).toBeUndefined()
    expect(commandOf({ ...alt, metaKey: true }, 'darwin')).toBe('edit.copyFromReference')
    expect(commandOf(press('c', { altKey: true, code: 'KeyC' }), 'win32')).toBe('edit.copyFromReference')
    expect(keyOf('edit.copyFromReference', 'darwin')).toBe('⌥⌘C')
    expect(keyOf('edit.copyFromReference', 'linux')).toBe('Alt+C')
  })

  it('knows the place of a letter that the layout does not print', () => {
    expect(commandOf(press('ы', { ...control, code: 'KeyS' }), 'linux')).toBe('file.save')
  })
})

describe('the spelling of a key', () => {
  it('is the system’s own', () => {
    expect(printKey('CmdOrCtrl+Shift+S', 'linux')).toBe('Ctrl+Shift+S')
    expect(printKey('CmdOrCtrl+Shift+S', 'darwin')).toBe('⇧⌘S')
    expect(printKey('Alt+PageDown', 'win32')).toBe('Alt+Page Down')
    expect(keyOf('view.zoomIn', 'darwin')).toBe('⌘+')
    expect(keyOf('file.openSample', 'linux')).toBeUndefined()
  })
})
