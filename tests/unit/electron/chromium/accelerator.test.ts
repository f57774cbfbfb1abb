import { describe, expect, it } from 'vitest'
import { parseAccelerator } from '../../../../electron/chromium/accelerator'
import { commands } from '../../../../shared/commands/commands'

const none = { id: 1, control: false, meta: false, alt: false, shift: false }

describe('parseAccelerator', () => {
  it.each([
    ['Ctrl+S', { key: 's', control: true }],
    ['Control+Shift+Z', { key: 'z', control: true, shift: true }],
    ['Alt+PageDown', { key: 'pagedown', alt: true }],
    ['Meta+Left', { key: 'arrowleft', meta: true }],
    ['F5', { key: 'f5' }],
    ['Esc', { key: 'escape' }],
    ['Ctrl+-', { key: '-', control: true }],
    ['Ctrl+0', { key: '0', control: true }],
    ['Ctrl+Plus', { key: '+', control: true, shift: undefined }],
  ])('takes %s apart', (accelerator, expected) => {
    expect(parseAccelerator(accelerator, 1)).toEqual({ ...none, ...expected })
  })

  it.each(['Hyper+S', 'Ctrl+Nothing', 'MediaPlayPause', ''])('refuses %j by name', (accelerator) => {
    expect(() => parseAccelerator(accelerator, 1)).toThrow('does not implement the accelerator')
  })

  it('knows the key of every command of the app', () => {
    for (const command of commands) {
      if ('key' in command) expect(parseAccelerator(command.key, 1).key).not.toBe('')
    }
  })
})
